import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { EmbedUse } from '../../src/domain/credentials/credential-use.ts';
import { type ClientId, type EmbedId, parseUuid, type WorkbookId } from '../../src/domain/ids.ts';
import { createTestApi, type TestApi } from '../support/api.ts';
import { later } from '../support/builders.ts';
import { contentsOf } from '../support/contents.ts';
import type { Principal } from '../support/inhabitants.ts';
import { importSample, share } from '../support/sample-workbook.ts';

let api: TestApi;
const editor = 'editor@meridian.example';

interface Made {
  readonly credential: { readonly clientId: string; readonly bounds: object } | null;
  readonly userErrors: readonly object[];
}

const bounds = 'bounds { workbookIds embedIds teams accountTypes origins maxSessionLengthSeconds }';
const create = (input: object) =>
  api.mutate<Made>(
    'admin',
    'createClientCredential',
    { name: 'Portal', ...input },
    `credential { clientId ${bounds} } userErrors { code field message remedy }`,
  );

async function generate(workbookId: string, more: object = {}): Promise<EmbedId> {
  const input = { workbookId, ...more };
  const { embed } = await api.mutate<{ embed: { embedId: EmbedId } }>(
    'admin',
    'generateSecureEmbedPath',
    input,
    'embed { embedId }',
  );
  return embed.embedId;
}

describe('the list of client credentials', () => {
  beforeAll(async () => {
    api = await createTestApi();
    for (const [index, input] of [
      { name: 'For tokens', privileges: ['API'] },
      { name: "The editor's", ownerEmail: editor },
      { name: 'Gone', ownerEmail: editor },
    ].entries()) {
      api.clock.now = later(index + 1);
      const { credential } = await create(input);
      if (input.name !== 'Gone') continue;
      const { clientId } = credential ?? {};
      await api.mutate('admin', 'revokeClientCredential', { clientId }, 'userErrors { code }');
    }
  });

  const names = async (as: Principal, filter = '{}') => {
    const query = `{ clientCredentials(first: 10, filter: ${filter}) { totalCount nodes { name } } }`;
    const { clientCredentials: list } = await api.data<{
      clientCredentials: { totalCount: number; nodes: { name: string }[] };
    }>(as, query);
    expect(list.totalCount).toBe(list.nodes.length);
    return list.nodes.map(({ name }) => name);
  };

  it('[A4] holds all for administrators, the oldest first, and their own for credential holders', async () => {
    expect(await names('admin')).toEqual(['Host application', 'For tokens', "The editor's"]);
    expect(await names('holder')).toEqual(['Host application']);
    expect(await names('editor')).toEqual(["The editor's"]);
    expect(await names('outsider')).toEqual([]);
  });

  it('holds revoked ones when asked, and is cut to a privilege and an owner', async () => {
    expect(await names('editor', '{ includeRevoked: true }')).toEqual(["The editor's", 'Gone']);
    expect(await names('admin', '{ privilege: EMBED }')).toEqual(['Host application', "The editor's"]);
    expect(await names('admin', '{ ownerEmail: "HOLDER@meridian.example" }')).toEqual(['Host application']);
    expect(await names('holder', '{ ownerEmail: "holder@meridian.example" }')).toEqual(['Host application']);
  });

  it('[A4] tells a credential holder nothing of the credentials of others, be they there or not', async () => {
    expect(await names('holder', `{ ownerEmail: "${editor}" }`)).toEqual([]);
    expect(await names('holder', '{ ownerEmail: "nobody@meridian.example" }')).toEqual([]);
    expect(await names('admin', '{ ownerEmail: "nobody@meridian.example" }')).toEqual([]);
  });

  it('is read page by page', async () => {
    const page = `pageInfo { hasNextPage endCursor } edges { node { name owner { email } } }`;
    const query = `query ($after: String) { clientCredentials(first: 2, after: $after) { ${page} } }`;
    interface Page {
      clientCredentials: {
        pageInfo: { hasNextPage: boolean; endCursor: string };
        edges: { node: { name: string; owner: { email: string } } }[];
      };
    }
    const { clientCredentials: first } = await api.data<Page>('admin', query);
    const { clientCredentials: second } = await api.data<Page>('admin', query, { after: first.pageInfo.endCursor });
    expect([first, second].map(({ pageInfo }) => pageInfo.hasNextPage)).toEqual([true, false]);
    expect(second.edges).toEqual([{ node: { name: "The editor's", owner: { email: editor } } }]);
    const { errors } = await api.ask('admin', '{ clientCredentials { totalCount } }');
    expect(errors?.map(({ originalError }) => originalError)).toEqual([
      expect.objectContaining({ code: 'INVALID_INPUT' }),
    ]);
  });
});

describe('the bounds of a client credential', () => {
  let workbookId: string;

  beforeEach(async () => {
    api = await createTestApi();
    workbookId = await importSample(api);
  });

  it('[K6] are none unless given', async () => {
    const none = { workbookIds: null, embedIds: null, teams: null, accountTypes: null, origins: null };
    const unbounded = { ...none, maxSessionLengthSeconds: null };
    expect(await create({})).toMatchObject({ credential: { bounds: unbounded } });
    expect(await create({ name: 'Other', bounds: {} })).toMatchObject({ credential: { bounds: unbounded } });
  });

  it('[K6] are kept as what they name is written, each thing once', async () => {
    const embedId = await generate(workbookId);
    const given = {
      workbookIds: [workbookId.toUpperCase(), workbookId],
      embedIds: [embedId],
      teams: ['Embed Team', 'Embed Team'],
      accountTypes: ['Viewer'],
      origins: ['https://app.example.com/', 'https://app.example.com'],
      maxSessionLengthSeconds: 600,
    };
    expect(await create({ bounds: given })).toMatchObject({
      userErrors: [],
      credential: {
        bounds: {
          workbookIds: [parseUuid(workbookId)],
          embedIds: [embedId],
          teams: ['Embed Team'],
          accountTypes: ['Viewer'],
          origins: ['https://app.example.com'],
          maxSessionLengthSeconds: 600,
        },
      },
    });
  });

  it.each([
    ['WORKBOOK_NOT_FOUND', 'workbookIds.0', { workbookIds: ['00000000-0000-4000-8000-00000000dead'] }],
    ['EMBED_NOT_FOUND', 'embedIds.0', { embedIds: ['1-none'] }],
    ['TEAM_NOT_FOUND', 'teams.1', { teams: ['Embed Team', 'embed team'] }],
    ['ACCOUNT_TYPE_NOT_FOUND', 'accountTypes.0', { accountTypes: ['viewer'] }],
    ['INVALID_INPUT', 'origins.0', { origins: ['http://app.example.com'] }],
    ['INVALID_INPUT', 'maxSessionLengthSeconds', { maxSessionLengthSeconds: 0 }],
    ['INVALID_INPUT', 'maxSessionLengthSeconds', { maxSessionLengthSeconds: 2_592_001 }],
    ['INVALID_INPUT', 'workbookIds', { workbookIds: [] }],
    ['INVALID_INPUT', 'embedIds', { embedIds: [] }],
    ['INVALID_INPUT', 'teams', { teams: [] }],
    ['INVALID_INPUT', 'accountTypes', { accountTypes: [] }],
    ['INVALID_INPUT', 'origins', { origins: [] }],
    ['INVALID_INPUT', 'teams', { teams: Array(101).fill('Embed Team') }],
  ])('[K6] are refused with %s at %s', async (code, field, given) => {
    const before = await contentsOf(api.repository, api.organizationId, api.clock.now);
    const made = await create({ bounds: given });
    expect(made).toMatchObject({ credential: null, userErrors: [{ code, field: `bounds.${field}` }] });
    expect(await contentsOf(api.repository, api.organizationId, api.clock.now)).toEqual(before);
  });

  it('[K6] name no embed that was deleted, and nothing of another organization', async () => {
    const embedId = await generate(workbookId);
    const given = { name: 'Portal', bounds: { embedIds: [embedId] } };
    const inside = await api.mutate<Made>('outsider', 'createClientCredential', given, 'userErrors { code }');
    expect(inside.userErrors).toEqual([{ code: 'EMBED_NOT_FOUND' }]);
    await api.mutate('admin', 'deleteEmbed', { embedId }, 'userErrors { code }');
    expect((await create(given)).userErrors).toMatchObject([{ code: 'EMBED_NOT_FOUND' }]);
  });
});

describe('what a client credential opened', () => {
  it('[K4] is shown with how often and how, and of content that the caller may not read no more than that', async () => {
    api = await createTestApi();
    const shared = await importSample(api, { path: 'Shared' });
    const hidden = await importSample(api, { path: 'Hidden' });
    await api.mutate('admin', 'tagVersion', { workbookId: shared, tagName: 'prod' }, 'userErrors { code }');
    await share(api, shared, { memberEmail: 'holder@meridian.example' }, { tagName: 'prod' });
    const [[credential] = []] = await api.repository.credentialsByOwnerIds(api.organizationId, [
      api.people.holder.memberId,
    ]);
    const clientId = credential?.clientId as ClientId;
    const tagged = await generate(shared, { tagName: 'prod' });
    const whole = await generate(hidden);
    const page = { sourceType: 'PAGE', pageId: 'overview' } as const;
    const workbook = { sourceType: 'WORKBOOK' } as const;
    const ofShared = { workbookId: shared as WorkbookId, tagName: 'prod' };
    const opened: EmbedUse[] = [
      { ...ofShared, embedId: tagged, source: workbook, method: 'CLIENT_CREDENTIALS' },
      { ...ofShared, embedId: null, source: page, method: 'JWT' },
      {
        embedId: whole,
        workbookId: hidden as WorkbookId,
        source: workbook,
        tagName: null,
        method: 'CLIENT_CREDENTIALS',
      },
      { ...ofShared, embedId: null, source: page, method: 'JWT', tagName: null },
    ];
    for (const [index, use] of opened.entries()) {
      await api.repository.touchCredential(api.organizationId, clientId, 1, later(9 - index), use);
    }
    const uses = 'usedBy { embed { embedId } workbook { path } sourceType sourceId tagName method lastUsedAt uses }';
    const query = `{ clientCredentials(first: 1) { nodes { lastUsedAt ${uses} } } }`;
    const sharedPath = { path: 'Shared' };
    const atHolder = [
      { embed: { embedId: tagged }, workbook: sharedPath, sourceType: 'WORKBOOK', sourceId: null, tagName: 'prod' },
      { embed: null, workbook: sharedPath, sourceType: 'PAGE', sourceId: 'overview', tagName: 'prod' },
      { embed: null, workbook: null, sourceType: 'WORKBOOK', sourceId: null, tagName: null },
      { embed: null, workbook: sharedPath, sourceType: 'PAGE', sourceId: null, tagName: null },
    ];
    const how = opened.map(({ method }, index) => ({ method, lastUsedAt: later(9 - index), uses: 1 }));
    expect(await api.data('holder', query)).toEqual({
      clientCredentials: {
        nodes: [{ lastUsedAt: later(9), usedBy: atHolder.map((use, index) => ({ ...use, ...how[index] })) }],
      },
    });
    const atAdmin = [
      ...atHolder.slice(0, 2),
      {
        embed: { embedId: whole },
        workbook: { path: 'Hidden' },
        sourceType: 'WORKBOOK',
        sourceId: null,
        tagName: null,
      },
      { ...atHolder[3], sourceId: 'overview' },
    ];
    expect(await api.data('admin', query)).toMatchObject({ clientCredentials: { nodes: [{ usedBy: atAdmin }] } });
  });
});

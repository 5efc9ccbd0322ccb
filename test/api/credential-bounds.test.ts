import { beforeEach, describe, expect, it } from 'vitest';
import { createTestApi, type TestApi } from '../support/api.ts';
import { contentsOf } from '../support/contents.ts';
import { generateEmbed, importSample } from '../support/sample-workbook.ts';

let api: TestApi;

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
    const embedId = await generateEmbed(api, workbookId);
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
          workbookIds: [workbookId],
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
    const embedId = await generateEmbed(api, workbookId);
    const given = { name: 'Portal', bounds: { embedIds: [embedId] } };
    const inside = await api.mutate<Made>('outsider', 'createClientCredential', given, 'userErrors { code }');
    expect(inside.userErrors).toEqual([{ code: 'EMBED_NOT_FOUND' }]);
    await api.mutate('admin', 'deleteEmbed', { embedId }, 'userErrors { code }');
    expect((await create(given)).userErrors).toMatchObject([{ code: 'EMBED_NOT_FOUND' }]);
  });
});

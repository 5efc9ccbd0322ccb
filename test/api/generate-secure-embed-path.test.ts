import { beforeEach, describe, expect, it } from 'vitest';
import { createTestApi, type TestApi } from '../support/api.ts';
import { documentText, page, table } from '../support/documents.ts';
import type { Principal } from '../support/inhabitants.ts';
import { importSample, share, shareWithTeam } from '../support/sample-workbook.ts';

const unknownId = '11111111-2222-4333-8444-555555555555';
const payloadFields = `
  embed { embedId path sourceType status tagName source { name } }
  created jwtBaseUrl deprecation { since removal message } warnings { code }
  userErrors { code message field remedy }
`;

interface Payload {
  embed: { embedId: string; path: string; sourceType: string; status: string; tagName: string | null } | null;
  created: boolean;
  jwtBaseUrl: string | null;
  deprecation: { since: string; removal: string; message: string };
  warnings: { code: string }[];
  userErrors: { code: string; message: string; field: string | null; remedy: string }[];
}

let api: TestApi;
let workbookId: string;

const generate = (as: Principal, input: Record<string, unknown> = {}) =>
  api.mutate<Payload>(as, 'generateSecureEmbedPath', { workbookId, ...input }, payloadFields);

const refusal = async (as: Principal, input: Record<string, unknown> = {}) => {
  const payload = await generate(as, input);
  expect(payload).toMatchObject({ embed: null, created: false, jwtBaseUrl: null });
  expect(payload.userErrors).toHaveLength(1);
  return payload.userErrors[0];
};

beforeEach(async () => {
  api = await createTestApi();
  workbookId = await importSample(api);
});

describe('generating a secure embed path', () => {
  it('[P1] [P2] answers the path of a workbook at once, and that it is new', async () => {
    const { embed, created, userErrors } = await generate('admin');
    expect({ created, userErrors }).toEqual({ created: true, userErrors: [] });
    expect(embed).toMatchObject({ sourceType: 'WORKBOOK', status: 'ACTIVE', tagName: null });
    expect(embed?.embedId).toMatch(/^1-[0-9A-Za-z]{22}$/);
    expect(embed?.path).toBe(`https://embed.test/embed/${embed?.embedId}`);
  });

  it('[C3] generates paths of a page, a chart and a table', async () => {
    const page = await generate('admin', { source: { pageId: 'overview' } });
    const chart = await generate('admin', { source: { elementId: 'bar' } });
    const table = await generate('admin', { source: { elementId: 'orders' } });
    expect([page, chart, table].map(({ embed }) => embed?.sourceType)).toEqual(['PAGE', 'ELEMENT', 'ELEMENT']);
    expect(new Set([page, chart, table].map(({ embed }) => embed?.embedId)).size).toBe(3);
  });

  it('[P1] answers the same embed for the same source, and that it is not new', async () => {
    const first = await generate('admin', { source: { pageId: 'overview' } });
    const second = await generate('admin', { source: { pageId: 'overview' } });
    expect(second.created).toBe(false);
    expect(second.embed).toEqual(first.embed);
  });

  it('[P1] makes one embed of requests at the same moment', async () => {
    const payloads = await Promise.all(Array.from({ length: 50 }, () => generate('admin')));
    expect(payloads.filter(({ created }) => created)).toHaveLength(1);
    expect(new Set(payloads.map(({ embed }) => embed?.embedId)).size).toBe(1);
  });

  it('[A3] shares an embed between all who may generate: it belongs to the workbook', async () => {
    await share(api, workbookId, { memberEmail: 'holder@meridian.example' });
    const first = await generate('holder');
    expect(await generate('admin')).toMatchObject({ created: false, embed: { embedId: first.embed?.embedId } });
  });

  it('[P2] [P3] names the tag in the path and in the JWT base URL', async () => {
    await api.mutate('admin', 'tagVersion', { workbookId, tagName: 'prod' }, 'tag { name }');
    const { embed, jwtBaseUrl } = await generate('admin', { tagName: 'prod', source: { pageId: 'overview' } });
    expect(embed?.path).toMatch(/\/embed\/1-[0-9A-Za-z]{22}\/tag\/prod$/);
    expect(jwtBaseUrl).toMatch(
      /^https:\/\/embed\.test\/meridian\/workbook\/Sales-[0-9A-Za-z]{22}\/tag\/prod\/page\/overview$/,
    );
  });

  it('[P3] tells that signing with client credentials is deprecated, also when it refuses', async () => {
    const told = {
      since: '2025-08-04',
      removal: expect.stringContaining('early 2026'),
      message: expect.stringContaining('JWT'),
    };
    expect((await generate('admin')).deprecation).toEqual(told);
    expect((await generate('admin', { workbookId: unknownId })).deprecation).toEqual(told);
  });

  it('[A7] warns a credential holder who is no administrator that a JWT is the only way', async () => {
    await share(api, workbookId, { memberEmail: 'holder@meridian.example' });
    expect((await generate('holder')).warnings).toEqual([{ code: 'JWT_ONLY' }]);
    expect((await generate('admin')).warnings).toEqual([]);
  });

  it('[P5] makes a new id after the embed was deleted', async () => {
    const first = await generate('admin');
    const deleted = await api.mutate('admin', 'deleteEmbed', { embedId: first.embed?.embedId }, 'embed { status }');
    expect(deleted).toEqual({ embed: { status: 'DELETED' } });
    const second = await generate('admin');
    expect(second.created).toBe(true);
    expect(second.embed?.embedId).not.toBe(first.embed?.embedId);
  });
});

describe('refusing a secure embed path [P]', () => {
  const ask = (as: Principal) =>
    api.ask(as, `mutation { generateSecureEmbedPath(input: { workbookId: "${workbookId}" }) { created } }`);

  it('answers UNAUTHENTICATED to the anonymous, before anything else', async () => {
    const answer = await ask('anonymous');
    expect(answer.errors?.[0]?.originalError).toMatchObject({ code: 'UNAUTHENTICATED' });
    expect(answer.data).toEqual({ generateSecureEmbedPath: null });
  });

  it('answers FORBIDDEN to a member without a credential [A3]', async () => {
    const answer = await ask('editor');
    expect(answer.errors?.[0]?.originalError).toMatchObject({ code: 'FORBIDDEN' });
  });

  it('answers SECURE_EMBEDDING_DISABLED before it looks for the workbook', async () => {
    await api.mutate('admin', 'updateOrganization', { secureEmbeddingEnabled: false }, 'userErrors { code }');
    expect(await refusal('admin', { workbookId: unknownId })).toMatchObject({
      code: 'SECURE_EMBEDDING_DISABLED',
      remedy: expect.stringContaining('updateOrganization'),
    });
  });

  it('[A5] answers WORKBOOK_NOT_FOUND alike for an unknown workbook and one that the holder may not read', async () => {
    const unknown = await refusal('holder', { workbookId: unknownId });
    expect(unknown).toMatchObject({ code: 'WORKBOOK_NOT_FOUND', field: 'workbookId' });
    expect(await refusal('holder')).toEqual(unknown);
  });

  it('answers WORKBOOK_NOT_FOUND to the administrator of another organization', async () => {
    await api.mutate('outsider', 'updateOrganization', { secureEmbeddingEnabled: true }, 'userErrors { code }');
    expect(await refusal('outsider')).toMatchObject({ code: 'WORKBOOK_NOT_FOUND' });
  });

  it('answers WORKBOOK_ARCHIVED before it looks at versions', async () => {
    const draftOnly = await importSample(api, { publish: false, path: 'Draft' });
    await api.mutate('admin', 'archiveWorkbook', { workbookId: draftOnly }, 'userErrors { code }');
    expect(await refusal('admin', { workbookId: draftOnly })).toMatchObject({
      code: 'WORKBOOK_ARCHIVED',
      remedy: expect.stringContaining('restoreWorkbook'),
    });
  });

  it('[C2] answers WORKBOOK_NOT_PUBLISHED before it looks for the tag', async () => {
    const draftOnly = await importSample(api, { publish: false, path: 'Draft' });
    expect(await refusal('admin', { workbookId: draftOnly, tagName: 'prod' })).toMatchObject({
      code: 'WORKBOOK_NOT_PUBLISHED',
      remedy: expect.stringContaining('publishWorkbook'),
    });
  });

  it('answers TAG_NOT_FOUND before it looks for the source', async () => {
    expect(await refusal('admin', { tagName: 'prod', source: { pageId: 'none' } })).toMatchObject({
      code: 'TAG_NOT_FOUND',
      field: 'tagName',
    });
  });

  it('[A5] answers to the holder of a tag grant as if only that tag existed', async () => {
    await api.mutate('admin', 'tagVersion', { workbookId, tagName: 'prod' }, 'tag { name }');
    await api.mutate('admin', 'tagVersion', { workbookId, tagName: 'test' }, 'tag { name }');
    await share(api, workbookId, { memberEmail: 'holder@meridian.example' }, { tagName: 'prod' });
    expect((await generate('holder', { tagName: 'prod' })).created).toBe(true);
    expect(await refusal('holder', { tagName: 'test' })).toMatchObject({ code: 'TAG_NOT_FOUND' });
    expect(await refusal('holder')).toMatchObject({ code: 'WORKBOOK_NOT_PUBLISHED' });
  });

  it('answers SOURCE_NOT_FOUND for an unknown page or element, and names the field', async () => {
    expect(await refusal('admin', { source: { pageId: 'none' } })).toMatchObject({
      code: 'SOURCE_NOT_FOUND',
      field: 'source.pageId',
    });
    expect(await refusal('admin', { source: { elementId: 'none' } })).toMatchObject({
      code: 'SOURCE_NOT_FOUND',
      field: 'source.elementId',
    });
  });

  it('[C2] answers SOURCE_NOT_PUBLISHED for what is in the draft alone, and SOURCE_NOT_FOUND to who may not edit', async () => {
    const document = documentText({ name: 'Sales', pages: [page('new')], elements: [table('new-table')] });
    await api.mutate('admin', 'importWorkbook', { document }, 'changed');
    await share(api, workbookId, { memberEmail: 'holder@meridian.example' });
    expect(await refusal('admin', { source: { pageId: 'new' } })).toMatchObject({ code: 'SOURCE_NOT_PUBLISHED' });
    expect(await refusal('admin', { source: { elementId: 'new-table' } })).toMatchObject({
      code: 'SOURCE_NOT_PUBLISHED',
      field: 'source.elementId',
      remedy: expect.stringContaining('publishWorkbook'),
    });
    expect(await refusal('holder', { source: { elementId: 'new-table' } })).toMatchObject({ code: 'SOURCE_NOT_FOUND' });
  });

  it.each([
    ['a hidden page', { pageId: 'data' }],
    ['an element on a hidden page', { elementId: 'source' }],
    ['a modal', { pageId: 'drill' }],
    ['an element in a modal', { elementId: 'drilled' }],
    ['a control', { elementId: 'region' }],
    ['a container', { elementId: 'box' }],
    ['a button', { elementId: 'open' }],
    ['an element that no layout places', { elementId: 'stray' }],
  ])('[C3] answers SOURCE_NOT_EMBEDDABLE for %s', async (_what, source) => {
    expect(await refusal('admin', { source })).toMatchObject({ code: 'SOURCE_NOT_EMBEDDABLE' });
  });

  it('[C4] answers PAGE_OPENS_MODAL for a page or chart that opens one, and points to the workbook', async () => {
    const opensModal = { code: 'PAGE_OPENS_MODAL', remedy: expect.stringContaining('whole workbook') };
    expect(await refusal('admin', { source: { pageId: 'details' } })).toMatchObject(opensModal);
    expect(await refusal('admin', { source: { elementId: 'opening' } })).toMatchObject(opensModal);
    expect((await generate('admin', { source: { elementId: 'free' } })).created).toBe(true);
  });

  it('answers NO_EMBED_TEAM when the organization has no team', async () => {
    await api.mutate('admin', 'deleteTeam', { teamName: 'Embed Team' }, 'userErrors { code }');
    expect(await refusal('admin')).toMatchObject({
      code: 'NO_EMBED_TEAM',
      remedy: expect.stringContaining('createTeam'),
    });
  });

  it('answers NOT_SHARED_WITH_TEAM when no grant to a team reaches the workbook', async () => {
    const unshared = await importSample(api, { share: false, path: 'Unshared' });
    await share(api, unshared, { memberEmail: 'viewer@meridian.example' });
    expect(await refusal('admin', { workbookId: unshared })).toMatchObject({
      code: 'NOT_SHARED_WITH_TEAM',
      remedy: expect.stringContaining('grantWorkbook'),
    });
  });

  it('[A5] lets a tag grant to a team reach that tag and nothing else', async () => {
    const unshared = await importSample(api, { share: false, path: 'Unshared' });
    for (const tagName of ['prod', 'test']) {
      await api.mutate('admin', 'tagVersion', { workbookId: unshared, tagName }, 'tag { name }');
    }
    await shareWithTeam(api, unshared, 'prod');
    expect((await generate('admin', { workbookId: unshared, tagName: 'prod' })).created).toBe(true);
    expect(await refusal('admin', { workbookId: unshared, tagName: 'test' })).toMatchObject({
      code: 'NOT_SHARED_WITH_TEAM',
      field: 'tagName',
    });
    expect(await refusal('admin', { workbookId: unshared })).toMatchObject({ code: 'NOT_SHARED_WITH_TEAM' });
  });
});

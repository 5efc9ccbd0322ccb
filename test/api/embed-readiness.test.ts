import { beforeEach, describe, expect, it } from 'vitest';
import { createTestApi, type TestApi } from '../support/api.ts';
import { contentsOf } from '../support/contents.ts';
import { documentText, element, layoutOf, leaf, opens, overlay, page, table, tree } from '../support/documents.ts';
import { importDocument } from '../support/import-document.ts';
import type { Principal } from '../support/inhabitants.ts';
import { importSample, share, shareWithTeam } from '../support/sample-workbook.ts';

interface Check {
  name: string;
  status: 'PASSED' | 'FAILED' | 'NOT_REACHED';
  code: string | null;
  message: string;
  field: string | null;
  remedy: string | null;
}
interface Readiness {
  ready: boolean;
  checks: Check[];
  warnings: { code: string; message: string; remedy: string }[];
}
interface Asked {
  workbookId?: string;
  source?: Record<string, string>;
  tagName?: string;
}
interface Refusal {
  userErrors: { code: string; message: string; field: string | null; remedy: string }[];
}

const unknownId = '11111111-2222-4333-8444-555555555555';
const fields = 'ready checks { name status code message field remedy } warnings { code message remedy }';
const query = `query ($workbookId: UUID!, $source: EmbedSource, $tagName: String) {
  embedReadiness(workbookId: $workbookId, source: $source, tagName: $tagName) { ${fields} }
}`;

let api: TestApi;
let workbookId: string;

const read = async (as: Principal, asked: Asked = {}) =>
  (await api.data<{ embedReadiness: Readiness }>(as, query, { workbookId, ...asked })).embedReadiness;

const failuresOf = ({ checks }: Readiness) =>
  checks.filter(({ status }) => status === 'FAILED').map(({ code }) => code);
const statusOf = ({ checks }: Readiness, name: string) => checks.find((check) => check.name === name)?.status;
const warningsOf = ({ warnings }: Readiness) => warnings.map(({ code }) => code);

const set = (settings: object) => api.mutate('admin', 'updateOrganization', { ...settings }, 'userErrors { code }');
const tag = (tagName: string) => api.mutate('admin', 'tagVersion', { workbookId, tagName }, 'tag { name }');
const archive = (id: string) => api.mutate('admin', 'archiveWorkbook', { workbookId: id }, 'userErrors { code }');

beforeEach(async () => {
  api = await createTestApi();
  workbookId = await importSample(api);
});

/** What is done before, what is asked for then, and by whom; with every code that the checklist names. */
const situations: [string, () => Promise<Asked>, Principal, string[]][] = [
  ['a workbook', async () => ({}), 'admin', []],
  ['a page', async () => ({ source: { pageId: 'overview' } }), 'admin', []],
  ['a chart beside what opens a modal', async () => ({ source: { elementId: 'free' } }), 'admin', []],
  [
    'embedding switched off',
    () => set({ secureEmbeddingEnabled: false }).then(() => ({})),
    'admin',
    ['SECURE_EMBEDDING_DISABLED'],
  ],
  ['an unknown workbook', async () => ({ workbookId: unknownId }), 'admin', ['WORKBOOK_NOT_FOUND']],
  ['a workbook that one may not read', async () => ({}), 'holder', ['WORKBOOK_NOT_FOUND']],
  ['a workbook of others', async () => ({}), 'outsider', ['WORKBOOK_NOT_FOUND', 'NO_EMBED_TEAM']],
  ['an archived workbook', () => archive(workbookId).then(() => ({})), 'admin', ['WORKBOOK_ARCHIVED']],
  [
    'a draft that nobody published or shared',
    async () => ({
      workbookId: await importSample(api, { publish: false, share: false, path: 'Draft' }),
      source: { pageId: 'data' },
      tagName: 'prod',
    }),
    'admin',
    ['WORKBOOK_NOT_PUBLISHED', 'SOURCE_NOT_EMBEDDABLE', 'NOT_SHARED_WITH_TEAM'],
  ],
  [
    'what is archived, not published, not shared, and misspelt',
    async () => {
      const draft = await importSample(api, { publish: false, share: false, path: 'Draft' });
      await archive(draft);
      await set({ secureEmbeddingEnabled: false });
      return { workbookId: draft, source: { pageId: 'overveiw' } };
    },
    'admin',
    [
      'SECURE_EMBEDDING_DISABLED',
      'WORKBOOK_ARCHIVED',
      'WORKBOOK_NOT_PUBLISHED',
      'SOURCE_NOT_FOUND',
      'NOT_SHARED_WITH_TEAM',
    ],
  ],
  ['an unknown tag', async () => ({ tagName: 'prod' }), 'admin', ['TAG_NOT_FOUND']],
  [
    'the newest version, of which one has a tag alone',
    async () => {
      await tag('prod');
      await share(api, workbookId, { memberEmail: 'holder@meridian.example' }, { tagName: 'prod' });
      return {};
    },
    'holder',
    ['WORKBOOK_NOT_PUBLISHED'],
  ],
  ['an unknown page', async () => ({ source: { pageId: 'none' } }), 'admin', ['SOURCE_NOT_FOUND']],
  ['an unknown element', async () => ({ source: { elementId: 'none' } }), 'admin', ['SOURCE_NOT_FOUND']],
  [
    'what is in the draft alone, hidden',
    async () => {
      const pages = [page('overview'), page('new', { visibility: 'hidden' })];
      const layout = layoutOf(tree('new', leaf('late')));
      await api.mutate(
        'admin',
        'importWorkbook',
        { document: documentText({ pages, elements: [table('late')], layout }) },
        'changed',
      );
      return { source: { elementId: 'late' } };
    },
    'admin',
    ['SOURCE_NOT_PUBLISHED', 'SOURCE_NOT_EMBEDDABLE'],
  ],
  ['a hidden page', async () => ({ source: { pageId: 'data' } }), 'admin', ['SOURCE_NOT_EMBEDDABLE']],
  ['a control', async () => ({ source: { elementId: 'region' } }), 'admin', ['SOURCE_NOT_EMBEDDABLE']],
  [
    'a button that opens a modal',
    async () => ({ source: { elementId: 'open' } }),
    'admin',
    ['SOURCE_NOT_EMBEDDABLE', 'PAGE_OPENS_MODAL'],
  ],
  ['a page that opens a modal', async () => ({ source: { pageId: 'details' } }), 'admin', ['PAGE_OPENS_MODAL']],
  [
    'an organization without a team',
    () => api.mutate('admin', 'deleteTeam', { teamName: 'Embed Team' }, 'userErrors { code }').then(() => ({})),
    'admin',
    ['NO_EMBED_TEAM', 'NOT_SHARED_WITH_TEAM'],
  ],
  [
    'a tag of which another alone is shared',
    async () => {
      await tag('prod');
      await tag('test');
      const unshared = await importSample(api, { share: false, path: 'Unshared' });
      workbookId = unshared;
      await tag('prod');
      await tag('test');
      await shareWithTeam(api, unshared, 'prod');
      return { workbookId: unshared, tagName: 'test' };
    },
    'admin',
    ['NOT_SHARED_WITH_TEAM'],
  ],
];

describe('the checklist of a path [P4]', () => {
  it.each(situations)(
    'names all that is in the way, and first what generating answers: %s',
    async (_what, prepare, as, codes) => {
      const asked = { workbookId, ...(await prepare()) };
      const readiness = await read(as, asked);
      expect(failuresOf(readiness)).toEqual(codes);
      const first = readiness.checks.find(({ status }) => status === 'FAILED');
      const { userErrors } = await api.mutate<Refusal>(
        as,
        'generateSecureEmbedPath',
        asked,
        'userErrors { code message field remedy }',
      );
      expect(readiness.ready).toBe(userErrors.length === 0);
      const { code, message, field, remedy } = first ?? {};
      expect(userErrors).toEqual(first ? [{ code, message, field, remedy }] : []);
    },
  );

  it('has the checks in one order, whatever comes of them', async () => {
    const names = (readiness: Readiness) => readiness.checks.map(({ name }) => name);
    const all = names(await read('admin'));
    expect(all).toEqual([
      'EMBEDDING_ENABLED',
      'WORKBOOK_FOUND',
      'NOT_ARCHIVED',
      'PUBLISHED',
      'TAG_FOUND',
      'SOURCE_FOUND',
      'SOURCE_PUBLISHED',
      'SOURCE_EMBEDDABLE',
      'OPENS_NO_MODAL',
      'TEAM_EXISTS',
      'SHARED_WITH_TEAM',
    ]);
    expect(names(await read('admin', { workbookId: unknownId }))).toEqual(all);
  });

  it('says of a check that passed what was found, and of none that did not fail a code or remedy', async () => {
    const { ready, checks } = await read('admin', { source: { elementId: 'bar' } });
    expect(ready).toBe(true);
    for (const check of checks) {
      expect(check).toEqual({
        name: check.name,
        status: 'PASSED',
        code: null,
        field: null,
        remedy: null,
        message: expect.stringMatching(/^[A-Z].+\.$/),
      });
    }
  });

  it('does not reach what cannot be told of a workbook that is not found', async () => {
    const readiness = await read('admin', { workbookId: unknownId });
    expect(readiness.checks.filter(({ status }) => status === 'NOT_REACHED')).toHaveLength(8);
    expect(statusOf(readiness, 'TEAM_EXISTS')).toBe('PASSED');
  });

  it('[A5] answers alike for an unknown workbook, one that the holder may not read, and what is no id', async () => {
    const unknown = await read('holder', { workbookId: unknownId });
    expect(await read('holder')).toEqual(unknown);
    await archive(workbookId);
    expect(await read('holder')).toEqual(unknown);
  });

  it('[A5] tells of the draft to those who may edit alone', async () => {
    const draft = await importSample(api, { publish: false, path: 'Draft' });
    await share(api, draft, { memberEmail: 'holder@meridian.example' });
    const asked = { workbookId: draft, source: { pageId: 'data' } };
    expect(failuresOf(await read('holder', asked))).toEqual(['WORKBOOK_NOT_PUBLISHED']);
    expect((await read('admin', asked)).checks.find(({ name }) => name === 'SOURCE_EMBEDDABLE')?.message).toBe(
      'In the draft: The page "Page data" is hidden.',
    );
  });

  it('[C3] [C4] tells of a hidden page that opens a modal both at once', async () => {
    const pages = [page('main'), page('back', { visibility: 'hidden' })];
    const elements = [element('b', 'button', opens('m'))];
    const layout = layoutOf(tree('back', leaf('b')));
    const id = await importDocument(api, { name: 'Both', pages, elements, overlays: [overlay('m')], layout });
    await shareWithTeam(api, id);
    const readiness = await read('admin', { workbookId: id, source: { pageId: 'back' } });
    expect(failuresOf(readiness)).toEqual(['SOURCE_NOT_EMBEDDABLE', 'PAGE_OPENS_MODAL']);
  });

  it('writes nothing, and makes no embed', async () => {
    const contents = () => contentsOf(api.repository, api.organizationId, api.clock.now);
    const before = await contents();
    for (const asked of [{}, { source: { pageId: 'details' } }, { tagName: 'none' }]) await read('admin', asked);
    expect(await contents()).toEqual(before);
  });

  it('is answered under a list of workbooks as well', async () => {
    await importSample(api, { publish: false, path: 'Draft' });
    const source = '{ workbooks(first: 5) { nodes { name readiness { ready checks { code } } } } }';
    const { workbooks } = await api.data<{ workbooks: { nodes: { name: string; readiness: Readiness }[] } }>(
      'admin',
      source,
    );
    expect(workbooks.nodes.map(({ name, readiness }) => [name, readiness.ready])).toEqual([
      ['Draft', false],
      ['Sales', true],
    ]);
  });
});

describe('warnings of readiness [P4]', () => {
  const origin = 'https://app.example.com';

  it('are none where embeds can be signed either way, and framed', async () => {
    await set({ allowedEmbedOrigins: [origin] });
    expect(warningsOf(await read('admin'))).toEqual([]);
  });

  it('[O5] say that no page may frame an embed, and leave it ready', async () => {
    const readiness = await read('admin');
    expect(readiness).toMatchObject({ ready: true, warnings: [{ code: 'NO_EMBED_ORIGIN' }] });
    expect(readiness.warnings[0]?.remedy).toContain('allowedEmbedOrigins');
  });

  it('say that signing with client credentials is switched off', async () => {
    await set({ allowedEmbedOrigins: [origin], clientCredentialUrlsEnabled: false });
    expect(await read('admin')).toMatchObject({ ready: true, warnings: [{ code: 'CLIENT_CREDENTIAL_URLS_DISABLED' }] });
  });

  it("[A7] say that the caller's credentials sign for their owner alone", async () => {
    await set({ allowedEmbedOrigins: [origin] });
    await share(api, workbookId, { memberEmail: 'holder@meridian.example' });
    expect(await read('holder')).toMatchObject({ ready: true, warnings: [{ code: 'JWT_ONLY' }] });
  });

  it('[C3] say that the whole workbook would show nothing, as no page of it is visible', async () => {
    await set({ allowedEmbedOrigins: [origin] });
    const parts = { name: 'Bare', pages: [page('only', { visibility: 'hidden' })], elements: [table('t')] };
    const bare = await importDocument(api, parts, { publish: true });
    await shareWithTeam(api, bare);
    expect(await read('admin', { workbookId: bare })).toMatchObject({
      ready: true,
      warnings: [{ code: 'NO_VISIBLE_PAGE' }],
    });
    expect(warningsOf(await read('admin', { workbookId: bare, source: { elementId: 't' } }))).toEqual([]);
  });

  it('[O4] say that members alone hold grants, beside the check that failed', async () => {
    await set({ allowedEmbedOrigins: [origin] });
    const unshared = await importSample(api, { share: false, path: 'Unshared' });
    await share(api, unshared, { memberEmail: 'viewer@meridian.example' });
    const readiness = await read('admin', { workbookId: unshared });
    expect(failuresOf(readiness)).toEqual(['NOT_SHARED_WITH_TEAM']);
    expect(warningsOf(readiness)).toEqual(['SHARED_WITH_MEMBERS_ONLY']);
  });
});

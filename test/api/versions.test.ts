import { beforeEach, describe, expect, it } from 'vitest';
import { createTestApi, type TestApi } from '../support/api.ts';
import { later } from '../support/builders.ts';
import { chart, page } from '../support/documents.ts';
import { importDocument } from '../support/import-document.ts';

let api: TestApi;
let workbookId: string;

/** Of the newest version, two numbers, and the draft: its number and pages. */
const versionsQuery = `query ($by: WorkbookBy!) {
  workbook(by: $by) {
    latestVersion
    pages { pageId }
    newest: version { ...facts }
    first: version(number: 1) { ...facts }
    second: version(number: 2) { ...facts }
    draft { ...facts }
    versions(first: 10) { nodes { number } totalCount }
  }
}
fragment facts on WorkbookVersion { number publishedAt publishedBy { email } pages { pageId } }`;

const read = async () =>
  (await api.data<{ workbook: unknown }>('admin', versionsQuery, { by: { workbookId } })).workbook;

const publish = () =>
  api.mutate(
    'admin',
    'publishWorkbook',
    { workbookId },
    'version { number } workbook { latestVersion } userErrors { code }',
  );

const draftOf = (pageId: string, publishIt = false) =>
  importDocument(api, { name: 'Plan', pages: [page(pageId)], elements: [chart('c')] }, { publish: publishIt });

const published = (number: number, pageId: string, publishedAt: Date) => ({
  number,
  publishedAt,
  publishedBy: { email: 'admin@meridian.example' },
  pages: [{ pageId }],
});
const draft = (pageId: string) => ({ number: null, publishedAt: null, publishedBy: null, pages: [{ pageId }] });

beforeEach(async () => {
  api = await createTestApi();
  workbookId = await draftOf('one');
});

describe('versions', () => {
  it('[C1] [C2] shows nothing but the draft before the first publish', async () => {
    expect(await read()).toEqual({
      latestVersion: null,
      pages: [],
      newest: null,
      first: null,
      second: null,
      draft: draft('one'),
      versions: { nodes: [], totalCount: 0 },
    });
  });

  it('[C1] [C2] copies the draft into the next number, and what is published before stays as it is', async () => {
    expect(await publish()).toEqual({ version: { number: 1 }, workbook: { latestVersion: 1 }, userErrors: [] });
    await draftOf('two');
    const first = published(1, 'one', api.clock.now);
    expect(await read()).toMatchObject({ latestVersion: 1, newest: first, second: null, draft: draft('two') });

    api.clock.now = later(60);
    expect(await publish()).toMatchObject({ version: { number: 2 }, workbook: { latestVersion: 2 } });
    await draftOf('three');
    const second = published(2, 'two', later(60));
    expect(await read()).toEqual({
      latestVersion: 2,
      pages: [{ pageId: 'two' }],
      newest: second,
      first,
      second,
      draft: draft('three'),
      versions: { nodes: [{ number: 2 }, { number: 1 }], totalCount: 2 },
    });
  });

  it('[C1] publishes an unchanged draft as one more version', async () => {
    await publish();
    expect(await publish()).toMatchObject({ version: { number: 2 }, userErrors: [] });
  });

  it('answers null for a version that does not exist, and refuses a number together with a tag', async () => {
    await publish();
    const ask = (args: string) =>
      api.ask('admin', `{ workbook(by: { path: "Plan" }) { version(${args}) { number } } }`);
    for (const args of ['number: 2', 'number: 0', 'number: -1', 'number: 2147483647', 'tagName: "prod"', 'tagName: ""'])
      expect(await ask(args), args).toEqual({ data: { workbook: { version: null } } });
    const { errors } = await ask('number: 1, tagName: "prod"');
    expect(errors?.[0]?.originalError).toMatchObject({ code: 'INVALID_INPUT' });
  });

  it('refuses to publish an archived workbook until it is restored', async () => {
    await api.mutate('admin', 'archiveWorkbook', { workbookId }, 'userErrors { code }');
    expect(await publish()).toMatchObject({ version: null, userErrors: [{ code: 'WORKBOOK_ARCHIVED' }] });
    await api.mutate('admin', 'restoreWorkbook', { workbookId }, 'userErrors { code }');
    expect(await publish()).toMatchObject({ version: { number: 1 }, userErrors: [] });
  });
});

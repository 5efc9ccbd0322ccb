import { beforeEach, describe, expect, it } from 'vitest';
import { createTestApi, type TestApi } from '../support/api.ts';
import { page } from '../support/documents.ts';
import { importDocument } from '../support/import-document.ts';

let api: TestApi;
let workbookId: string;

const tag = (input: Record<string, unknown>) =>
  api.mutate(
    'admin',
    'tagVersion',
    { workbookId, ...input },
    'tag { name colour version { number pages { pageId } } } workbook { tags { name } } userErrors { code field }',
  );

const publishPage = (pageId: string) =>
  importDocument(api, { name: 'Plan', pages: [page(pageId)], elements: [] }, { publish: true });

const refused = (code: string, field: string) => ({ tag: null, workbook: null, userErrors: [{ code, field }] });

beforeEach(async () => {
  api = await createTestApi();
  workbookId = await publishPage('one');
});

describe('tags', () => {
  it('[C1] points at the newest version unless a number is given, and moves', async () => {
    expect(await tag({ tagName: 'prod' })).toMatchObject({
      tag: { name: 'prod', version: { number: 1, pages: [{ pageId: 'one' }] } },
      userErrors: [],
    });
    await publishPage('two');
    expect(await tag({ tagName: 'prod' })).toMatchObject({
      tag: { version: { number: 2, pages: [{ pageId: 'two' }] } },
    });
    expect(await tag({ tagName: 'prod', number: 1 })).toMatchObject({ tag: { version: { number: 1 } } });
  });

  it('[C2] shows the version of a tag, and does not move it with a publish', async () => {
    await tag({ tagName: 'prod' });
    await publishPage('two');
    const query =
      '{ workbook(by: { path: "Plan" }) { version(tagName: "prod") { number } tags { version { number } } } }';
    expect(await api.data('admin', query)).toEqual({
      workbook: { version: { number: 1 }, tags: [{ version: { number: 1 } }] },
    });
  });

  it('lists tags by name, each with its colour: grey for a new one, then what it had', async () => {
    await tag({ tagName: 'prod', colour: '#00AAff' });
    await tag({ tagName: 'prod' });
    await tag({ tagName: 'Beta' });
    expect(await api.data('admin', '{ workbook(by: { path: "Plan" }) { tags { name colour } } }')).toEqual({
      workbook: {
        tags: [
          { name: 'Beta', colour: '#8a8f98' },
          { name: 'prod', colour: '#00AAff' },
        ],
      },
    });
  });

  it('refuses a version that does not exist', async () => {
    for (const number of [2, 0, -1, 2_147_483_647])
      expect(await tag({ tagName: 'prod', number })).toEqual(refused('VERSION_NOT_FOUND', 'number'));
  });

  it('refuses names and colours that are not of their form', async () => {
    for (const tagName of ['', ' prod', 'a/b', '.prod', 'pro d', 'a'.repeat(65)])
      expect(await tag({ tagName }), tagName).toEqual(refused('INVALID_INPUT', 'tagName'));
    for (const colour of ['', 'red', '#fff', '#00000g'])
      expect(await tag({ tagName: 'prod', colour }), colour).toEqual(refused('INVALID_INPUT', 'colour'));
  });

  it('[C2] refuses a tag of a workbook that was never published', async () => {
    workbookId = await importDocument(api, { name: 'Draft' }, { publish: false });
    expect(await tag({ tagName: 'prod' })).toEqual(refused('WORKBOOK_NOT_PUBLISHED', 'workbookId'));
    expect(await tag({ tagName: 'prod', number: 1 })).toEqual(refused('VERSION_NOT_FOUND', 'number'));
  });

  it('refuses a tag of an archived workbook', async () => {
    await api.mutate('admin', 'archiveWorkbook', { workbookId }, 'userErrors { code }');
    expect(await tag({ tagName: 'prod' })).toEqual(refused('WORKBOOK_ARCHIVED', 'workbookId'));
  });
});

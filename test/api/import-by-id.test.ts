import { beforeEach, describe, expect, it } from 'vitest';
import { toUrlId, type WorkbookId } from '../../src/domain/ids.ts';
import { createTestApi, type TestApi } from '../support/api.ts';
import { contentsOf } from '../support/contents.ts';
import { chart, documentText, page } from '../support/documents.ts';
import { importText } from '../support/import-document.ts';
import type { Principal } from '../support/inhabitants.ts';
import { share } from '../support/sample-workbook.ts';

let api: TestApi;

const workbookId = 'c0ffee00-1234-4abc-8def-000000000001';
const anotherId = 'c0ffee00-1234-4abc-8def-000000000002';

const contents = () => contentsOf(api.repository, api.organizationId, api.clock.now);
const plan = (pageId: string, id = workbookId) =>
  documentText({ name: 'Plan', workbookId: id, pages: [page(pageId)], elements: [chart('c')] });
const importPlan = (as: Principal, pageId: string, details: { path?: string; id?: string } = {}) => {
  const { id, ...rest } = details;
  return importText(api, as, { document: plan(pageId, id), ...rest });
};

beforeEach(async () => {
  api = await createTestApi();
});

describe('a document with a workbookId', () => {
  it('[W5] makes a workbook of that id when there is none', async () => {
    expect(await importPlan('editor', 'one')).toMatchObject({
      workbook: { workbookId, path: 'Plan' },
      created: true,
      userErrors: [],
    });
  });

  it('[W5] means the workbook of that id, whatever it is called and wherever it lies', async () => {
    await importPlan('admin', 'one', { path: 'Sales/' });
    expect(await importPlan('admin', 'two')).toMatchObject({
      workbook: { workbookId, path: 'Sales/Plan' },
      created: false,
      changed: true,
      warnings: [],
    });
    await api.mutate('admin', 'updateWorkbook', { workbookId, name: 'Budget' }, 'userErrors { code }');
    expect(await importPlan('admin', 'two')).toMatchObject({
      workbook: { workbookId, path: 'Sales/Budget' },
      changed: false,
      warnings: [{ code: 'NAME_MISMATCH', message: expect.stringContaining('Budget'), path: 'name' }],
    });
  });

  it('[W5] moves and renames it when a path says so', async () => {
    await importPlan('admin', 'one');
    expect(await importPlan('admin', 'one', { path: 'Sales/Budget' })).toMatchObject({
      workbook: { workbookId, path: 'Sales/Budget' },
      created: false,
      changed: true,
      warnings: [],
    });
    expect(await importPlan('admin', 'one', { path: 'Sales/Budget' })).toMatchObject({ changed: false });
  });

  it('[W5] takes the id in any case, and as a urlId', async () => {
    await importPlan('admin', 'one');
    for (const id of [workbookId.toUpperCase(), toUrlId(workbookId as WorkbookId)])
      expect(await importPlan('admin', 'one', { id })).toMatchObject({ workbook: { workbookId }, changed: false });
  });

  it('[W5] never means a workbook of the same name: it is called otherwise, and stays so', async () => {
    await importPlan('admin', 'one', { path: 'Sales/' });
    const another = { path: 'Sales/', id: anotherId };
    const called = { workbook: { workbookId: anotherId, path: 'Sales/Plan (2)' }, warnings: [{ code: 'PATH_TAKEN' }] };
    expect(await importPlan('admin', 'one', another)).toMatchObject({ ...called, created: true });
    expect(await importPlan('admin', 'one', another)).toMatchObject({ ...called, changed: false, userErrors: [] });
  });

  it('[W5] is called otherwise when it moves to where another lies', async () => {
    await importPlan('admin', 'one', { path: 'Sales/' });
    await importPlan('admin', 'one', { id: anotherId });
    expect(await importPlan('admin', 'one', { path: 'Sales/', id: anotherId })).toMatchObject({
      workbook: { workbookId: anotherId, path: 'Sales/Plan (2)' },
      changed: true,
      warnings: [{ code: 'PATH_TAKEN' }],
    });
  });

  it('[A5] tells who may not create workbooks nothing of an id that they may not read', async () => {
    await importPlan('admin', 'one');
    const source = `mutation ($document: String!) { importWorkbook(input: { document: $document }) { created } }`;
    for (const id of [workbookId, anotherId]) {
      const { errors } = await api.ask('viewer', source, { document: plan('two', id) });
      expect(errors?.[0]?.originalError).toMatchObject({ code: 'FORBIDDEN' });
    }
  });

  it('[A5] [A6] [W5] is refused alike when the caller may read the workbook and when not', async () => {
    await importPlan('admin', 'one');
    const before = await contents();
    const unreadable = await importPlan('editor', 'two');
    expect(unreadable).toMatchObject({
      workbook: null,
      created: false,
      changed: false,
      counts: null,
      userErrors: [{ code: 'WORKBOOK_NOT_EDITABLE', field: 'document' }],
    });
    expect(await contents()).toEqual(before);
    await share(api, workbookId, { memberEmail: 'editor@meridian.example' });
    expect(await importPlan('editor', 'two')).toEqual(unreadable);
  });

  it.each(['', 'my-workbook', '{c0ffee00-1234-4abc-8def-000000000001}', 'zzzzzzzzzzzzzzzzzzzzzz', '__proto__'])(
    '[W4] is refused when the id is no UUID: %j',
    async (id) => {
      const before = await contents();
      expect(await importPlan('admin', 'one', { id })).toMatchObject({
        workbook: null,
        userErrors: [{ code: 'INVALID_DOCUMENT', field: 'document' }],
      });
      expect(await contents()).toEqual(before);
    },
  );
});

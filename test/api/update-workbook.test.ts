import { beforeEach, describe, expect, it } from 'vitest';
import { createTestApi, type TestApi } from '../support/api.ts';
import { later } from '../support/builders.ts';
import { contentsOf } from '../support/contents.ts';
import { importSample } from '../support/sample-workbook.ts';

let api: TestApi;
let workbookId: string;

const contents = () => contentsOf(api.repository, api.organizationId, api.clock.now);
const change = (name: string, input: Record<string, unknown> = {}) =>
  api.mutate(
    'admin',
    name,
    { workbookId, ...input },
    'workbook { name description folder path isArchived latestVersion updatedAt } userErrors { code field }',
  );

beforeEach(async () => {
  api = await createTestApi();
  workbookId = await importSample(api, { path: 'Sales/Overview' });
  api.clock.now = later(60);
});

describe('changing a workbook', () => {
  it('renames, moves and describes it, and keeps what is not given', async () => {
    const before = { name: 'Overview', description: '', folder: 'Sales', path: 'Sales/Overview', latestVersion: 1 };
    const now = { updatedAt: later(60) };
    expect(await change('updateWorkbook', { name: ' Survey ' })).toMatchObject({
      workbook: { ...before, ...now, name: 'Survey', path: 'Sales/Survey' },
    });
    expect(await change('updateWorkbook', { folder: '/Sales/Europe/', name: null })).toMatchObject({
      workbook: { name: 'Survey', path: 'Sales/Europe/Survey' },
    });
    expect(await change('updateWorkbook', { folder: '', description: ' a\nb ' })).toMatchObject({
      workbook: { folder: '', path: 'Survey', description: ' a\nb ' },
    });
  });

  it('[C1] leaves versions and draft, and finds it under its new path alone', async () => {
    await change('updateWorkbook', { name: 'Survey', folder: '' });
    const paths =
      '{ old: workbook(by: { path: "Sales/Overview" }) { name } new: workbook(by: { path: "Survey" }) { latestVersion } }';
    expect(await api.data('admin', paths)).toEqual({ old: null, new: { latestVersion: 1 } });
  });

  it('refuses a path that is taken, also by an archived workbook', async () => {
    const other = await importSample(api, { path: 'Sales/Other' });
    await api.mutate('admin', 'archiveWorkbook', { workbookId: other }, 'userErrors { code }');
    const before = await contents();
    expect(await change('updateWorkbook', { name: 'Other', description: 'x' })).toMatchObject({
      workbook: null,
      userErrors: [{ code: 'PATH_TAKEN' }],
    });
    expect(await contents()).toEqual(before);
    expect(await change('updateWorkbook', { name: 'Overview' })).toMatchObject({ userErrors: [] });
  });

  it('changes nothing when nothing is given', async () => {
    const before = await contents();
    expect(await change('updateWorkbook')).toMatchObject({ workbook: { path: 'Sales/Overview' }, userErrors: [] });
    expect(await contents()).toEqual(before);
  });
});

describe('archiving a workbook', () => {
  it('takes it from lists, keeps it readable, and is undone by restoring', async () => {
    const list = '{ workbooks(first: 1) { totalCount } workbook(by: { path: "Sales/Overview" }) { isArchived } }';
    expect(await change('archiveWorkbook')).toMatchObject({ workbook: { isArchived: true, updatedAt: later(60) } });
    expect(await api.data('admin', list)).toEqual({ workbooks: { totalCount: 0 }, workbook: { isArchived: true } });
    expect(await change('restoreWorkbook')).toMatchObject({ workbook: { isArchived: false } });
    expect(await api.data('admin', list)).toEqual({ workbooks: { totalCount: 1 }, workbook: { isArchived: false } });
  });

  it('changes nothing the second time', async () => {
    await change('archiveWorkbook');
    const before = await contents();
    api.clock.now = later(120);
    expect(await change('archiveWorkbook')).toMatchObject({ workbook: { updatedAt: later(60) }, userErrors: [] });
    expect(await contents()).toEqual(before);
  });
});

import { beforeEach, describe, expect, it } from 'vitest';
import { createTestApi, type TestApi } from '../support/api.ts';
import { later } from '../support/builders.ts';
import { contentsOf } from '../support/contents.ts';
import { chart, documentText, page } from '../support/documents.ts';
import { importText } from '../support/import-document.ts';
import { sampleDocument, share } from '../support/sample-workbook.ts';

let api: TestApi;

const contents = () => contentsOf(api.repository, api.organizationId, api.clock.now);
const plan = (pageId: string) => documentText({ name: 'Plan', pages: [page(pageId)], elements: [chart('c')] });

const createdAt = (path: string) => ({ workbook: { path }, created: true, changed: true, userErrors: [] });
const replaced = { created: false, changed: true, userErrors: [] };
const same = { created: false, changed: false, userErrors: [] };

beforeEach(async () => {
  api = await createTestApi();
});

describe('importing a workbook', () => {
  it('[W5] makes a draft, with how much it holds and what did not fit', async () => {
    expect(await importText(api, 'admin', { document: sampleDocument })).toEqual({
      workbook: { workbookId: expect.any(String), path: 'Sales', latestVersion: null },
      created: true,
      changed: true,
      counts: { pages: 3, modals: 1, elements: 11, unplaced: 1 },
      warnings: [{ code: 'ELEMENT_NOT_PLACED', message: expect.stringContaining('stray'), path: expect.any(String) }],
      userErrors: [],
    });
  });

  it('[A5] [W5] makes the caller the owner', async () => {
    await importText(api, 'editor', { document: plan('one') });
    const owner = '{ workbook(by: { path: "Plan" }) { owner { email } } }';
    expect(await api.data('editor', owner)).toEqual({ workbook: { owner: { email: 'editor@meridian.example' } } });
  });

  it('[W5] changes nothing when the same document comes again', async () => {
    await importText(api, 'admin', { document: sampleDocument, publish: true });
    const before = await contents();
    api.clock.now = later(60);
    expect(await importText(api, 'admin', { document: sampleDocument })).toMatchObject(same);
    expect(await importText(api, 'admin', { document: sampleDocument, publish: true })).toMatchObject(same);
    expect(await contents()).toEqual(before);
  });

  it('[W5] replaces the draft of the workbook of that name, and leaves what is published', async () => {
    const first = await importText(api, 'admin', { document: plan('one'), publish: true });
    const second = await importText(api, 'admin', { document: plan('two') });
    expect(second).toMatchObject({ ...replaced, workbook: { ...first.workbook, latestVersion: 1 } });
    const pages = '{ workbook(by: { path: "Plan" }) { pages { pageId } draft { pages { pageId } } } }';
    expect(await api.data('admin', pages)).toEqual({
      workbook: { pages: [{ pageId: 'one' }], draft: { pages: [{ pageId: 'two' }] } },
    });
  });

  it('[W5] publishes when asked, also a draft that is there already, and what was published before again', async () => {
    expect(await importText(api, 'admin', { document: plan('one') })).toMatchObject({
      workbook: { latestVersion: null },
    });
    const publish = (pageId: string) => importText(api, 'admin', { document: plan(pageId), publish: true });
    expect(await publish('one')).toMatchObject({ ...replaced, workbook: { latestVersion: 1 } });
    expect(await publish('two')).toMatchObject({ ...replaced, workbook: { latestVersion: 2 } });
    expect(await publish('one')).toMatchObject({ ...replaced, workbook: { latestVersion: 3 } });
  });

  it('[W5] leaves a newer published version when an older draft comes back without publish', async () => {
    await importText(api, 'admin', { document: plan('one'), publish: true });
    await importText(api, 'admin', { document: plan('two') });
    expect(await importText(api, 'admin', { document: plan('one') })).toMatchObject({
      ...replaced,
      workbook: { latestVersion: 1 },
    });
    expect(await importText(api, 'admin', { document: plan('one'), publish: true })).toMatchObject(same);
  });
});

/** Of 512 characters. */
const longestFolder = `${'f'.repeat(255)}/${'f'.repeat(254)}/f`;

describe('where an imported workbook lies', () => {
  it.each([
    ['nothing', undefined, 'Plan'],
    ['an empty path', '', 'Plan'],
    ['a folder with a slash at its end', 'Sales/Europe/', 'Sales/Europe/Plan'],
    ['a folder and a name', 'Sales/Europe/Budget', 'Sales/Europe/Budget'],
    ['a name alone', 'Budget', 'Budget'],
    ['slashes at the start', '//Sales/Budget', 'Sales/Budget'],
    ['blanks around', ' Sales / Budget ', 'Sales/Budget'],
    ['the root', '/', 'Plan'],
    ['the longest folder and name', `${longestFolder}/${'n'.repeat(255)}`, `${longestFolder}/${'n'.repeat(255)}`],
  ])('[W5] is said by %s', async (_what, path, expected) => {
    const input = { document: plan('one'), ...(path === undefined ? {} : { path }) };
    expect(await importText(api, 'admin', input)).toMatchObject(createdAt(expected));
    expect(await importText(api, 'admin', input)).toMatchObject({ ...same, workbook: { path: expected } });
  });

  it('[W5] means another workbook in another folder', async () => {
    const one = await importText(api, 'admin', { document: plan('one'), path: 'A/' });
    const two = await importText(api, 'admin', { document: plan('one'), path: 'B/' });
    expect(two).toMatchObject(createdAt('B/Plan'));
    expect(two.workbook?.workbookId).not.toBe(one.workbook?.workbookId);
  });

  it('[W5] keeps a slash in the name of the document', async () => {
    const document = documentText({ name: 'A/B test' });
    expect(await importText(api, 'admin', { document, path: 'Sales/' })).toMatchObject(createdAt('Sales/A/B test'));
    expect(await importText(api, 'admin', { document, path: 'Sales/A/B test' })).toMatchObject(same);
  });

  it('[W5] is said by the path for a document without a name, which needs one', async () => {
    const { document } = JSON.parse(plan('one'));
    const nameless = JSON.stringify({ document });
    expect(await importText(api, 'admin', { document: nameless, path: 'Sales/Plan' })).toMatchObject(
      createdAt('Sales/Plan'),
    );
    for (const path of [undefined, '', 'Sales/']) {
      const input = { document: nameless, ...(path === undefined ? {} : { path }) };
      expect(await importText(api, 'admin', input)).toMatchObject({
        userErrors: [{ code: 'INVALID_INPUT', field: 'path' }],
      });
    }
  });

  it('[W5] takes a blank name for none', async () => {
    const document = documentText({ name: '  ' });
    expect(await importText(api, 'admin', { document, path: 'Sales/Plan' })).toMatchObject(createdAt('Sales/Plan'));
    expect(await importText(api, 'admin', { document })).toMatchObject({
      userErrors: [{ code: 'INVALID_INPUT', field: 'path' }],
    });
  });
});

describe('a name that is taken', () => {
  it('[W5] as long as a name may be: the other one is no longer', async () => {
    const document = documentText({ name: `${'n'.repeat(250)}🦊🦊x` });
    await importText(api, 'admin', { document });
    expect(await importText(api, 'editor', { document })).toMatchObject(createdAt(`${'n'.repeat(250)} (2)`));
  });

  it('[W5] in another folder, by a workbook of another name: leaves that workbook alone and makes another', async () => {
    await importText(api, 'admin', { document: documentText({ name: 'B test' }), path: 'A/' });
    expect(await importText(api, 'admin', { document: documentText({ name: 'A/B test' }) })).toMatchObject({
      ...createdAt('A/B test (2)'),
      warnings: [{ code: 'PATH_TAKEN' }],
    });
    const place = '{ workbook(by: { path: "A/B test" }) { name folder } }';
    expect(await api.data('admin', place)).toEqual({ workbook: { name: 'B test', folder: 'A' } });
  });

  it('[W5] by a workbook that the caller may not edit: makes another, with a warning, and means that one from then on', async () => {
    const { workbook } = await importText(api, 'admin', { document: plan('one'), path: 'Sales/' });
    await share(api, String(workbook?.workbookId), { memberEmail: 'editor@meridian.example' });
    const mine = await importText(api, 'editor', { document: plan('two'), path: 'Sales/' });
    expect(mine).toMatchObject({
      ...createdAt('Sales/Plan (2)'),
      warnings: [{ code: 'PATH_TAKEN', message: expect.stringContaining('Plan (2)') }],
    });
    expect(await importText(api, 'editor', { document: plan('two'), path: 'Sales/' })).toMatchObject({
      ...same,
      workbook: { path: 'Sales/Plan (2)' },
    });
  });

  it('[A5] [W5] by a workbook that the caller may not read: the same', async () => {
    await importText(api, 'admin', { document: plan('one') });
    expect(await importText(api, 'editor', { document: plan('one') })).toMatchObject(createdAt('Plan (2)'));
  });

  it('[A6] [W5] by a workbook that the caller may edit: means it', async () => {
    const { workbook } = await importText(api, 'admin', { document: plan('one') });
    const grantee = { memberEmail: 'editor@meridian.example' };
    await share(api, String(workbook?.workbookId), grantee, { permission: 'CAN_EDIT' });
    expect(await importText(api, 'editor', { document: plan('two') })).toMatchObject({ ...replaced, workbook });
  });
});

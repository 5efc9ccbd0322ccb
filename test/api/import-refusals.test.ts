import { beforeEach, describe, expect, it } from 'vitest';
import { DomainError } from '../../src/domain/errors.ts';
import { hashToken } from '../../src/domain/tokens/mint-token.ts';
import { importWorkbook } from '../../src/domain/workbooks/import-workbook.ts';
import { createReads } from '../../src/graphql/loaders.ts';
import { createTestApi, type TestApi } from '../support/api.ts';
import { contentsOf } from '../support/contents.ts';
import { documentText, page } from '../support/documents.ts';
import { importText } from '../support/import-document.ts';
import { importSample, sampleDocument, share } from '../support/sample-workbook.ts';

let api: TestApi;
let workbookId: string;

const contents = () => contentsOf(api.repository, api.organizationId, api.clock.now);
const nothing = { workbook: null, created: false, changed: false, counts: null, warnings: [] };

/** The refusal of an import as the admin, which leaves everything as it was. */
const refusal = async (input: { document: string; path?: string; publish?: boolean }) => {
  const before = await contents();
  const { userErrors, ...payload } = await importText(api, 'admin', input);
  expect(payload).toEqual(nothing);
  expect(userErrors).toHaveLength(1);
  expect(await contents()).toEqual(before);
  return userErrors[0];
};

beforeEach(async () => {
  api = await createTestApi();
  workbookId = await importSample(api);
});

describe('an import that is refused changes nothing', () => {
  it('when its document was read too late for anybody to wait for the answer', async () => {
    const before = await contents();
    const caller = await api.repository.findCaller(hashToken(api.tokens.admin), api.clock.now);
    if (!caller) throw new Error('The admin has no token.');
    const late = { ...api.deps, reads: createReads(api.deps, caller), isLate: () => true };
    await expect(importWorkbook(late, caller, { document: sampleDocument, path: 'Late' })).rejects.toMatchObject({
      code: 'LIMIT_EXCEEDED',
    });
    expect(await contents()).toEqual(before);
  });

  it.each([
    ['broken JSON', '{ "name": "Sales", "document": {'],
    ['broken YAML', 'name: Sales\n\tdocument: ['],
    ['no document', ''],
    ['another kind', JSON.stringify({ name: 'Sales', document: { schemaVersion: 1, kind: 'dataset', pages: [] } })],
    ['an unknown schemaVersion', JSON.stringify({ name: 'Sales', document: { schemaVersion: 2, kind: 'workbook' } })],
    ['a broken layout', documentText({ name: 'Sales', layout: '<Page id="page-1"><Element' })],
    ['a DOCTYPE', documentText({ name: 'Sales', layout: '<!DOCTYPE x><Page id="page-1"/>' })],
    ['YAML that refers to itself', 'a: &a [*a, *a]\npages: []\nkind: workbook\nname: Sales'],
  ])('[W4] [W7] %s', async (_what, document) => {
    expect(await refusal({ document, publish: true })).toMatchObject({ code: 'INVALID_DOCUMENT', field: 'document' });
  });

  it('[W4] too many elements', async () => {
    const elements = Array.from({ length: 20_001 }, (_, index) => ({ id: `e${index}`, kind: 'table' }));
    const document = JSON.stringify({
      name: 'Sales',
      document: { schemaVersion: 1, kind: 'workbook', pages: [], elements },
    });
    expect(await refusal({ document })).toMatchObject({ code: 'DOCUMENT_TOO_LARGE', field: 'document' });
  });

  it.each([
    ['a name that is too long', { name: 'n'.repeat(256) }, 'document.name'],
    ['a name of two lines', { name: 'Sa\nles' }, 'document.name'],
    ['a description that is too long', { name: 'New', description: 'd'.repeat(10_001) }, 'document.description'],
    ['a description of control characters', { name: 'New', description: 'a\u0001b' }, 'document.description'],
  ])('[W4] %s', async (_what, parts, field) => {
    expect(await refusal({ document: documentText(parts) })).toMatchObject({ code: 'INVALID_INPUT', field });
  });

  it.each(['n'.repeat(256), `${'f/'.repeat(600)}name`, 'a\0b', 'a//b', 'a/\u2028/b', 'a/\ud800'])(
    '[W5] a path that is none, as %j',
    async (path) => {
      expect(await refusal({ document: sampleDocument, path })).toMatchObject({ code: 'INVALID_INPUT', field: 'path' });
    },
  );

  it('[W5] a path whose folder is longer than a folder may be', async () => {
    const path = `${'f/'.repeat(256)}f/name`;
    const found = await refusal({ document: sampleDocument, path });
    expect(found).toMatchObject({ code: 'INVALID_INPUT', field: 'path' });
  });

  it('[W5] an archived workbook', async () => {
    await api.mutate('admin', 'archiveWorkbook', { workbookId }, 'userErrors { code }');
    const document = documentText({ name: 'Sales', pages: [page('new')] });
    expect(await refusal({ document })).toMatchObject({ code: 'WORKBOOK_ARCHIVED', field: 'document' });
    expect(await refusal({ document: documentText({ workbookId }) })).toMatchObject({ code: 'WORKBOOK_ARCHIVED' });
  });
});

describe('who may import', () => {
  it('[A6] is refused a new workbook without EDIT_WORKBOOKS, and may change one with CAN_EDIT', async () => {
    const before = await contents();
    const source = 'mutation ($input: ImportWorkbookInput!) { importWorkbook(input: $input) { created } }';
    const document = documentText({ name: 'Sales', pages: [page('new')] });
    const { data, errors } = await api.ask('viewer', source, { input: { document } });
    expect(data).toEqual({ importWorkbook: null });
    expect(errors?.[0]?.originalError).toBeInstanceOf(DomainError);
    expect(errors?.[0]?.originalError).toMatchObject({
      code: 'FORBIDDEN',
      remedy: expect.stringContaining('EDIT_WORKBOOKS'),
    });
    expect(await contents()).toEqual(before);

    await share(api, workbookId, { memberEmail: 'viewer@meridian.example' }, { permission: 'CAN_EDIT' });
    expect(await importText(api, 'viewer', { document })).toMatchObject({
      workbook: { workbookId },
      changed: true,
      userErrors: [],
    });
  });
});

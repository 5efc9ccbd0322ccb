import { beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { createTestApi, type TestApi } from '../support/api.ts';
import { chart, page, workbookDocument } from '../support/documents.ts';
import { importDocument, importText } from '../support/import-document.ts';
import type { Principal } from '../support/inhabitants.ts';
import { importSample, sampleParts } from '../support/sample-workbook.ts';

let api: TestApi;
let workbookId: string;

interface Codes {
  readonly json: string;
  readonly yaml: string;
}

const codes = 'json: codeRepresentation yaml: codeRepresentation(format: YAML)';

const readCodes = async (version: string, as: Principal = 'admin') => {
  const query = `query ($by: WorkbookBy!) { workbook(by: $by) { version: ${version} { ${codes} } } }`;
  const { workbook } = await api.data<{ workbook: { version: Codes } }>(as, query, { by: { workbookId } });
  return workbook.version;
};

beforeEach(async () => {
  api = await createTestApi();
  workbookId = await importSample(api);
});

describe('the code representation', () => {
  it('[W6] gives back the document as it was imported, in JSON and in YAML', async () => {
    const { document } = workbookDocument(sampleParts);
    const written = { name: 'Sales', description: '', workbookId, documentVersion: 1, document };
    const { json, yaml } = await readCodes('version');
    expect(JSON.parse(json)).toEqual(written);
    expect(parse(yaml)).toEqual(written);
  });

  it('[W6] keeps what is not interpreted', async () => {
    const fields = {
      style: { colour: '#123456', sizes: [1, 2.5, null] },
      formula: 'Sum([Amount]) / "x: y"',
      filters: {},
    };
    workbookId = await importDocument(api, {
      name: 'Kept',
      elements: [chart('c', fields)],
      settings: { theme: 'Dark' },
    });
    const { json, yaml } = await readCodes('version');
    for (const read of [JSON.parse(json), parse(yaml)])
      expect(read.document).toMatchObject({ elements: [fields], settings: { theme: 'Dark' } });
  });

  it.each(['json', 'yaml'] as const)('[W5] [W6] changes nothing when %s is imported again', async (format) => {
    const { [format]: document } = await readCodes('version');
    expect(await importText(api, 'admin', { document, publish: true })).toMatchObject({
      workbook: { workbookId, path: 'Sales', latestVersion: 1 },
      created: false,
      changed: false,
      userErrors: [],
    });
  });

  it.each(['json', 'yaml'] as const)('[W5] [W6] makes the same workbook of %s elsewhere', async (format) => {
    const { [format]: document } = await readCodes('version');
    const { workbook, created } = await importText(api, 'outsider', { document, publish: true });
    expect({ workbook, created }).toMatchObject({ workbook: { workbookId, path: 'Sales' }, created: true });
    expect(await readCodes('version', 'outsider')).toEqual(await readCodes('version'));
  });

  it('[C1] [W6] reads the draft, and each version as it was', async () => {
    await importDocument(api, { name: 'Sales', pages: [page('new')] }, { publish: false });
    const pagesOf = async (version: string) =>
      JSON.parse((await readCodes(version)).json).document.pages.map(({ id }: { id: string }) => id);
    expect(await pagesOf('draft')).toEqual(['new']);
    expect(await pagesOf('version(number: 1)')).toEqual(['overview', 'details', 'data']);
    expect(JSON.parse((await readCodes('draft')).json)).not.toHaveProperty('documentVersion');
  });

  it('[W6] carries the present name and description of the workbook', async () => {
    const changes = { workbookId, name: 'Renamed', description: 'For the board.\nMonthly.' };
    await api.mutate('admin', 'updateWorkbook', changes, 'userErrors { code }');
    const { json, yaml } = await readCodes('version');
    const { workbookId: _, ...metadata } = changes;
    expect(JSON.parse(json)).toMatchObject(metadata);
    expect(parse(yaml)).toMatchObject(metadata);
  });
});

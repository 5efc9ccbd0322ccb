import { beforeAll, describe, expect, it } from 'vitest';
import { createTestApi, type TestApi } from '../support/api.ts';
import { chart, element, goesTo, layoutOf, leaf, opens, overlay, page, table, tree } from '../support/documents.ts';
import { importDocument } from '../support/import-document.ts';
import { importSample } from '../support/sample-workbook.ts';

let api: TestApi;

/** Reads fields of a workbook by its path. */
const read = async (path: string, fields: string) =>
  (await api.data<{ workbook: unknown }>('admin', `{ workbook(by: { path: "${path}" }) { ${fields} } }`)).workbook;

beforeAll(async () => {
  api = await createTestApi();
  await importSample(api);
});

describe('pages and modals', () => {
  it('[C3] [C6] lists pages in the order of the document, hidden ones marked, and modals apart', async () => {
    const fields = 'pageId name position hidden kind opensModal isEmbeddable sourceType';
    const page = { hidden: false, kind: 'PAGE', opensModal: false, isEmbeddable: true, sourceType: 'PAGE' };
    expect(await read('Sales', `pages { ${fields} } modals { ${fields} }`)).toEqual({
      pages: [
        { ...page, pageId: 'overview', name: 'Page overview', position: 0 },
        { ...page, pageId: 'details', name: 'Page details', position: 1, opensModal: true, isEmbeddable: false },
        { ...page, pageId: 'data', name: 'Page data', position: 2, hidden: true, isEmbeddable: false },
      ],
      modals: [{ ...page, pageId: 'drill', name: 'Modal drill', position: 0, kind: 'MODAL', isEmbeddable: false }],
    });
  });

  it('[C1] reads the same from the version, with its counts', async () => {
    expect(
      await read('Sales', 'version { pages { pageId } modals { pageId } counts { pages modals elements unplaced } }'),
    ).toEqual({
      version: {
        pages: [{ pageId: 'overview' }, { pageId: 'details' }, { pageId: 'data' }],
        modals: [{ pageId: 'drill' }],
        counts: { pages: 3, modals: 1, elements: 11, unplaced: 1 },
      },
    });
  });
});

describe('elements', () => {
  it('[C6] come as the layout reads, a container before what it holds', async () => {
    expect(await read('Sales', 'pages { elements { elementId parent { elementId } } }')).toEqual({
      pages: [
        {
          elements: [
            { elementId: 'kpi', parent: null },
            { elementId: 'bar', parent: null },
            { elementId: 'region', parent: null },
            { elementId: 'box', parent: null },
            { elementId: 'orders', parent: { elementId: 'box' } },
          ],
        },
        {
          elements: [
            { elementId: 'open', parent: null },
            { elementId: 'opening', parent: null },
            { elementId: 'free', parent: null },
          ],
        },
        { elements: [{ elementId: 'source', parent: null }] },
      ],
    });
  });

  it('[C3] [C4] say what they are, where they lie, and whether they can be embedded', async () => {
    const fields = 'elementId name kind category columns isEmbeddable sourceType page { pageId }';
    const on = (pageId: string) => ({ columns: [], sourceType: 'ELEMENT', page: { pageId } });
    const chartOn = (pageId: string) => ({ ...on(pageId), kind: 'bar-chart', category: 'CHART' });
    expect(await read('Sales', `pages { elements { ${fields} } } modals { elements { ${fields} } }`)).toMatchObject({
      pages: [
        {
          elements: [
            {
              ...on('overview'),
              elementId: 'kpi',
              name: 'Revenue',
              kind: 'kpi-chart',
              category: 'CHART',
              columns: ['Revenue'],
              isEmbeddable: true,
            },
            { ...chartOn('overview'), elementId: 'bar', name: 'Chart bar', isEmbeddable: true },
            { elementId: 'region', kind: 'control', category: 'CONTROL', isEmbeddable: false },
            { elementId: 'box', name: null, kind: 'container', category: 'CONTAINER', isEmbeddable: false },
            { elementId: 'orders', category: 'TABLE', columns: ['Region', 'Amount'], isEmbeddable: true },
          ],
        },
        {
          elements: [
            { elementId: 'open', category: 'BUTTON', isEmbeddable: false },
            { ...chartOn('details'), elementId: 'opening', isEmbeddable: false },
            { ...chartOn('details'), elementId: 'free', isEmbeddable: true },
          ],
        },
        { elements: [{ elementId: 'source', category: 'TABLE', isEmbeddable: false }] },
      ],
      modals: [{ elements: [{ elementId: 'drilled', page: { pageId: 'drill' }, isEmbeddable: false }] }],
    });
  });

  it('[C6] lie on the grid of their page or container', async () => {
    const placement = 'placement { columnStart columnEnd rowStart rowEnd }';
    const wide = { columnStart: 1, columnEnd: 25 };
    expect(
      await read('Sales', `pages { elements(kinds: ["bar-chart", "container", "table"]) { ${placement} } }`),
    ).toEqual({
      pages: [
        {
          elements: [
            { placement: { ...wide, rowStart: 11, rowEnd: 21 } },
            { placement: { ...wide, rowStart: 1, rowEnd: 21 } },
            { placement: { ...wide, rowStart: 1, rowEnd: 11 } },
          ],
        },
        {
          elements: [
            { placement: { ...wide, rowStart: 11, rowEnd: 21 } },
            { placement: { ...wide, rowStart: 21, rowEnd: 31 } },
          ],
        },
        { elements: [{ placement: { ...wide, rowStart: 1, rowEnd: 11 } }] },
      ],
    });
  });

  it('[C6] are cut to the kinds that are asked for, in the same order', async () => {
    const ask = (kinds: string) => read('Sales', `pages { elements(kinds: ${kinds}) { elementId } }`);
    const ids = (...lists: string[][]) => ({
      pages: lists.map((list) => ({ elements: list.map((elementId) => ({ elementId })) })),
    });
    expect(await ask('["control", "kpi-chart"]')).toEqual(ids(['kpi', 'region'], [], []));
    expect(await ask('["sankey-chart"]')).toEqual(ids([], [], []));
    expect(await ask('[]')).toEqual(ids([], [], []));
    expect(await ask('null')).toEqual(
      ids(['kpi', 'bar', 'region', 'box', 'orders'], ['open', 'opening', 'free'], ['source']),
    );
  });

  it('say what they control, and nothing when they are no controls', async () => {
    const fields = 'pages { elements(kinds: ["control", "button"]) { control { controlId controlType value } } }';
    expect(await read('Sales', fields)).toEqual({
      pages: [
        { elements: [{ control: { controlId: 'Region', controlType: 'list', value: ['North'] } }] },
        { elements: [{ control: null }] },
        { elements: [] },
      ],
    });
  });

  it('[C3] lie on no page when no layout places them', async () => {
    const fields =
      'version { unplacedElements { elementId page { pageId } parent { elementId } placement { rowEnd } } }';
    const nowhere = { page: null, parent: null, placement: null };
    expect(await read('Sales', `${fields}`)).toEqual({
      version: { unplacedElements: [{ elementId: 'stray', ...nowhere }] },
    });
  });

  it('[C4] name the modal that they open, or else the page that they go to', async () => {
    await importDocument(api, {
      name: 'Ways',
      pages: [page('home'), page('away')],
      overlays: [overlay('modal')],
      elements: [
        chart('modal-opener', opens('modal')),
        element('page-goer', 'button', goesTo({ pageId: 'away' })),
        table('neither'),
        table('lost', opens('none')),
      ],
      layout: layoutOf(tree('home', ...['modal-opener', 'page-goer', 'neither', 'lost'].map((id) => leaf(id)))),
    });
    expect(await read('Ways', 'pages { opensModal elements { opensPage { pageId kind } } }')).toEqual({
      pages: [
        {
          opensModal: true,
          elements: [
            { opensPage: { pageId: 'modal', kind: 'MODAL' } },
            { opensPage: { pageId: 'away', kind: 'PAGE' } },
            { opensPage: null },
            { opensPage: null },
          ],
        },
        { opensModal: false, elements: [] },
      ],
    });
  });
});

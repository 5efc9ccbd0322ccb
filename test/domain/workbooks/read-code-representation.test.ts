import { describe, expect, it } from 'vitest';
import { readCodeRepresentation } from '../../../src/domain/workbooks/read-code-representation.ts';
import {
  box,
  chart,
  documentText,
  element,
  goesTo,
  layoutOf,
  leaf,
  opens,
  overlay,
  page,
  table,
  tree,
  workbookDocument,
} from '../../support/documents.ts';

describe('reading a code representation', () => {
  it('[W1] takes page, container, place on the grid and order from the layout alone', () => {
    const { tree: content } = readCodeRepresentation(
      documentText({
        pages: [page('a'), page('b')],
        elements: [chart('last'), chart('inner'), element('box', 'container'), table('first')],
        layout: layoutOf(
          tree('a', '<Element elementId="first" gridColumn="1 / 13" gridRow="2 / 9"/>', box('box', leaf('inner'))),
          tree('b', leaf('last')),
        ),
      }),
    );

    expect(content.elements.map(({ elementId, pageId, parentId }) => [elementId, pageId, parentId])).toEqual([
      ['first', 'a', null],
      ['box', 'a', null],
      ['inner', 'a', 'box'],
      ['last', 'b', null],
    ]);
    expect(content.elements[0]?.placement).toEqual({ columnStart: 1, columnEnd: 13, rowStart: 2, rowEnd: 9 });
    expect(content.elements.map(({ holdsElements }) => holdsElements)).toEqual([false, true, false, false]);
  });

  it('[C6] keeps the order of the document for pages and of the layout for elements, unplaced ones last', () => {
    const { tree: content } = readCodeRepresentation(
      documentText({
        pages: [page('z'), page('a')],
        elements: [chart('stray'), chart('on-a'), chart('on-z'), chart('on-modal')],
        overlays: [overlay('m')],
        layout: layoutOf(tree('m', leaf('on-modal')), tree('a', leaf('on-a')), tree('z', leaf('on-z'))),
      }),
    );

    expect(content.pages.map(({ pageId, kind, position }) => [pageId, kind, position])).toEqual([
      ['z', 'PAGE', 0],
      ['a', 'PAGE', 1],
      ['m', 'MODAL', 0],
    ]);
    expect(content.elements.map(({ elementId }) => elementId)).toEqual(['on-z', 'on-a', 'on-modal', 'stray']);
  });

  it('[W1] marks pages whose visibility is hidden', () => {
    const { tree: content } = readCodeRepresentation(
      documentText({ pages: [page('a', { visibility: 'hidden' }), page('b', { visibility: 'shown' }), page('c')] }),
    );

    expect(content.pages.map(({ hidden }) => hidden)).toEqual([true, false, false]);
  });

  it('[W1] names a page without a name by its id, and leaves an element without a name nameless', () => {
    const { tree: content } = readCodeRepresentation(
      documentText({
        pages: [{ id: 'a' }],
        elements: [
          { id: 'x', kind: 'text' },
          chart('y', { name: { text: 'Sales', visibility: 'shown' } }),
          chart('z', { name: { visibility: 'hidden' } }),
        ],
      }),
    );

    expect(content.pages[0]?.name).toBe('a');
    expect(content.elements.map(({ name }) => name)).toEqual([null, 'Sales', null]);
  });

  it('[W1] names columns by their name, else by what their formula refers to, else by their id', () => {
    const columns = [
      { id: 'c1', name: 'Region', formula: '[Orders/State]' },
      { id: 'c2', formula: '[Orders/Amount]' },
      { id: 'c3', formula: 'Sum([Orders/Amount])' },
      { id: 'c4', formula: '[Orders/Order Date' },
      { id: 'c5' },
      'Plain',
      { formula: 'Sum([Orders/Amount])' },
    ];
    const { tree: content } = readCodeRepresentation(documentText({ elements: [table('t', { columns })] }));

    expect(content.elements[0]?.columns).toEqual(['Region', 'Amount', 'c3', 'c4', 'c5', 'Plain']);
  });

  it('[W1] reads what a control adds, and takes its element id when it has no control id', () => {
    const { tree: content } = readCodeRepresentation(
      documentText({
        elements: [
          element('c1', 'control', { controlId: 'Region', controlType: 'list', value: ['North', null] }),
          element('c2', 'control'),
          element('c4', 'control', { controlId: '' }),
          chart('c3', { controlId: 'not-a-control' }),
        ],
      }),
    );

    expect(content.elements.map(({ control }) => control)).toEqual([
      { controlId: 'Region', controlType: 'list', value: ['North', null] },
      { controlId: 'c2', controlType: null, value: null },
      { controlId: 'c4', controlType: null, value: null },
      null,
    ]);
  });

  it('[W2] reads overlays as modals, however their trees are tagged, and counts them apart', () => {
    const {
      tree: content,
      counts,
      warnings,
    } = readCodeRepresentation(
      documentText({
        overlays: [overlay('m1'), { id: 'm2' }],
        elements: [chart('a'), chart('b'), chart('c')],
        layout: layoutOf(
          tree('page-1', leaf('a')),
          tree('m1', leaf('b')),
          '<Overlay id="m2"><Element elementId="c"/></Overlay>',
        ),
      }),
    );

    expect(content.pages.map(({ pageId, name, kind }) => [pageId, name, kind])).toEqual([
      ['page-1', 'Page page-1', 'PAGE'],
      ['m1', 'Modal m1', 'MODAL'],
      ['m2', 'm2', 'MODAL'],
    ]);
    expect(content.elements.map(({ pageId }) => pageId)).toEqual(['page-1', 'm1', 'm2']);
    expect(counts).toEqual({ pages: 1, modals: 2, elements: 3, unplaced: 0 });
    expect(warnings).toEqual([]);
  });

  it('[W2] finds the modal that an element opens, and marks the page on which it lies at any depth', () => {
    const { tree: content } = readCodeRepresentation(
      documentText({
        pages: [page('a'), page('b'), page('c')],
        overlays: [overlay('m')],
        elements: [
          element('box', 'container'),
          element('deep', 'container'),
          element('button', 'button', opens('m')),
          chart('plain'),
        ],
        layout: layoutOf(
          tree('a', box('box', box('deep', leaf('button')))),
          tree('b', leaf('plain')),
          tree('c'),
          tree('m'),
        ),
      }),
    );

    expect(content.elements.find(({ elementId }) => elementId === 'button')?.opensModalId).toBe('m');
    expect(content.pages.map(({ pageId, opensModal }) => [pageId, opensModal])).toEqual([
      ['a', true],
      ['b', false],
      ['c', false],
      ['m', false],
    ]);
  });

  it('[W2] finds the page that an element goes to, written as an id or as an object', () => {
    const { tree: content, warnings } = readCodeRepresentation(
      documentText({
        pages: [page('a'), page('b')],
        elements: [
          chart('x', goesTo('b')),
          chart('y', goesTo({ type: 'page', page: 'b' })),
          chart('z', goesTo({ type: 'element', element: 'x' })),
        ],
      }),
    );

    expect(content.elements.map(({ navigatesToPageId }) => navigatesToPageId)).toEqual(['b', 'b', null]);
    expect(warnings).toEqual([]);
  });

  it('[W1] gives the children of a tab to their tabbed container', () => {
    const { tree: content, warnings } = readCodeRepresentation(
      documentText({
        elements: [element('tabs', 'tabbed-container'), chart('one'), chart('two')],
        layout: tree(
          'page-1',
          '<TabbedContainer elementId="tabs" gridColumn="1 / 25" gridRow="1 / 9"><Tab><Element elementId="one"/></Tab><Tab><Element elementId="two"/></Tab></TabbedContainer>',
        ),
      }),
    );

    expect(content.elements.map(({ elementId, parentId }) => [elementId, parentId])).toEqual([
      ['tabs', null],
      ['one', 'tabs'],
      ['two', 'tabs'],
    ]);
    expect(warnings).toEqual([]);
  });

  it.each([
    ['bare', workbookDocument().document],
    ['with metadata around it', workbookDocument()],
    ['wrapped in "workbook" with its metadata', { workbook: workbookDocument() }],
    ['bare in "workbook"', { workbook: workbookDocument().document }],
  ])('[W1] reads a document %s', (_form, value) => {
    const { tree: content, document } = readCodeRepresentation(JSON.stringify(value));

    expect(content.elements.map(({ elementId, pageId }) => [elementId, pageId])).toEqual([['chart-1', 'page-1']]);
    expect(document).toEqual(workbookDocument().document);
  });

  it('[W1] reads name, workbookId and description of the metadata, null when absent', () => {
    const workbookId = '0b5b7c2e-5a52-4d9e-9b0c-0c8e8a3d6f10';
    const read = readCodeRepresentation(documentText({ name: 'Sales', workbookId, description: 'All of it' }));
    expect(read).toMatchObject({ name: 'Sales', workbookId, description: 'All of it' });

    const bare = readCodeRepresentation(JSON.stringify(workbookDocument().document));
    expect(bare).toMatchObject({ name: null, workbookId: null, description: null });
  });

  it('[W1] reads YAML and JSON to the same, decided by the content, with or without a byte order mark', () => {
    const yaml = [
      'name: Sales',
      'document:',
      '  schemaVersion: 1',
      '  kind: workbook',
      '  pages: [{ id: p, name: Overview }]',
      '  elements:',
      '    - { id: x, kind: bar-chart, name: On yes 1e3 }',
      '  layout: |',
      '    <?xml version="1.0" encoding="utf-8"?>',
      '    <Page id="p">',
      '      <Element elementId="x" gridColumn="1 / 25" gridRow="1 / 5"/>',
      '    </Page>',
    ].join('\n');
    const read = readCodeRepresentation(yaml);

    expect(read.tree.elements).toMatchObject([{ elementId: 'x', pageId: 'p', name: 'On yes 1e3' }]);
    expect(readCodeRepresentation(`\uFEFF${yaml}`)).toEqual(read);
    expect(readCodeRepresentation(`\uFEFF \n${JSON.stringify({ name: read.name, document: read.document })}`)).toEqual(
      read,
    );
    expect(readCodeRepresentation('{ kind: workbook, schemaVersion: 1, pages: [] }').counts.pages).toBe(0);
  });

  it('[W1] takes ids that YAML reads as numbers by their digits', () => {
    const { tree: content } = readCodeRepresentation(
      'kind: workbook\nschemaVersion: 1\npages: [{ id: 7 }]\nelements: [{ id: 12, kind: table }]\nlayout: <Page id="7"><Element elementId="12"/></Page>',
    );

    expect(content.elements).toMatchObject([{ elementId: '12', pageId: '7' }]);
  });
});

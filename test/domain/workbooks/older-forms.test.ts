import { describe, expect, it } from 'vitest';
import type { ContentTree, JsonObject } from '../../../src/domain/workbooks/content-tree.ts';
import { readCodeRepresentation } from '../../../src/domain/workbooks/read-code-representation.ts';
import { chart, documentText, layoutOf, leaf, page, tree } from '../../support/documents.ts';

function read(document: JsonObject) {
  return readCodeRepresentation(JSON.stringify(document));
}

function places({ elements }: ContentTree) {
  return elements.map(({ elementId, pageId, parentId }) => [elementId, pageId, parentId]);
}

describe('reading older forms', () => {
  it('[W3] reads elements nested in pages, placed by a layout at the root', () => {
    const { tree: content, document } = read({
      name: 'Old',
      schemaVersion: 1,
      pages: [page('a', { elements: [chart('x'), chart('y')] })],
      layout: tree('a', leaf('y'), leaf('x')),
    });

    expect(places(content)).toEqual([
      ['y', 'a', null],
      ['x', 'a', null],
    ]);
    expect(document['pages']).toEqual([page('a', { elements: [chart('x'), chart('y')] })]);
  });

  it('[W3] reads a layout that stands beside the document, and keeps it with the document', () => {
    const layout = tree('a', leaf('x'));
    const { tree: content, document } = read({
      name: 'Old',
      layout,
      document: { schemaVersion: 1, kind: 'workbook', pages: [page('a')], elements: [chart('x')] },
    });

    expect(places(content)).toEqual([['x', 'a', null]]);
    expect(document['layout']).toBe(layout);
  });

  it('[W3] reads a layout on a page, with or without its own page tag', () => {
    const { tree: content, warnings } = read({
      kind: 'workbook',
      pages: [
        page('a', {
          elements: [chart('x'), chart('y')],
          layout: '<Page><LayoutElement elementId="y"/><LayoutElement elementId="x"/></Page>',
        }),
        page('b', { elements: [chart('z')], layout: layoutOf('<LayoutElement elementId="z"/>') }),
      ],
    });

    expect(places(content)).toEqual([
      ['y', 'a', null],
      ['x', 'a', null],
      ['z', 'b', null],
    ]);
    expect(warnings).toEqual([]);
  });

  it('[W3] reads the tags LayoutElement and GridContainer', () => {
    const layout =
      '<Page id="page-1"><GridContainer elementId="box" gridColumn="1 / 25" gridRow="1 / 9">' +
      '<LayoutElement elementId="x" gridColumn="1 / 13" gridRow="1 / 4"/></GridContainer></Page>';
    const { tree: content, warnings } = readCodeRepresentation(
      documentText({ elements: [chart('x'), { id: 'box', kind: 'container' }], layout }),
    );

    expect(places(content)).toEqual([
      ['box', 'page-1', null],
      ['x', 'page-1', 'box'],
    ]);
    expect(content.elements[1]?.placement).toEqual({ columnStart: 1, columnEnd: 13, rowStart: 1, rowEnd: 4 });
    expect(warnings).toEqual([]);
  });

  it('[W3] puts an element without layout on the page that nests it, after those that the layout places', () => {
    const {
      tree: content,
      counts,
      warnings,
    } = read({
      kind: 'workbook',
      pages: [page('a', { elements: [chart('left-out'), chart('placed')] }), page('b', { elements: [chart('other')] })],
      layout: tree('a', leaf('placed')),
    });

    expect(places(content)).toEqual([
      ['placed', 'a', null],
      ['left-out', 'a', null],
      ['other', 'b', null],
    ]);
    expect(counts.unplaced).toBe(0);
    expect(warnings.map(({ code, path }) => [code, path])).toEqual([['MISSING_LAYOUT', 'pages[1]']]);
  });

  it('[W3] [C3] takes a page of the type modal for a modal', () => {
    const { tree: content } = read({
      kind: 'workbook',
      pages: [page('m', { type: 'modal', elements: [chart('x')] }), page('a')],
      layout: layoutOf(tree('m', leaf('x')), tree('a')),
    });

    expect(content.pages.map(({ pageId, kind, position }) => [pageId, kind, position])).toEqual([
      ['a', 'PAGE', 0],
      ['m', 'MODAL', 0],
    ]);
  });

  it.each([
    ['neither kind nor schemaVersion', { pages: [] }],
    ['no kind', { schemaVersion: 1, pages: [] }],
    ['no schemaVersion', { kind: 'workbook', pages: [] }],
    ['both beside the document', { kind: 'workbook', schemaVersion: 1, document: { pages: [] } }],
  ])('[W3] takes a list of pages with %s for a workbook', (_form, document) => {
    expect(read(document).counts.pages).toBe(0);
  });
});

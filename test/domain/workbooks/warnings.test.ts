import { describe, expect, it } from 'vitest';
import { readCodeRepresentation } from '../../../src/domain/workbooks/read-code-representation.ts';
import {
  box,
  chart,
  type DocumentParts,
  documentText,
  element,
  goesTo,
  layoutOf,
  leaf,
  opens,
  overlay,
  page,
  tree,
} from '../../support/documents.ts';

function read(parts: DocumentParts) {
  return readCodeRepresentation(documentText(parts));
}

function warningsOf(parts: DocumentParts) {
  return read(parts).warnings.map(({ code, path }) => [code, path]);
}

describe('what does not fit in a document', () => {
  it('[W4] warns of nothing when everything fits', () => {
    expect(warningsOf({})).toEqual([]);
  });

  it('[W4] warns of a page in the layout that the document does not list, and keeps its elements unplaced', () => {
    const parts = { layout: tree('ghost', leaf('chart-1')) };

    expect(warningsOf(parts)).toEqual([
      ['UNKNOWN_PAGE', 'document.layout'],
      ['ELEMENT_NOT_PLACED', 'document.elements[0]'],
    ]);
    expect(read(parts).tree.elements).toMatchObject([{ elementId: 'chart-1', pageId: null }]);
    expect(read(parts).warnings[1]?.message).toContain('"ghost"');
  });

  it('[W4] warns once of an element in the layout that the document does not list', () => {
    const parts = { layout: tree('page-1', leaf('ghost'), leaf('chart-1'), leaf('ghost')) };

    expect(warningsOf(parts)).toEqual([['UNKNOWN_ELEMENT', 'document.layout']]);
    expect(read(parts).tree.elements).toMatchObject([{ elementId: 'chart-1', pageId: 'page-1' }]);
  });

  it('[W4] places what an unknown container holds in the container around it', () => {
    const { tree: content } = read({
      elements: [chart('x'), element('outer', 'container')],
      layout: tree('page-1', box('outer', box('ghost', leaf('x')))),
    });

    expect(content.elements.map(({ elementId, parentId }) => [elementId, parentId])).toEqual([
      ['outer', null],
      ['x', 'outer'],
    ]);
  });

  it('[W4] warns of an element that no layout places, keeps it unplaced and counts it', () => {
    const parts = { elements: [chart('x'), chart('stray')], layout: tree('page-1', leaf('x')) };

    expect(warningsOf(parts)).toEqual([['ELEMENT_NOT_PLACED', 'document.elements[1]']]);
    expect(read(parts).counts).toEqual({ pages: 1, modals: 0, elements: 2, unplaced: 1 });
  });

  it('[W4] says of an element on a panel that a panel is no page', () => {
    const parts = {
      panels: [{ id: 'header' }],
      layout: layoutOf(tree('page-1'), '<Panel id="header"><Element elementId="chart-1"/></Panel>'),
    };

    expect(warningsOf(parts)).toEqual([['ELEMENT_NOT_PLACED', 'document.elements[0]']]);
    expect(read(parts).warnings[0]?.message).toContain('panel "header"');
  });

  it('[W4] lets the first place of an element count and warns of each further one', () => {
    const parts = {
      pages: [page('a'), page('b')],
      elements: [chart('x'), element('box', 'container')],
      layout: layoutOf(tree('a', leaf('x'), box('box')), tree('b', box('box', leaf('x')))),
    };

    expect(warningsOf(parts)).toEqual([
      ['ELEMENT_PLACED_TWICE', 'document.layout'],
      ['ELEMENT_PLACED_TWICE', 'document.layout'],
    ]);
    expect(read(parts).tree.elements.map(({ elementId, pageId, parentId }) => [elementId, pageId, parentId])).toEqual([
      ['x', 'a', null],
      ['box', 'a', null],
    ]);
  });

  it('[W4] does not let a container hold itself', () => {
    const { tree: content } = read({
      elements: [element('box', 'container'), chart('x')],
      layout: tree('page-1', box('box', box('box', leaf('x')))),
    });

    expect(content.elements.map(({ elementId, parentId }) => [elementId, parentId])).toEqual([
      ['box', null],
      ['x', 'box'],
    ]);
  });

  it('[W4] lets the first use of an id count for pages, modals and elements', () => {
    const parts = {
      pages: [page('a', { name: 'First' }), page('a', { name: 'Second', visibility: 'hidden' })],
      overlays: [overlay('a'), overlay('m'), overlay('m')],
      elements: [chart('x', { name: 'First' }), chart('x', { name: 'Second' })],
      layout: layoutOf(tree('a', leaf('x')), tree('m')),
    };

    expect(warningsOf(parts)).toEqual([
      ['DUPLICATE_ID', 'document.pages[1].id'],
      ['DUPLICATE_ID', 'document.overlays[0].id'],
      ['DUPLICATE_ID', 'document.overlays[2].id'],
      ['DUPLICATE_ID', 'document.elements[1].id'],
    ]);
    const { tree: content, counts } = read(parts);
    expect(content.pages.map(({ name, hidden, kind }) => [name, hidden, kind])).toEqual([
      ['First', false, 'PAGE'],
      ['Modal m', false, 'MODAL'],
    ]);
    expect(content.elements).toMatchObject([{ name: 'First' }]);
    expect(counts).toEqual({ pages: 1, modals: 1, elements: 1, unplaced: 0 });
  });

  it('[W4] warns of a second tree of a page, and places what it names after the first', () => {
    const parts = {
      elements: [chart('x'), chart('y')],
      layout: layoutOf(tree('page-1', leaf('y')), tree('page-1', leaf('x'))),
    };

    expect(warningsOf(parts)).toEqual([['DUPLICATE_ID', 'document.layout']]);
    expect(read(parts).tree.elements.map(({ elementId, pageId }) => [elementId, pageId])).toEqual([
      ['y', 'page-1'],
      ['x', 'page-1'],
    ]);
  });

  it('[W4] keeps pages and elements without an id in the document only', () => {
    const parts = {
      pages: [page('page-1'), { name: 'No id' }],
      elements: [chart('chart-1'), { kind: 'table' }, { id: '', kind: 'table' }],
      layout: tree('page-1', leaf('chart-1')),
    };

    expect(warningsOf(parts)).toEqual([
      ['MISSING_ID', 'document.pages[1]'],
      ['MISSING_ID', 'document.elements[1]'],
      ['MISSING_ID', 'document.elements[2]'],
    ]);
    expect(read(parts).counts).toEqual({ pages: 1, modals: 0, elements: 1, unplaced: 0 });
    expect(read(parts).document['elements']).toEqual(parts.elements);
  });

  it('[W4] keeps unknown kinds as they are, and calls a missing one unknown', () => {
    const parts = { elements: [element('x', 'hologram'), { id: 'y' }] };

    expect(warningsOf(parts)).toEqual([
      ['UNKNOWN_KIND', 'document.elements[0].kind'],
      ['UNKNOWN_KIND', 'document.elements[1]'],
    ]);
    expect(read(parts).tree.elements.map(({ kind }) => kind)).toEqual(['hologram', 'unknown']);
  });

  it.each([[null], ['']])('[W4] warns of a missing layout (%j)', (layout) => {
    expect(warningsOf({ layout })).toEqual([
      ['MISSING_LAYOUT', 'document.layout'],
      ['ELEMENT_NOT_PLACED', 'document.elements[0]'],
    ]);
  });

  it('[W2] [W4] warns of actions whose target the document does not list, or is of the other kind', () => {
    const elements = [
      chart('a', opens('ghost')),
      chart('b', goesTo('ghost')),
      chart('c', opens('page-1')),
      chart('d', goesTo('m')),
      chart('e', goesTo({ type: 'page' })),
    ];
    const parts = { elements, overlays: [overlay('m')] };

    expect(warningsOf(parts)).toEqual(
      elements.map((_element, index) => ['UNKNOWN_TARGET', `document.elements[${index}].actions[0].effects[0]`]),
    );
    const targets = read(parts).tree.elements.flatMap(({ opensModalId, navigatesToPageId }) => [
      opensModalId,
      navigatesToPageId,
    ]);
    expect(new Set(targets)).toEqual(new Set([null]));
  });

  it('[W4] loses no element under a tag that it does not know', () => {
    const layout = layoutOf(
      '<Layout><Page id="page-1"><Stack><Element elementId="x"/></Stack><Carousel elementId="y"><element elementId="z"/></Carousel></Page></Layout>',
    );
    const parts = { elements: [chart('x'), element('y', 'container'), chart('z')], layout };

    expect(read(parts).tree.elements.map(({ elementId, pageId, parentId }) => [elementId, pageId, parentId])).toEqual([
      ['x', 'page-1', null],
      ['y', 'page-1', null],
      ['z', 'page-1', 'y'],
    ]);
    expect(warningsOf(parts).map(([code]) => code)).toEqual([
      'UNKNOWN_KIND',
      'UNKNOWN_KIND',
      'UNKNOWN_KIND',
      'UNKNOWN_KIND',
    ]);
  });

  it('[W4] warns of trees and tags of the layout that name nothing', () => {
    const parts = {
      layout: layoutOf('<Page><Element elementId="chart-1"/></Page>', tree('page-1', '<Element gridColumn="1 / 2"/>')),
    };

    expect(warningsOf(parts)).toEqual([
      ['MISSING_ID', 'document.layout'],
      ['MISSING_ID', 'document.layout'],
      ['ELEMENT_NOT_PLACED', 'document.elements[0]'],
    ]);
  });

  it('[W4] lists a thousand warnings and counts the others in a last one', () => {
    const { warnings } = read({
      elements: Array.from({ length: 1_500 }, (_, index) => chart(`x-${index}`)),
      layout: tree('page-1'),
    });

    expect(warnings).toHaveLength(1_001);
    expect(warnings.at(-1)).toEqual({
      code: 'MORE_WARNINGS',
      message: 'More warnings, not listed: 500 ELEMENT_NOT_PLACED.',
      path: 'document',
    });
  });

  it('[W4] cuts long names in its messages', () => {
    const [warning] = read({ elements: [element('x', 'k'.repeat(10_000))] }).warnings;

    expect(warning?.message.length).toBeLessThan(200);
  });
});

import { describe, expect, it } from 'vitest';
import type { EmbedSource } from '../../../src/domain/embeds/embed-source.ts';
import { isDataElement, judgeSource, offeredContent } from '../../../src/domain/embeds/embeddable-content.ts';
import { knownKinds } from '../../../src/domain/workbooks/element-kinds.ts';
import { readCodeRepresentation } from '../../../src/domain/workbooks/read-code-representation.ts';
import {
  box,
  chart,
  type DocumentParts,
  documentText,
  element,
  layoutOf,
  leaf,
  opens,
  overlay,
  page,
  table,
  tree,
} from '../../support/documents.ts';

function treeOf(parts: DocumentParts) {
  return readCodeRepresentation(documentText(parts)).tree;
}

function offerOf(parts: DocumentParts) {
  return offeredContent(treeOf(parts)).map(({ page: { pageId }, isEmbeddable, elements }) => [
    pageId,
    isEmbeddable,
    elements.map(({ elementId }) => elementId),
  ]);
}

const onPage = (pageId: string): EmbedSource => ({ sourceType: 'PAGE', pageId });
const onElement = (elementId: string): EmbedSource => ({ sourceType: 'ELEMENT', elementId });

describe('what is offered', () => {
  it('[C3] [C6] offers visible pages and their data elements in the order of the author', () => {
    expect(
      offerOf({
        pages: [page('z'), page('a')],
        elements: [
          table('t2'),
          table('t1'),
          chart('c'),
          element('text', 'text'),
          element('box', 'container'),
          chart('inner'),
        ],
        layout: layoutOf(
          tree('a', leaf('c')),
          tree('z', leaf('t1'), leaf('text'), box('box', leaf('inner')), leaf('t2')),
        ),
      }),
    ).toEqual([
      ['z', true, ['t1', 'inner', 't2']],
      ['a', true, ['c']],
    ]);
  });

  it('[C3] offers a visible page without data elements', () => {
    expect(offerOf({ elements: [element('text', 'text')] })).toEqual([['page-1', true, []]]);
  });

  it('[C3] does not offer hidden pages and modals, nor what lies on them, nor what lies on no page', () => {
    expect(
      offerOf({
        pages: [page('hidden', { visibility: 'hidden' }), page('shown')],
        overlays: [overlay('m')],
        elements: [chart('on-hidden'), chart('on-modal'), chart('on-none'), chart('on-shown')],
        layout: layoutOf(
          tree('hidden', leaf('on-hidden')),
          tree('m', leaf('on-modal')),
          tree('shown', leaf('on-shown')),
        ),
      }),
    ).toEqual([['shown', true, ['on-shown']]]);
  });

  it('[C3] offers every kind but those that are no data elements', () => {
    const kinds = [...knownKinds, 'hologram'];
    const [[, , offered] = []] = offerOf({ elements: kinds.map((kind) => element(kind, kind)) });
    const refused = [
      'control',
      'text',
      'image',
      'divider',
      'button',
      'container',
      'tabbed-container',
      'repeated-container',
      'navigation',
      'page-break',
      'embed',
      'plugin',
    ];

    expect(offered).toEqual(kinds.filter((kind) => !refused.includes(kind)));
  });

  it('[C3] does not offer what holds children in the layout, whatever its kind, even children that are not known', () => {
    expect(
      offerOf({
        elements: [table('holder'), table('of-ghosts'), chart('child')],
        layout: tree('page-1', box('holder', leaf('child')), box('of-ghosts', leaf('ghost'))),
      }),
    ).toEqual([['page-1', true, ['child']]]);
    expect(isDataElement({ kind: 'table', holdsElements: true })).toBe(false);
  });

  it('[C4] does not offer a page that opens a modal, but offers its other data elements', () => {
    expect(
      offerOf({
        elements: [chart('opener', opens('m')), chart('free')],
        overlays: [overlay('m')],
        layout: layoutOf(tree('page-1', leaf('opener'), leaf('free')), tree('m')),
      }),
    ).toEqual([['page-1', false, ['free']]]);
  });

  it('[C4] leaves out a page of which nothing is offered', () => {
    expect(offerOf({ elements: [element('button', 'button', opens('m'))], overlays: [overlay('m')] })).toEqual([]);
  });
});

describe('judging a source', () => {
  const content = treeOf({
    pages: [
      page('shown', { name: 'Overview' }),
      page('opener', { name: 'Details' }),
      page('hidden', { name: 'Data', visibility: 'hidden' }),
    ],
    overlays: [overlay('m', { name: 'Help' })],
    elements: [
      chart('good'),
      element('control', 'control', { name: 'Region' }),
      element('box', 'container'),
      table('holder'),
      chart('inner'),
      element('button', 'button', opens('m')),
      chart('opening', opens('m')),
      chart('free'),
      chart('on-hidden'),
      chart('on-modal'),
      chart('stray'),
    ],
    layout: layoutOf(
      tree('shown', leaf('good'), leaf('control'), box('box', box('holder', leaf('inner')))),
      tree('opener', leaf('button'), leaf('opening'), leaf('free')),
      tree('hidden', leaf('on-hidden')),
      tree('m', leaf('on-modal')),
    ),
  });

  it.each([
    ['the workbook', { sourceType: 'WORKBOOK' }],
    ['a visible page', onPage('shown')],
    ['a chart', onElement('good')],
    ['a chart in containers', onElement('inner')],
    ['[C4] another chart of a page that opens a modal', onElement('free')],
  ] as const)('[C3] accepts %s', (_what, source) => {
    expect(judgeSource(content, source)).toBeUndefined();
  });

  it.each([
    [onPage('ghost'), 'SOURCE_NOT_FOUND', 'The workbook has no page with the id "ghost".'],
    [onElement('shown'), 'SOURCE_NOT_FOUND', 'The workbook has no element with the id "shown".'],
    [onPage('hidden'), 'SOURCE_NOT_EMBEDDABLE', 'The page "Data" is hidden.'],
    [onPage('m'), 'SOURCE_NOT_EMBEDDABLE', '"Help" is a modal, which shows only on what opens it.'],
    [
      onElement('on-hidden'),
      'SOURCE_NOT_EMBEDDABLE',
      'The element "Chart on-hidden" lies on the page "Data", which is hidden.',
    ],
    [onElement('on-modal'), 'SOURCE_NOT_EMBEDDABLE', 'The element "Chart on-modal" lies on the modal "Help".'],
    [onElement('stray'), 'SOURCE_NOT_EMBEDDABLE', 'The element "Chart stray" lies on no page.'],
    [
      onElement('control'),
      'SOURCE_NOT_EMBEDDABLE',
      'The element "Region" is of the kind "control"; only charts and tables can be embedded alone.',
    ],
    [
      onElement('box'),
      'SOURCE_NOT_EMBEDDABLE',
      'The element "box" is of the kind "container"; only charts and tables can be embedded alone.',
    ],
    [
      onElement('holder'),
      'SOURCE_NOT_EMBEDDABLE',
      'The element "Table holder" holds other elements; embed one of those, or its page.',
    ],
    [
      onElement('button'),
      'SOURCE_NOT_EMBEDDABLE',
      'The element "button" is of the kind "button"; only charts and tables can be embedded alone.',
    ],
  ] as const)('[C3] refuses %j with %s', (source, code, message) => {
    expect(judgeSource(content, source)).toEqual({ code, message });
  });

  it.each([
    [onPage('opener'), 'The page "Details" opens a modal, so it can only be embedded with the whole workbook.'],
    [
      onElement('opening'),
      'The element "Chart opening" opens a modal, so it can only be embedded with the whole workbook.',
    ],
  ])('[C4] refuses %j, naming the workbook as the way to do it', (source, message) => {
    expect(judgeSource(content, source)).toEqual({ code: 'PAGE_OPENS_MODAL', message });
  });

  it('[C4] judges an element by whether it opens a modal, not by whether it names one that is not there', () => {
    expect(judgeSource(treeOf({ elements: [chart('a', opens('ghost'))] }), onPage('page-1'))).toBeUndefined();
  });

  it('[C3] accepts exactly what is offered', () => {
    const offered = offeredContent(content);
    const pages = content.pages.filter(({ pageId }) => judgeSource(content, onPage(pageId)) === undefined);
    const elements = content.elements.filter(
      ({ elementId }) => judgeSource(content, onElement(elementId)) === undefined,
    );

    expect(pages).toEqual(
      offered.filter(({ isEmbeddable }) => isEmbeddable).map(({ page: offeredPage }) => offeredPage),
    );
    expect(elements).toEqual(offered.flatMap(({ elements: onOffered }) => onOffered));
  });
});

import { describe, expect, it } from 'vitest';
import { judgeSource, offeredContent } from '../../../src/domain/embeds/embeddable-content.ts';
import { category } from '../../../src/domain/workbooks/element-kinds.ts';
import { readCodeRepresentation } from '../../../src/domain/workbooks/read-code-representation.ts';
import { documents } from '../../../src/repository/demo/documents.ts';

const representations = Object.entries(documents).map(([file, document]) => ({
  file,
  representation: readCodeRepresentation(JSON.stringify(document)),
}));

const pages = representations.flatMap(({ representation }) => representation.tree.pages);
const elements = representations.flatMap(({ representation }) => representation.tree.elements);

function kindsOf(wanted: string): string[] {
  return [...new Set(elements.filter((element) => category(element) === wanted).map(({ kind }) => kind))].sort();
}

describe('the documents of the demo', () => {
  it.each(representations)(
    '[W4] read $file without a warning, every element placed and named',
    ({ representation }) => {
      expect(representation.warnings).toEqual([]);
      expect(representation.counts.unplaced).toBe(0);
      expect(representation.tree.elements.filter(({ name }) => name === null)).toEqual([]);
      expect(representation.name).not.toBeNull();
      expect(representation.description).not.toBeNull();
    },
  );

  it.each(representations)('[C3] offer a visible page with a chart or table in $file', ({ representation }) => {
    const offered = offeredContent(representation.tree);
    expect(offered.some(({ isEmbeddable, elements: onPage }) => isEmbeddable && onPage.length > 0)).toBe(true);
  });

  it('[W1] hold tables, a pivot table, five kinds of chart, controls, and containers in containers', () => {
    expect(kindsOf('TABLE')).toEqual(['input-table', 'pivot-table', 'table']);
    expect(kindsOf('CHART').length).toBeGreaterThanOrEqual(5);
    expect(kindsOf('CONTAINER')).toEqual(['container', 'repeated-container', 'tabbed-container']);
    expect(elements.filter(({ control }) => control !== null).length).toBeGreaterThanOrEqual(5);
    expect(elements.some(({ holdsElements, parentId }) => holdsElements && parentId !== null)).toBe(true);
  });

  it('[W2] hold hidden pages, modals, what opens them, and what goes to another page', () => {
    expect(pages.some(({ hidden }) => hidden)).toBe(true);
    expect(pages.some(({ kind }) => kind === 'MODAL')).toBe(true);
    expect(elements.some(({ opensModalId }) => opensModalId !== null)).toBe(true);
    expect(elements.some(({ navigatesToPageId }) => navigatesToPageId !== null)).toBe(true);
  });

  it('[C4] open a modal from one page of Sales Overview only, so that its other pages can be embedded', () => {
    const { tree } = readCodeRepresentation(JSON.stringify(documents['sales-overview.v2']));
    const openers = tree.pages.filter(({ opensModal }) => opensModal).map(({ pageId }) => pageId);
    expect(openers).toEqual(['page-orders']);
    for (const pageId of ['page-overview', 'page-regions']) {
      expect(judgeSource(tree, { sourceType: 'PAGE', pageId })).toBeUndefined();
    }
  });
});

import type { Element, Page } from './content-tree.ts';

/** The elements of one version by id and by page, so that wide trees are read in linear time. */
export interface ContentIndex {
  readonly byId: ReadonlyMap<string, Element>;
  /** Under null: those that no layout places. */
  readonly byPage: ReadonlyMap<string | null, readonly Element[]>;
}

const indexes = new WeakMap<readonly Element[], ContentIndex>();

/** The index of a list, made once as long as the list lives: contents are immutable. */
export function indexContent(elements: readonly Element[]): ContentIndex {
  const known = indexes.get(elements);
  if (known) return known;
  const byPage = new Map<string | null, Element[]>();
  for (const element of elements) {
    const onPage = byPage.get(element.pageId);
    if (onPage) onPage.push(element);
    else byPage.set(element.pageId, [element]);
  }
  const index = { byId: new Map(elements.map((element) => [element.elementId, element])), byPage };
  indexes.set(elements, index);
  return index;
}

const pageIndexes = new WeakMap<readonly Page[], ReadonlyMap<string, Page>>();

/** Pages and modals of one version by id, made once as long as the list lives. */
export function indexPages(pages: readonly Page[]): ReadonlyMap<string, Page> {
  const known = pageIndexes.get(pages);
  if (known) return known;
  const index = new Map(pages.map((page) => [page.pageId, page]));
  pageIndexes.set(pages, index);
  return index;
}

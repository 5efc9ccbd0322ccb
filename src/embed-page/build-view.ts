import type { EmbedSource } from '../domain/embeds/embed-source.ts';
import { judgeSource } from '../domain/embeds/embeddable-content.ts';
import { indexContent, indexPages } from '../domain/workbooks/content-index.ts';
import type { ContentTree, Element, Page } from '../domain/workbooks/content-tree.ts';
import type { Content } from '../domain/workbooks/workbook.ts';
import { indexDetails } from './element-details.ts';
import type { ElementNode, EmbedView, PanelView } from './view.ts';

export type ShownContent = Pick<Content, 'tree' | 'document'>;

/** Elements that one panel draws at most: more than anybody reads, few enough for any browser. */
const maxDrawnElements = 500;

/** What a source shows. Empty for a source that cannot be embedded: that is for the caller to refuse before. */
export function buildView({ tree }: Pick<ShownContent, 'tree'>, source: EmbedSource): EmbedView {
  if (judgeSource(tree, source) !== undefined) return viewOf([], []);
  if (source.sourceType === 'WORKBOOK') {
    const pages = tree.pages.filter(({ kind, hidden }) => kind === 'PAGE' && !hidden);
    return viewOf(pages, reachableModals(tree, pages));
  }
  const element = source.sourceType === 'ELEMENT' ? indexContent(tree.elements).byId.get(source.elementId) : undefined;
  const pageId = source.sourceType === 'PAGE' ? source.pageId : element?.pageId;
  const page = indexPages(tree.pages).get(pageId ?? '');
  return viewOf(page ? [page] : [], [], element);
}

function viewOf(pages: readonly Page[], modals: readonly Page[], onlyElement: Element | null = null): EmbedView {
  return { pages, modals, byId: new Map([...pages, ...modals].map((page) => [page.pageId, page])), onlyElement };
}

function reachableModals(tree: ContentTree, pages: readonly Page[]): readonly Page[] {
  const { byPage } = indexContent(tree.elements);
  const byId = indexPages(tree.pages);
  const reached = new Set<string>();
  const queue = pages.map(({ pageId }) => pageId);
  for (let pageId = queue.pop(); pageId !== undefined; pageId = queue.pop()) {
    for (const { opensModalId } of byPage.get(pageId) ?? []) {
      if (opensModalId === null || reached.has(opensModalId) || byId.get(opensModalId)?.hidden !== false) continue;
      reached.add(opensModalId);
      queue.push(opensModalId);
    }
  }
  return tree.pages.filter(({ pageId }) => reached.has(pageId));
}

/** The elements that a page of a view shows, in the order of the layout. */
export function shownElements(
  { tree }: Pick<ShownContent, 'tree'>,
  view: EmbedView,
  pageId: string,
): readonly Element[] {
  if (!view.byId.has(pageId)) return [];
  if (view.onlyElement !== null) return [view.onlyElement];
  return indexContent(tree.elements).byPage.get(pageId) ?? [];
}

/** What one page or modal of a view shows; undefined for one that is not in the view. */
export function buildPanel(content: ShownContent, view: EmbedView, pageId: string): PanelView | undefined {
  const page = view.byId.get(pageId);
  if (!page) return undefined;
  const elements = shownElements(content, view, pageId);
  const drawn = elements.slice(0, maxDrawnElements);
  const isDrawn = new Set(drawn.map(({ elementId }) => elementId));
  const details = indexDetails(content.document);
  const under = new Map<string | null, Element[]>();
  for (const element of drawn) {
    const { parentId } = element;
    const parent = parentId !== null && isDrawn.has(parentId) ? parentId : null;
    const siblings = under.get(parent);
    if (siblings) siblings.push(element);
    else under.set(parent, [element]);
  }
  /** Recursive: the depth of a layout was bounded when it was read. */
  const nodesUnder = (parentId: string | null): readonly ElementNode[] =>
    (under.get(parentId) ?? []).map((element) => ({
      element,
      details: details.get(element.elementId) ?? {},
      children: nodesUnder(element.elementId),
    }));
  return { page, nodes: nodesUnder(null), drawn: drawn.length, omitted: elements.length - drawn.length };
}

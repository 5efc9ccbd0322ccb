import { quoted } from '../quoted.ts';
import { indexContent, indexPages } from '../workbooks/content-index.ts';
import type { ContentTree, Element, Page } from '../workbooks/content-tree.ts';
import { isDataKind } from '../workbooks/element-kinds.ts';
import type { EmbedSource } from './embed-source.ts';

/** Why a source cannot be embedded. */
export interface SourceRefusal {
  readonly code: 'SOURCE_NOT_FOUND' | 'SOURCE_NOT_EMBEDDABLE' | 'PAGE_OPENS_MODAL';
  readonly message: string;
}

/** As the opening of an embed is refused that is left with this problem (C5). */
export function openingRefusal({ code }: SourceRefusal) {
  return code === 'SOURCE_NOT_FOUND' ? 'SOURCE_MISSING' : code;
}

export interface OfferedPage {
  readonly page: Page;
  /** Whether the page itself is offered: not when it opens a modal (C4). */
  readonly isEmbeddable: boolean;
  /** Its offered elements, as the layout reads. */
  readonly elements: readonly Element[];
}

/** Whether the whole workbook, which can be embedded whatever it holds, would show anything (C3). */
export function hasVisiblePage({ pages }: ContentTree): boolean {
  return pages.some(({ kind, hidden }) => kind === 'PAGE' && !hidden);
}

/** Charts, tables and unknown kinds that hold nothing (C3). */
export function isDataElement(element: Pick<Element, 'kind' | 'holdsElements'>): boolean {
  return isDataKind(element.kind) && !element.holdsElements;
}

/** The visible pages that are offered, or that have offered elements, in the author's order (C3, C4, C6). */
export function offeredContent({ pages, elements }: ContentTree): readonly OfferedPage[] {
  const { byPage } = indexContent(elements);
  return pages
    .map((page) => {
      const onPage = byPage.get(page.pageId) ?? [];
      const offered = onPage.filter((element) => judgeElement(element, page) === undefined);
      return { page, isEmbeddable: judgePage(page) === undefined, elements: offered };
    })
    .filter(({ isEmbeddable, elements: offered }) => isEmbeddable || offered.length > 0);
}

/** Why this source of a version cannot be embedded; undefined when it can (C3, C4). The whole workbook always can. */
export function judgeSource(tree: ContentTree, source: EmbedSource): SourceRefusal | undefined {
  return judgePresence(tree, source) ?? judgeKind(tree, source) ?? judgeModals(tree, source);
}

/** Why a page cannot be embedded by itself; undefined when it can. */
export function judgePage(page: Page): SourceRefusal | undefined {
  return judgePageKind(page) ?? judgePageModals(page);
}

/** Why an element cannot be embedded by itself; undefined when it can. `page` is where it lies. */
export function judgeElement(element: Element, page: Page | undefined): SourceRefusal | undefined {
  return judgeElementKind(element, page) ?? judgeElementModals(element);
}

/** Whether a version has the source at all. */
export function judgePresence(tree: ContentTree, source: EmbedSource): SourceRefusal | undefined {
  const { page, element } = locate(tree, source);
  if (source.sourceType === 'PAGE' && !page) {
    return notFound(`The workbook has no page with the id ${quoted(source.pageId)}.`);
  }
  if (source.sourceType === 'ELEMENT' && !element) {
    return notFound(`The workbook has no element with the id ${quoted(source.elementId)}.`);
  }
  return undefined;
}

/** Whether a source that is there is of a kind, and in a place, that can be embedded (C3). */
export function judgeKind(tree: ContentTree, source: EmbedSource): SourceRefusal | undefined {
  const { page, element } = locate(tree, source);
  return element ? judgeElementKind(element, page) : page && judgePageKind(page);
}

/** Whether a source that is there needs the whole workbook, for the modal that it opens (C4). */
export function judgeModals(tree: ContentTree, source: EmbedSource): SourceRefusal | undefined {
  const { page, element } = locate(tree, source);
  return element ? judgeElementModals(element) : page && judgePageModals(page);
}

/** The name of a page or element; null where it has none, and for a whole workbook. */
export function nameOfSource(tree: ContentTree, source: EmbedSource): string | null {
  const { page, element } = locate(tree, source);
  return (source.sourceType === 'PAGE' ? page?.name : element?.name) ?? null;
}

/** The page that a source is; or the element, and the page on which it lies. Neither for a whole workbook. */
function locate(
  tree: ContentTree,
  source: EmbedSource,
): {
  readonly page?: Page | undefined;
  readonly element?: Element | undefined;
} {
  const pages = indexPages(tree.pages);
  if (source.sourceType === 'PAGE') return { page: pages.get(source.pageId) };
  if (source.sourceType === 'WORKBOOK') return {};
  const element = indexContent(tree.elements).byId.get(source.elementId);
  const pageId = element?.pageId ?? null;
  return { element, page: pageId === null ? undefined : pages.get(pageId) };
}

function judgePageKind(page: Page): SourceRefusal | undefined {
  if (page.kind === 'MODAL')
    return notEmbeddable(`${quoted(page.name)} is a modal, which shows only on what opens it.`);
  return page.hidden ? notEmbeddable(`The page ${quoted(page.name)} is hidden.`) : undefined;
}

function judgePageModals({ opensModal: opens, name }: Page): SourceRefusal | undefined {
  if (!opens) return undefined;
  return opensModal(`The page ${quoted(name)} opens a modal, so it can only be embedded with the whole workbook.`);
}

function judgeElementKind(element: Element, page: Page | undefined): SourceRefusal | undefined {
  const named = nameOf(element);
  if (!page) return notEmbeddable(`${named} lies on no page.`);
  if (page.kind === 'MODAL') return notEmbeddable(`${named} lies on the modal ${quoted(page.name)}.`);
  if (page.hidden) return notEmbeddable(`${named} lies on the page ${quoted(page.name)}, which is hidden.`);
  if (!isDataKind(element.kind)) {
    return notEmbeddable(
      `${named} is of the kind ${quoted(element.kind)}; only charts and tables can be embedded alone.`,
    );
  }
  if (element.holdsElements) return notEmbeddable(`${named} holds other elements; embed one of those, or its page.`);
  return undefined;
}

function judgeElementModals(element: Element): SourceRefusal | undefined {
  if (element.opensModalId === null) return undefined;
  return opensModal(`${nameOf(element)} opens a modal, so it can only be embedded with the whole workbook.`);
}

function nameOf({ name, elementId }: Element): string {
  return `The element ${quoted(name ?? elementId)}`;
}

function notFound(message: string): SourceRefusal {
  return { code: 'SOURCE_NOT_FOUND', message };
}

function notEmbeddable(message: string): SourceRefusal {
  return { code: 'SOURCE_NOT_EMBEDDABLE', message };
}

function opensModal(message: string): SourceRefusal {
  return { code: 'PAGE_OPENS_MODAL', message };
}

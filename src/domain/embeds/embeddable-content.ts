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

export interface OfferedPage {
  readonly page: Page;
  /** Whether the page itself is offered: not when it opens a modal (C4). */
  readonly isEmbeddable: boolean;
  /** Its offered elements, as the layout reads. */
  readonly elements: readonly Element[];
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
  if (source.sourceType === 'WORKBOOK') return undefined;
  if (source.sourceType === 'PAGE') {
    const page = indexPages(tree.pages).get(source.pageId);
    return page ? judgePage(page) : notFound(`The workbook has no page with the id ${quoted(source.pageId)}.`);
  }
  const element = indexContent(tree.elements).byId.get(source.elementId);
  if (!element) return notFound(`The workbook has no element with the id ${quoted(source.elementId)}.`);
  const page = element.pageId === null ? undefined : indexPages(tree.pages).get(element.pageId);
  return judgeElement(element, page);
}

/** Why a page cannot be embedded by itself; undefined when it can. */
export function judgePage(page: Page): SourceRefusal | undefined {
  const named = `The page ${quoted(page.name)}`;
  if (page.kind === 'MODAL')
    return notEmbeddable(`${quoted(page.name)} is a modal, which shows only on what opens it.`);
  if (page.hidden) return notEmbeddable(`${named} is hidden.`);
  if (page.opensModal) return opensModal(`${named} opens a modal, so it can only be embedded with the whole workbook.`);
  return undefined;
}

/** Why an element cannot be embedded by itself; undefined when it can. `page` is where it lies. */
export function judgeElement(element: Element, page: Page | undefined): SourceRefusal | undefined {
  const named = `The element ${quoted(element.name ?? element.elementId)}`;
  if (!page) return notEmbeddable(`${named} lies on no page.`);
  if (page.kind === 'MODAL') return notEmbeddable(`${named} lies on the modal ${quoted(page.name)}.`);
  if (page.hidden) return notEmbeddable(`${named} lies on the page ${quoted(page.name)}, which is hidden.`);
  if (!isDataKind(element.kind)) {
    return notEmbeddable(
      `${named} is of the kind ${quoted(element.kind)}; only charts and tables can be embedded alone.`,
    );
  }
  if (element.holdsElements) return notEmbeddable(`${named} holds other elements; embed one of those, or its page.`);
  if (element.opensModalId !== null) {
    return opensModal(`${named} opens a modal, so it can only be embedded with the whole workbook.`);
  }
  return undefined;
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

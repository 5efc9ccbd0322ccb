import { quoted } from '../quoted.ts';
import type { ContentTree, Element, Page, PageKind } from './content-tree.ts';
import type { Place, Placing } from './place-elements.ts';
import type { DocumentElement } from './read-elements.ts';
import type { DocumentPage, DocumentPages } from './read-pages.ts';
import type { Warn } from './warnings.ts';

/** Pages and elements in the author's order (C6), with a warning for each element that lies on no page (W4). */
export function buildContentTree(
  pages: DocumentPages,
  elements: ReadonlyMap<string, DocumentElement>,
  placing: Placing,
  warn: Warn,
): ContentTree {
  const listed = [...pages.byId.values()];
  const ordered = [...ofKind(listed, 'PAGE'), ...ofKind(listed, 'MODAL')];
  const byPage = new Map<string | null, Element[]>(
    [...ordered.map(({ pageId }) => pageId), null].map((id) => [id, []]),
  );
  const add = (element: DocumentElement, place: Place | undefined) => {
    byPage.get(place?.pageId ?? null)?.push(toElement(element, place, placing));
  };

  for (const [elementId, place] of placing.places) {
    const element = elements.get(elementId);
    if (element) add(element, place);
  }
  for (const element of elements.values()) {
    if (placing.places.has(element.elementId)) continue;
    const nested = nestingPlace(element, pages);
    if (!nested) warnUnplaced(element, placing, warn);
    add(element, nested);
  }

  const placed = [...byPage.values()].flat();
  const opening = new Set(placed.filter(({ opensModalId }) => opensModalId !== null).map(({ pageId }) => pageId));
  return { pages: ordered.map((page) => ({ ...page, opensModal: opening.has(page.pageId) })), elements: placed };
}

function ofKind(pages: readonly DocumentPage[], kind: PageKind): Omit<Page, 'opensModal'>[] {
  return pages
    .filter((page) => page.kind === kind)
    .map(({ pageId, name, hidden }, position) => ({ pageId, name, position, hidden, kind }));
}

/** An element that no layout places lies on the page that nests it (W3). */
function nestingPlace({ nestedIn }: DocumentElement, pages: DocumentPages): Place | undefined {
  if (nestedIn === null || !pages.byId.has(nestedIn)) return undefined;
  return { pageId: nestedIn, parentId: null, placement: null };
}

function warnUnplaced({ elementId, path }: DocumentElement, { reasons }: Placing, warn: Warn): void {
  const reason = reasons.get(elementId) ?? 'no layout places it';
  warn('ELEMENT_NOT_PLACED', path, `The element ${quoted(elementId)} lies on no page: ${reason}.`);
}

/** Field by field: copying what is not needed by rest and spread costs a third of reading a large document. */
function toElement(element: DocumentElement, place: Place | undefined, { holders }: Placing): Element {
  const { elementId, name, kind, columns, opensModalId, navigatesToPageId, control } = element;
  return {
    elementId,
    name,
    kind,
    columns,
    pageId: place?.pageId ?? null,
    parentId: place?.parentId ?? null,
    placement: place?.placement ?? null,
    holdsElements: holders.has(elementId),
    opensModalId,
    navigatesToPageId,
    control,
  };
}

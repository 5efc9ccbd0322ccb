import { indexContent, indexPages } from '../../workbooks/content-index.ts';
import type { ContentTree, Element, Page } from '../../workbooks/content-tree.ts';
import type { EmbedSource } from '../embed-source.ts';
import { judgeElement, judgePage, judgeSource, type SourceRefusal } from '../embeddable-content.ts';

/** A page or element that can be embedded, and cannot, or is called otherwise, in the new version. */
export interface ChangedPiece {
  readonly source: EmbedSource;
  readonly kind: string;
  readonly name: string | null;
  /** On which an element lies. */
  readonly pageId: string | null;
  /** Why it cannot be embedded any more; undefined when it is called otherwise alone. */
  readonly problem: SourceRefusal | undefined;
  readonly latterName: string | null;
}

function changedPages(before: ContentTree, after: ContentTree): ChangedPiece[] {
  const latter = indexPages(after.pages);
  return before.pages.flatMap((page: Page): ChangedPiece[] => {
    if (judgePage(page)) return [];
    const { pageId, kind, name } = page;
    const source = { sourceType: 'PAGE', pageId } as const;
    const problem = judgeSource(after, source);
    const latterName = latter.get(pageId)?.name ?? null;
    return problem || latterName !== name ? [{ source, kind, name, pageId: null, problem, latterName }] : [];
  });
}

function changedElements(before: ContentTree, after: ContentTree): ChangedPiece[] {
  const pages = indexPages(before.pages);
  const latter = indexContent(after.elements).byId;
  return before.elements.flatMap((element: Element): ChangedPiece[] => {
    const { elementId, kind, name, pageId } = element;
    if (judgeElement(element, pageId === null ? undefined : pages.get(pageId))) return [];
    const source = { sourceType: 'ELEMENT', elementId } as const;
    const problem = judgeSource(after, source);
    const latterName = latter.get(elementId)?.name ?? null;
    return problem || latterName !== name ? [{ source, kind, name, pageId, problem, latterName }] : [];
  });
}

/** In the author's order, pages first. */
export function changedPieces(before: ContentTree, after: ContentTree): ChangedPiece[] {
  return [...changedPages(before, after), ...changedElements(before, after)];
}

/** Equal where one may have been made in place of the other. */
export function likenessOf({ kind, name }: Pick<ChangedPiece, 'kind' | 'name'>): string {
  return `${kind} ${name}`;
}

/**
 * Most of what is removed got another id: what is new, of the same kind, and alone bears the name is probably the same. Its id,
 * or null where several are, by likeness.
 */
export function findSuccessors(
  pieces: readonly ChangedPiece[],
  before: ContentTree,
  after: ContentTree,
): ReadonlyMap<string, string | null> {
  const successors = new Map<string, string | null>();
  if (!pieces.some(({ problem }) => problem?.code === 'SOURCE_NOT_FOUND')) return successors;
  const pages = indexPages(before.pages);
  const elements = indexContent(before.elements).byId;
  const add = (id: string, piece: Page | Element) => {
    if (piece.name === null) return;
    const likeness = likenessOf(piece);
    successors.set(likeness, successors.has(likeness) ? null : id);
  };
  for (const page of after.pages) if (!pages.has(page.pageId)) add(page.pageId, page);
  for (const element of after.elements) if (!elements.has(element.elementId)) add(element.elementId, element);
  return successors;
}

import { quoted } from '../../quoted.ts';
import { indexContent, indexPages } from '../../workbooks/content-index.ts';
import type { ContentTree } from '../../workbooks/content-tree.ts';
import type { Embed } from '../embed.ts';
import { type EmbedSource, sourceIdOf, sourceKey } from '../embed-source.ts';
import { judgeSource, type SourceRefusal } from '../embeddable-content.ts';
import { type PublishBreak, type PublishBreakKind, publishBreak } from './publish-break.ts';

/** What is published, what would be, and the embeds that show the former. */
export interface Change {
  readonly before: ContentTree;
  readonly after: ContentTree;
  /** Live ones without a tag, by `sourceKey`. */
  readonly embedsBySource: ReadonlyMap<string, readonly Embed[]>;
}

/** A page or an element, as far as embeds are concerned. */
interface Piece {
  readonly source: EmbedSource;
  readonly name: string | null;
  /** Of an element. */
  readonly pageId: string | null;
  /** Equal where one may have been made in place of the other. */
  readonly likeness: string;
}

function piecesOf({ pages, elements }: ContentTree): Piece[] {
  return [
    ...pages.map(({ pageId, name, kind }): Piece => {
      return { source: { sourceType: 'PAGE', pageId }, name, pageId: null, likeness: JSON.stringify([kind, name]) };
    }),
    ...elements.map(({ elementId, name, kind, pageId }): Piece => {
      return { source: { sourceType: 'ELEMENT', elementId }, name, pageId, likeness: JSON.stringify([kind, name]) };
    }),
  ];
}

const bySource = (pieces: readonly Piece[]) => new Map(pieces.map((piece) => [sourceKey(piece.source), piece]));

/** Most of what is removed got another id: what is new, of the same kind, and alone bears the name is probably the same. */
function findSuccessors(
  former: ReadonlyMap<string, Piece>,
  latter: readonly Piece[],
): ReadonlyMap<string, Piece | null> {
  const successors = new Map<string, Piece | null>();
  for (const piece of latter) {
    if (piece.name === null || former.has(sourceKey(piece.source))) continue;
    successors.set(piece.likeness, successors.has(piece.likeness) ? null : piece);
  }
  return successors;
}

function kindOf(source: EmbedSource, code: SourceRefusal['code'], { elements, pages }: ContentTree): PublishBreakKind {
  const type = source.sourceType === 'PAGE' ? 'PAGE' : 'ELEMENT';
  if (code === 'PAGE_OPENS_MODAL') return `${type}_OPENS_MODAL`;
  if (code === 'SOURCE_NOT_FOUND') return `${type}_REMOVED`;
  if (source.sourceType !== 'ELEMENT') return 'PAGE_HIDDEN';
  const pageId = indexContent(elements).byId.get(source.elementId)?.pageId ?? null;
  const page = pageId === null ? undefined : indexPages(pages).get(pageId);
  return page?.kind === 'PAGE' && !page.hidden ? 'ELEMENT_NOT_EMBEDDABLE' : 'ELEMENT_HIDDEN';
}

const remedies: Partial<Record<PublishBreakKind, string>> = {
  PAGE_REMOVED: 'Keep the page in the draft.',
  PAGE_HIDDEN: 'Show the page in the draft.',
  ELEMENT_REMOVED: 'Keep the element in the draft.',
  ELEMENT_HIDDEN: 'Put the element onto a visible page of the draft.',
  ELEMENT_NOT_EMBEDDABLE: 'Embed its page instead.',
};
const wholeWorkbook = 'Embed the whole workbook instead.';

function remedyFor(kind: PublishBreakKind, successor: Piece | null | undefined): string {
  if (!kind.endsWith('_REMOVED') || !successor) return remedies[kind] ?? wholeWorkbook;
  const id = quoted(sourceIdOf(successor.source) ?? '');
  return `Something new of that name and kind has the id ${id}: give it the old id in the draft, or embed that.`;
}

function named({ source: { sourceType }, name }: Piece, id: string): string {
  return `The ${sourceType === 'PAGE' ? 'page' : 'element'} ${quoted(name ?? id)}`;
}

/** Published pages and elements that could be embedded, and cannot, or are called otherwise, in the new version (C3, C4, C5). */
export function changedSources({ before, after, embedsBySource }: Change): PublishBreak[] {
  const pieces = piecesOf(before);
  const successors = findSuccessors(bySource(pieces), piecesOf(after));
  const latter = bySource(piecesOf(after));
  const lostPages = new Set<string>();
  return pieces.flatMap((piece): PublishBreak[] => {
    const { source } = piece;
    if (judgeSource(before, source)) return [];
    const id = sourceIdOf(source) ?? '';
    const problem = judgeSource(after, source);
    const embeds = embedsBySource.get(sourceKey(source)) ?? [];
    if (!problem) {
      const name = latter.get(sourceKey(source))?.name ?? id;
      if (name === (piece.name ?? id)) return [];
      const kind = source.sourceType === 'PAGE' ? 'PAGE_RENAMED' : 'ELEMENT_RENAMED';
      const message = `${named(piece, id)} is called ${quoted(name)} from then on.`;
      const remedy = 'Nothing has to be done for embeds and URLs: they name ids.';
      return [publishBreak({ kind, severity: 'CHANGES', message, remedy, source, embed: embeds[0] ?? null })];
    }
    const { code } = problem;
    const kind = kindOf(source, code, after);
    if (code !== 'PAGE_OPENS_MODAL' && source.sourceType === 'PAGE') lostPages.add(id);
    const told = { kind, code, source, remedy: remedyFor(kind, successors.get(piece.likeness)) };
    const message = code === 'SOURCE_NOT_FOUND' ? `${named(piece, id)} is gone.` : problem.message;
    if (embeds.length > 0) {
      return embeds.map((embed) =>
        publishBreak({ ...told, severity: 'BREAKS', message: `${message} An embed shows it.`, embed }),
      );
    }
    if (piece.pageId !== null && lostPages.has(piece.pageId)) return [];
    const unseen = `${message} No embed of its own shows it; a URL with a JWT that names it no longer opens.`;
    return [publishBreak({ ...told, severity: 'CHANGES', message: unseen })];
  });
}

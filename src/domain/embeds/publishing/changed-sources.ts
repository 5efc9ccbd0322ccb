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
  /** When a URL with a JWT last opened what is lost, by `sourceKey`. */
  readonly lastOpened: ReadonlyMap<string, Date>;
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

function named({ source, name }: Piece): string {
  return `The ${source.sourceType === 'PAGE' ? 'page' : 'element'} ${quoted(name ?? sourceIdOf(source) ?? '')}`;
}

function told(piece: Piece, embed: Embed | undefined, lastOpenedAt: Date | undefined, message: string) {
  const use = embed
    ? 'An embed shows it.'
    : lastOpenedAt
      ? `A URL with a JWT opened it on ${lastOpenedAt.toISOString().slice(0, 10)}.`
      : 'No embed of its own shows it; a URL with a JWT that names it no longer opens.';
  const severity = embed || lastOpenedAt ? ('BREAKS' as const) : ('CHANGES' as const);
  const { source } = piece;
  return { severity, message: `${message} ${use}`, source, embed: embed ?? null, lastOpenedAt: lastOpenedAt ?? null };
}

function renamed(piece: Piece, latter: Piece | undefined, embed: Embed | undefined): PublishBreak[] {
  const { source } = piece;
  const id = sourceIdOf(source) ?? '';
  const name = latter?.name ?? id;
  if (name === (piece.name ?? id)) return [];
  const kind = source.sourceType === 'PAGE' ? 'PAGE_RENAMED' : 'ELEMENT_RENAMED';
  const message = `${named(piece)} is called ${quoted(name)} from then on.`;
  const remedy = 'Nothing has to be done for embeds and URLs: they name ids.';
  return [publishBreak({ kind, severity: 'CHANGES', message, remedy, source, embed: embed ?? null })];
}

/** Pages and elements that can be embedded, and cannot in the new version. */
export function lostSources(before: ContentTree, after: ContentTree): EmbedSource[] {
  const sources = piecesOf(before).map(({ source }) => source);
  return sources.filter((source) => !judgeSource(before, source) && judgeSource(after, source));
}

/** Published pages and elements that can be embedded, and cannot, or are called otherwise, in the new version (C3, C4, C5). */
export function changedSources({ before, after, embedsBySource, lastOpened }: Change): PublishBreak[] {
  const pieces = piecesOf(before);
  const latter = bySource(piecesOf(after));
  const successors = findSuccessors(bySource(pieces), [...latter.values()]);
  const lostPages = new Set<string>();
  return pieces.flatMap((piece): PublishBreak[] => {
    const { source, pageId } = piece;
    if (judgeSource(before, source)) return [];
    const key = sourceKey(source);
    const [first, ...others] = embedsBySource.get(key) ?? [];
    const problem = judgeSource(after, source);
    if (!problem) return renamed(piece, latter.get(key), first);
    const { code } = problem;
    const openedAt = lastOpened.get(key);
    if (source.sourceType === 'PAGE' && code !== 'PAGE_OPENS_MODAL') lostPages.add(source.pageId);
    // What is in nobody's use, and goes with its page, is told with the page.
    if (!first && !openedAt && pageId !== null && lostPages.has(pageId)) return [];
    const kind = kindOf(source, code, after);
    const remedy = remedyFor(kind, successors.get(piece.likeness));
    const message = code === 'SOURCE_NOT_FOUND' ? `${named(piece)} is gone.` : problem.message;
    return [first, ...others].map((embed) =>
      publishBreak({ kind, code, remedy, ...told(piece, embed, openedAt, message) }),
    );
  });
}

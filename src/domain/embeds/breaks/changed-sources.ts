import { quoted } from '../../quoted.ts';
import { indexContent, indexPages } from '../../workbooks/content-index.ts';
import type { ContentTree } from '../../workbooks/content-tree.ts';
import type { Embed } from '../embed.ts';
import { type EmbedSource, sourceIdOf, sourceKey } from '../embed-source.ts';
import type { SourceRefusal } from '../embeddable-content.ts';
import { type Break, type BreakKind, tellBreak } from './break.ts';
import type { Change, Shown } from './change.ts';
import { type ChangedPiece, findSuccessors, likenessOf } from './changed-pieces.ts';
import { remedyFor } from './remedies.ts';

function kindOf(source: EmbedSource, code: SourceRefusal['code'], { elements, pages }: ContentTree): BreakKind {
  const type = source.sourceType === 'PAGE' ? 'PAGE' : 'ELEMENT';
  if (code === 'PAGE_OPENS_MODAL') return `${type}_OPENS_MODAL`;
  if (code === 'SOURCE_NOT_FOUND') return `${type}_REMOVED`;
  if (source.sourceType !== 'ELEMENT') return 'PAGE_HIDDEN';
  const pageId = indexContent(elements).byId.get(source.elementId)?.pageId ?? null;
  const page = pageId === null ? undefined : indexPages(pages).get(pageId);
  return page?.kind === 'PAGE' && !page.hidden ? 'ELEMENT_NOT_EMBEDDABLE' : 'ELEMENT_HIDDEN';
}

function adviceFor(kind: BreakKind, successor: string | null | undefined, shown: Shown): string {
  if (!kind.endsWith('_REMOVED') || !successor) return remedyFor(kind, shown);
  const keep = shown.tagName === null ? 'give it the old id in the draft, or ' : '';
  return `Something new of that name and kind has the id ${quoted(successor)}: ${keep}embed that.`;
}

function named({ source, name }: ChangedPiece): string {
  return `The ${source.sourceType === 'PAGE' ? 'page' : 'element'} ${quoted(name ?? sourceIdOf(source) ?? '')}`;
}

function renamed(piece: ChangedPiece, embed: Embed | null): Break {
  const { source, latterName } = piece;
  const kind = source.sourceType === 'PAGE' ? 'PAGE_RENAMED' : 'ELEMENT_RENAMED';
  const message = `${named(piece)} is called ${quoted(latterName ?? sourceIdOf(source) ?? '')} from then on.`;
  const remedy = 'Nothing has to be done for embeds and URLs: they name ids.';
  return tellBreak({ kind, severity: 'CHANGES', message, remedy, source, embed });
}

function useOf(embed: Embed | null, lastOpenedAt: Date | null): string {
  if (embed) return 'An embed shows it.';
  if (lastOpenedAt) return `A URL with a JWT opened it on ${lastOpenedAt.toISOString().slice(0, 10)}.`;
  return 'No embed of its own shows it; a URL with a JWT that names it no longer opens.';
}

/** Tells of the pieces that changed, by how they are used (C3, C4, C5). */
export function changedSources(pieces: readonly ChangedPiece[], change: Change): Break[] {
  const { before, after, shown, embeds, lastOpened } = change;
  const successors = findSuccessors(pieces, before, after);
  const lostPages = new Set<string>();
  return pieces.flatMap((piece): Break[] => {
    const { source, pageId, problem } = piece;
    const key = sourceKey(source);
    const embed = embeds.get(key) ?? null;
    if (!problem) return [renamed(piece, embed)];
    const { code } = problem;
    const lastOpenedAt = lastOpened.get(key) ?? null;
    if (source.sourceType === 'PAGE' && code !== 'PAGE_OPENS_MODAL') lostPages.add(source.pageId);
    // What is in nobody's use, and goes with its page, is told with the page.
    if (!embed && !lastOpenedAt && pageId !== null && lostPages.has(pageId)) return [];
    const kind = kindOf(source, code, after);
    const remedy = adviceFor(kind, successors.get(likenessOf(piece)), shown);
    const severity = embed || lastOpenedAt ? 'BREAKS' : 'CHANGES';
    const what = code === 'SOURCE_NOT_FOUND' ? `${named(piece)} is gone.` : problem.message;
    const message = `${what} ${useOf(embed, lastOpenedAt)}`;
    return [tellBreak({ kind, severity, message, remedy, code, source, embed, lastOpenedAt })];
  });
}

import { DomainError } from '../../errors.ts';
import type { Grant } from '../../grants/grant.ts';
import type { Content, Workbook } from '../../workbooks/workbook.ts';
import type { Embed } from '../embed.ts';
import type { EmbedSource } from '../embed-source.ts';
import { judgeSource, openingRefusal } from '../embeddable-content.ts';
import type { OpeningContent } from './opening-repository.ts';

/** Published content that an embed shows at present (C2). */
export interface ShownContent {
  readonly embed: Embed | null;
  readonly workbook: Workbook;
  readonly grants: readonly Grant[];
  readonly versionNumber: number;
  readonly content: Content;
  readonly source: EmbedSource;
  readonly tagName: string | null;
}

/** What a URL or a session asks to be shown; without a source it is that of an embed. */
export interface AskedContent {
  readonly source: EmbedSource | null;
  readonly tagName: string | null;
}

/** Throws `EMBED_NOT_FOUND`, `WORKBOOK_NOT_FOUND`. */
export function requireContent(found: OpeningContent | null | undefined, { source }: AskedContent): OpeningContent {
  if (found) return found;
  throw source === null
    ? new DomainError('EMBED_NOT_FOUND', 'The organization of the credential has no embed with this id.')
    : new DomainError('WORKBOOK_NOT_FOUND', 'The organization of the credential has no such workbook.');
}

/** Throws `EMBED_DELETED`. */
export function requireNotDeleted({ embed }: OpeningContent): void {
  if (embed?.deletedAt) throw new DomainError('EMBED_DELETED', 'This embed was deleted.');
}

/** Throws `TAG_NOT_FOUND`. */
export function requireTagOfEmbed({ embed }: OpeningContent, { tagName }: AskedContent): void {
  if (!embed || embed.tagName === tagName) return;
  throw new DomainError('TAG_NOT_FOUND', 'The path names another tag than that for which it was generated.', {
    remedy: 'Use the path as generateSecureEmbedPath gave it.',
  });
}

/** Throws `WORKBOOK_ARCHIVED`. */
export function requireNotArchived({ workbook }: OpeningContent): void {
  if (workbook.isArchived) throw new DomainError('WORKBOOK_ARCHIVED', 'The workbook is archived.');
}

/** Throws `WORKBOOK_NOT_PUBLISHED`. */
export function requirePublished({ workbook }: OpeningContent): void {
  if (workbook.latestVersion !== null) return;
  throw new DomainError('WORKBOOK_NOT_PUBLISHED', 'The workbook has no published version.');
}

/** Throws `TAG_NOT_FOUND`. */
export function requireTag({ hasTag, version }: OpeningContent): NonNullable<OpeningContent['version']> {
  if (hasTag && version) return version;
  throw new DomainError('TAG_NOT_FOUND', 'The workbook has no such tag.');
}

/** Throws `SOURCE_MISSING`, `SOURCE_NOT_EMBEDDABLE`, `PAGE_OPENS_MODAL` (C3, C4, C5). */
export function requireSource(found: OpeningContent, asked: AskedContent): ShownContent {
  const { embed, workbook, grants } = found;
  const { number: versionNumber, content } = requireTag(found);
  const source = embed?.source ?? asked.source ?? { sourceType: 'WORKBOOK' };
  const problem = judgeSource(content.tree, source);
  if (problem) throw new DomainError(openingRefusal(problem), problem.message);
  return { embed, workbook, grants, versionNumber, content, source, tagName: asked.tagName };
}

/** What a session shows: all of the above, in this order. */
export function requireShown(found: OpeningContent | undefined, asked: AskedContent): ShownContent {
  const content = requireContent(found, asked);
  requireNotDeleted(content);
  requireTagOfEmbed(content, asked);
  requireNotArchived(content);
  requirePublished(content);
  return requireSource(content, asked);
}

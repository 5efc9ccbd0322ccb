import { DomainError } from '../../errors.ts';
import type { Grant } from '../../grants/grant.ts';
import type { Content, Workbook } from '../../workbooks/workbook.ts';
import type { Embed } from '../embed.ts';
import type { EmbedSource } from '../embed-source.ts';
import { judgeSource } from '../embeddable-content.ts';
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

function requireEmbed(embed: Embed, tagName: string | null): void {
  if (embed.deletedAt) throw new DomainError('EMBED_DELETED', 'This embed was deleted.');
  if (embed.tagName === tagName) return;
  throw new DomainError('TAG_NOT_FOUND', 'The path names another tag than that for which it was generated.', {
    remedy: 'Use the path as generateSecureEmbedPath gave it.',
  });
}

/**
 * What a URL, or a session, shows. Throws, in this order, `EMBED_NOT_FOUND` or `WORKBOOK_NOT_FOUND`, `EMBED_DELETED`,
 * `WORKBOOK_ARCHIVED`, `WORKBOOK_NOT_PUBLISHED`, `TAG_NOT_FOUND`, `SOURCE_MISSING`, `SOURCE_NOT_EMBEDDABLE`,
 * `PAGE_OPENS_MODAL` (C3, C4, C5).
 */
export function requireShown(
  found: OpeningContent | undefined,
  asked: { readonly source: EmbedSource | null; readonly tagName: string | null },
): ShownContent {
  const { tagName } = asked;
  if (!found) {
    throw asked.source === null
      ? new DomainError('EMBED_NOT_FOUND', 'The organization of the credential has no embed with this id.')
      : new DomainError('WORKBOOK_NOT_FOUND', 'The organization of the credential has no such workbook.');
  }
  const { embed, workbook, version, grants, hasTag } = found;
  if (embed) requireEmbed(embed, tagName);
  if (workbook.isArchived) throw new DomainError('WORKBOOK_ARCHIVED', 'The workbook is archived.');
  if (workbook.latestVersion === null) {
    throw new DomainError('WORKBOOK_NOT_PUBLISHED', 'The workbook has no published version.');
  }
  if (!hasTag || !version) throw new DomainError('TAG_NOT_FOUND', 'The workbook has no such tag.');
  const source = embed?.source ?? asked.source ?? { sourceType: 'WORKBOOK' };
  const { number: versionNumber, content } = version;
  const problem = judgeSource(content.tree, source);
  if (problem) {
    throw new DomainError(problem.code === 'SOURCE_NOT_FOUND' ? 'SOURCE_MISSING' : problem.code, problem.message);
  }
  return { embed, workbook, grants, versionNumber, content, source, tagName };
}

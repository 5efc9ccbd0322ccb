import { DomainError, type ErrorCode } from '../errors.ts';
import type { RequestDeps } from '../ports.ts';
import { findElement, findPage, readTree } from '../workbooks/read-content.ts';
import { shownVersion } from '../workbooks/read-version.ts';
import type { ReadableWorkbook } from '../workbooks/read-workbook.ts';
import type { Embed } from './embed.ts';
import { sourceField } from './embed-source.ts';
import { judgeSource } from './embeddable-content.ts';

/** An embed on a workbook that the caller may read. */
export interface ReadableEmbed {
  readonly readable: ReadableWorkbook;
  readonly embed: Embed;
}

export type EmbedStatus = 'ACTIVE' | 'SOURCE_MISSING' | 'SOURCE_NOT_EMBEDDABLE' | 'DELETED';

/** Why an embed shows nothing at present (C5); undefined when it does. */
export async function findProblem(
  deps: RequestDeps,
  { readable, embed }: ReadableEmbed,
): Promise<DomainError | undefined> {
  if (embed.deletedAt) return new DomainError('EMBED_DELETED', 'This embed was deleted.');
  if (readable.workbook.isArchived) return new DomainError('WORKBOOK_ARCHIVED', 'Its workbook is archived.');
  const version = await shownVersion(deps, readable, embed.tagName);
  const judgement = version && judgeSource(await readTree(deps, version), embed.source);
  if (version)
    return judgement && new DomainError(judgement.code, judgement.message, { field: sourceField(embed.source) });
  return embed.tagName === null
    ? new DomainError('WORKBOOK_NOT_PUBLISHED', 'Its workbook has no published version.')
    : new DomainError('TAG_NOT_FOUND', `Its workbook has no tag "${embed.tagName}".`);
}

const statuses: Partial<Record<ErrorCode, EmbedStatus>> = {
  EMBED_DELETED: 'DELETED',
  WORKBOOK_ARCHIVED: 'SOURCE_NOT_EMBEDDABLE',
  SOURCE_NOT_EMBEDDABLE: 'SOURCE_NOT_EMBEDDABLE',
  PAGE_OPENS_MODAL: 'SOURCE_NOT_EMBEDDABLE',
};

export async function readStatus(deps: RequestDeps, embed: ReadableEmbed): Promise<EmbedStatus> {
  const problem = await findProblem(deps, embed);
  return problem ? (statuses[problem.code] ?? 'SOURCE_MISSING') : 'ACTIVE';
}

/** What an embed shows, as published; undefined when it is missing. */
export async function readSource(deps: RequestDeps, { readable, embed: { source, tagName } }: ReadableEmbed) {
  const version = await shownVersion(deps, readable, tagName);
  if (!version) return undefined;
  if (source.sourceType === 'PAGE') return findPage(deps, version, source.pageId);
  return source.sourceType === 'ELEMENT' ? findElement(deps, version, source.elementId) : readable;
}

import type { ContentTree } from '../../workbooks/content-tree.ts';
import type { Embed } from '../embed.ts';
import { judgeSource, type SourceRefusal } from '../embeddable-content.ts';

/** An embed, and why it shows nothing: from a publish on, or until it. */
export interface EmbedProblem {
  readonly embed: Embed;
  readonly problem: SourceRefusal;
}

export interface ComparedEmbeds {
  /** Those that showed something, and no longer do. */
  readonly broken: readonly EmbedProblem[];
  /** Those that showed nothing, and do again. */
  readonly healed: readonly EmbedProblem[];
}

/**
 * What a new version does to the embeds of a workbook (C5): to live ones without a tag, since one of a tag goes on showing
 * what the tag points at. `before` is undefined where nothing was published.
 */
export function compareEmbeds(
  embeds: readonly Embed[],
  before: ContentTree | undefined,
  after: ContentTree,
): ComparedEmbeds {
  const compared: { broken: EmbedProblem[]; healed: EmbedProblem[] } = { broken: [], healed: [] };
  if (!before) return compared;
  for (const embed of embeds.filter(({ deletedAt, tagName }) => deletedAt === null && tagName === null)) {
    const former = judgeSource(before, embed.source);
    const problem = judgeSource(after, embed.source);
    if (!former && problem) compared.broken.push({ embed, problem });
    if (former && !problem) compared.healed.push({ embed, problem: former });
  }
  return compared;
}

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
 * What happens to those of a tag, or without one, of the live embeds of a workbook, which showed one version and show another from
 * then on (C5): by a publish, or as the tag moves.
 */
export function compareEmbeds(
  embeds: readonly Embed[],
  tagName: string | null,
  before: ContentTree,
  after: ContentTree,
): ComparedEmbeds {
  const compared: { broken: EmbedProblem[]; healed: EmbedProblem[] } = { broken: [], healed: [] };
  for (const embed of embeds) {
    if (embed.tagName !== tagName) continue;
    const former = judgeSource(before, embed.source);
    const problem = judgeSource(after, embed.source);
    if (!former && problem) compared.broken.push({ embed, problem });
    if (former && !problem) compared.healed.push({ embed, problem: former });
  }
  return compared;
}

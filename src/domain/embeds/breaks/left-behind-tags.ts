import type { Grant } from '../../grants/grant.ts';
import { quoted } from '../../quoted.ts';
import type { VersionTag } from '../../workbooks/workbook.ts';
import type { Embed } from '../embed.ts';
import { type Break, tellBreak } from './break.ts';

/**
 * Tags of the newest version that somebody sees by: they stay where they are, so that these no longer see the newest one. A tag
 * of an older version was left behind before.
 */
export function leftBehindTags(
  tags: readonly VersionTag[],
  latestVersion: number,
  embeds: readonly Embed[],
  grants: readonly Grant[],
): Break[] {
  return tags.flatMap(({ name, versionNumber }): Break[] => {
    const own = grants.filter(({ tagName }) => tagName === name);
    const isUsed = own.length > 0 || embeds.some(({ tagName }) => tagName === name);
    if (versionNumber !== latestVersion || !isUsed) return [];
    const message = `The tag ${quoted(name)} stays at version ${latestVersion}: its embeds, and those with whom it alone is shared, do not see the new one.`;
    const remedy = 'Move the tag with tagVersion once they shall see it.';
    return [tellBreak({ kind: 'TAG_LEFT_BEHIND', severity: 'CHANGES', message, remedy, tagName: name, grants: own })];
  });
}

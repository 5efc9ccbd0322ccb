import { sourceIdOf } from '../embeds/embed-source.ts';
import { judgeSource } from '../embeds/embeddable-content.ts';
import type { OrganizationId } from '../ids.ts';
import type { Deps } from '../ports.ts';
import type { JsonObject } from '../workbooks/content-tree.ts';
import type { VersionChange } from './webhook-delivery.ts';

const mostListed = 100;

/**
 * Which live embeds showed something in the one version and show nothing in the other, as versions never change (C1, C5); undefined:
 * none, so that nobody need be told.
 */
export async function settleChange(
  { repository }: Pick<Deps, 'repository'>,
  organizationId: OrganizationId,
  { workbookId, tagName, fromNumber, toNumber }: VersionChange,
): Promise<JsonObject | undefined> {
  const keys = [fromNumber, toNumber].map((number) => ({ workbookId, number }));
  const [[former, present], [embeds = []]] = await Promise.all([
    repository.treesByVersions(organizationId, keys),
    repository.embedsByWorkbookIds(organizationId, [workbookId]),
  ]);
  if (!former || !present) return undefined;
  const lost = embeds.flatMap((embed) => {
    if (embed.tagName !== tagName || judgeSource(former, embed.source)) return [];
    const refusal = judgeSource(present, embed.source);
    if (!refusal) return [];
    const { embedId, source } = embed;
    return [{ embedId, sourceType: source.sourceType, sourceId: sourceIdOf(source), code: lostCode(refusal.code) }];
  });
  if (lost.length === 0) return undefined;
  const listed = lost.slice(0, mostListed);
  return { workbookId, tagName, formerVersion: fromNumber, version: toNumber, embeds: listed, total: lost.length };
}

/** As an opening of the embed is refused. */
function lostCode(code: string): string {
  return code === 'SOURCE_NOT_FOUND' ? 'SOURCE_MISSING' : code;
}

import { compareEmbeds } from '../embeds/breaks/compare-embeds.ts';
import { sourceIdOf } from '../embeds/embed-source.ts';
import type { SourceRefusal } from '../embeds/embeddable-content.ts';
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
  const { broken } = compareEmbeds(embeds, tagName, former, present);
  if (broken.length === 0) return undefined;
  const listed = broken.slice(0, mostListed).map(({ embed: { embedId, source }, problem }) => {
    return { embedId, sourceType: source.sourceType, sourceId: sourceIdOf(source), code: lostCode(problem) };
  });
  return { workbookId, tagName, formerVersion: fromNumber, version: toNumber, embeds: listed, total: broken.length };
}

/** As an opening of the embed is refused. */
function lostCode({ code }: SourceRefusal): string {
  return code === 'SOURCE_NOT_FOUND' ? 'SOURCE_MISSING' : code;
}

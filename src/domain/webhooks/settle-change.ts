import { compareEmbeds } from '../embeds/breaks/compare-embeds.ts';
import { type EmbedSource, sourceIdOf } from '../embeds/embed-source.ts';
import { nameOfSource, openingRefusal } from '../embeds/embeddable-content.ts';
import type { OrganizationId } from '../ids.ts';
import type { Deps } from '../ports.ts';
import { shortened } from '../quoted.ts';
import type { ContentTree, JsonObject } from '../workbooks/content-tree.ts';
import type { VersionChange } from './webhook-delivery.ts';

const mostListed = 100;
const longestName = 200;

function nameOf(tree: ContentTree, source: EmbedSource): string | null {
  const name = nameOfSource(tree, source);
  return name && shortened(name, longestName);
}

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
  const [[former, present], [embeds = []], [found]] = await Promise.all([
    repository.treesByVersions(organizationId, keys),
    repository.embedsByWorkbookIds(organizationId, [workbookId]),
    repository.findWorkbooksByIds(organizationId, [workbookId]),
  ]);
  if (!former || !present || !found) return undefined;
  const { broken } = compareEmbeds(embeds, tagName, former, present);
  if (broken.length === 0) return undefined;
  const listed = broken.slice(0, mostListed).map(({ embed: { embedId, source }, problem }) => ({
    embedId,
    sourceType: source.sourceType,
    sourceId: sourceIdOf(source),
    sourceName: nameOf(former, source),
    code: openingRefusal(problem),
  }));
  return {
    workbookId,
    name: found.workbook.name,
    tagName,
    formerVersion: fromNumber,
    version: toNumber,
    embeds: listed,
    total: broken.length,
  };
}

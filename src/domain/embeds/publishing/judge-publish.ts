import type { MemberCaller } from '../../caller.ts';
import type { RequestDeps } from '../../ports.ts';
import type { ContentTree } from '../../workbooks/content-tree.ts';
import type { ReadableWorkbook } from '../../workbooks/read-workbook.ts';
import { sourceKey } from '../embed-source.ts';
import { changedControls } from './changed-controls.ts';
import { changedPieces } from './changed-pieces.ts';
import { changedSources } from './changed-sources.ts';
import { type ComparedEmbeds, compareEmbeds } from './compare-embeds.ts';
import { emptiedWorkbook, lostWorkbook } from './emptied-workbook.ts';
import { leftBehindTags } from './left-behind-tags.ts';
import { offerTags } from './offer-tags.ts';
import type { PublishBreak } from './publish-break.ts';
import { readLastOpened } from './read-last-opened.ts';
import { tellControlUses } from './tell-control-uses.ts';

/** What publishing does to what is in use. */
export interface PublishReport extends ComparedEmbeds {
  /** What breaks first, then what changes; each in the author's order. */
  readonly breaks: readonly PublishBreak[];
}

/** Where nothing was published before, or is. */
export const nothingBroken: PublishReport = { breaks: [], broken: [], healed: [] };

/**
 * What would break or change for embeds, URLs and readers if `after` became the next version of a workbook that the caller may
 * change; `before` is what is published, undefined where nothing is.
 */
export async function judgePublish(
  deps: RequestDeps,
  caller: MemberCaller,
  readable: ReadableWorkbook,
  before: ContentTree | undefined,
  after: ContentTree,
): Promise<PublishReport> {
  const { workbookId, latestVersion } = readable.workbook;
  if (!before || latestVersion === null) return nothingBroken;
  const { reads } = deps;
  const pieces = changedPieces(before, after);
  const lost = pieces.filter(({ problem }) => problem).map(({ source }) => source);
  const [all, tags, grants, lastOpened] = await Promise.all([
    reads.embedsOfWorkbooks.load(workbookId),
    reads.tagsOfWorkbooks.load(workbookId),
    reads.grantsOfWorkbooks.load(workbookId),
    readLastOpened(deps, caller, readable, [...lostWorkbook(before, after), ...lost]),
  ]);
  // One of a tag goes on showing what the tag points at.
  const untagged = all.filter(({ tagName }) => tagName === null);
  const embeds = new Map(untagged.map((embed) => [sourceKey(embed.source), embed]));
  const change = { before, after, embeds, lastOpened };
  const controls = await tellControlUses(deps, changedControls(before, after), untagged);
  const found = [
    ...emptiedWorkbook(change),
    ...changedSources(pieces, change),
    ...controls,
    ...leftBehindTags(tags, latestVersion, all, grants),
  ];
  const inOrder = ['BREAKS', 'CHANGES'].flatMap((severity) => found.filter((one) => one.severity === severity));
  const breaks = await offerTags(deps, inOrder, tags, latestVersion);
  return { breaks, ...compareEmbeds(all, null, before, after) };
}

import type { MemberCaller } from '../../caller.ts';
import type { RequestDeps } from '../../ports.ts';
import type { ContentTree } from '../../workbooks/content-tree.ts';
import type { ReadableWorkbook } from '../../workbooks/read-workbook.ts';
import { sourceKey } from '../embed-source.ts';
import { type BreakReport, breaksFirst } from './break-report.ts';
import type { Change, Shown } from './change.ts';
import { changedControls } from './changed-controls.ts';
import { changedPieces } from './changed-pieces.ts';
import { changedSources } from './changed-sources.ts';
import { compareEmbeds } from './compare-embeds.ts';
import { emptiedWorkbook, lostWorkbook } from './emptied-workbook.ts';
import { leftBehindTags } from './left-behind-tags.ts';
import { offerTags } from './offer-tags.ts';
import { readLastOpened } from './read-last-opened.ts';
import { tellControlUses } from './tell-control-uses.ts';

/**
 * What breaks or changes for embeds, URLs and readers of a workbook that the caller may change, if they are shown `after` instead of
 * `before`.
 */
export async function judgeChange(
  deps: RequestDeps,
  caller: MemberCaller,
  readable: ReadableWorkbook,
  shown: Shown,
  before: ContentTree,
  after: ContentTree,
): Promise<BreakReport> {
  const { reads } = deps;
  const { workbookId } = readable.workbook;
  const { tagName } = shown;
  const pieces = changedPieces(before, after);
  const lost = pieces.filter(({ problem }) => problem).map(({ source }) => source);
  const [all, tags, grants, lastOpened] = await Promise.all([
    reads.embedsOfWorkbooks.load(workbookId),
    reads.tagsOfWorkbooks.load(workbookId),
    reads.grantsOfWorkbooks.load(workbookId),
    readLastOpened(deps, caller, readable, tagName, [...lostWorkbook(before, after), ...lost]),
  ]);
  const showing = all.filter((embed) => embed.tagName === tagName);
  const embeds = new Map(showing.map((embed) => [sourceKey(embed.source), embed]));
  const change: Change = { before, after, shown, embeds, lastOpened };
  const found = [
    ...emptiedWorkbook(change),
    ...changedSources(pieces, change),
    ...(await tellControlUses(deps, readable, changedControls(change), showing)),
    ...(tagName === null ? leftBehindTags(tags, shown.number, all, grants) : []),
  ];
  const breaks = await offerTags(deps, breaksFirst(found), tags, shown);
  return { breaks, healed: compareEmbeds(all, tagName, before, after).healed };
}

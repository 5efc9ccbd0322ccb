import type { MemberCaller } from '../../caller.ts';
import type { RequestDeps } from '../../ports.ts';
import type { ReadableWorkbook } from '../../workbooks/read-workbook.ts';
import type { VersionTag } from '../../workbooks/workbook.ts';
import { type BreakReport, nothingBroken } from './break-report.ts';
import { judgeChange } from './judge-change.ts';

/** If a tag moves to this version; `present` is where it stands, undefined for a new one, which nobody uses yet. */
export async function judgeTagging(
  deps: RequestDeps,
  caller: MemberCaller,
  readable: ReadableWorkbook,
  present: VersionTag | undefined,
  versionNumber: number,
): Promise<BreakReport> {
  if (!present || present.versionNumber === versionNumber) return nothingBroken;
  const { workbookId, name: tagName, versionNumber: number } = present;
  const [before, after] = await Promise.all(
    [number, versionNumber].map((one) => deps.reads.treesOfVersions.load({ workbookId, number: one })),
  );
  return before && after ? judgeChange(deps, caller, readable, { tagName, number }, before, after) : nothingBroken;
}

import type { MemberCaller } from '../../caller.ts';
import type { RequestDeps } from '../../ports.ts';
import type { ContentTree } from '../../workbooks/content-tree.ts';
import type { ReadableWorkbook } from '../../workbooks/read-workbook.ts';
import { type BreakReport, nothingBroken } from './break-report.ts';
import { judgeChange } from './judge-change.ts';

/** If `after` becomes the next version; `before` is what is published, undefined where nothing is. */
export async function judgePublish(
  deps: RequestDeps,
  caller: MemberCaller,
  readable: ReadableWorkbook,
  before: ContentTree | undefined,
  after: ContentTree,
): Promise<BreakReport> {
  const { latestVersion } = readable.workbook;
  if (!before || latestVersion === null) return nothingBroken;
  return judgeChange(deps, caller, readable, { tagName: null, number: latestVersion }, before, after);
}

import type { MemberCaller } from '../../caller.ts';
import type { RequestDeps } from '../../ports.ts';
import { readUsage } from '../../usage/read-usage.ts';
import type { ReadableWorkbook } from '../../workbooks/read-workbook.ts';
import { type EmbedSource, sourceKey } from '../embed-source.ts';

/** What was not opened for longer is not taken to be in use. */
const daysInUse = 90;

function inUseSince(now: Date): Date {
  return new Date(now.getTime() - daysInUse * 86_400_000);
}

/** When URLs with a JWT, which name ids and need no embed, last opened these sources, of a tag or without one, if not long ago. */
export async function readLastOpened(
  { repository, now }: RequestDeps,
  { organizationId }: MemberCaller,
  { workbook: { workbookId } }: ReadableWorkbook,
  tagName: string | null,
  sources: readonly EmbedSource[],
): Promise<ReadonlyMap<string, Date>> {
  if (sources.length === 0) return new Map();
  const uses = sources.map((source) => ({ embedId: null, workbookId, source, tagName, method: 'JWT' as const }));
  const times = await repository.findLastUses(organizationId, uses);
  const since = inUseSince(now()).getTime();
  return new Map(
    sources.flatMap((source, place) => {
      const time = times[place];
      return time && time.getTime() >= since ? [[sourceKey(source), time] as const] : [];
    }),
  );
}

/** The day when anything of a workbook was last opened, either way, if not long ago. */
export async function readLastOpening(
  deps: RequestDeps,
  { workbook: { workbookId } }: ReadableWorkbook,
): Promise<Date | undefined> {
  const from = inUseSince(deps.now());
  const { series } = await readUsage(deps, { kind: 'WORKBOOK', id: workbookId }, { from, by: 'DAY' });
  return series.findLast(({ opens }) => opens > 0)?.startsAt;
}

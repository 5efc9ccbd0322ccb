import type { RefusalCode } from '../embeds/open/refusal-families.ts';
import type { RequestDeps } from '../ports.ts';
import { addGrains, countGrains, startOf, type UsageCount, type UsageGrain, type UsageSubject } from './usage-count.ts';
import { readUsageRange, type UsageInput } from './usage-range.ts';
import { countUsers, type UserCount } from './user-sketch.ts';

interface RefusalCount {
  readonly code: RefusalCode;
  readonly count: number;
}

interface UsageTotals extends UserCount {
  readonly opens: number;
  /** Each opening begins one. */
  readonly sessions: number;
  readonly refused: number;
  /** The most frequent first. */
  readonly refusals: readonly RefusalCount[];
}

interface UsageBucket extends UsageTotals {
  readonly startsAt: Date;
}

export interface Usage extends UsageTotals {
  readonly from: Date;
  readonly to: Date;
  readonly by: UsageGrain;
  /** Every hour or day of the range, also those in which nothing happened. */
  readonly series: readonly UsageBucket[];
}

function totalsOf(counts: readonly UsageCount[]): UsageTotals {
  const byCode = new Map<RefusalCode, number>();
  let opens = 0;
  for (const { outcome, count } of counts) {
    if (outcome === 'OPENED') opens += count;
    else byCode.set(outcome, (byCode.get(outcome) ?? 0) + count);
  }
  const refusals = Array.from(byCode, ([code, count]) => ({ code, count })).sort(
    (a, b) => b.count - a.count || (a.code < b.code ? -1 : 1),
  );
  const refused = refusals.reduce((sum, { count }) => sum + count, 0);
  return { opens, sessions: opens, ...countUsers(counts.map(({ users }) => users)), refused, refusals };
}

/** How much a subject was used. Throws `INVALID_INPUT` for a range that cannot be answered. */
export async function readUsage(
  { reads, now }: Pick<RequestDeps, 'reads' | 'now'>,
  subject: UsageSubject,
  input: UsageInput,
): Promise<Usage> {
  const range = readUsageRange(input, now());
  const { grain, from, to } = range;
  const counts = await reads.usage.load({ subject, range });
  const byStart = new Map<number, UsageCount[]>();
  for (const one of counts) {
    const start = startOf(grain, one.startsAt).getTime();
    byStart.set(start, [...(byStart.get(start) ?? []), one]);
  }
  const series = Array.from({ length: countGrains(grain, from, to) }, (_, place) => {
    const startsAt = addGrains(grain, from, place);
    return { startsAt, ...totalsOf(byStart.get(startsAt.getTime()) ?? []) };
  });
  return { ...totalsOf(counts), from, to, by: grain, series };
}

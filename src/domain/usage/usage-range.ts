import { DomainError } from '../errors.ts';
import { readTime } from '../text-input.ts';
import { addGrains, countGrains, startOf, type UsageGrain } from './usage-count.ts';
import type { UsageRange } from './usage-repository.ts';

export interface UsageInput {
  readonly from?: Date | null | undefined;
  readonly to?: Date | null | undefined;
  readonly by?: UsageGrain | null | undefined;
}

/** How many a series has at most, how many when nothing is said, and for how many days such counts are kept. */
const bounds: Readonly<Record<UsageGrain, { most: number; usual: number; keptDays: number; name: string }>> = {
  HOUR: { most: 31 * 24, usual: 24, keptDays: 92, name: 'hours' },
  DAY: { most: 3660, usual: 30, keptDays: 3660, name: 'days' },
};

function refuse(field: string, message: string, remedy?: string): never {
  throw new DomainError('INVALID_INPUT', message, { field, ...(remedy && { remedy }) });
}

/** What begins before is forgotten. */
export function usageKeptSince(grain: UsageGrain, now: Date): Date {
  return addGrains('DAY', startOf('DAY', now), -bounds[grain].keptDays);
}

/**
 * Whole hours or days that hold both times: the last 24 hours, or 30 days, unless told otherwise. Throws `INVALID_INPUT` for more than
 * 744 hours or 3,660 days, none, or what is no longer kept.
 */
export function readUsageRange({ from, to, by }: UsageInput, now: Date): UsageRange {
  const grain = by ?? 'DAY';
  const { most, usual, name } = bounds[grain];
  const last = to ? readTime('to', to) : now;
  const lastStart = startOf(grain, last);
  // What is counted now is in the hour that has just begun.
  const end = to && lastStart.getTime() === last.getTime() ? last : addGrains(grain, lastStart, 1);
  const start = from ? startOf(grain, readTime('from', from)) : addGrains(grain, end, -usual);
  if (start >= end) refuse('from', '"from" must be before "to".');
  const count = countGrains(grain, start, end);
  if (count > most) refuse('from', `A series has at most ${most} ${name}; this would be ${count}.`);
  const keptSince = usageKeptSince(grain, now);
  if (start < keptSince) {
    const remedy = grain === 'HOUR' ? 'Ask for days (by: DAY), or for a later time.' : undefined;
    refuse('from', `Counts of ${name} are kept since ${keptSince.toISOString()}.`, remedy);
  }
  return { grain, from: start, to: end };
}

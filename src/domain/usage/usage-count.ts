import type { RefusalCode } from '../embeds/open/refusal-families.ts';
import { mergeSketches, type UserSketch } from './user-sketch.ts';

/** In the order in which the counters of one opening are written, the same for all, so that none waits for another in a ring. */
export const usageSubjectKinds = ['ORGANIZATION', 'WORKBOOK', 'EMBED', 'CREDENTIAL'] as const;

/** Of what the usage is counted, by its own id. */
export interface UsageSubject {
  readonly kind: (typeof usageSubjectKinds)[number];
  readonly id: string;
}

export type UsageGrain = 'HOUR' | 'DAY';

/** How a URL was answered: it opened, or was refused with this code. */
export type UsageOutcome = 'OPENED' | RefusalCode;

/** What is counted of one subject and one outcome within an hour or a day. */
export interface UsageCount {
  readonly startsAt: Date;
  readonly outcome: UsageOutcome;
  readonly count: number;
  readonly lastAt: Date;
  /** Of openings. */
  readonly users: UserSketch;
  /** Of a credential: how many of them told the clock of their signer. */
  readonly clockSamples: number;
  /** The highest of those, in seconds (see `clockOffsetOf`); null where there is none. */
  readonly clockOffsetSeconds: number | null;
}

/** A count by its keys, as it is kept. */
export interface KeptUsage extends UsageCount {
  readonly subjectKind: UsageSubject['kind'];
  readonly subjectId: string;
  readonly grain: UsageGrain;
}

const grainMs: Readonly<Record<UsageGrain, number>> = { HOUR: 3_600_000, DAY: 86_400_000 };

/** When the hour or the day, in UTC, of a time begins. */
export function startOf(grain: UsageGrain, time: Date): Date {
  return new Date(Math.floor(time.getTime() / grainMs[grain]) * grainMs[grain]);
}

/** So many hours or days later. */
export function addGrains(grain: UsageGrain, time: Date, count: number): Date {
  return new Date(time.getTime() + count * grainMs[grain]);
}

export function countGrains(grain: UsageGrain, from: Date, to: Date): number {
  return (to.getTime() - from.getTime()) / grainMs[grain];
}

function highest(left: number | null, right: number | null): number | null {
  if (left === null || right === null) return left ?? right;
  return Math.max(left, right);
}

/** Both together; what they are of is that of the first. */
export function addCounts<Count extends UsageCount>(first: Count, second: UsageCount): Count {
  return {
    ...first,
    count: first.count + second.count,
    lastAt: first.lastAt > second.lastAt ? first.lastAt : second.lastAt,
    users: mergeSketches([first.users, second.users]),
    clockSamples: first.clockSamples + second.clockSamples,
    clockOffsetSeconds: highest(first.clockOffsetSeconds, second.clockOffsetSeconds),
  };
}

export function subjectKey({ kind, id }: UsageSubject): string {
  return `${kind} ${id}`;
}

export function usageKey({ subjectKind, subjectId, grain, startsAt, outcome }: KeptUsage): string {
  return `${subjectKind} ${subjectId} ${grain} ${startsAt.toISOString()} ${outcome}`;
}

/** Those of one key added up, in the order in which the keys come. */
export function addUp(counts: Iterable<KeptUsage>): KeptUsage[] {
  const sums = new Map<string, KeptUsage>();
  for (const count of counts) {
    const key = usageKey(count);
    const known = sums.get(key);
    sums.set(key, known ? addCounts(known, count) : count);
  }
  return [...sums.values()];
}

import { DomainError } from '../../errors.ts';
import type { MemberId } from '../../ids.ts';
import type { CallLimit, Deps } from '../../ports.ts';

/** Members who are counted at once; more than that, and the count of the one who began longest ago is forgotten. */
const mostCounted = 10_000;
const minuteMs = 60_000;

interface CallCount {
  readonly beganAt: number;
  calls: number;
}

/** Counts in minutes that begin with the first call of each member; in this process alone. */
export function createCallLimit({
  mostPerMinute,
  stopwatch,
}: Pick<Deps, 'stopwatch'> & { readonly mostPerMinute: number }): CallLimit {
  const counts = new Map<MemberId, CallCount>();

  const beginCount = (memberId: MemberId, beganAt: number): CallCount => {
    const count = { beganAt, calls: 0 };
    counts.delete(memberId);
    counts.set(memberId, count);
    const [oldest] = counts.keys();
    if (counts.size > mostCounted && oldest !== undefined) counts.delete(oldest);
    return count;
  };

  return {
    take(memberId) {
      const now = stopwatch();
      const known = counts.get(memberId);
      const count = known && now - known.beganAt < minuteMs ? known : beginCount(memberId, now);
      if (count.calls >= mostPerMinute) {
        const retryAfterSeconds = Math.max(1, Math.ceil((count.beganAt + minuteMs - now) / 1000));
        throw new DomainError('RATE_LIMITED', `You may ask for this ${mostPerMinute} times a minute.`, {
          retryAfterSeconds,
          remedy: `Ask again in ${retryAfterSeconds} s.`,
        });
      }
      count.calls += 1;
    },
  };
}

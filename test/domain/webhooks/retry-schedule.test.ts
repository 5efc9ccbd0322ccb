import { describe, expect, it } from 'vitest';
import { nextAttemptAfter, triesOfDelivery } from '../../../src/domain/webhooks/retry-schedule.ts';
import { frozenNow, later } from '../../support/builders.ts';

/** Seconds from each failure to the next try. */
function waits(byte: number, from = 0): (number | undefined)[] {
  return Array.from({ length: triesOfDelivery }, (_, index) => {
    const counts = { attempts: from + index + 1, mostAttempts: from + triesOfDelivery };
    const next = nextAttemptAfter(counts, frozenNow, () => Uint8Array.of(byte));
    return next && Math.round((next.getTime() - frozenNow.getTime()) / 1000);
  });
}

describe('[H2] a delivery that fails', () => {
  it('is tried 8 times in about a day, later each time, and then given up', () => {
    expect(waits(0)).toEqual([8, 48, 240, 1440, 5760, 17_280, 43_200, undefined]);
    expect(waits(255)).toEqual([12, 72, 360, 2160, 8640, 25_920, 64_800, undefined]);
    const middle = waits(127).reduce<number>((sum, seconds) => sum + (seconds ?? 0), 0);
    expect(middle / 3600).toBeCloseTo(23.6, 1);
  });

  it('begins anew when it is delivered once more, however often it was tried', () => {
    expect(waits(0, 11)).toEqual(waits(0));
  });

  it.each([
    ['in seconds', '45', 45],
    ['as a date', 'Sun, 01 Mar 2026 12:10:00 GMT', 600],
    ['sooner than it would be tried anyway', '1', 8],
    ['later than in an hour', '86400', 3600],
    ['in a date that is over', 'Sun, 01 Mar 2026 11:59:00 GMT', 8],
    ['in another form', 'in a while', 8],
    ['in no number of seconds', '-45', 8],
  ])('is tried no sooner than its receiver asks %s, within an hour', (_, retryAfter, seconds) => {
    const counts = { attempts: 1, mostAttempts: 8 };
    expect(nextAttemptAfter(counts, frozenNow, () => Uint8Array.of(0), retryAfter)).toEqual(later(seconds));
  });

  it('is given up when a server died at its last try, and another failed as well', () => {
    expect(nextAttemptAfter({ attempts: 9, mostAttempts: 8 }, frozenNow, () => Uint8Array.of(0))).toBeUndefined();
  });
});

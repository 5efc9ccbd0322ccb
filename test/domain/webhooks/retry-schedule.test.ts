import { describe, expect, it } from 'vitest';
import { nextAttemptAfter, triesOfDelivery } from '../../../src/domain/webhooks/retry-schedule.ts';
import { frozenNow } from '../../support/builders.ts';

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

  it('is given up when a server died at its last try, and another failed as well', () => {
    expect(nextAttemptAfter({ attempts: 9, mostAttempts: 8 }, frozenNow, () => Uint8Array.of(0))).toBeUndefined();
  });
});

import { describe, expect, it } from 'vitest';
import { readUsageRange, type UsageInput } from '../../../src/domain/usage/usage-range.ts';

const now = new Date('2026-03-01T12:34:56.000Z');

function rangeOf(input: UsageInput): string {
  const { grain, from, to } = readUsageRange(input, now);
  return `${grain} ${from.toISOString().slice(0, 16)} ${to.toISOString().slice(0, 16)}`;
}

describe('[U5] the range of a series of usage', () => {
  it.each<[UsageInput, string]>([
    [{}, 'DAY 2026-01-31T00:00 2026-03-02T00:00'],
    [{ by: 'HOUR' }, 'HOUR 2026-02-28T13:00 2026-03-01T13:00'],
    [{ from: new Date('2026-02-01T15:00:00Z') }, 'DAY 2026-02-01T00:00 2026-03-02T00:00'],
    [
      { from: new Date('2026-02-01T00:00:00Z'), to: new Date('2026-02-02T00:00:00Z') },
      'DAY 2026-02-01T00:00 2026-02-02T00:00',
    ],
    [
      { from: new Date('2026-02-01T23:00:00Z'), to: new Date('2026-02-02T00:00:01Z') },
      'DAY 2026-02-01T00:00 2026-02-03T00:00',
    ],
    [{ by: 'HOUR', from: new Date('2026-02-27T23:30:00+05:30') }, 'HOUR 2026-02-27T18:00 2026-03-01T13:00'],
    [
      { by: 'HOUR', from: new Date('2025-11-29T00:00:00Z'), to: new Date('2025-12-30T00:00:00Z') },
      'HOUR 2025-11-29T00:00 2025-12-30T00:00',
    ],
    [
      { from: new Date('2016-02-22T00:00:00Z'), to: new Date('2026-03-01T00:00:00Z') },
      'DAY 2016-02-22T00:00 2026-03-01T00:00',
    ],
  ])('is of whole hours or days in UTC: %j', (input, range) => {
    expect(rangeOf(input)).toBe(range);
  });

  it('ends with the hour or day that is now, also when it has just begun', () => {
    const midnight = new Date('2026-03-01T00:00:00.000Z');
    expect(readUsageRange({}, midnight).to).toEqual(new Date('2026-03-02T00:00:00.000Z'));
    expect(readUsageRange({ by: 'HOUR' }, midnight).to).toEqual(new Date('2026-03-01T01:00:00.000Z'));
  });

  it.each<[UsageInput, RegExp]>([
    [{ from: new Date('2026-03-02T00:00:00Z'), to: new Date('2026-03-01T00:00:00Z') }, /"from" must be before "to"/],
    [{ from: new Date('2026-03-01T00:00:00Z'), to: new Date('2026-03-01T00:00:00Z') }, /"from" must be before "to"/],
    [{ by: 'HOUR', from: new Date('2026-01-20T00:00:00Z') }, /at most 744 hours; this would be 973/],
    [
      { by: 'HOUR', from: new Date('2025-11-28T23:00:00Z'), to: new Date('2025-11-30T00:00:00Z') },
      /hours are kept since 2025-11-29T/,
    ],
    [{ from: new Date('2016-02-21T00:00:00Z') }, /at most 3660 days/],
    [
      { from: new Date('2016-02-21T00:00:00Z'), to: new Date('2017-01-01T00:00:00Z') },
      /days are kept since 2016-02-22T/,
    ],
    [{ from: new Date('yesterday') }, /"from" must be a time/],
    [{ to: new Date('now') }, /"to" must be a time/],
  ])('is refused where it cannot be answered: %j', (input, message) => {
    expect(() => rangeOf(input)).toThrow(message);
  });
});

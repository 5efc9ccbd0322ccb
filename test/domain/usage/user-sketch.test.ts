import { describe, expect, it } from 'vitest';
import type { MemberId } from '../../../src/domain/ids.ts';
import {
  countUsers,
  hashUser,
  mergeSketches,
  mostHashes,
  nobody,
  sketchOf,
} from '../../../src/domain/usage/user-sketch.ts';

const sketchesOf = (first: number, count: number) =>
  Array.from({ length: count }, (_, index) => sketchOf(hashUser(`user ${first + index}` as MemberId)));

describe('[U1] the number of different users', () => {
  it('is exact up to 1,024, however often each came', () => {
    expect(countUsers([nobody])).toEqual({ users: 0, usersExact: true });
    for (const count of [1, 2, 20, 999, mostHashes]) {
      const users = sketchesOf(0, count);
      expect(countUsers([...users, ...users])).toEqual({ users: count, usersExact: true });
    }
  });

  it.each([2_000, 10_000, 100_000])('is an estimate beyond, off by a few per cent: of %i', (count) => {
    const errors = Array.from({ length: 5 }, (_, turn) => {
      const sketch = mergeSketches(sketchesOf(turn * count, count));
      expect(sketch.hashes.length).toBeLessThanOrEqual(mostHashes);
      const { users, usersExact } = countUsers([sketch]);
      expect(usersExact).toBe(false);
      return Math.abs(users / count - 1);
    });
    expect(Math.max(...errors)).toBeLessThan(0.12);
    expect(errors.reduce((sum, error) => sum + error, 0) / errors.length).toBeLessThan(0.06);
  });

  it('is the same whether users came to one sketch or to several that share some', () => {
    const users = sketchesOf(0, 5_000);
    const parts = [users.slice(0, 3_000), users.slice(1_000, 4_000), users.slice(2_000)].map(mergeSketches);
    expect(mergeSketches(parts)).toEqual(mergeSketches(users));
    expect(mergeSketches([...parts].reverse())).toEqual(mergeSketches(users));
  });
});

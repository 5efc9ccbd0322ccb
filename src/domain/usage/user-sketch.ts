import { createHash } from 'node:crypto';
import type { MemberId } from '../ids.ts';

/**
 * How many different users there were, in bounded space (adaptive sampling after Wegman): of each user a hash of 32 bits is kept, as
 * long as its lowest `level` bits are zero. At level 0 these are all of them, so the number is exact; where they become too many
 * the level rises, and each hash that is left stands for 2^level users.
 */
export interface UserSketch {
  readonly level: number;
  /** Signed, in ascending order. */
  readonly hashes: readonly number[];
}

export const nobody: UserSketch = { level: 0, hashes: [] };

/** Hashes of a kept sketch: the number is off by 1.2 / √512 ≈ 5 % at worst, by some 4 % on average, and exact below. */
export const mostHashes = 1024;

/** The repositories work out the same. */
export function hashUser(memberId: MemberId): number {
  return createHash('sha256').update(memberId).digest().readInt32BE(0);
}

export function sketchOf(hash: number): UserSketch {
  return { level: 0, hashes: [hash] };
}

export function isSampled(hash: number, level: number): boolean {
  return (hash & (2 ** level - 1)) === 0;
}

function unite(sketches: Iterable<UserSketch>): { readonly level: number; readonly hashes: ReadonlySet<number> } {
  let level = 0;
  let hashes = new Set<number>();
  const raiseTo = (wanted: number) => {
    if (wanted <= level) return;
    level = wanted;
    hashes = new Set([...hashes].filter((hash) => isSampled(hash, level)));
  };
  for (const sketch of sketches) {
    raiseTo(sketch.level);
    for (const hash of sketch.hashes) {
      if (isSampled(hash, level)) hashes.add(hash);
      while (hashes.size > mostHashes) raiseTo(level + 1);
    }
  }
  return { level, hashes };
}

/** All users of these together, each once. */
export function mergeSketches(sketches: Iterable<UserSketch>): UserSketch {
  const { level, hashes } = unite(sketches);
  return { level, hashes: [...hashes].sort((a, b) => a - b) };
}

export interface UserCount {
  readonly users: number;
  /** False: the number is an estimate. */
  readonly usersExact: boolean;
}

/** How many users these are together, each once. */
export function countUsers(sketches: readonly UserSketch[]): UserCount {
  const known = sketches.filter(({ hashes }) => hashes.length > 0);
  const [first = nobody] = known;
  const { level, hashes } =
    known.length > 1 ? unite(known) : { level: first.level, hashes: { size: first.hashes.length } };
  return { users: hashes.size * 2 ** level, usersExact: level === 0 };
}

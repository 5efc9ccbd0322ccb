import type { KeptUsage, UsageCount } from '../../domain/usage/usage-count.ts';
import type { UserSketch } from '../../domain/usage/user-sketch.ts';

/** Columns of both tables; the hashes of users come from each in the form that it has. */
export interface UsageRow extends Omit<KeptUsage, 'users' | 'grain'> {
  readonly userLevel: number;
  readonly userHashes: readonly number[] | Uint8Array;
}

export function packHashes(hashes: readonly number[]): Buffer {
  const bytes = Buffer.alloc(hashes.length * 4);
  for (const [place, hash] of hashes.entries()) bytes.writeInt32BE(hash, place * 4);
  return bytes;
}

function unpackHashes(bytes: Uint8Array): number[] {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Array.from({ length: bytes.length / 4 }, (_, place) => view.readInt32BE(place * 4));
}

function toSketch({ userLevel, userHashes }: UsageRow): UserSketch {
  const hashes = userHashes instanceof Uint8Array ? unpackHashes(userHashes) : [...userHashes].sort((a, b) => a - b);
  return { level: userLevel, hashes };
}

export function toCount(row: UsageRow): UsageCount {
  const { startsAt, outcome, count, lastAt, clockSamples, clockOffsetSeconds } = row;
  return { startsAt, outcome, count, lastAt, users: toSketch(row), clockSamples, clockOffsetSeconds };
}

export function toKept(row: UsageRow, grain: KeptUsage['grain']): KeptUsage {
  const { subjectKind, subjectId } = row;
  return { subjectKind, subjectId, grain, ...toCount(row) };
}

import { DomainError } from '../errors.ts';

/** 30 days: an overlap that nobody minds any more is a second secret for good. */
const longestOverlapHours = 720;
export const hourMs = 3_600_000;

/** For how many hours two secrets live side by side; a day unless told otherwise. Throws `INVALID_INPUT`. */
export function readOverlap(overlapHours: number | null | undefined): number {
  const hours = overlapHours ?? 24;
  if (Number.isInteger(hours) && hours >= 0 && hours <= longestOverlapHours) return hours;
  throw new DomainError('INVALID_INPUT', `"overlapHours" must be from 0 to ${longestOverlapHours}.`, {
    field: 'overlapHours',
  });
}

import { DomainError, type ErrorCode } from '../../errors.ts';
import type { UrlLimits } from './url-limits.ts';

/** In seconds this is the year 5138, in milliseconds 1973: what is as large is no time in seconds. */
const firstMilliseconds = 100_000_000_000;

function refuse(code: ErrorCode, field: string, message: string): never {
  throw new DomainError(code, message, { field });
}

function inSeconds(amount: number): string {
  return `${Math.round(amount * 1000) / 1000} s`;
}

/** A time in seconds, which may have been given in milliseconds. */
export function secondsOf(time: number): number {
  return time < firstMilliseconds ? time : time / 1000;
}

/** The same time if it is in seconds: of one in milliseconds nothing else is to be judged. */
export function inSecondsAlone(time: number | undefined): number | undefined {
  return time !== undefined && secondsOf(time) === time ? time : undefined;
}

/** Throws `TIME_NOT_IN_SECONDS`. */
export function checkSeconds(field: string, time: number): void {
  if (secondsOf(time) === time) return;
  refuse('TIME_NOT_IN_SECONDS', field, `"${field}" must be in seconds since 1970; it seems to be in milliseconds.`);
}

/** Throws `SESSION_LENGTH_EXCEEDS_MAXIMUM`. */
export function checkLength(field: string, length: number, longestSessionSeconds: number): void {
  if (length <= longestSessionSeconds) return;
  const message = `"${field}" asks for ${inSeconds(length)}; the longest session is ${inSeconds(longestSessionSeconds)}.`;
  refuse('SESSION_LENGTH_EXCEEDS_MAXIMUM', field, message);
}

/** Throws `TIME_IN_FUTURE` when the clock of the signer is ahead by more than the skew (L5). */
export function checkNotAhead(
  field: string,
  time: number,
  { skewSeconds }: Pick<UrlLimits, 'skewSeconds'>,
  now: number,
): void {
  if (time - skewSeconds <= now) return;
  const message = `"${field}" is ${inSeconds(time - now)} ahead of the clock here; at most ${inSeconds(skewSeconds)} are allowed.`;
  refuse('TIME_IN_FUTURE', field, message);
}

/** Throws `code`, and says how late it is. */
export function refuseExpired(
  code: 'SESSION_EXPIRED' | 'TOKEN_EXPIRED',
  field: string,
  end: number,
  now: number,
): never {
  refuse(code, field, `The session ended ${inSeconds(now - end)} ago by the clock here, as "${field}" says.`);
}

import { DomainError, type ErrorCode } from '../../errors.ts';
import type { UrlLimits } from './url-limits.ts';

/** In seconds this is the year 5138, in milliseconds 1973: what is as large is no time in seconds. */
const firstMilliseconds = 100_000_000_000;

function refuse(code: ErrorCode, field: string, message: string, clockOffsetSeconds?: number): never {
  throw new DomainError(code, message, { field, ...(clockOffsetSeconds !== undefined && { clockOffsetSeconds }) });
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

/** What a 32-bit integer holds: 68 years. */
const farthest = 2 ** 31 - 1;

/** How many seconds a time, in seconds or milliseconds, is ahead of `now`; negative: behind. */
export function clockOffset(time: number, now: number): number {
  return Math.max(-farthest, Math.min(farthest, Math.round(secondsOf(time) - now)));
}

/** "the signer is 412 s ahead" */
function describeOffset(offset: number): string {
  if (offset === 0) return 'the signer is neither ahead nor behind';
  return `the signer is ${inSeconds(Math.abs(offset))} ${offset > 0 ? 'ahead' : 'behind'}`;
}

/** Throws `TIME_NOT_IN_SECONDS`. `signed`: when the URL was signed, by `:time` or `iat`. */
export function checkSeconds(field: string, time: number, signed: number, now: number): void {
  if (secondsOf(time) === time) return;
  const offset = clockOffset(signed, now);
  const message = `"${field}" must be in seconds since 1970; it seems to be in milliseconds. Read so, ${describeOffset(offset)}.`;
  refuse('TIME_NOT_IN_SECONDS', field, message, offset);
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
  const message = `By "${field}", ${describeOffset(time - now)} of the clock here; at most ${inSeconds(skewSeconds)} are allowed.`;
  refuse('TIME_IN_FUTURE', field, message, clockOffset(time, now));
}

/** Throws `code`, and says how late it is. */
export function refuseExpired(
  code: 'SESSION_EXPIRED' | 'TOKEN_EXPIRED',
  field: string,
  { signed, end, now }: { readonly signed: number; readonly end: number; readonly now: number },
): never {
  const offset = clockOffset(signed, now);
  const message = `The session ended ${inSeconds(now - end)} ago by the clock here, as "${field}" says: ${describeOffset(offset)}${offset < 0 ? ', or the URL is as old' : ''}.`;
  refuse(code, field, message, offset);
}

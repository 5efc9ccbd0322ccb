import type { RandomBytes } from '../ids.ts';

/** Crockford's base32: no letter that is taken for a digit when it is read out over the telephone. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** `7F3K-9QXM-2BTD`: 60 random bits that a viewer can read to whoever helps them. */
export function newReferenceNumber(randomBytes: RandomBytes): string {
  const digits = Array.from(randomBytes(12), (byte) => alphabet.charAt(byte % alphabet.length)).join('');
  return digits.replace(/(.{4})(?=.)/g, '$1-');
}

/** A reference number as somebody wrote it down: in any case, with or without what parts its digits, with letters that look like digits. */
export function readReferenceNumber(text: string): string {
  const digits = text
    .toUpperCase()
    .replace(/[\s\-–—_.]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  return digits.replace(/(.{4})(?=.)/g, '$1-');
}

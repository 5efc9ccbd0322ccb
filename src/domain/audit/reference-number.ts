import type { RandomBytes } from '../ids.ts';

/** Crockford's base32: no letter that is taken for a digit when it is read out over the telephone. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

const parted = (digits: string) => digits.replace(/(.{4})(?=.)/g, '$1-');
const isReferenceNumber = new RegExp(`^[${alphabet}]{12}$`);

/** `7F3K-9QXM-2BTD`: 60 random bits that a viewer can read to whoever helps them. */
export function newReferenceNumber(randomBytes: RandomBytes): string {
  const digits = Array.from(randomBytes(12), (byte) => alphabet.charAt(byte % alphabet.length)).join('');
  return parted(digits);
}

/**
 * A reference number as somebody wrote it down: in any case, with or without what parts its digits, with letters that look like digits.
 * Undefined when it is none.
 */
export function parseReferenceNumber(text: string): string | undefined {
  const digits = text
    .toUpperCase()
    .replace(/[\s\-–—_.]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  return isReferenceNumber.test(digits) ? parted(digits) : undefined;
}

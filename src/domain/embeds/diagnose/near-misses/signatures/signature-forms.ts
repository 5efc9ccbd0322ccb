import { timingSafeEqual } from 'node:crypto';
import type { WayToSign } from '../../../url/broken-url.ts';
import { decodeRepeatedly } from '../../../url/percent-text.ts';
import { type Cause, cause } from '../guess.ts';
import { readBytes, type WrittenBytes } from './written-bytes.ts';

/** One way to understand a signature: the hash that it may be of, and what is wrong with its form. */
export interface SignatureForm {
  readonly hash: string;
  /** What such a hash gives. */
  readonly bytes: number;
  readonly hashCause: Cause | null;
  readonly causes: readonly Cause[];
  readonly matches: (digest: Buffer) => boolean;
}

const hashes: readonly { readonly hash: string; readonly bytes: number; readonly name: string }[] = [
  { hash: 'sha256', bytes: 32, name: 'SHA-256' },
  { hash: 'sha1', bytes: 20, name: 'SHA-1' },
  { hash: 'sha512', bytes: 64, name: 'SHA-512' },
  { hash: 'sha384', bytes: 48, name: 'SHA-384' },
  { hash: 'sha224', bytes: 28, name: 'SHA-224' },
  { hash: 'md5', bytes: 16, name: 'MD5' },
];

export const expectedForm: Readonly<Record<WayToSign, string>> = {
  CLIENT_CREDENTIALS: '64 lower-case hexadecimal digits',
  JWT: 'base64url without padding',
};

function hashCauseOf(name: string): Cause | null {
  if (name === 'SHA-256') return null;
  return cause(
    'HASH_ALGORITHM',
    `The signature was made with HMAC-${name}: make it with HMAC-SHA256.`,
    `The signature is as long as one of ${name}.`,
  );
}

function equalBytes(left: Buffer, right: Buffer): boolean {
  return left.length === right.length && timingSafeEqual(left, right);
}

function cutCause(what: string): Cause {
  return cause(
    'TRUNCATED',
    'The signature was cut short: send all of it, and look for what shortens the URL.',
    `It is the ${what} of the right signature.`,
  );
}

function formsOf({ bytes, label }: WrittenBytes, way: WayToSign): SignatureForm[] {
  const causes =
    label === null
      ? []
      : [
          cause(
            'SIGNATURE_ENCODING',
            `The signature was written ${label}: write it as ${expectedForm[way]}.`,
            'Apart from that it is right.',
          ),
        ];
  const same = hashes.find((one) => one.bytes === bytes.length);
  const forms: SignatureForm[] = [];
  if (same) {
    const matches = (digest: Buffer) => equalBytes(digest, bytes);
    forms.push({ ...same, hashCause: hashCauseOf(same.name), causes, matches });
  }
  if (bytes.length === 32) {
    const reversed = Buffer.from(bytes).reverse();
    const turned = cause(
      'SIGNATURE_ENCODING',
      `The signature was written with its last byte first: write it as ${expectedForm[way]}, the first byte first.`,
      'Apart from that it is right.',
    );
    const matches = (digest: Buffer) => equalBytes(digest, reversed);
    forms.push({ hash: 'sha256', bytes: 32, hashCause: null, causes: [turned], matches });
  }
  const isTwice = bytes.length === 64 && equalBytes(bytes.subarray(0, 32), bytes.subarray(32));
  if (bytes.length > 32 && (!same || isTwice)) {
    const beginning = bytes.subarray(0, 32);
    const more = cause(
      'SIGNATURE_ENCODING',
      `Something follows the signature: end it after ${expectedForm[way]}.`,
      'Its beginning is right.',
    );
    forms.push({
      hash: 'sha256',
      bytes: 32,
      hashCause: null,
      causes: [...causes, more],
      matches: (digest) => equalBytes(digest, beginning),
    });
  }
  return forms;
}

/**
 * The beginning or the end of a signature, as text. A shorter one confirms nothing: who tries might find a signature digit by digit.
 */
function cutForms(text: string, way: WayToSign): SignatureForm[] {
  const form = (write: (digest: Buffer) => string, causes: readonly Cause[], isEnd = false): SignatureForm => ({
    hash: 'sha256',
    bytes: 32,
    hashCause: null,
    causes,
    matches: (digest) => {
      const whole = write(digest);
      const part = isEnd ? whole.slice(-text.length) : whole.slice(0, text.length);
      return part.length < whole.length && equalBytes(Buffer.from(part), Buffer.from(text));
    },
  });
  const isHex = /^[0-9a-f]{32,63}$/.test(text);
  const hex = (digest: Buffer) => digest.toString('hex');
  const forms = isHex ? [form(hex, [cutCause('beginning')]), form(hex, [cutCause('end')], true)] : [];
  if (isHex && way === 'CLIENT_CREDENTIALS') return [...forms, zeroless(text)];
  if (/^[\w-]{22,42}$/.test(text)) {
    forms.push(form((digest) => digest.toString('base64url'), [cutCause('beginning')]));
    if (way === 'JWT') forms.push(form((digest) => digest.toString('base64url'), [cutCause('end')], true));
  }
  return forms;
}

/** Programs that write each byte, or the whole as one number, leave zeros out. */
function zeroless(text: string): SignatureForm {
  const message = `Leading zeros are missing in the signature: write each byte with two digits, ${expectedForm.CLIENT_CREDENTIALS} in all.`;
  return {
    hash: 'sha256',
    bytes: 32,
    hashCause: null,
    causes: [cause('SIGNATURE_ENCODING', message, 'Apart from that it is right.')],
    matches: (digest) => {
      const each = [...digest].map((byte) => byte.toString(16)).join('');
      const asNumber = digest.toString('hex').replace(/^0+/, '');
      return [each, asNumber].some((whole) => equalBytes(Buffer.from(whole), Buffer.from(text)));
    },
  };
}

/** All ways in which a signature may be understood, the right one first. */
export function readSignatureForms(raw: string, way: WayToSign): readonly SignatureForm[] {
  const forms = readBytes(raw, way).flatMap((written) => formsOf(written, way));
  // Missing zeros explain more than a missing beginning.
  const cut = cutForms(decodeRepeatedly(raw).trim(), way);
  return [...forms, ...cut.toReversed()];
}

import { quoted } from '../../../quoted.ts';
import type { WayToSign } from '../../url/broken-url.ts';
import { decodeRepeatedly } from '../../url/percent-text.ts';
import { type Cause, cause, type TextGuess } from './guess.ts';
import { expectedForm } from './signatures/signature-forms.ts';

const usualLimits: readonly number[] = [
  80, 100, 128, 200, 250, 254, 255, 256, 300, 500, 510, 511, 512, 1000, 1023, 1024, 2000, 2047, 2048, 2083, 4095, 4096,
  8190, 8191, 8192,
];

/** A URL without a signature: cut off, or never signed. */
export function missingSignature(received: string, origin: string, way: WayToSign): Cause {
  const name = way === 'JWT' ? ':jwt' : ':signature';
  const { length } = received;
  const limit = usualLimits.find((one) => one === length || one === length + origin.length);
  const end = `It ends with ${quoted(received.slice(-40).toWellFormed())}`;
  const where =
    limit === undefined
      ? `after ${length + origin.length} characters`
      : `after exactly ${limit} characters, as if something keeps no more`;
  const message = `The URL has no "${name}": it was cut off on its way, or never signed.`;
  return cause('TRUNCATED', message, `${end}, ${where}.`);
}

/** A text that was cut before it was signed, as by a column of a database. */
export function* cutTexts(text: string): Generator<TextGuess> {
  const message = 'Only the beginning of the URL was signed: something cuts the text before it is signed.';
  for (const length of usualLimits) {
    if (length >= text.length) break;
    yield {
      text: text.slice(0, length),
      causes: [cause('TRUNCATED', message, `${length} characters of it were signed.`)],
    };
  }
  for (const left of [1, 2, 3, 4]) {
    yield {
      text: text.slice(0, -left),
      causes: [cause('TRUNCATED', message, `All but its last ${left} were signed.`)],
    };
  }
}

function lengthOf(hexDigits: number): string | undefined {
  return { 32: 'MD5', 40: 'SHA-1', 56: 'SHA-224', 96: 'SHA-384', 128: 'SHA-512' }[hexDigits];
}

/** What is wrong with a signature by its form alone, whether or not anything is known that it would be right for. */
export function formCauses(raw: string, way: WayToSign): readonly Cause[] {
  const text = decodeRepeatedly(raw).trim();
  const expected = expectedForm[way];
  if (text === '') return [cause('TRUNCATED', 'The signature is empty: the URL was cut off, or never signed.')];
  const isHex = /^[0-9a-f]+$/i.test(text);
  const hash = isHex ? lengthOf(text.length) : undefined;
  if (hash !== undefined) {
    return [
      cause(
        'HASH_ALGORITHM',
        `The signature is as long as one of ${hash}: make it with HMAC-SHA256.`,
        `It has ${text.length} hexadecimal digits.`,
      ),
    ];
  }
  const least = way === 'JWT' ? 43 : 64;
  const isWhole = way === 'CLIENT_CREDENTIALS' && /^[A-Za-z0-9+/_ -]{43}=?$/.test(text);
  if (text.length < least && !isWhole) {
    return [
      cause(
        'TRUNCATED',
        'The signature is shorter than it must be: something cut it off.',
        `It has ${text.length} characters, and must be ${expected}.`,
      ),
    ];
  }
  const isRight = way === 'JWT' ? /^[\w-]+$/.test(raw) : /^[0-9a-f]{64}$/.test(raw);
  return isRight ? [] : [cause('SIGNATURE_ENCODING', `The signature must be written as ${expected}.`)];
}

import { type Cause, cause, type TextGuess } from '../guess.ts';
import type { BrokenToken } from './broken-token.ts';

const mend = 'sign header and payload in base64url without padding, with a dot between';

function padded(part: string): string {
  return part.padEnd(Math.ceil(part.length / 4) * 4, '=');
}

function standard(part: string): string {
  return part.replaceAll('-', '+').replaceAll('_', '/');
}

function canonical(part: string): string {
  return Buffer.from(part, 'base64url').toString('base64url');
}

/** What may have been signed of a token in place of its first two parts. */
export function* tokenTexts(token: BrokenToken): Generator<TextGuess> {
  const { header, payload, headerText, payloadText } = token;
  const guess = (text: string, found: Cause): TextGuess => ({ text, causes: [found, ...token.causes] });
  const encoding = (what: string) =>
    cause('SIGNATURE_ENCODING', `The parts of the token were signed in ${what}: ${mend}.`);
  const [h, p] = [canonical(header), canonical(payload)];
  yield guess(`${h}.${p}`, encoding('another form than they were sent'));
  yield guess(`${standard(h)}.${standard(p)}`, encoding('base64 instead of base64url'));
  yield guess(`${padded(standard(h))}.${padded(standard(p))}`, encoding('base64 instead of base64url, with padding'));
  yield guess(`${padded(h)}.${padded(p)}`, encoding('base64url with padding'));
  const decoded = (what: string) => cause('DECODED', `The token was signed decoded, ${what}: ${mend}.`);
  yield guess(`${headerText}.${payloadText}`, decoded('as JSON with a dot between'));
  yield guess(headerText + payloadText, decoded('as JSON without a dot between'));
  yield guess(payloadText, decoded('and of it the payload alone'));
  yield guess(headerText, decoded('and of it the header alone'));
  const part = (what: string) =>
    cause('PAYLOAD_CHANGED', `What was signed is not what the token holds: ${what}; ${mend}.`);
  yield guess(payload, part('the payload alone was signed'));
  yield guess(header, part('the header alone was signed'));
  yield guess(header + payload, part('header and payload were signed without the dot between them'));
  yield guess(`${header}.${payload}.`, part('a dot was signed at the end'));
  yield guess(`${payload}.${header}`, part('payload and header were signed in this order'));
  yield guess(`${header}.${payload}\n`, part('a newline was signed at the end'));
  yield guess(`${header}\n${payload}`, part('a line break was signed in place of the dot'));
  yield guess(`${header}:${payload}`, part('a colon was signed in place of the dot'));
  yield guess(`${headerText}.${payload}`, decoded('and of it the header'));
  yield guess(`${header}.${payloadText}`, decoded('and of it the payload'));
  for (const separator of ['.', '']) {
    const hexadecimal = [headerText, payloadText].map((text) => Buffer.from(text).toString('hex')).join(separator);
    yield guess(hexadecimal, encoding('hexadecimal digits'));
  }
  yield guess(Buffer.from(`${header}.${payload}`).toString('base64url'), encoding('base64 twice over'));
  yield guess(Buffer.from(`${header}.${payload}`).toString('base64'), encoding('base64 twice over'));
}

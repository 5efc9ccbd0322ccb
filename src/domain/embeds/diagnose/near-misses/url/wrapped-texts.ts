import { createHmac } from 'node:crypto';
import { decodeLeniently } from '../../../url/percent-text.ts';
import { type Cause, cause, type Guess, type KeyGuess, type TextGuess } from '../guess.ts';

const exactly = 'sign exactly the text that is sent, in UTF-8';

function encoded(what: string): Cause {
  return cause('RE_ENCODED', `The text was signed ${what}: ${exactly}.`);
}

/** What templates, JSON and clipboards put around a URL or into it before it is signed. */
export function* wrappedTexts({ text, causes }: TextGuess): Generator<TextGuess> {
  const guess = (other: string, what: string): TextGuess => ({ text: other, causes: [encoded(what), ...causes] });
  yield guess(`"${text}"`, 'with quotes around it');
  yield guess(` ${text}`, 'with a space before it');
  yield guess(text.toLowerCase(), 'in lower case');
  yield guess(text.replaceAll('/', '\\/'), 'with its slashes escaped, as in JSON of PHP');
  yield guess(encodeURIComponent(text.toWellFormed()), 'percent-encoded as a whole');
  yield guess(text.replaceAll('&', '\\u0026'), 'with "\\u0026" in place of "&", as in JSON');
  yield guess(`\ufeff${text}`, 'with a byte order mark before it');
  yield guess(Buffer.from(text).toString('base64'), 'in base64');
  yield guess(`'${text}'`, 'with quotes around it');
  yield guess(text.replaceAll('&', '\\u0026').replaceAll('=', '\\u003d'), 'with escapes of JSON in it');
  yield guess(text.replaceAll('=', '=3D'), 'with "=3D" in place of "=", as in a mail');
  yield guess(`b'${text}'`, 'as Python shows bytes');
  yield guess(Buffer.from(text).toString('hex'), 'in hexadecimal digits');
  yield guess(Buffer.from(text).toString('base64url'), 'in base64url');
  yield guess(text.replaceAll('&', '\\&'), 'with the backslashes of a shell in it');
  yield guess(text.replace(/[?&=]/g, '\\$&'), 'with the backslashes of a shell in it');
  yield guess(text.replaceAll('=', '&#x3D;').replaceAll('&:', '&amp;:'), 'escaped as in HTML');
  yield guess(text.replaceAll('=', '&#x3D;'), 'escaped as in HTML');
  yield guess(`\n${text}`, 'with a newline before it');
  yield guess(`\n${text}\n`, 'with newlines around it');
  yield guess(` ${text} `, 'with spaces around it');
  yield guess(`${text}\t`, 'with a tab at its end');
  yield guess(`${text}\0`, 'with a zero byte at its end');
  yield guess(`<${text}>`, 'with angle brackets around it');
  yield guess(text.toUpperCase(), 'in upper case');
  yield guess(text.replace('/embed/', '%2Fembed%2F'), 'with its path percent-encoded');
  yield guess(text.replace('/embed/1-', '/embed/1%2D'), 'with its path percent-encoded');
}

/** The text in another character set than UTF-8, and the secret in it as well. */
export function* recodedTexts(text: TextGuess, keys: readonly KeyGuess[], bytes: readonly number[]): Generator<Guess> {
  if (!bytes.includes(32)) return;
  const decoded = decodeLeniently(text.text.replaceAll('+', ' '));
  const recode = (charset: BufferEncoding, keyCharset: BufferEncoding, name: string, signed: string) => ({
    bytes: 32,
    cause: encoded(`in ${name}`),
    digest: (key: string | Buffer) =>
      createHmac('sha256', Buffer.from(key.toString(), keyCharset)).update(Buffer.from(signed, charset)).digest(),
  });
  for (const key of keys.slice(0, 1)) {
    yield { text, key, digest: recode('utf16le', 'utf8', 'UTF-16', text.text) };
    yield { text, key, digest: recode('utf16le', 'utf16le', 'UTF-16, the secret as well', text.text) };
    if (!/[^!-~]/.test(decoded)) continue;
    yield { text, key, digest: recode('latin1', 'utf8', 'Latin-1, and decoded', decoded) };
    yield { text, key, digest: recode('utf16le', 'utf8', 'UTF-16, and decoded', decoded) };
    yield { text, key, digest: recode('utf16le', 'utf16le', 'UTF-16, the secret as well, and decoded', decoded) };
  }
}

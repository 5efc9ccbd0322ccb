import { createHash } from 'node:crypto';
import { cause, type KeyGuess } from './guess.ts';
import { decodeLeniently } from './percent-text.ts';

const asItIs = 'use its characters in UTF-8 as the key, as they are';

function hashOf(name: string, secret: string): Buffer {
  return createHash(name).update(secret).digest();
}

function swapBytes(bytes: Buffer): Buffer {
  return bytes.length % 2 === 0 ? Buffer.from(bytes).swap16() : bytes;
}

/** Strict decoders of base64 skip what is not of their alphabet, or take it for the end. */
function decodeStandardBase64(text: string): Buffer {
  return Buffer.from(text.replace(/[^A-Za-z0-9+/]/g, ''), 'base64');
}

const prefix = /^[a-z]+_(?:[a-z]+_)?/;
/** Of what is left of a secret beside its prefix, which everybody knows: fewer characters could be guessed. */
const leastUnknown = 8;

type Reading = readonly [key: string | Buffer, mistake: string];

function* decoded(secret: string): Generator<Reading> {
  yield [Buffer.from(secret, 'base64'), 'decoded from base64'];
  yield [decodeStandardBase64(secret), 'decoded from base64, without the characters that base64 does not know'];
  yield [
    Buffer.from(secret.split(/[^A-Za-z0-9+/]/, 1)[0] ?? '', 'base64'),
    'decoded from base64, up to the first other character',
  ];
  if (/^[0-9a-f]+$/i.test(secret)) yield [Buffer.from(secret, 'hex'), 'decoded from hexadecimal digits'];
  yield [decodeLeniently(secret), 'percent-decoded'];
  yield [decodeLeniently(secret.replaceAll('+', ' ')), 'percent-decoded, with "+" taken for a space'];
  const bare = secret.replace(prefix, '');
  if (bare !== secret) {
    yield [bare, 'used without its prefix'];
    yield [Buffer.from(bare, 'base64'), 'used without its prefix, decoded from base64'];
  }
}

function* encoded(secret: string): Generator<Reading> {
  const bytes = Buffer.from(secret);
  const base64 = bytes.toString('base64');
  yield [base64, 'encoded in base64'];
  yield [bytes.toString('base64url'), 'encoded in base64url'];
  yield [base64.replace(/=+$/, ''), 'encoded in base64 without padding'];
  yield [base64.replaceAll('+', '-').replaceAll('/', '_'), 'encoded in base64url with padding'];
  yield [`${base64}\n`, 'encoded in base64, with a newline at the end'];
  yield [Buffer.from(`${secret}\n`).toString('base64'), 'encoded in base64 together with a newline'];
  yield [base64.replace(/.{76}/g, '$&\n'), 'encoded in base64, in lines'];
  yield [`${base64.replace(/.{76}/g, '$&\n')}\n`, 'encoded in base64, in lines'];
  yield [base64.replace(/.{60}/g, '$&\n').replace(/\n?$/, '\n'), 'encoded in base64, in lines'];
  yield [bytes.toString('hex'), 'encoded in hexadecimal digits'];
  yield [bytes.toString('hex').toUpperCase(), 'encoded in upper-case hexadecimal digits'];
  yield [encodeURIComponent(secret.toWellFormed()), 'percent-encoded'];
  yield [encodeURIComponent(secret.toWellFormed()).replaceAll('%20', '+'), 'percent-encoded as in forms'];
  const utf16 = Buffer.from(secret, 'utf16le');
  yield [utf16, 'encoded in UTF-16'];
  yield [swapBytes(utf16), 'encoded in UTF-16 (big-endian)'];
  yield [Buffer.concat([Buffer.from('fffe', 'hex'), utf16]), 'encoded in UTF-16 with a byte order mark'];
  yield [Buffer.concat([Buffer.from('feff', 'hex'), swapBytes(utf16)]), 'encoded in UTF-16 with a byte order mark'];
  yield [Buffer.from([...secret].flatMap((unit) => [unit.charCodeAt(0) & 255, 0, 0, 0])), 'encoded in UTF-32'];
  yield [Buffer.from([...secret].flatMap((unit) => [0, 0, 0, unit.charCodeAt(0) & 255])), 'encoded in UTF-32'];
  yield [Buffer.from(secret, 'latin1'), 'encoded in Latin-1'];
  yield [Buffer.from(base64).toString('base64'), 'encoded in base64 twice'];
  yield [`b'${secret}'`, 'written as Python shows bytes'];
  yield [`b"${secret}"`, 'written as Python shows bytes'];
}

function* hashed(secret: string): Generator<Reading> {
  for (const name of ['sha256', 'sha1', 'md5', 'sha512', 'sha384']) {
    const digest = hashOf(name, secret);
    const label = `hashed first (${name})`;
    yield [digest, label];
    yield [digest.toString('hex'), `${label}, in hexadecimal digits`];
    yield [digest.toString('base64'), `${label}, in base64`];
    yield [digest.toString('base64url'), `${label}, in base64url`];
    yield [digest.toString('hex').toUpperCase(), `${label}, in upper-case hexadecimal digits`];
  }
}

function* altered(secret: string, clientId: string): Generator<Reading> {
  yield [secret.toLowerCase(), 'turned to lower case'];
  yield [secret.toUpperCase(), 'turned to upper case'];
  yield [secret.slice(0, -1), 'used without its last character'];
  yield [secret.slice(1), 'used without its first character'];
  yield [`${clientId}:${secret}`, 'used together with the client id'];
  yield [`${secret}:${clientId}`, 'used together with the client id'];
  yield [clientId + secret, 'used together with the client id'];
  yield [secret + clientId, 'used together with the client id'];
  yield [Buffer.from(`${clientId}:${secret}`).toString('base64'), 'used together with the client id, in base64'];
  for (const length of [64, 32, 16, 24, 40, 48, 50, 60])
    yield [secret.slice(0, length), `cut after ${length} characters`];
  for (const separator of ['_', '-', '.', '/', '+']) {
    const places = [secret.indexOf(separator), secret.lastIndexOf(separator)];
    for (const place of places.filter((one) => one > 0)) {
      yield [secret.slice(place + 1), `used from the middle on, behind a "${separator}"`];
      yield [secret.slice(0, place), `cut in the middle, before a "${separator}"`];
    }
  }
  yield [[...secret].reverse().join(''), 'turned round'];
  yield [secret + secret, 'written twice'];
  yield [`Bearer ${secret}`, 'used with "Bearer" before it'];
}

/** The secret decoded, encoded, hashed or altered before it became the key, the commonest first. */
export function* secretsWronglyEncoded({ key, causes }: KeyGuess, clientId: string): Generator<KeyGuess> {
  const secret = key.toString();
  for (const readings of [decoded(secret), encoded(secret), altered(secret, clientId), hashed(secret)]) {
    for (const [altered, mistake] of readings) {
      const unknown = typeof altered === 'string' ? altered.replace(prefix, '') : altered;
      if (unknown.length < leastUnknown) continue;
      const message = `The secret was ${mistake}, before it became the key: ${asItIs}.`;
      yield { key: altered, causes: [...causes, cause('SECRET_ENCODING', message)] };
    }
  }
}

/** What stands in for a secret that was never read. */
const placeholders: readonly string[] = [
  'undefined', 'null', 'None', 'nil', 'NULL', 'false', 'secret', 'SECRET', 'EMBED_SECRET', 'SIGMA_EMBED_SECRET',
  'SIGMA_SECRET', 'CLIENT_SECRET', 'YOUR_SECRET', 'YOUR_EMBED_SECRET', 'your-secret', '<secret>', '<YOUR_SECRET>',
  'EMBED_SECRET_KEY', 'SECRET_KEY', 'your_secret', 'YOUR_CLIENT_SECRET', '[object Object]', 'EMBEDPATH_SECRET', 'changeme',
]; // biome-ignore format: a list

export function* missingSecrets(): Generator<KeyGuess> {
  const message =
    'It was signed without the secret: look why the signer does not get at it, for example an environment variable that is not set.';
  const detail = 'The key was empty.';
  yield { key: '', causes: [cause('SECRET_ENCODING', message, detail)] };
  for (const key of placeholders) {
    yield { key, causes: [cause('SECRET_ENCODING', message, `The key was the text ${JSON.stringify(key)}.`)] };
  }
}

import { createHash } from 'node:crypto';
import { decodeLeniently } from '../../../url/percent-text.ts';
import { cause, inTurn, type KeyGuess } from '../guess.ts';
import { alteredSecrets, prefix, type Reading, rarelyAlteredSecrets } from './secret-alterations.ts';

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

/** Of what is left of a secret beside its prefix, which everybody knows: fewer characters could be guessed. */
const leastUnknown = 8;

/** What programs do most often. */
function* commonest(secret: string): Generator<Reading> {
  const base64 = Buffer.from(secret).toString('base64');
  yield [Buffer.from(secret, 'base64'), 'decoded from base64'];
  yield [base64, 'encoded in base64'];
  yield [encodeURIComponent(secret.toWellFormed()), 'percent-encoded'];
  yield [decodeLeniently(secret), 'percent-decoded'];
  yield [Buffer.from(secret).toString('hex'), 'encoded in hexadecimal digits'];
  if (/^[0-9a-f]+$/i.test(secret)) yield [Buffer.from(secret, 'hex'), 'decoded from hexadecimal digits'];
  yield [Buffer.from(`${secret}\n`).toString('base64'), 'encoded in base64 together with a newline'];
  yield [decodeStandardBase64(secret), 'decoded from base64, without the characters that base64 does not know'];
  const bare = secret.replace(prefix, '');
  yield [bare, 'used without its prefix'];
  yield [Buffer.from(bare, 'base64'), 'used without its prefix, decoded from base64'];
  yield [hashOf('sha256', secret).toString('hex'), 'hashed first (sha256), in hexadecimal digits'];
  yield [hashOf('sha256', secret), 'hashed first (sha256)'];
  yield [secret.toLowerCase(), 'turned to lower case'];
  yield [secret.toUpperCase(), 'turned to upper case'];
  yield [Buffer.from(secret, 'utf16le'), 'encoded in UTF-16'];
  yield [secret.slice(0, -1), 'used without its last character'];
  yield [secret.slice(1), 'used without its first character'];
}

function* decoded(secret: string): Generator<Reading> {
  yield [
    Buffer.from(secret.split(/[^A-Za-z0-9+/]/, 1)[0] ?? '', 'base64'),
    'decoded from base64, up to the first other character',
  ];
  yield [decodeLeniently(secret.replaceAll('+', ' ')), 'percent-decoded, with "+" taken for a space'];
  const bare = secret.replace(prefix, '');
  yield [decodeStandardBase64(bare), 'used without its prefix, decoded from base64'];
  yield [Buffer.from(bare).toString('base64'), 'used without its prefix, encoded in base64'];
  yield [Buffer.from(bare).toString('hex'), 'used without its prefix, encoded in hexadecimal digits'];
  yield [bare.slice(0, 32), 'used without its prefix, and cut after 32 characters'];
}

function* encoded(secret: string): Generator<Reading> {
  const bytes = Buffer.from(secret);
  const base64 = bytes.toString('base64');
  yield [bytes.toString('base64url'), 'encoded in base64url'];
  yield [base64.replace(/=+$/, ''), 'encoded in base64 without padding'];
  yield [base64.replaceAll('+', '-').replaceAll('/', '_'), 'encoded in base64url with padding'];
  yield [`${base64}\n`, 'encoded in base64, with a newline at the end'];
  for (const [before, after] of [
    ['', '\r\n'],
    ['"', '"'],
    ["'", "'"],
    ['', ' '],
  ] as const)
    yield [
      Buffer.from(before + secret + after).toString('base64'),
      'encoded in base64 together with what stands around it',
    ];
  yield [base64.replace(/.{76}/g, '$&\n'), 'encoded in base64, in lines'];
  yield [`${base64.replace(/.{76}/g, '$&\n')}\n`, 'encoded in base64, in lines'];
  yield [base64.replace(/.{60}/g, '$&\n').replace(/\n?$/, '\n'), 'encoded in base64, in lines'];
  yield [bytes.toString('hex').toUpperCase(), 'encoded in upper-case hexadecimal digits'];
  yield [encodeURIComponent(secret.toWellFormed()).replaceAll('%20', '+'), 'percent-encoded as in forms'];
  const utf16 = Buffer.from(secret, 'utf16le');
  yield [swapBytes(utf16), 'encoded in UTF-16 (big-endian)'];
  yield [Buffer.concat([Buffer.from('fffe', 'hex'), utf16]), 'encoded in UTF-16 with a byte order mark'];
  yield [Buffer.concat([Buffer.from('feff', 'hex'), swapBytes(utf16)]), 'encoded in UTF-16 with a byte order mark'];
  yield [Buffer.from([...secret].flatMap((unit) => [unit.charCodeAt(0) & 255, 0, 0, 0])), 'encoded in UTF-32'];
  yield [Buffer.from([...secret].flatMap((unit) => [0, 0, 0, unit.charCodeAt(0) & 255])), 'encoded in UTF-32'];
  yield [Buffer.from(secret, 'latin1'), 'encoded in Latin-1'];
  yield [Buffer.from(base64).toString('base64'), 'encoded in base64 twice'];
  yield [`b'${secret}'`, 'written as Python shows bytes'];
  yield [`b"${secret}"`, 'written as Python shows bytes'];
  yield [[...bytes].join(','), 'written as a list of numbers'];
  yield [`[${[...bytes].join(', ')}]`, 'written as a list of numbers'];
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

/** The secret decoded, encoded, hashed or altered before it became the key, each key once, the commonest first. */
export function* secretsWronglyEncoded({ key, causes }: KeyGuess, clientId: string): Generator<KeyGuess> {
  const secret = key.toString();
  const seen = new Set([Buffer.from(secret).toString('latin1')]);
  const readings = inTurn(
    commonest(secret),
    decoded(secret),
    encoded(secret),
    alteredSecrets(secret, clientId),
    hashed(secret),
    rarelyAlteredSecrets(secret),
  );
  for (const [reading, mistake] of readings) {
    const bytes = (typeof reading === 'string' ? Buffer.from(reading) : reading).toString('latin1');
    const unknown = typeof reading === 'string' ? reading.replace(prefix, '') : reading;
    if (unknown.length < leastUnknown || seen.has(bytes)) continue;
    seen.add(bytes);
    const before = mistake.startsWith('used ') ? '' : ', before it became the key';
    const message = `The secret was ${mistake}${before}: ${asItIs}.`;
    yield { key: reading, causes: [...causes, cause('SECRET_ENCODING', message)] };
  }
}

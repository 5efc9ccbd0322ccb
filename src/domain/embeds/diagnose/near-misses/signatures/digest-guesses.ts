import { createHash, createHmac, getHashes } from 'node:crypto';
import { cause, type DigestGuess, type Guess, type KeyGuess, type TextGuess } from '../guess.ts';

type Key = string | Buffer;

const mend = 'make it with HMAC-SHA256, with the secret as its key';
const available: ReadonlySet<string> = new Set(getHashes());

function guess(what: string, bytes: number, digest: DigestGuess['digest']): DigestGuess {
  return { bytes, digest, cause: cause('HASH_ALGORITHM', `The signature was made with ${what}: ${mend}.`) };
}

function plain(hash: string, parts: (key: Key, text: string) => readonly (Key | string)[]): DigestGuess['digest'] {
  return (key, text) => {
    const state = createHash(hash);
    for (const part of parts(key, text)) state.update(part);
    return state.digest();
  };
}

const lengths: Readonly<Record<string, number>> = { sha256: 32, sha1: 20, sha512: 64, sha384: 48, sha224: 28, md5: 16 };

function* withoutHmac(hash: string, bytes: number): Generator<DigestGuess> {
  const name = hash.toUpperCase();
  yield guess(
    `bare ${name} over secret and text, without HMAC`,
    bytes,
    plain(hash, (key, text) => [key, text]),
  );
  yield guess(
    `bare ${name} over text and secret, without HMAC`,
    bytes,
    plain(hash, (key, text) => [text, key]),
  );
  yield guess(
    `bare ${name} over the text alone, without the secret`,
    bytes,
    plain(hash, (_, text) => [text]),
  );
  for (const separator of [':', '|', '\n', '.', '&', ' ', '?', '-', '_', ',', '&secret=', '&key=']) {
    const label = `bare ${name} over secret and text with ${JSON.stringify(separator)} between, without HMAC`;
    yield guess(
      label,
      bytes,
      plain(hash, (key, text) => [key, separator, text]),
    );
    yield guess(
      label,
      bytes,
      plain(hash, (key, text) => [text, separator, key]),
    );
  }
  yield guess(
    `bare ${name} over secret, text and secret`,
    bytes,
    plain(hash, (key, text) => [key, text, key]),
  );
  yield guess(`bare ${name} twice over secret and text`, bytes, (key, text) =>
    createHash(hash)
      .update(plain(hash, (one, other) => [one, other])(key, text))
      .digest(),
  );
  const swapped =
    'Secret and text have changed places: the secret is the key of the HMAC, and the text is the message.';
  yield {
    bytes,
    cause: cause('SECRET_ENCODING', swapped),
    digest: (key, text) => createHmac(hash, text).update(key).digest(),
  };
  yield guess(`HMAC-${name} twice over`, bytes, (key, text) =>
    createHmac(hash, key).update(createHmac(hash, key).update(text).digest()).digest(),
  );
  yield guess(`HMAC-${name} twice over`, bytes, (key, text) =>
    createHmac(hash, key).update(createHmac(hash, key).update(text).digest('hex')).digest(),
  );
  yield guess(`HMAC-${name} over the hash of the text`, bytes, (key, text) =>
    createHmac(hash, key).update(createHash(hash).update(text).digest('hex')).digest(),
  );
  yield guess(`HMAC-${name} over the hash of the text`, bytes, (key, text) =>
    createHmac(hash, key).update(createHash(hash).update(text).digest()).digest(),
  );
  yield guess(`${name} over HMAC-${name}`, bytes, (key, text) =>
    createHash(hash).update(createHmac(hash, key).update(text).digest()).digest(),
  );
  yield guess(`${name} over HMAC-${name}`, bytes, (key, text) =>
    createHash(hash).update(createHmac(hash, key).update(text).digest('hex')).digest(),
  );
}

const rarer: readonly (readonly [hash: string, bytes: number, name: string])[] = [
  ['sha3-256', 32, 'HMAC-SHA3-256'],
  ['sha512-256', 32, 'HMAC-SHA512/256'],
  ['blake2s256', 32, 'HMAC-BLAKE2s'],
  ['sm3', 32, 'HMAC-SM3'],
  ['sha3-512', 64, 'HMAC-SHA3-512'],
  ['blake2b512', 64, 'HMAC-BLAKE2b'],
  ['sha3-384', 48, 'HMAC-SHA3-384'],
  ['sha512-224', 28, 'HMAC-SHA512/224'],
  ['sha3-224', 28, 'HMAC-SHA3-224'],
  ['ripemd160', 20, 'HMAC-RIPEMD160'],
];

function cut(hash: string, bytes: number): DigestGuess {
  const label = `HMAC-${hash.toUpperCase()}, cut to ${bytes} bytes`;
  return guess(label, bytes, (key, text) => createHmac(hash, key).update(text).digest().subarray(0, bytes));
}

/** Other hashes than HMAC-SHA256 that give as many bytes, the commonest first. */
function digestGuesses(bytes: readonly number[]): readonly DigestGuess[] {
  const all = [
    ...rarer
      .filter(([hash]) => available.has(hash))
      .map(([hash, length, name]) => guess(name, length, (key, text) => createHmac(hash, key).update(text).digest())),
    ...Object.entries(lengths).flatMap(([hash, length]) => [...withoutHmac(hash, length)]),
    cut('sha512', 32),
    cut('sha384', 32),
    guess(
      'bare SHA3-256 over secret and text',
      32,
      plain('sha3-256', (key, text) => [key, text]),
    ),
    guess(
      'bare SHA3-256 over text and secret',
      32,
      plain('sha3-256', (key, text) => [text, key]),
    ),
  ];
  return all.filter((one) => bytes.includes(one.bytes));
}

/** All texts with all keys by one hash after the other. */
export function* digestsOf(
  texts: readonly TextGuess[],
  keys: readonly KeyGuess[],
  bytes: readonly number[],
): Generator<Guess> {
  for (const digest of digestGuesses(bytes))
    for (const text of texts) for (const key of keys) yield { text, key, digest };
}

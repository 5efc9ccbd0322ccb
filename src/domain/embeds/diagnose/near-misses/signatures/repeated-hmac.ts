import { createHash, createHmac, hash as hashOnce } from 'node:crypto';

const blockBytes: Readonly<Record<string, number>> = {
  md5: 64,
  sha1: 64,
  sha224: 64,
  sha256: 64,
  sha384: 128,
  sha512: 128,
};

function padOf(key: Buffer, block: number, byte: number): Buffer {
  return Buffer.from(Uint8Array.from({ length: block }, (_, at) => (key[at] ?? 0) ^ byte));
}

/**
 * The HMAC of one text after the other with the same key (RFC 2104). Its two pads are made once, and each text costs two hashes in place of
 * a context of its own: half the time, which decides how much a search can try. Keys of ASCII alone, as nearly all are, have pads of
 * ASCII, which can be put before a text; others go the usual way.
 */
export function createRepeatedHmac(hash: string, key: string | Buffer): (text: string) => Buffer {
  const given = typeof key === 'string' ? Buffer.from(key) : key;
  const block = blockBytes[hash] ?? 0;
  const used = given.length > block && block > 0 ? createHash(hash).update(given).digest() : given;
  if (block === 0 || used.some((byte) => byte > 0x7f)) return (text) => createHmac(hash, given).update(text).digest();
  const innerPad = padOf(used, block, 0x36).toString('latin1');
  const outer = Buffer.concat([padOf(used, block, 0x5c), createHash(hash).digest()]);
  return (text) => {
    outer.write(hashOnce(hash, innerPad + text, 'binary'), block, 'latin1');
    return hashOnce(hash, outer, 'buffer');
  };
}

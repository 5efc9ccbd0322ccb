import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDistinctHmacs } from '../../../../src/domain/embeds/diagnose/near-misses/signatures/distinct-hmacs.ts';

const fixed = { seed: 20_261_126, numRuns: 300 };
const hashes = fc.constantFrom('sha256', 'sha1', 'sha512', 'sha384', 'sha224', 'md5', 'sha3-256');
const keys = fc.oneof(
  fc.string({ maxLength: 200 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
  fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)),
);
const texts = fc.array(fc.string({ unit: 'grapheme', maxLength: 300 }), { minLength: 1, maxLength: 3 });

describe('HMACs of texts with one key', () => {
  it('[X1] are those of each text, whatever the hash and the key', () => {
    fc.assert(
      fc.property(hashes, keys, texts, (hash, key, many) => {
        const hmacs = createDistinctHmacs(hash, key);
        for (const text of new Set(many)) expect(hmacs(text)).toEqual(createHmac(hash, key).update(text).digest());
      }),
      fixed,
    );
  });

  it('[X1] are made once of each text', () => {
    fc.assert(
      fc.property(hashes, keys, texts, (hash, key, many) => {
        const hmacs = createDistinctHmacs(hash, key);
        for (const text of many) hmacs(text);
        for (const text of many) expect(hmacs(text)).toBeNull();
      }),
      fixed,
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  parseClientId,
  parseEmbedId,
  parseUrlId,
  parseUuid,
  randomUuid,
  toBase62,
  toUrlId,
  type WorkbookId,
} from '../../src/domain/ids.ts';

const uuid = fc.uint8Array({ minLength: 16, maxLength: 16 }).map((bytes) => randomUuid<WorkbookId>(() => bytes));

describe('base62', () => {
  it('writes 128 bits as 22 digits, big-endian, 0-9 before A-Z before a-z', () => {
    const bytes = (hex: string) => Buffer.from(hex.padStart(32, '0'), 'hex');
    expect(toBase62(bytes('0'))).toBe('0'.repeat(22));
    expect(toBase62(bytes('9'))).toBe(`${'0'.repeat(21)}9`);
    expect(toBase62(bytes('0a'))).toBe(`${'0'.repeat(21)}A`);
    expect(toBase62(bytes('24'))).toBe(`${'0'.repeat(21)}a`);
    expect(toBase62(bytes('3d'))).toBe(`${'0'.repeat(21)}z`);
    expect(toBase62(bytes('3e'))).toBe(`${'0'.repeat(20)}10`);
    // 2^128 - 1, as any converter of bases writes it.
    expect(toBase62(bytes('f'.repeat(32)))).toBe('7n42DGM5Tflk9n8mt7Fhc7');
  });
});

describe('a UUID', () => {
  it('is of version 4 whatever the random bytes are (RFC 9562)', () => {
    expect(randomUuid(() => new Uint8Array(16))).toBe('00000000-0000-4000-8000-000000000000');
    expect(randomUuid(() => new Uint8Array(16).fill(255))).toBe('ffffffff-ffff-4fff-bfff-ffffffffffff');
  });

  it('is read in any case and kept in lower case', () => {
    expect(parseUuid('C0FFEE00-1234-4ABC-8DEF-00000000000a')).toBe('c0ffee00-1234-4abc-8def-00000000000a');
  });

  it.each([
    '',
    'x',
    '{c0ffee00-1234-4abc-8def-00000000000a}',
    'c0ffee00-1234-4abc-8def-00000000000a\n',
    'c0ffee0012344abc8def00000000000a',
  ])('is not %j', (text) => {
    expect(parseUuid(text)).toBeUndefined();
  });
});

describe('an id of an embed or a client credential', () => {
  it.each(['1-7DtFiDy0cUmAAIztlEecY5', 'f'.repeat(32)])('is %s, among others', (text) => {
    expect([parseEmbedId(text), parseClientId(text)]).toEqual([text, text]);
  });

  it.each(['', 'a\0', '\ud800', 'x'.repeat(256)])('is not %j, which nothing keeps', (text) => {
    expect([parseEmbedId(text), parseClientId(text)]).toEqual([undefined, undefined]);
  });
});

describe('a urlId', () => {
  it('is the UUID in another form, and reads back as it', () => {
    fc.assert(fc.property(uuid, (workbookId) => parseUrlId(toUrlId(workbookId)) === workbookId));
    fc.assert(fc.property(uuid, (workbookId) => /^[0-9A-Za-z]{22}$/.test(toUrlId(workbookId))));
  });

  it.each(['', '0'.repeat(21), '0'.repeat(23), `${'0'.repeat(21)}-`, `${'0'.repeat(21)}é`, `${'0'.repeat(22)}\n`])(
    'is not %j',
    (text) => {
      expect(parseUrlId(text)).toBeUndefined();
    },
  );

  it('is nothing beyond 128 bits', () => {
    expect(parseUrlId('7n42DGM5Tflk9n8mt7Fhc7')).toBe('ffffffff-ffff-ffff-ffff-ffffffffffff');
    expect(parseUrlId('7n42DGM5Tflk9n8mt7Fhc8')).toBeUndefined();
    expect(parseUrlId('z'.repeat(22))).toBeUndefined();
  });
});

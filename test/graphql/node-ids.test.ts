import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type NodeType, readNodeId, toNodeId } from '../../src/graphql/node-ids.ts';

const uuid = 'c0ffee00-1234-4abc-8def-00000000000a';

const examples: Readonly<Record<NodeType, readonly (string | number)[]>> = {
  Organization: [uuid],
  Member: [uuid],
  AccountType: [uuid],
  Team: [uuid],
  Workbook: [uuid],
  WorkbookVersion: [uuid, 12],
  Page: [uuid, 'DRAFT', 'a page/_"🦊"'],
  Element: [uuid, 1, '__proto__'],
  Embed: ['1-7n42DGM5Tflk9n8mt7Fhc7'],
  Grant: [uuid],
  ClientCredential: ['demo-client'],
  Webhook: [uuid],
};

const encode = (prefix: string, json: string) => `${prefix}_${Buffer.from(json).toString('base64url')}`;

describe('the id of a node', () => {
  it('reads back as its type and natural ids, and is another for each type', () => {
    const ids = Object.entries(examples).map(([type, parts]) => {
      const id = toNodeId(type as NodeType, ...parts);
      expect(readNodeId(id)).toEqual({ type, ids: parts.map(String) });
      return id;
    });
    expect(new Set(ids).size).toBe(ids.length);
    expect(toNodeId('Workbook', uuid)).toMatch(/^wbk_[\w-]+$/);
  });

  it('reads back whatever the id of a page or element is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), fc.integer({ min: 1, max: 999 }), (pageId, number) => {
        fc.pre(!pageId.includes('\0'));
        expect(readNodeId(toNodeId('Page', uuid, number, pageId))?.ids).toEqual([uuid, String(number), pageId]);
      }),
    );
  });

  it('is written in one way alone', () => {
    const id = toNodeId('Workbook', uuid);
    for (const other of [`${id}=`, `${id}A`, ` ${id}`, id.toUpperCase(), id.replace('_', '-'), `tem${id.slice(3)}x`])
      expect(readNodeId(other), other).toBeUndefined();
    expect(readNodeId(encode('wbk', `[ "${uuid}" ]`))).toBeUndefined();
    expect(readNodeId(encode('wbk', `["${uuid.toUpperCase()}"]`))).toBeUndefined();
    for (const number of ['0', '01', '1.0', '1e0', '-1', ' 1', 'draft', '9999999999', ''])
      expect(readNodeId(encode('ver', JSON.stringify([uuid, number]))), number).toBeUndefined();
  });

  it.each([
    '',
    '_',
    'wbk',
    'wbk_',
    'xyz_WyJhIl0',
    '__proto___x',
    encode('wbk', '[]'),
    encode('wbk', '"a"'),
    encode('wbk', '[1]'),
    encode('wbk', 'null'),
    encode('wbk', '{'),
    encode('wbk', `["${uuid}","${uuid}"]`),
    encode('pag', `["${uuid}","1"]`),
    encode('pag', `["${uuid}","1",""]`),
    encode('pag', `["${uuid}","1","\\u0000"]`),
    encode('wbk', '['.repeat(5000)),
    `emb_${'A'.repeat(100_000)}`,
  ])('is none: %.40s', (id) => {
    expect(readNodeId(id)).toBeUndefined();
  });

  it('is nothing that nobody made', () => {
    fc.assert(fc.property(fc.string(), (text) => readNodeId(`wbk_${text}`) === undefined));
  });
});

import { describe, expect, it } from 'vitest';
import { DomainError } from '../../src/domain/errors.ts';
import { parseEmbedId } from '../../src/domain/ids.ts';
import {
  longestFolder,
  readEmail,
  readFolder,
  readId,
  readList,
  readName,
  readOptionalName,
  readPath,
  readSearch,
  readText,
} from '../../src/domain/text-input.ts';
import { workbookPath } from '../../src/domain/workbooks/workbook.ts';

/** The refusal that a read throws. */
function refusalOf(read: () => unknown): { code: string; field: string | null } | undefined {
  try {
    read();
    return undefined;
  } catch (error) {
    if (error instanceof DomainError) return { code: error.code, field: error.field };
    throw error;
  }
}

const refused = { code: 'INVALID_INPUT', field: 'name' };

describe('a name', () => {
  it('is trimmed, and may hold any characters of one line', () => {
    expect(readName('name', '  Umsätze 2026 / 🦊 "q" \u00a0')).toBe('Umsätze 2026 / 🦊 "q"');
    expect(readName('name', 'x'.repeat(255))).toHaveLength(255);
    expect(readName('name', ` ${'x'.repeat(10)} `, 10)).toHaveLength(10);
  });

  it.each([
    '',
    ' \t\n',
    'x'.repeat(256),
    'a\nb',
    'a\tb',
    'a\0b',
    'a\u0085b',
    'a\u2028b',
    'a\u2029b',
    '\ud800',
    'a\udc00',
  ])('is not %.20j', (name) => {
    expect(refusalOf(() => readName('name', name))).toEqual(refused);
  });

  it('may be absent where it is optional', () => {
    expect([null, undefined, '', '  '].map((name) => readOptionalName('name', name))).toEqual(['', '', '', '']);
    expect(readOptionalName('name', ' Ada ')).toBe('Ada');
    expect(refusalOf(() => readOptionalName('name', 'a\0'))).toEqual(refused);
  });

  it('never shows what was given in its refusal', () => {
    const secret = `secret\0${'x'.repeat(300)}`;
    expect(() => readName('name', secret)).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining('secret') }),
    );
  });
});

describe('a text', () => {
  it('keeps its lines and blanks, up to 10,000 characters', () => {
    expect(readText('name', ' a\r\n\tb ')).toBe(' a\r\n\tb ');
    expect(readText('name', 'x'.repeat(10_000))).toHaveLength(10_000);
    expect([null, undefined, ''].map((text) => readText('name', text))).toEqual(['', '', '']);
  });

  it.each(['x'.repeat(10_001), 'a\0', 'a\u001b[0m', '\ud800'])('is not %.20j', (text) => {
    expect(refusalOf(() => readText('name', text))).toEqual(refused);
  });
});

describe('a folder', () => {
  it.each([
    ['Sales/Europe', 'Sales/Europe'],
    ['/Sales/Europe/', 'Sales/Europe'],
    [' Sales / Europe ', 'Sales/Europe'],
    ['', ''],
    ['/', ''],
    [' // ', ''],
    ['..', '..'],
  ])('is read from %j as %j', (text, folder) => {
    expect(readFolder('name', text)).toBe(folder);
  });

  it.each(['a//b', 'a/ /b', `${'x'.repeat(256)}/a`, 'x/'.repeat(600), 'a/b\0', 'a\u2028b'])('is not %.20j', (text) => {
    expect(refusalOf(() => readFolder('name', text))).toEqual(refused);
  });

  it('has at most 512 characters, so that the longest path stays below what an entry of an index holds', () => {
    const parts = ['語'.repeat(255), '語'.repeat(255), ''];
    const folder = readFolder('name', parts.join('/'));
    expect(readFolder('name', `${folder}/`)).toHaveLength(longestFolder - 1);
    expect(refusalOf(() => readFolder('name', `${folder}/a/b`))).toEqual(refused);
    const name = readName('name', '語'.repeat(255));
    const path = workbookPath({ folder: '語'.repeat(longestFolder), name });
    // A third of a page of 8 KB, less what else the index holds: organization, id, headers.
    expect(Buffer.byteLength(path.toLowerCase())).toBeLessThan(2600 - 100);
  });

  it('is read in time by its length, however many slashes or blanks it has', () => {
    // In quadratic time that of the test is up.
    for (const text of [' '.repeat(1_000_000), `a${' '.repeat(1_000_000)}b`, `a${'/'.repeat(1_000_000)}b`])
      expect(refusalOf(() => readFolder('name', text))).toEqual(refused);
  });
});

describe('what is looked up', () => {
  it.each(['a\0b', '\ud800', 'a\udc00'])('is never %j, which nothing can hold', (text) => {
    expect(refusalOf(() => readSearch('name', text))).toEqual(refused);
    expect(refusalOf(() => readPath('name', text))).toEqual(refused);
  });

  it('is anything else, as it is', () => {
    expect(readSearch('name', ' 50% \n\u{1F98A} ')).toBe(' 50% \n\u{1F98A} ');
    expect(readPath('name', '/ Sales/Europe /')).toBe('Sales/Europe');
  });

  it('is refused where it can be no id', () => {
    expect(readId('name', '1-abc', parseEmbedId)).toBe('1-abc');
    expect(refusalOf(() => readId('name', '1-a\0', parseEmbedId))).toEqual(refused);
  });
});

describe('a list and an address', () => {
  it('are bounded', () => {
    expect(readList('name', [1, 2], 2)).toEqual([1, 2]);
    expect(refusalOf(() => readList('name', [1, 2, 3], 2))).toEqual(refused);
    expect(refusalOf(() => readList('name', Array.from({ length: 101 })))).toEqual(refused);
    expect(readEmail('name', `${'a'.repeat(242)}@example.com`)).toHaveLength(254);
    expect(refusalOf(() => readEmail('name', `${'a'.repeat(243)}@example.com`))).toEqual(refused);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printable, printableJson } from '../../src/cli/printable.ts';

const anyText = fc.string({ unit: 'binary' });

describe('printable text', () => {
  it('leaves what people write as it is', () => {
    for (const text of ['Sales/Übersicht – «Q3»', 'نمودار‌ها', '売上 📈 👩‍💻', '$HOME `id` \\'])
      expect(printable(text)).toBe(text);
  });

  it('is one line without anything that a terminal obeys, whatever the text', () => {
    fc.assert(fc.property(anyText, (text) => !/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/u.test(printable(text))));
  });

  it('shows what it takes out as an escape', () => {
    expect(printable('a\tb\u0007\u2028\u{d800}')).toBe('a\\u0009b\\u0007\\u2028\\ud800');
  });
});

describe('printable JSON', () => {
  it('reads back as the value, and has nothing that a terminal obeys but the ends of its lines', () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: 'binary' }), fc.constantFrom(0, 2), (value, indent) => {
        const json = printableJson(value, indent);
        expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify(value)));
        expect(json).not.toMatch(/(?!\n)[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/u);
      }),
    );
  });
});

const unknownId = '11111111-2222-4333-8444-555555555555';

const texts = [
  '',
  ' ',
  '\t\r\n',
  'x'.repeat(10_000),
  'x'.repeat(1_000_000),
  `${'a'.repeat(1_000_000)}@example.com`,
  `https://${'a'.repeat(1_000_000)}.example`,
  '\0',
  'a\0b',
  '\ud800',
  'a\udfffb',
  '\u202e\u2028',
  '__proto__',
  'constructor',
  'toString',
  '🦊',
  '🦊'.repeat(200),
  '/',
  '//',
  '../..',
  'a/b/',
  '%00%2f',
  "'; DROP TABLE workbooks; --",
  '{{7*7}}<script>',
  unknownId,
  `{${unknownId}}`,
  'nobody@nowhere.example',
  'javascript:alert(1)',
  '2026-02-30',
];

const numbers = [0, -1, 1.5, 2 ** 31 - 1, -(2 ** 31), 2 ** 31, 2 ** 53, 1e308, Number.NaN, Number.POSITIVE_INFINITY];

const others: unknown[] = [
  undefined,
  null,
  true,
  false,
  [],
  [null],
  [[]],
  ['', ' '],
  Array.from({ length: 101 }, (_, index) => `member-${index}@example.com`),
  Array.from({ length: 10_000 }, () => 'x'),
  {},
  { pageId: null, elementId: null },
  { a: 1 },
  JSON.parse('{ "__proto__": "x", "constructor": "y" }'),
  Object.fromEntries(Array.from({ length: 1000 }, (_, index) => [`name ${index}`, 'x'])),
  { 'a\0b': 'c' },
  { name: '\ud800' },
  { search: 'a\0' },
  { folder: '\udc00' },
  { embedId: '\ud800' },
  { clientId: 'a\0' },
  { teamName: '\udc00' },
  { name: 'x'.repeat(1_000_000) },
];

/** What nobody would send who means well, for a field of any type. */
export const hostileValues: readonly unknown[] = [...texts, ...numbers, ...others];

/** A value for a message. */
export function describeValue(value: unknown): string {
  const text = typeof value === 'number' ? String(value) : (JSON.stringify(value) ?? 'undefined');
  return text.length > 80 ? `${text.slice(0, 80)}… (${text.length} characters)` : text;
}

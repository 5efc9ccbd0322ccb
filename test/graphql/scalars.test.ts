import { type GraphQLScalarType, parseValue } from 'graphql';
import { describe, expect, it } from 'vitest';
import { createSchema } from '../../src/graphql/schema.ts';
import { readSdl } from '../../src/graphql/sdl.ts';

const schema = createSchema(readSdl());
const scalar = (name: string) => schema.getType(name) as GraphQLScalarType;
const uuid = 'c0ffee00-1234-4abc-8def-00000000000a';

const accepted: [string, unknown, unknown][] = [
  ['UUID', uuid, uuid],
  ['UUID', uuid.toUpperCase(), uuid.toUpperCase()],
  ['EmailAddress', 'Ada.Byron+x@sub.example.com', 'Ada.Byron+x@sub.example.com'],
  ['URL', 'https://example.com/a?b#c', 'https://example.com/a?b#c'],
  ['URL', 'http://localhost:3000', 'http://localhost:3000/'],
  ['StringMap', { region: 'North' }, { region: 'North' }],
  ['StringMap', {}, {}],
];

const refused: [string, unknown[]][] = [
  ['UUID', ['', 'x', `${uuid}0`, `x${uuid}`, `${uuid}\n`, 5, null, [uuid], {}]],
  [
    'EmailAddress',
    [
      `${'a'.repeat(60)}@${'b'.repeat(60)}.${'c'.repeat(60)}.${'d'.repeat(60)}.example.com`,
      '',
      'x',
      '@',
      'a@',
      'a b@c.example',
      'a@b..example',
      'a@b.example\n',
      'a@b.example, c@d.example',
      5,
      {},
    ],
  ],
  [
    'URL',
    [
      '',
      'x',
      '/path',
      '//example.com',
      'javascript:alert(1)',
      'data:text/html,x',
      'ftp://a.example',
      'file:///etc',
      5,
      {},
    ],
  ],
  ['StringMap', ['', 5, null, [], ['a'], { a: 1 }, { a: null }, { a: {} }, { a: ['x'] }]],
];

describe('scalars', () => {
  it.each(accepted)('%s takes %j', (name, value, read) => {
    expect(scalar(name).parseValue(value)).toEqual(read);
    const source = JSON.stringify(value).replace(/"(\w+)":/g, '$1:');
    expect(scalar(name).parseLiteral(parseValue(source))).toEqual(read);
  });

  it.each(refused)('%s refuses everything else', (name, values) => {
    for (const value of values) {
      expect(() => scalar(name).parseValue(value), JSON.stringify(value)).toThrow();
      const source = JSON.stringify(value).replace(/"(\w+)":/g, '$1:');
      expect(() => scalar(name).parseLiteral(parseValue(source)), source).toThrow();
    }
  });

  it('StringMap keeps names that mean something to JavaScript as names', () => {
    const value = JSON.parse('{ "__proto__": "x", "constructor": "y" }');
    const read = scalar('StringMap').parseValue(value) as object;
    expect(Object.entries(read)).toEqual([
      ['__proto__', 'x'],
      ['constructor', 'y'],
    ]);
    expect(Object.getPrototypeOf(read)).toBe(Object.prototype);
    const literal = scalar('StringMap').parseLiteral(parseValue('{ __proto__: "x" }')) as object;
    expect(Object.entries(literal)).toEqual([['__proto__', 'x']]);
  });

  it('write instants in UTC and days without a time', () => {
    expect(JSON.stringify(scalar('DateTime').serialize(new Date('2026-03-01T12:00:00Z')))).toBe(
      '"2026-03-01T12:00:00.000Z"',
    );
    expect(scalar('LocalDate').serialize('2025-08-04')).toBe('2025-08-04');
    expect(() => scalar('LocalDate').serialize('2025-02-30')).toThrow();
  });

  it('are each read by a resolver of ours or of graphql-scalars', () => {
    const names = ['DateTime', 'EmailAddress', 'JSON', 'LocalDate', 'StringMap', 'URL', 'UUID'];
    for (const name of names) expect(scalar(name).parseValue, name).toBeTypeOf('function');
  });
});

import { readFileSync } from 'node:fs';
import { GraphQLError, getIntrospectionQuery } from 'graphql';
import { describe, expect, it } from 'vitest';
import { checkText } from '../../../src/graphql/limits/check-text.ts';
import { limitCodes } from '../../../src/graphql/limits/limit-error.ts';
import { bombs } from './bombs.ts';

function refusalOf(text: string): { code?: unknown; limit?: unknown; found?: unknown; message?: string } {
  try {
    checkText(text);
  } catch (error) {
    if (error instanceof GraphQLError) return { ...error.extensions, message: error.message };
    throw error;
  }
  return {};
}

const repeat = (count: number, write: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => write(i)).join(' ');

describe('checkText', () => {
  it('lets the introspection of tools through', () => {
    const everything = {
      specifiedByUrl: true,
      directiveIsRepeatable: true,
      schemaDescription: true,
      inputValueDeprecation: true,
    };
    expect(refusalOf(getIntrospectionQuery({ ...everything, oneOf: true }))).toEqual({});
  });

  it('lets the operations of the command line through, all in one document', () => {
    expect(refusalOf(readFileSync(new URL('../../../src/cli/operations.graphql', import.meta.url), 'utf8'))).toEqual(
      {},
    );
  });

  it.each([
    ['QUERY_TOO_LONG', 262_144, (n: number) => `{ ${'#'.repeat(n - 4)}\n}`],
    ['TOKEN_LIMIT_EXCEEDED', 5000, (n: number) => `{ a(b: [${repeat(n - 9, () => '1')}]) }`],
    ['NESTING_LIMIT_EXCEEDED', 100, (n: number) => `{ a(b: ${'['.repeat(n - 2)}${']'.repeat(n - 2)}) }`],
    ['OPERATION_LIMIT_EXCEEDED', 50, (n: number) => repeat(n, (i) => `query Q${i} { a }`)],
    ['FRAGMENT_LIMIT_EXCEEDED', 50, (n: number) => `{ a } ${repeat(n, (i) => `fragment F${i} on Query { a }`)}`],
    ['FRAGMENT_LIMIT_EXCEEDED', 200, (n: number) => `{ ${repeat(n, () => '...F')} } fragment F on Query { a { b } }`],
    ['DIRECTIVE_LIMIT_EXCEEDED', 100, (n: number) => `{ a { ${repeat(n, () => 'b @skip(if: false)')} } }`],
    ['DIRECTIVE_LIMIT_EXCEEDED', 4, (n: number) => `query Q($v: Int ${'@x '.repeat(n)}) { a }`],
    ['ALIAS_LIMIT_EXCEEDED', 200, (n: number) => `{ a { ${repeat(n, (i) => `b${i}: b`)} } }`],
    ['DEPTH_LIMIT_EXCEEDED', 20, (n: number) => `${'{ a '.repeat(n)}${'}'.repeat(n)}`],
    ['ROOT_FIELD_LIMIT_EXCEEDED', 50, (n: number) => `{ ...F } fragment F on Query { ${repeat(n, (i) => `a${i}`)} }`],
    [
      'SELECTION_LIMIT_EXCEEDED',
      5000,
      (n: number) => `{ ${'a { ...F } '.repeat(40)} } fragment F on Query { ${repeat(n / 40 - 2, () => 'b')} }`,
    ],
  ])('%s: takes %i and refuses more, naming both numbers', (code, most, write) => {
    const step = code === 'SELECTION_LIMIT_EXCEEDED' ? 40 : 1;
    if (!(code === 'FRAGMENT_LIMIT_EXCEEDED' && most === 200)) expect(refusalOf(write(most))).toEqual({});
    const refusal = refusalOf(write(most + step));
    expect(refusal).toMatchObject({
      code,
      limit: most,
      found: most + step,
      remedy: expect.any(String),
      http: { status: 400 },
    });
    expect(refusal.message).toContain(`${most + step} `);
    expect(refusal.message).toContain(`at most ${most} `);
  });

  it('counts what is in a fragment at each of its spreads', () => {
    const fragments = repeat(15, (i) => `fragment F${i} on Query { a { ...F${i + 1} } b { ...F${i + 1} } }`);
    expect(refusalOf(`{ ...F0 } ${fragments} fragment F15 on Query { c }`)).toMatchObject({
      code: 'SELECTION_LIMIT_EXCEEDED',
      found: expect.any(Number),
    });
  });

  it('leaves to others what is not GraphQL, and fragments that are missing or spread themselves', () => {
    for (const text of ['', '{', '{ a(b: "', 'not graphql', '{ ...F }', '{ ...F } fragment F on Query { ...F }']) {
      expect(refusalOf(text)).toEqual({});
    }
  });

  it('refuses every bomb, or leaves it to validation', () => {
    for (const { text, code } of bombs)
      expect([text.slice(0, 60), refusalOf(text).code]).toEqual([text.slice(0, 60), code]);
  });

  it('answers with codes of one closed list', () => {
    expect(limitCodes).toMatchInlineSnapshot(`
      [
        "QUERY_TOO_LONG",
        "TOKEN_LIMIT_EXCEEDED",
        "NESTING_LIMIT_EXCEEDED",
        "OPERATION_LIMIT_EXCEEDED",
        "FRAGMENT_LIMIT_EXCEEDED",
        "DIRECTIVE_LIMIT_EXCEEDED",
        "ALIAS_LIMIT_EXCEEDED",
        "DEPTH_LIMIT_EXCEEDED",
        "ROOT_FIELD_LIMIT_EXCEEDED",
        "SELECTION_LIMIT_EXCEEDED",
        "COST_LIMIT_EXCEEDED",
      ]
    `);
  });
});

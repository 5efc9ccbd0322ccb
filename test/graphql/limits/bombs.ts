import type { LimitCode } from '../../../src/graphql/limits/limit-error.ts';

interface Bomb {
  readonly name: string;
  readonly text: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  /** Of the limit that it meets; undefined: validation, or its cost, refuses it. */
  readonly code: LimitCode | undefined;
}

const repeat = (count: number, write: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => write(i)).join(' ');

/** Requests that were made to burn the time of a GraphQL server. None may be answered with anything but 4xx. */
export const bombs: readonly Bomb[] = [
  {
    name: 'overlapping fragments of 140 KB',
    text: `{ ${repeat(2500, (i) => `...F${i}`)} } ${repeat(2500, (i) => `fragment F${i} on Query { viewer { level } }`)}`,
    code: 'TOKEN_LIMIT_EXCEEDED',
  },
  { name: '10,000 aliases', text: `{ ${repeat(10_000, (i) => `a${i}: __typename`)} }`, code: 'TOKEN_LIMIT_EXCEEDED' },
  { name: '1,000 aliases', text: `{ ${repeat(1000, (i) => `a${i}: __typename`)} }`, code: 'ALIAS_LIMIT_EXCEEDED' },
  { name: '50,000 directives', text: `{ __typename ${'@a'.repeat(50_000)} }`, code: 'TOKEN_LIMIT_EXCEEDED' },
  { name: '2,000 directives', text: `{ __typename ${'@a '.repeat(2000)} }`, code: 'DIRECTIVE_LIMIT_EXCEEDED' },
  { name: '60,000 levels', text: `${'{a'.repeat(60_000)}${'}'.repeat(60_000)}`, code: 'TOKEN_LIMIT_EXCEEDED' },
  { name: '1,600 levels', text: `${'{a'.repeat(1600)}${'}'.repeat(1600)}`, code: 'NESTING_LIMIT_EXCEEDED' },
  {
    name: 'lists of lists',
    text: `{ node(id: ${'['.repeat(2000)}${']'.repeat(2000)}) { id } }`,
    code: 'NESTING_LIMIT_EXCEEDED',
  },
  { name: 'lists that never close', text: '['.repeat(260_000), code: 'TOKEN_LIMIT_EXCEEDED' },
  {
    name: 'levels spread over fragments',
    text: `{ ...F0 } ${repeat(45, (i) => `fragment F${i} on Query { ${'a {'.repeat(30)} ...F${i + 1} ${'}'.repeat(30)} }`)}`,
    code: 'DEPTH_LIMIT_EXCEEDED',
  },
  {
    name: 'fragments that double at each step',
    text: `{ ...F0 } ${repeat(18, (i) => `fragment F${i} on Query { a: node(id: 1) { ...F${i + 1} } b: node(id: 2) { ...F${i + 1} } }`)} fragment F18 on Query { __typename }`,
    code: 'SELECTION_LIMIT_EXCEEDED',
  },
  {
    name: 'fragments in a circle',
    text: `{ ...F0 } ${repeat(14, (i) => `fragment F${i} on Query { ${repeat(14, (j) => `...F${j}`)} }`)}`,
    code: 'SELECTION_LIMIT_EXCEEDED',
  },
  { name: 'one field 2,400 times', text: `{ viewer { ${'level '.repeat(2400)} nothing } }`, code: undefined },
  {
    name: 'one object 1,200 times',
    text: `{ workbooks(first: 1) { ${'nodes { name } '.repeat(1200)} } }`,
    code: undefined,
  },
  { name: 'a huge first', text: '{ workbooks(first: 2000000000) { nodes { name } } }', code: undefined },
  {
    name: 'a huge first in a variable',
    text: 'query ($n: Int) { workbooks(first: $n) { nodes { name } } }',
    variables: { n: 2_000_000_000 },
    code: undefined,
  },
  {
    name: 'lists within lists',
    text: '{ workbooks(first: 100) { nodes { versions(first: 100) { nodes { pages { elements { name } } } } } } }',
    code: undefined,
  },
  {
    name: 'whole documents by the hundred',
    text: '{ workbooks(first: 100) { nodes { draft { codeRepresentation } } } }',
    code: undefined,
  },
  {
    name: 'introspection within introspection',
    text: '{ __schema { types { fields { type { fields { type { fields { type { name } } } } } } } } }',
    code: undefined,
  },
];

import { parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { callerLevels } from '../../src/domain/caller.ts';
import { compileAuthRules, SchemaFaults } from '../../src/graphql/auth-directive.ts';
import { createSchema } from '../../src/graphql/schema.ts';
import { readSdl } from '../../src/graphql/sdl.ts';

const compile = (sdl: string) => compileAuthRules(parse(sdl));

function faultsOf(sdl: string): readonly string[] {
  try {
    compile(sdl);
    return [];
  } catch (error) {
    if (error instanceof SchemaFaults) return error.faults;
    throw error;
  }
}

describe('the rules of the schema', () => {
  it('[A8] are read by field, also those of extensions and of fields below the root', () => {
    const rules = compile(`
      type Query { a: Int @auth(requires: ANYONE) }
      extend type Query { b(of: Int): T @auth(requires: MEMBER) }
      type Mutation { c: Int @auth(requires: ADMIN) }
      type T { d: Int @auth(requires: CREDENTIAL_HOLDER) e: Int }
    `);
    expect(Object.fromEntries(rules)).toEqual({
      'Query.a': 'ANYONE',
      'Query.b': 'MEMBER',
      'Mutation.c': 'ADMIN',
      'T.d': 'CREDENTIAL_HOLDER',
    });
  });

  it('[A8] stand on every root field of the schema that is served, with the levels of the domain', () => {
    const rules = compile(readSdl());
    const schema = createSchema(readSdl());
    for (const type of [schema.getQueryType(), schema.getMutationType()])
      for (const name of Object.keys(type?.getFields() ?? {}))
        expect(rules.get(`${type?.name}.${name}`), name).toBeDefined();
    const levels = schema.getType('CallerLevel');
    expect(levels && 'getValues' in levels && levels.getValues().map(({ name }) => name)).toEqual([...callerLevels]);
  });
});

describe('a schema that is not safe to serve', () => {
  it.each<[string, string, string[]]>([
    [
      'a root field without a rule',
      'type Query { a: Int b: Int @auth(requires: MEMBER) } type Mutation { c: Int } type Subscription { d: Int }',
      [
        'Query.a is a root field without @auth.',
        'Mutation.c is a root field without @auth.',
        'Subscription.d is a root field without @auth.',
      ],
    ],
    [
      'a root field of an extension without a rule',
      'type Query { a: Int @auth(requires: MEMBER) } extend type Query { b: Int }',
      ['Query.b is a root field without @auth.'],
    ],
    [
      'a root type of another name',
      'schema { query: Root mutation: Change } type Root { a: Int } type Change { b: Int }',
      ['Root.a is a root field without @auth.', 'Change.b is a root field without @auth.'],
    ],
    [
      'an unknown level, or none',
      'type Query { a: Int @auth(requires: ROOT) b: Int @auth c: Int @auth(requires: "ADMIN") } type T { d: Int @auth(level: ADMIN) }',
      ['Query.a', 'Query.b', 'Query.c', 'T.d'].map((path) => `${path} has an @auth without a known level.`),
    ],
    [
      'a rule given twice',
      'type Query { a: Int @auth(requires: MEMBER) @auth(requires: ADMIN) }',
      ['Query.a has more than one @auth.'],
    ],
    [
      'a rule on a field of an interface',
      'interface I { a: Int @auth(requires: ADMIN) }',
      ['I.a has an @auth that nothing would obey.'],
    ],
    [
      'a rule on an interface',
      'interface I @auth(requires: ADMIN) { a: Int }',
      ['I has an @auth that nothing would obey.'],
    ],
    ['a rule on a type', 'type T @auth(requires: ADMIN) { a: Int }', ['T has an @auth that nothing would obey.']],
    [
      'a rule on an argument',
      'type T { a(of: Int @auth(requires: ADMIN)): Int }',
      ['T.a.of has an @auth that nothing would obey.'],
    ],
    [
      'a rule on an input and its field',
      'input I @auth(requires: ADMIN) { a: Int @auth(requires: ADMIN) }',
      ['I has an @auth that nothing would obey.', 'I.a has an @auth that nothing would obey.'],
    ],
    [
      'a rule on an enum, a union, a scalar and the schema',
      `enum E @auth(requires: ADMIN) { A @auth(requires: ADMIN) } union U @auth(requires: ADMIN) = T
       scalar S @auth(requires: ADMIN) schema @auth(requires: ADMIN) { query: Query } type T { a: Int }`,
      ['E', 'E.A', 'U', 'S', 'schema'].map((path) => `${path} has an @auth that nothing would obey.`),
    ],
  ])('[A8] is refused for %s', (_what, sdl, faults) => {
    expect(faultsOf(sdl)).toEqual(faults);
  });

  it('[A8] is refused with every fault at once', () => {
    const sdl = `
      type Query { a: Int b: Int @auth(requires: ROOT) c: Int @auth(requires: MEMBER) @auth(requires: ADMIN) }
      interface I { d: Int @auth(requires: ADMIN) }
    `;
    expect(() => createSchema(sdl)).toThrow(SchemaFaults);
    const faults = faultsOf(sdl);
    expect(faults).toHaveLength(4);
    expect(() => compile(sdl)).toThrow(faults.join('\n- '));
  });
});

import {
  type GraphQLNamedType,
  graphql,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
  Kind,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { anonymous } from '../../src/domain/caller.ts';
import { createContext } from '../../src/graphql/context.ts';
import { createSchema } from '../../src/graphql/schema.ts';
import { readSdl } from '../../src/graphql/sdl.ts';
import { createTestApi } from '../support/api.ts';
import { countCalls } from '../support/count-calls.ts';
import { sampleOperation } from '../support/sample-arguments.ts';
import { createSampledApi } from '../support/sampled-api.ts';

const schema = createSchema(readSdl());
const types = Object.values(schema.getTypeMap()).filter(
  (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type),
);

/** Everything in a type that a client can read about, by its path. */
function* described(type: GraphQLNamedType): Generator<[string, string | null | undefined]> {
  yield [type.name, type.description];
  if (isEnumType(type)) for (const value of type.getValues()) yield [`${type.name}.${value.name}`, value.description];
  if (!isObjectType(type) && !isInterfaceType(type) && !isInputObjectType(type)) return;
  for (const field of Object.values(type.getFields())) {
    yield [`${type.name}.${field.name}`, field.description];
    for (const arg of 'args' in field ? field.args : [])
      yield [`${type.name}.${field.name}(${arg.name})`, arg.description];
  }
}

describe('the schema', () => {
  it('describes every type, field, argument and enum value', () => {
    const all = types.flatMap((type) => [...described(type)]);
    expect(all.length).toBeGreaterThan(500);
    expect(all.filter(([, description]) => !description?.trim()).map(([path]) => path)).toEqual([]);
    for (const directive of schema.getDirectives()) {
      expect(directive.description, directive.name).toBeTruthy();
      for (const arg of directive.args) expect(arg.description, `@${directive.name}(${arg.name})`).toBeTruthy();
    }
  });

  it('describes scalars in its own words, not in those of the library that reads them', () => {
    expect(schema.getType('UUID')?.description).toBe('A UUID; in any case, answered in lower case.');
  });

  it('gives each mutation one input of its own, and a nullable payload with user errors', () => {
    for (const { name, args, type } of Object.values(schema.getMutationType()?.getFields() ?? {})) {
      const capital = name.charAt(0).toUpperCase() + name.slice(1);
      expect(args.map((arg) => `${arg.name}: ${arg.type}`)).toEqual([`input: ${capital}Input!`]);
      expect(String(type)).toBe(`${capital}Payload`);
      const payload = schema.getType(`${capital}Payload`);
      expect(isObjectType(payload) && String(payload.getFields()['userErrors']?.type)).toBe('[UserError!]!');
    }
  });

  it('gives each connection nodes, edges, a count, and how to go on', () => {
    const connections = types.filter(({ name }) => name.endsWith('Connection'));
    expect(connections.length).toBeGreaterThan(4);
    for (const type of connections) {
      const fields = isObjectType(type) ? Object.values(type.getFields()) : [];
      const node = type.name.replace('Connection', '');
      expect(Object.fromEntries(fields.map((field) => [field.name, String(field.type)]))).toEqual({
        edges: `[${node}Edge!]!`,
        nodes: `[${node}!]!`,
        pageInfo: 'PageInfo!',
        totalCount: 'Int!',
      });
    }
  });
});

describe('the order in which a field is reached', () => {
  const rootFields = (['query', 'mutation'] as const).flatMap((kind) => {
    const type = kind === 'query' ? schema.getQueryType() : schema.getMutationType();
    return Object.values(type?.getFields() ?? {}).map((field) => [field.name, kind, field] as const);
  });

  it.each(rootFields.filter(([name]) => name !== 'viewer'))(
    '[A8] asks for the rule of %s before anything is read or written',
    async (_name, kind, field) => {
      let takeCalls = (): Record<string, number> => ({});
      const { api, samples } = await createSampledApi((repository) => {
        const counted = countCalls(repository);
        takeCalls = counted.takeCalls;
        return counted.repository;
      });
      const { source, variables } = sampleOperation(kind, field, { ...samples, tokenId: samples['grantId'] });
      const level = field.astNode?.directives?.find(({ name }) => name.value === 'auth')?.arguments?.[0]?.value;
      const isForAll = level?.kind === Kind.ENUM && level.value === 'MEMBER';
      for (const [as, code, calls] of [
        ['anonymous', 'UNAUTHENTICATED', {}],
        // Who asks is found before the request is executed.
        ['editor', 'FORBIDDEN', { findCaller: 1 }],
      ] as const) {
        if (as === 'editor' && isForAll) continue;
        takeCalls();
        const { errors } = await api.ask(as, source, variables);
        expect(errors?.[0]?.originalError).toMatchObject({ code });
        expect(takeCalls()).toEqual(calls);
      }
    },
  );

  it('spends from the budget of the request for every field, also for one that is then refused', async () => {
    const { deps } = await createTestApi();
    let spent = 0;
    const spend = () => {
      spent += 1;
    };
    const budget = { spend, isSpent: () => false, isLate: () => false };
    const contextValue = createContext(deps, { caller: anonymous, requestId: 'test', budget });
    const { errors } = await graphql({ schema, source: '{ viewer { level } organization { name } }', contextValue });
    expect(errors?.[0]?.originalError).toMatchObject({ code: 'UNAUTHENTICATED' });
    expect(spent).toBe(2);
  });
});

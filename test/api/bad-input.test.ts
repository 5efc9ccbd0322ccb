import { type GraphQLField, type GraphQLInputType, getNamedType, isInputObjectType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { createSchema } from '../../src/graphql/schema.ts';
import { readSdl } from '../../src/graphql/sdl.ts';
import type { TestApi } from '../support/api.ts';
import { contentsOf } from '../support/contents.ts';
import { describeValue, hostileValues } from '../support/hostile-values.ts';
import { judgeAnswer } from '../support/judge-answer.ts';
import { repeatable } from '../support/repeatable.ts';
import { sampleOperation } from '../support/sample-arguments.ts';
import { createSampledApi } from '../support/sampled-api.ts';

type Input = Readonly<Record<string, unknown>>;
type Mutation = GraphQLField<unknown, unknown>;

const mutations = Object.values(createSchema(readSdl()).getMutationType()?.getFields() ?? {});

/** Samples that suit one mutation alone. */
const ownSamples: Readonly<Record<string, Input>> = { createMember: { email: 'new@meridian.example' } };

async function prepare(mutation: Mutation) {
  const { api, samples } = await createSampledApi();
  const { personalToken } = await api.mutate<{ personalToken: { tokenId: string } }>(
    'viewer',
    'createPersonalToken',
    {},
    'personalToken { tokenId }',
  );
  const own = { ...samples, tokenId: personalToken.tokenId, ...ownSamples[mutation.name] };
  const { source, variables } = sampleOperation('mutation', mutation, own);
  return { api, source, input: variables['input'] as Input, contents: await contentsOfAll(api) };
}

function contentsOfAll(api: TestApi) {
  return contentsOf(api.repository, api.organizationId, api.clock.now);
}

/** The paths of all fields of an input type, those of its own input types too. */
function pathsOf(type: GraphQLInputType): string[][] {
  const named = getNamedType(type);
  if (!isInputObjectType(named)) return [];
  return Object.values(named.getFields()).flatMap((field) => [
    [field.name],
    ...pathsOf(field.type).map((path) => [field.name, ...path]),
  ]);
}

/** The input with another value at a path; an inner object holds nothing else, so that `@oneOf` allows it. */
function withValue(input: Input, [name = '', ...rest]: readonly string[], value: unknown): Input {
  return { ...input, [name]: rest.length === 0 ? value : withValue({}, rest, value) };
}

/** Texts that nobody should keep: they are longer than any field allows, or no text at all. */
function unfitTexts(value: unknown): string[] {
  if (typeof value === 'string') {
    const isFit = value.length <= 10_000 && value.isWellFormed() && !value.includes('\0');
    return isFit ? [] : [describeValue(value)];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap((entry) => entry.flatMap(unfitTexts));
}

describe.each(mutations.map((mutation) => [mutation.name, mutation] as const))('bad input of %s', (_name, mutation) => {
  it('is compared with what is accepted', async () => {
    const { api, source, input } = await prepare(mutation);
    expect(await api.ask('admin', source, { input })).toEqual({ data: { answer: { userErrors: [] } } });
  });

  const paths = pathsOf(mutation.args[0]?.type as GraphQLInputType);
  it.each(paths.map((path) => [path.join('.'), path] as const))(
    'in %s is refused in an orderly way and changes nothing, or is accepted and fit to be kept',
    async (_path, path) => {
      const prepareAgain = await repeatable(() => prepare(mutation));
      let world = await prepareAgain();
      const ask = async (value: unknown) =>
        judgeAnswer(await world.api.ask('admin', world.source, { input: withValue(world.input, path, value) }));
      const refused: unknown[] = [];
      for (const value of hostileValues) {
        const outcome = await ask(value);
        if (outcome === 'REFUSED') refused.push(value);
        if (outcome !== 'DONE') continue;
        expect(unfitTexts(await contentsOfAll(world.api))).toEqual([]);
        world = await prepareAgain();
      }
      for (const value of refused) expect(await ask(value)).toBe('REFUSED');
      expect(await contentsOfAll(world.api), refused.map(describeValue).join('; ')).toEqual(world.contents);
    },
    30_000,
  );
});

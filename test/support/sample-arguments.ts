import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  isScalarType,
} from 'graphql';
import type { Samples } from './sampled-api.ts';

function sampleOf(name: string, type: GraphQLInputType, samples: Samples): unknown {
  if (name in samples) return samples[name];
  if (isNonNullType(type)) return sampleOf(name, type.ofType, samples);
  if (isListType(type)) return [sampleOf(name, type.ofType, samples)];
  if (isEnumType(type)) return type.getValues()[0]?.value;
  if (isScalarType(type)) return { Int: 1, Boolean: true }[type.name] ?? `sample ${name}`;
  return sampleInput(Object.values(type.getFields()), type.isOneOf, samples);
}

function sampleInput(fields: readonly GraphQLInputField[], isOneOf: boolean, samples: Samples): Samples {
  const wanted = isOneOf ? fields.filter(({ name }) => name in samples).slice(0, 1) : fields.filter(isRequired);
  return Object.fromEntries(wanted.map(({ name, type }) => [name, sampleOf(name, type, samples)]));
}

/** What the required fields of an input do not say. */
function ownInput(root: string, name: string, { inputs }: Samples): Samples {
  return (name === 'input' && (inputs as Readonly<Record<string, Samples>> | undefined)?.[root]) || {};
}

function isRequired({ name, type }: GraphQLArgument | GraphQLInputField): boolean {
  return isNonNullType(type) || name === 'first';
}

/** An operation that asks for one root field, or for one of its fields, with sample values for what is required. */
export function sampleOperation(
  kind: 'query' | 'mutation',
  root: GraphQLField<unknown, unknown>,
  samples: Samples,
  selection?: string,
): { source: string; variables: Samples } {
  const args = root.args.filter(isRequired);
  const declared = args.map(({ name, type }) => `$${name}: ${type}`).join(', ');
  const passed = args.map(({ name }) => `${name}: $${name}`).join(', ');
  const type = getNamedType(root.type);
  const leaves = isObjectType(type) && 'userErrors' in type.getFields() ? '{ userErrors { code } }' : '{ __typename }';
  const field = `${root.name}${passed && `(${passed})`} ${selection ?? (isScalarType(type) ? '' : leaves)}`;
  return {
    source: `${kind} ${declared && `(${declared})`} { answer: ${field} }`,
    variables: Object.fromEntries(
      args.map(({ name, type: argType }) => {
        const value = sampleOf(name, argType, samples);
        return [
          name,
          isInputObjectType(getNamedType(argType)) && !isListType(argType)
            ? { ...(value as Samples), ...ownInput(root.name, name, samples) }
            : value,
        ];
      }),
    ),
  };
}

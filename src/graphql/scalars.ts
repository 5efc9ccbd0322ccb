import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql';
import {
  GraphQLDateTime,
  GraphQLEmailAddress,
  GraphQLJSON,
  GraphQLLocalDate,
  GraphQLSafeInt,
  GraphQLUUID,
} from 'graphql-scalars';

function refuse(type: string, expected: string): never {
  throw new GraphQLError(`${type} must be ${expected}.`);
}

/** graphql-scalars' URL lets `javascript:` through: here it is http or https, and absolute. */
function readUrl(value: unknown): string {
  const url = typeof value === 'string' && URL.canParse(value) ? new URL(value) : undefined;
  return url && /^https?:$/.test(url.protocol) ? url.href : refuse('URL', 'an absolute http or https URL');
}

const urlScalar = new GraphQLScalarType<string, string>({
  name: 'URL',
  serialize: (value) => String(value),
  parseValue: readUrl,
  parseLiteral: (node) => readUrl(node.kind === Kind.STRING ? node.value : undefined),
});

/** Characters of an address (RFC 5321, section 4.5.3.1.3): what is longer is refused before patterns are tried on it. */
const longestEmail = 254;
const email = GraphQLEmailAddress.toConfig();

function boundEmail<Value>(text: unknown, value: Value): Value {
  if (typeof text !== 'string' || text.length <= longestEmail) return value;
  return refuse('EmailAddress', `an address of at most ${longestEmail} characters`);
}

const emailScalar = new GraphQLScalarType({
  ...email,
  parseValue: (value) => email.parseValue(boundEmail(value, value)),
  parseLiteral: (node, variables) =>
    email.parseLiteral(boundEmail(node.kind === Kind.STRING ? node.value : undefined, node), variables),
});

type StringMap = Readonly<Record<string, string>>;

function readStringMap(value: unknown): StringMap {
  const isMap =
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.values(value).every((one) => typeof one === 'string');
  return isMap ? { ...(value as StringMap) } : refuse('StringMap', 'a JSON object whose values are strings');
}

function readStringMapLiteral(node: ValueNode): StringMap {
  if (node.kind !== Kind.OBJECT) return readStringMap(undefined);
  return readStringMap(
    Object.fromEntries(
      node.fields.map(({ name, value }) => [name.value, value.kind === Kind.STRING ? value.value : undefined]),
    ),
  );
}

const stringMapScalar = new GraphQLScalarType<StringMap, StringMap>({
  name: 'StringMap',
  serialize: (value) => value as StringMap,
  parseValue: readStringMap,
  parseLiteral: readStringMapLiteral,
});

export const scalars = {
  DateTime: GraphQLDateTime,
  EmailAddress: emailScalar,
  JSON: GraphQLJSON,
  LocalDate: GraphQLLocalDate,
  SafeInt: GraphQLSafeInt,
  StringMap: stringMapScalar,
  URL: urlScalar,
  UUID: GraphQLUUID,
};

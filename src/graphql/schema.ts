import { makeExecutableSchema } from '@graphql-tools/schema';
import {
  defaultFieldResolver,
  type GraphQLFieldResolver,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isListType,
  isObjectType,
  isScalarType,
  parse,
} from 'graphql';
import { type CallerLevel, requireLevel } from '../domain/caller.ts';
import { mostPerPage } from '../domain/connection.ts';
import { type AuthRules, compileAuthRules } from './auth-directive.ts';
import { type GraphqlContext, renewCaller } from './context.ts';
import { inTurns, untilSpent } from './limits/in-turns.ts';
import { waitingCost, weighScalar } from './limits/weigh.ts';
import { resolvers } from './resolvers/index.ts';

type Resolve = GraphQLFieldResolver<unknown, GraphqlContext>;

/**
 * Every field spends from the request's budget; one with a rule asks it first, so that nothing runs for who may not. Refusals
 * are rejections, never thrown: graphql-js abandons the promises of a list in which something throws, and one of those that
 * rejects later would end the process.
 */
function guard(resolve: Resolve, level: CallerLevel | undefined): Resolve {
  return (source, args, context, info) => {
    try {
      context.budget.spend();
      if (level) requireLevel(context.caller, level);
      return resolve(source, args, context, info);
    } catch (error) {
      return Promise.reject(error);
    }
  };
}

type Receive = (value: unknown, context: GraphqlContext) => unknown;

/** What comes of a field passes `receive`; having to wait for it is spent as well. */
function whenResolved(resolve: Resolve, receive: Receive): Resolve {
  return (source, args, context, info) => {
    const value = resolve(source, args, context, info);
    if (!(value instanceof Promise)) return receive(value, context);
    context.budget.spend(waitingCost);
    return value.then((settled) => receive(settled, context));
  };
}

const receiveScalar: Receive = (value, { budget }) => {
  budget.spend(weighScalar(value));
  return value;
};

/** A list spends once more for each of its items, and a long one lets other requests have their turn. */
const receiveList: Receive = (value, { budget }) => {
  if (!Array.isArray(value)) return value;
  budget.spend(value.length);
  return untilSpent(value.length > mostPerPage ? inTurns(value, budget) : value, budget);
};

/** Names of columns, say: each may be as long as a text of its own. */
const receiveScalars: Receive = (value, context) => {
  if (Array.isArray(value)) for (const item of value) receiveScalar(item, context);
  return receiveList(value, context);
};

function receiverOf(type: GraphQLOutputType): Receive {
  const nullable = getNullableType(type);
  if (isListType(nullable)) return isScalarType(getNamedType(nullable)) ? receiveScalars : receiveList;
  return isScalarType(nullable) ? receiveScalar : (value) => value;
}

/** Mutations run one after the other: each is asked of the caller as they are by then. */
function guardMutation(resolve: Resolve, level: CallerLevel | undefined): Resolve {
  const guarded = guard(resolve, level);
  return async (source, args, context, info) => {
    await renewCaller(context);
    return guarded(source, args, context, info);
  };
}

/** Wraps last, so that no resolver is reached around its rule. */
function guardFields(schema: GraphQLSchema, rules: AuthRules): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    const guardField = type === schema.getMutationType() ? guardMutation : guard;
    for (const field of Object.values(type.getFields())) {
      const resolve = whenResolved(field.resolve ?? defaultFieldResolver, receiverOf(field.type));
      field.resolve = guardField(resolve, rules.get(`${type.name}.${field.name}`));
    }
  }
  return schema;
}

/** What clients read about a scalar is what the SDL says, not what its library says. */
function describeScalars(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (isScalarType(type) && type.astNode) type.description = type.astNode.description?.value;
  }
}

/** The schema with its resolvers, each behind the rule of its field. Throws `SchemaFaults`. */
export function createSchema(sdl: string): GraphQLSchema {
  const document = parse(sdl);
  const rules = compileAuthRules(document);
  const schema = makeExecutableSchema<GraphqlContext>({
    typeDefs: document,
    resolvers,
    resolverValidationOptions: {
      requireResolversForArgs: 'error',
      requireResolversToMatchSchema: 'error',
      requireResolversForResolveType: 'error',
    },
  });
  describeScalars(schema);
  return guardFields(schema, rules);
}

import {
  type DocumentNode,
  type GraphQLCompositeType,
  GraphQLError,
  type GraphQLSchema,
  getNullableType,
  isListType,
  isObjectType,
  type OperationDefinitionNode,
} from 'graphql';
import { getVariableValues } from 'graphql/execution/values.js';
// The package's own ES modules load a second copy of graphql.
import { type ComplexityEstimatorArgs, getComplexity } from 'graphql-query-complexity/cjs';
import { mostSelections } from './check-text.ts';
import { limitError } from './limit-error.ts';

/** About one resolved field each: 20 workbooks with pages and elements of ten fields each cost 6,220. */
export const mostCost = 100_000;

/** How long a list is taken to be that nothing in the request bounds. */
const assumedLength = 5;

/** What costs more than a field: to read, or to write out, a document of up to 10 MB, or to compare two. */
export const fieldCosts: ReadonlyMap<string, number> = new Map([
  ['Mutation.importWorkbook', 10_000],
  ['Mutation.publishWorkbook', 5_000],
  ['WorkbookVersion.codeRepresentation', 10_000],
]);

function countOf(argument: unknown): number | undefined {
  if (Array.isArray(argument)) return argument.length;
  return typeof argument === 'number' ? Math.max(0, argument) : undefined;
}

/** `nodes` and `edges`, whose length is that of the connection. */
function isPartOfConnection(type: GraphQLCompositeType): boolean {
  return isObjectType(type) && 'pageInfo' in type.getFields();
}

function lengthOf({ type, field, args: { first, last, ids } }: ComplexityEstimatorArgs): number {
  const bounded = countOf(first) ?? countOf(last) ?? countOf(ids);
  if (bounded !== undefined) return bounded;
  return isListType(getNullableType(field.type)) && !isPartOfConnection(type) ? assumedLength : 1;
}

function estimate(args: ComplexityEstimatorArgs): number {
  const own = fieldCosts.get(`${args.type.name}.${args.field.name}`) ?? 1;
  return own + lengthOf(args) * args.childComplexity;
}

interface Request {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Record<string, unknown>;
}

/** The cost of a valid operation; throws a GraphQLError when an argument does not fit its type. */
export function costOf({ schema, document, operation, variables }: Request): number {
  const operationName = operation.name?.value;
  return getComplexity({
    schema,
    query: document,
    variables,
    estimators: [estimate],
    maxQueryNodes: 2 * mostSelections,
    ...(operationName === undefined ? {} : { operationName }),
  });
}

/** Throws a `limitError` when an operation costs too much, `first: $n` and `@include(if: $b)` read from its variables. */
export function checkCost(request: Request): void {
  const { schema, operation, variables } = request;
  const { errors } = getVariableValues(schema, operation.variableDefinitions ?? [], variables, { maxErrors: 1 });
  if (errors) return; // Execution answers them all before it resolves anything.
  let cost: number;
  try {
    cost = costOf(request);
  } catch (error) {
    const message = error instanceof Error ? error.message : 'The arguments of this request do not fit.';
    throw new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } } });
  }
  if (cost > mostCost) throw limitError('COST_LIMIT_EXCEEDED', 'points of cost', mostCost, cost);
}

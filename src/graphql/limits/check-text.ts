import { type DefinitionNode, type DocumentNode, GraphQLError, Kind, OperationTypeNode, parse } from 'graphql';
import { countAliases } from './aliases.ts';
import { measureDepth } from './depth.ts';
import { countDirectives, mostDirectivesOnOne } from './directives.ts';
import { countExpandedSelections } from './expansion.ts';
import { countFragments, countSpreads } from './fragments.ts';
import { type LimitCode, limitError } from './limit-error.ts';
import { countRootFields } from './root-fields.ts';
import { scanTokens } from './scan-tokens.ts';

interface Limit {
  readonly code: LimitCode;
  readonly what: string;
  readonly most: number;
  readonly measure: (document: DocumentNode) => number;
}

const mostBytes = 256 * 1024;
/** GraphiQL's introspection has 300; a screen of a large front end some 1,500. */
export const mostTokens = 5000;
const mostNesting = 100;
export const mostSelections = 5000;

const countOperations = ({ definitions }: DocumentNode) =>
  definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION).length;

/** Introspection as tools write it is 15 levels deep. The others leave room for a screen of a large front end. */
const limits: readonly Limit[] = [
  { code: 'OPERATION_LIMIT_EXCEEDED', what: 'operations', most: 50, measure: countOperations },
  { code: 'FRAGMENT_LIMIT_EXCEEDED', what: 'fragments', most: 50, measure: countFragments },
  { code: 'FRAGMENT_LIMIT_EXCEEDED', what: 'fragment spreads', most: 200, measure: countSpreads },
  { code: 'DIRECTIVE_LIMIT_EXCEEDED', what: 'directives', most: 100, measure: countDirectives },
  { code: 'DIRECTIVE_LIMIT_EXCEEDED', what: 'directives in one place', most: 4, measure: mostDirectivesOnOne },
  { code: 'ALIAS_LIMIT_EXCEEDED', what: 'aliases', most: 200, measure: countAliases },
  { code: 'DEPTH_LIMIT_EXCEEDED', what: 'levels of fields', most: 20, measure: measureDepth },
  { code: 'ROOT_FIELD_LIMIT_EXCEEDED', what: 'root fields', most: 50, measure: countRootFields },
  { code: 'SELECTION_LIMIT_EXCEEDED', what: 'selections', most: mostSelections, measure: countExpandedSelections },
];

/** Validation lets an operation pass for which the schema has no root type; execution would call it a fault of ours. */
function isSubscription(definition: DefinitionNode): boolean {
  return definition.kind === Kind.OPERATION_DEFINITION && definition.operation === OperationTypeNode.SUBSCRIPTION;
}

function parseOrLeave(text: string): DocumentNode | undefined {
  try {
    return parse(text);
  } catch {
    return undefined;
  }
}

/**
 * Throws a `limitError` when the text of a request exceeds a limit. Must run before validation, whose rules take more than
 * linear time. Text that is not GraphQL passes: the parser that comes later says so.
 */
export function checkText(text: string): void {
  const bytes = Buffer.byteLength(text);
  if (bytes > mostBytes) throw limitError('QUERY_TOO_LONG', 'bytes of query text', mostBytes, bytes);
  const { tokens, nesting } = scanTokens(text);
  if (tokens > mostTokens) throw limitError('TOKEN_LIMIT_EXCEEDED', 'tokens', mostTokens, tokens);
  if (nesting > mostNesting)
    throw limitError('NESTING_LIMIT_EXCEEDED', 'brackets within each other', mostNesting, nesting);

  const document = parseOrLeave(text);
  if (!document) return;
  if (document.definitions.some(isSubscription)) {
    const extensions = { code: 'GRAPHQL_VALIDATION_FAILED', http: { status: 400 } };
    throw new GraphQLError('This API has queries and mutations, and no subscriptions.', { extensions });
  }
  for (const { code, what, most, measure } of limits) {
    const found = measure(document);
    if (found > most) throw limitError(code, what, most, found);
  }
}

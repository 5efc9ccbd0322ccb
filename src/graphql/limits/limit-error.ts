import { GraphQLError } from 'graphql';

/** With what a request is refused for its size or shape, before anything of it is executed. */
const remedies = {
  QUERY_TOO_LONG: 'Pass long values, such as documents, as variables.',
  TOKEN_LIMIT_EXCEEDED: 'Split the request.',
  NESTING_LIMIT_EXCEEDED: 'Nest less, or pass nested values as variables.',
  OPERATION_LIMIT_EXCEEDED: 'Send fewer operations in one document.',
  FRAGMENT_LIMIT_EXCEEDED: 'Use fewer fragments.',
  DIRECTIVE_LIMIT_EXCEEDED: 'Use fewer directives.',
  ALIAS_LIMIT_EXCEEDED: 'Use fewer aliases, or split the request.',
  DEPTH_LIMIT_EXCEEDED: 'Ask for the inner objects in a request of their own.',
  ROOT_FIELD_LIMIT_EXCEEDED: 'Split the request.',
  SELECTION_LIMIT_EXCEEDED: 'Select fewer fields.',
  COST_LIMIT_EXCEEDED: 'Ask for shorter pages of lists (first, last), or for fewer lists within lists.',
} as const satisfies Record<string, string>;

export type LimitCode = keyof typeof remedies;

export const limitCodes = Object.keys(remedies) as readonly LimitCode[];

/** Refuses with HTTP status 400. `what` is a plural noun, as in "12 aliases". */
export function limitError(code: LimitCode, what: string, most: number, found: number): GraphQLError {
  const message = `This request has ${found} ${what}; at most ${most} are allowed.`;
  return new GraphQLError(message, {
    extensions: { code, remedy: remedies[code], limit: most, found, http: { status: 400 } },
  });
}

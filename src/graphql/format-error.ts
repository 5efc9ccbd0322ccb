import { randomUUID } from 'node:crypto';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { DomainError } from '../domain/errors.ts';
import { ServiceUnavailable } from '../domain/service-unavailable.ts';
import { limitCodes } from './limits/limit-error.ts';

const longestMessage = 1000;

export interface ErrorLog {
  error(details: Readonly<Record<string, unknown>>, message: string): void;
}

/** What Apollo Server and graphql-js say about a request that is at fault; their messages hold nothing of the inside. */
const requestCodes: ReadonlySet<unknown> = new Set([
  'BAD_REQUEST',
  'BAD_USER_INPUT',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_SUPPORTED',
  ...limitCodes,
]);

/** graphql-js quotes what it refuses, however long that is; what is wrong with it stands at the end. */
function shorten(message: string): string {
  const { length } = message;
  return length > longestMessage
    ? `${message.slice(0, longestMessage / 2)} … ${message.slice(-longestMessage / 2)}`
    : message;
}

const introspectionOff =
  'Introspection is off on this server: whoever runs it can switch it on with EMBEDPATH_PLAYGROUND=1.';

/** What was thrown, before graphql-js dressed it. */
export function causeOf(error: unknown): unknown {
  return error instanceof GraphQLError && error.originalError ? causeOf(error.originalError) : error;
}

export type ErrorFormatter = (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError;

/**
 * What a client sees of an error: refusals of the domain and faults of the request as they are, that it may try again; of
 * anything else an id, with which it is found in the log.
 */
export function createErrorFormatter(log: ErrorLog): ErrorFormatter {
  return ({ message, locations, path, extensions }, error) => {
    const place = { ...(locations && { locations }), ...(path && { path }) };
    const cause = causeOf(error);
    if (cause instanceof DomainError) {
      const { code, remedy, field, retryAfterSeconds } = cause;
      const details = { ...(field !== null && { field }), ...(retryAfterSeconds !== null && { retryAfterSeconds }) };
      return { message: cause.message, ...place, extensions: { code, remedy, ...details } };
    }
    if (cause instanceof ServiceUnavailable) {
      return { message: cause.sentence, ...place, extensions: { code: cause.code, remedy: cause.remedy } };
    }
    const { code, remedy, limit, found } = extensions ?? {};
    if (requestCodes.has(code)) {
      return {
        message: extensions?.['validationErrorCode'] === 'INTROSPECTION_DISABLED' ? introspectionOff : shorten(message),
        ...place,
        extensions: { code, ...(remedy !== undefined && { remedy, limit, found }) },
      };
    }
    const errorId = randomUUID();
    log.error({ errorId, err: cause, path: path?.join('.') ?? '' }, 'a request failed');
    return {
      message: "Something went wrong; the error id is in the server's log.",
      ...place,
      extensions: { code: 'INTERNAL_SERVER_ERROR', errorId },
    };
  };
}

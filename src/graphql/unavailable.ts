import type { ApolloServerPlugin, BaseContext, GraphQLRequestContextWillSendResponse } from '@apollo/server';
import { DomainError } from '../domain/errors.ts';
import { ServiceUnavailable } from '../domain/service-unavailable.ts';
import type { Span } from '../tracing/span.ts';
import { causeOf } from './format-error.ts';

export interface RequestContext extends BaseContext {
  readonly requestId: string;
  /** Of the operation; nothing is traced without. */
  readonly span?: Span;
}

export interface WarningLog {
  warn(details: Readonly<Record<string, unknown>>, message: string): void;
}

type Sending = GraphQLRequestContextWillSendResponse<RequestContext>;

/**
 * Whether an answer may have an HTTP status of its own. To clients of `application/graphql-response+json` whatever has data is 2xx
 * (GraphQL over HTTP, section 6.4.2), to others what has nothing but nulls.
 */
function isWithoutData({ response: { body }, request: { http } }: Sending): boolean {
  const data = body.kind === 'single' ? body.singleResult.data : body.initialResult.data;
  if (!data || http?.headers.get('accept')?.includes('application/graphql-response+json')) return !data;
  return Object.values(data).every((value) => value === null);
}

function retryAfterOf(cause: unknown): number[] {
  if (!(cause instanceof ServiceUnavailable || cause instanceof DomainError)) return [];
  return cause.retryAfterSeconds === null ? [] : [cause.retryAfterSeconds];
}

/**
 * Answers what may be asked again with `Retry-After` (a header for all errors: the longest), and what lost the repository on its way
 * with 503 where it got no data; logs the latter once a request.
 */
export function answerUnavailable(log: WarningLog): ApolloServerPlugin<RequestContext> {
  return {
    requestDidStart: async () => ({
      async willSendResponse(sending) {
        const causes = (sending.errors ?? []).map(causeOf);
        const { http } = sending.response;
        const seconds = causes.flatMap(retryAfterOf);
        if (seconds.length > 0) http.headers.set('retry-after', String(Math.max(...seconds)));
        const err = causes.find((cause) => cause instanceof ServiceUnavailable);
        if (!err) return;
        log.warn({ requestId: sending.contextValue.requestId, err }, 'unavailable');
        if (isWithoutData(sending)) http.status = 503;
      },
    }),
  };
}

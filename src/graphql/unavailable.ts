import type { ApolloServerPlugin, BaseContext, GraphQLRequestContextWillSendResponse } from '@apollo/server';
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

/** Answers what lost the repository on its way with `Retry-After`, and with 503 where it got no data; logs it once a request. */
export function answerUnavailable(log: WarningLog): ApolloServerPlugin<RequestContext> {
  return {
    requestDidStart: async () => ({
      async willSendResponse(sending) {
        const causes = (sending.errors ?? []).map(causeOf).filter((cause) => cause instanceof ServiceUnavailable);
        const [err] = causes;
        if (!err) return;
        log.warn({ requestId: sending.contextValue.requestId, err }, 'unavailable');
        const { http } = sending.response;
        http.headers.set('retry-after', String(Math.max(...causes.map(({ retryAfterSeconds }) => retryAfterSeconds))));
        if (isWithoutData(sending)) http.status = 503;
      },
    }),
  };
}

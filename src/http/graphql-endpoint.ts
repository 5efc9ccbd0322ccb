import { HeaderMap, type HTTPGraphQLRequest } from '@apollo/server';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Caller } from '../domain/caller.ts';
import type { GraphqlServer } from '../graphql/server.ts';
import type { RequestContext } from '../graphql/unavailable.ts';
import type { Span } from '../tracing/span.ts';
import { callerOf } from './authenticate.ts';
import { withDeadline } from './deadline.ts';
import { HttpError } from './http-error.ts';
import { createPlayground, prefersPage } from './playground.ts';
import { mostBytesOfMembers } from './request-body.ts';
import { spanOf } from './trace-requests.ts';

interface RequestFacts {
  readonly caller: Caller;
  readonly requestId: string;
  /** When the answer is no longer awaited, on the clock of `performance.now()`. */
  readonly deadline: number;
  readonly span: Span;
}

export interface GraphqlEndpoint<Context extends RequestContext> {
  readonly graphql: GraphqlServer<Context>;
  readonly makeContext: (facts: RequestFacts) => Context;
  readonly requestTimeoutMs: number;
}

function toGraphqlRequest({ method, url, headers, body }: FastifyRequest): HTTPGraphQLRequest {
  const map = new HeaderMap();
  for (const [name, value] of Object.entries(headers)) {
    if (value !== undefined) map.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  const [, search] = /(\?.*)$/s.exec(url) ?? [];
  return { method, headers: map, search: search ?? '', body };
}

type Handler = (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply>;

function createHandler<Context extends RequestContext>(endpoint: GraphqlEndpoint<Context>): Handler {
  const { graphql, makeContext, requestTimeoutMs } = endpoint;
  return async (request, reply) => {
    const facts = { caller: callerOf(request), requestId: request.id, span: spanOf(request) };
    const { status, headers, body } = await withDeadline(requestTimeoutMs, (deadline) =>
      graphql.answer(toGraphqlRequest(request), () => makeContext({ ...facts, deadline })),
    );
    if (body.kind !== 'complete') throw new Error('The schema has nothing that is delivered in parts.');
    return reply
      .code(status ?? 200)
      .headers(Object.fromEntries(headers))
      .send(body.string);
  };
}

/** `GET` and `POST` on the path of `app`; a browser that opens it gets the playground, or 404 where that is off. */
export function addGraphqlRoutes<Context extends RequestContext>(
  app: FastifyInstance,
  endpoint: GraphqlEndpoint<Context>,
  playground: boolean,
): void {
  const answer = createHandler(endpoint);
  const showPlayground = createPlayground();
  app.post('', { bodyLimit: mostBytesOfMembers }, answer);
  app.get('', async (request, reply) => {
    if (!prefersPage(request)) return answer(request, reply);
    if (!playground)
      throw new HttpError(404, 'NOT_FOUND', 'The playground is off; programs ask with "Accept: application/json".');
    return showPlayground(request, reply);
  });
}

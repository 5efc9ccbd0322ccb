import { type BaseContext, HeaderMap, type HTTPGraphQLRequest } from '@apollo/server';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Caller } from '../domain/caller.ts';
import type { GraphqlServer } from '../graphql/server.ts';
import { callerOf } from './authenticate.ts';
import { withDeadline } from './deadline.ts';
import { mostBytesOfMembers } from './request-body.ts';

export interface RequestFacts {
  readonly caller: Caller;
  readonly requestId: string;
  /** When the answer is no longer awaited, on the clock of `performance.now()`. */
  readonly deadline: number;
}

export interface GraphqlEndpoint<Context extends BaseContext> {
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

/** What answers a query or a mutation, for a route of whatever method. */
export function createGraphqlHandler<Context extends BaseContext>(endpoint: GraphqlEndpoint<Context>) {
  const { graphql, makeContext, requestTimeoutMs } = endpoint;
  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const deadline = performance.now() + requestTimeoutMs;
    const facts = { caller: callerOf(request), requestId: request.id, deadline };
    const { status, headers, body } = await withDeadline(requestTimeoutMs, () =>
      graphql.answer(toGraphqlRequest(request), () => makeContext(facts)),
    );
    if (body.kind !== 'complete') throw new Error('The schema has nothing that is delivered in parts.');
    return reply.code(status ?? 200).headers(Object.fromEntries(headers)).send(body.string);
  };
}

type Handler = (request: FastifyRequest, reply: FastifyReply) => Promise<FastifyReply>;

/** `showPlayground` answers a GET request of a browser, or passes it on with undefined. */
export function addGraphqlRoutes(app: FastifyInstance, answer: Handler, showPlayground: Handler | undefined): void {
  app.post('/graphql', { bodyLimit: mostBytesOfMembers }, answer);
  app.get('/graphql', answer);
  void showPlayground;
}

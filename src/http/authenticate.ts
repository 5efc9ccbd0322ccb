import type { FastifyInstance, FastifyRequest } from 'fastify';
import { anonymous, type Caller, type MemberCaller } from '../domain/caller.ts';
import { hashToken } from '../domain/tokens/mint-token.ts';
import type { Span } from '../tracing/span.ts';
import { authorizationHeaders } from './authorization-headers.ts';
import { withDeadline } from './deadline.ts';
import { HttpError } from './http-error.ts';
import { spanOf } from './trace-requests.ts';

export type FindCaller = (tokenHash: string, deadline: number, span: Span) => Promise<MemberCaller | undefined>;

/** For the header `WWW-Authenticate`, which every 401 must have (RFC 9110, section 15.5.2). */
export const invalidTokenChallenge = 'Bearer realm="embedpath", error="invalid_token"';

export function unauthenticated(message: string): HttpError {
  return new HttpError(401, 'UNAUTHENTICATED', message, {
    headers: { 'www-authenticate': invalidTokenChallenge },
    remedy: 'Send "Authorization: Bearer <token>" with a personal token, or one from POST /v2/auth/token.',
  });
}

/**
 * The bearer token of a request (RFC 6750, section 2.1), or undefined without an Authorization header. Throws an `HttpError`
 * with 400 for two such headers and 401 for anything but a bearer token.
 */
export function readBearerToken(request: FastifyRequest): string | undefined {
  const [header, ...more] = authorizationHeaders(request);
  if (header === undefined) return undefined;
  if (more.length > 0) throw new HttpError(400, 'BAD_REQUEST', 'The request has more than one Authorization header.');
  const [, token] = /^bearer +([\x21-\x7e]{1,512})$/i.exec(header) ?? [];
  if (token === undefined) throw unauthenticated('The Authorization header holds no bearer token.');
  return token;
}

const callerKey = 'caller';

/** Finds out who asks before the body is read. Throws as `readBearerToken`, and 401 for a token that nobody has. */
export function authenticate(
  app: FastifyInstance,
  { findCaller, requestTimeoutMs }: { readonly findCaller: FindCaller; readonly requestTimeoutMs: number },
): void {
  const find = (tokenHash: string, span: Span) =>
    withDeadline(requestTimeoutMs, (deadline) => findCaller(tokenHash, deadline, span));
  app.decorateRequest(callerKey, null);
  app.addHook('onRequest', async (request) => {
    const token = readBearerToken(request);
    const caller = token === undefined ? anonymous : await find(hashToken(token), spanOf(request));
    if (!caller) throw unauthenticated('The token is unknown, expired or revoked.');
    request.setDecorator<Caller>(callerKey, caller);
  });
}

export function callerOf(request: FastifyRequest): Caller {
  return request.getDecorator<Caller | null>(callerKey) ?? anonymous;
}

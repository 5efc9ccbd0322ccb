import { randomUUID } from 'node:crypto';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { DomainError } from '../domain/errors.ts';
import { domainStatus } from './domain-status.ts';
import { errorBody, HttpError, type HttpErrorCode } from './http-error.ts';
import { pathOf } from './request-path.ts';
import { securityHeaders } from './security-headers.ts';
import { toUnavailable } from './unavailable.ts';

/** What a client is told of refusals of the framework, whose own messages name its parts. */
const frameworkRefusals: Readonly<Record<number, readonly [code: HttpErrorCode, message: string]>> = {
  400: ['BAD_REQUEST', 'The request cannot be read: its path, length or JSON is broken.'],
  413: ['PAYLOAD_TOO_LARGE', 'The body of the request is too large.'],
  414: ['BAD_REQUEST', 'A part of the path is longer than any id or name.'],
  415: ['UNSUPPORTED_MEDIA_TYPE', 'The body of the request has a content type that is not read here.'],
};

function toHttpError(error: unknown): HttpError | undefined {
  if (error instanceof HttpError) return error;
  const status = error instanceof Error && 'statusCode' in error ? Number(error.statusCode) : 500;
  const refusal = frameworkRefusals[status];
  return refusal && new HttpError(status, ...refusal);
}

/** Answers every error in the form of a GraphQL response; what nobody foresaw as an id, with which the log knows it. */
export function answerError(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  if (error instanceof DomainError) {
    const { code, message, remedy, field } = error;
    return reply.code(domainStatus[code]).send(errorBody(message, { code, remedy, ...(field !== null && { field }) }));
  }
  const refusal = toUnavailable(error, request) ?? toHttpError(error);
  if (refusal) {
    const { statusCode, code, message, headers, remedy } = refusal;
    // Nobody reads the rest of a body that is too large.
    if (statusCode === 413) reply.header('connection', 'close');
    return reply
      .code(statusCode)
      .headers(headers)
      .send(errorBody(message, { code, ...(remedy !== undefined && { remedy }) }));
  }
  const errorId = randomUUID();
  request.server.log.error({ errorId, requestId: request.id, err: error }, 'a request failed');
  const message = "Something went wrong; the error id is in the server's log.";
  return reply.code(500).send(errorBody(message, { code: 'INTERNAL_SERVER_ERROR', errorId }));
}

/** For what the framework refuses before any hook: a path that cannot be decoded, or is too long. */
export function answerFrameworkError(error: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
  answerError(error, request, reply.headers(securityHeaders));
}

const methods = ['GET', 'POST', 'OPTIONS'] as const;

/** Answers unknown paths with 404, and known ones under another method with 405. */
function answerUnknownRoute(request: FastifyRequest): never {
  const url = pathOf(request);
  const allowed = methods.filter((method) => request.server.findRoute({ method, url }) !== null);
  if (allowed.length === 0) throw new HttpError(404, 'NOT_FOUND', 'There is nothing under this path.');
  throw new HttpError(405, 'METHOD_NOT_ALLOWED', `This path answers ${allowed.join(' and ')}.`, {
    headers: { allow: allowed.join(', ') },
  });
}

export function answerErrors(app: FastifyInstance): void {
  app.setErrorHandler(answerError);
  app.setNotFoundHandler(async (request) => answerUnknownRoute(request));
}

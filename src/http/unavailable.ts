import type { FastifyRequest } from 'fastify';
import { ServiceUnavailable } from '../domain/service-unavailable.ts';
import { HttpError } from './http-error.ts';

/** `Retry-After` in seconds (RFC 9110, section 10.2.3). */
export const retryAfter = (seconds: number) => ({ 'retry-after': String(seconds) });

/** What a client is told where the same request may do well later; the reason goes into the log. */
export function toUnavailable(error: unknown, request: FastifyRequest): HttpError | undefined {
  if (error instanceof HttpError && error.statusCode === 503) return error;
  if (!(error instanceof ServiceUnavailable)) return undefined;
  request.server.log.warn({ requestId: request.id, err: error }, 'unavailable');
  const { code, sentence, remedy, retryAfterSeconds } = error;
  return new HttpError(503, code, sentence, { headers: retryAfter(retryAfterSeconds), remedy });
}

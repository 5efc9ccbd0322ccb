import type { FastifyRequest } from 'fastify';

/** Every Authorization header of a request: of several, Node shows the first alone. */
export function authorizationHeaders({ raw: { rawHeaders } }: FastifyRequest): string[] {
  return rawHeaders.filter((_, index) => index % 2 === 1 && rawHeaders[index - 1]?.toLowerCase() === 'authorization');
}

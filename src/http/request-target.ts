import type { FastifyInstance } from 'fastify';
import { HttpError } from './http-error.ts';

/** Node hands `GET http://other/graphql` through, and the router takes it for its own. */
export function refuseForeignTargets(app: FastifyInstance): void {
  app.addHook('onRequest', async ({ raw }) => {
    if (raw.url?.startsWith('/')) return;
    throw new HttpError(400, 'BAD_REQUEST', 'The request target must be a path.');
  });
}

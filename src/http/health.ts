import type { FastifyInstance } from 'fastify';

export type IsReady = () => Promise<boolean>;

/** `/healthz`: the process answers. `/readyz`: it can do its work, and is not about to stop. */
export function addHealth(app: FastifyInstance, isReady: IsReady): void {
  app.get('/healthz', async () => ({ status: 'ok' }));
  app.get('/readyz', async (request, reply) => {
    const ready = await isReady().catch((error: unknown) => {
      request.server.log.warn({ err: error }, 'not ready');
      return false;
    });
    return reply.code(ready ? 200 : 503).send({ status: ready ? 'ready' : 'not ready' });
  });
}

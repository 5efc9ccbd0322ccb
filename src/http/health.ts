import type { FastifyInstance } from 'fastify';
import { withDeadline } from './deadline.ts';

/** Rejects while what is kept cannot be reached. It settles at some time: until then no other is begun. */
export type PingDatabase = () => Promise<unknown>;

export interface Health {
  readonly pingDatabase: PingDatabase;
  readonly isStopping: () => boolean;
}

/** Who probes gives up soon, and asks again: nobody waits longer for a database that is stuck. */
const pingTimeoutMs = 1000;

/** However many probes ask, one ping is under way, so that a stuck database does not gather them. */
function pingOnce(pingDatabase: PingDatabase): PingDatabase {
  let underWay: Promise<unknown> | undefined;
  const share = async () => {
    underWay ??= pingDatabase().finally(() => {
      underWay = undefined;
    });
    return underWay;
  };
  return () => withDeadline(pingTimeoutMs, share);
}

/** `/healthz`: the process answers. `/readyz`: it can do its work, and is not about to stop. What becomes of that is logged once. */
export function addHealth(app: FastifyInstance, { pingDatabase, isStopping }: Health): void {
  const ping = pingOnce(pingDatabase);
  let wasReady = true;
  const findReason = async (): Promise<'stopping' | 'database' | undefined> => {
    if (isStopping()) return 'stopping';
    try {
      await ping();
    } catch (err) {
      if (wasReady) app.log.warn({ reason: 'database', err }, 'not ready');
      wasReady = false;
      return 'database';
    }
    if (!wasReady) app.log.info('ready again');
    wasReady = true;
    return undefined;
  };
  app.get('/healthz', async () => ({ status: 'ok' }));
  app.get('/readyz', async (_request, reply) => {
    const reason = await findReason();
    return reason === undefined ? { status: 'ok' } : reply.code(503).send({ status: 'unavailable', reason });
  });
}

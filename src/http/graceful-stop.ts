import type { FastifyInstance } from 'fastify';

export interface Stop {
  readonly isStopping: () => boolean;
  /** Takes no new connections, waits for requests under way, and after `milliseconds` cuts off those that are left. */
  readonly stop: (milliseconds: number) => Promise<void>;
}

export function stopGracefully(app: FastifyInstance): Stop {
  let stopped: Promise<void> | undefined;
  // A connection that is kept alive would be waited for until it times out.
  app.addHook('onSend', async (_request, reply) => {
    if (stopped) reply.header('connection', 'close');
  });
  return {
    isStopping: () => stopped !== undefined,
    stop: (milliseconds) => {
      stopped ??= (async () => {
        const timer = setTimeout(() => app.server.closeAllConnections(), milliseconds);
        await app.close();
        clearTimeout(timer);
      })();
      return stopped;
    },
  };
}

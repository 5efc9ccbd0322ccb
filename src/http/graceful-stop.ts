import { once } from 'node:events';
import { Server as NetServer, type Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';

export interface StopSettings {
  /** Between "not ready" and taking no more connections, for load balancers to notice. */
  readonly shutdownDelayMs: number;
  /** For requests under way, once no more connections are taken; those that are left are cut off. */
  readonly shutdownTimeoutMs: number;
}

export interface Stop {
  readonly isStopping: () => boolean;
  readonly stop: () => Promise<void>;
}

/** For a request that its client sent over an idle connection before it could know; under load that is a round trip. */
const lingerMs = 250;
/** For taking the connections that wait, however fast others come. */
const mostTakingMs = 100;

function startTimer(milliseconds: number, act: () => void = () => {}) {
  let timer: NodeJS.Timeout | undefined;
  const passed = new Promise<void>((resolve) => {
    timer = setTimeout(() => {
      act();
      resolve();
    }, milliseconds);
  });
  return { passed, cancel: () => clearTimeout(timer) };
}

/** The open connections of a server, in the order in which they came. */
function watchConnections({ server }: FastifyInstance): ReadonlySet<Socket> {
  const connections = new Set<Socket>();
  server.on('connection', (socket) => {
    connections.add(socket);
    socket.once('close', () => connections.delete(socket));
  });
  return connections;
}

/** Closing a listener resets the connections that wait for it: so they are taken first, until turns of the event loop bring none. */
async function takeWaiting({ server }: FastifyInstance): Promise<void> {
  let quietTurns = 0;
  const begin = () => {
    quietTurns = 0;
  };
  server.on('connection', begin);
  const end = performance.now() + mostTakingMs;
  // The first turn may have been past taking when it began.
  while (quietTurns < 3 && performance.now() < end) {
    quietTurns += 1;
    await new Promise((resolve) => setImmediate(resolve));
  }
  server.off('connection', begin);
}

/** Resolves when all connections have ended, or after `lingerMs`, without those over which nothing was ever sent. */
async function letGo({ server }: FastifyInstance, connections: ReadonlySet<Socket>): Promise<void> {
  const linger = startTimer(lingerMs);
  if (connections.size > 0) await Promise.race([once(server, 'close'), linger.passed]);
  linger.cancel();
  for (const socket of connections) if (socket.bytesRead === 0) socket.destroy();
}

/** From a stop on every answer ends its connection, so that clients go elsewhere; whatever was accepted is answered. */
export function stopGracefully(app: FastifyInstance, { shutdownDelayMs, shutdownTimeoutMs }: StopSettings): Stop {
  const connections = watchConnections(app);
  let stopped: Promise<void> | undefined;
  // Who is answered connects again: meanwhile nobody is, and the connections that wait become few.
  let taking: Promise<void> | undefined;
  app.addHook('onRequest', async () => taking);
  app.addHook('onSend', async (_request, reply) => {
    await taking;
    if (stopped) reply.header('connection', 'close');
  });

  async function drain(): Promise<void> {
    if (shutdownDelayMs > 0) await startTimer(shutdownDelayMs).passed;
    const timeout = startTimer(shutdownTimeoutMs, () => {
      app.log.warn({ connections: connections.size }, 'requests under way were cut off');
      app.server.closeAllConnections();
    });
    taking = takeWaiting(app);
    await taking;
    // That of an HTTP server would cut idle connections off at once.
    NetServer.prototype.close.call(app.server);
    await letGo(app, connections);
    await app.close();
    timeout.cancel();
  }

  return {
    isStopping: () => stopped !== undefined,
    stop: () => {
      stopped ??= drain();
      return stopped;
    },
  };
}

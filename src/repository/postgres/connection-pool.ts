import { Socket } from 'node:net';
import pg, { type Pool, type PoolClient } from 'pg';
import { ServiceUnavailable } from '../../domain/service-unavailable.ts';

export interface PoolSettings {
  /** `postgres://user:password@host:port/database` */
  readonly url: string;
  readonly poolSize: number;
  /** How many calls may wait for a connection at once; more are refused. */
  readonly queueSize: number;
  /** How long a call waits for a connection. */
  readonly connectTimeoutMs: number;
  /** How long one statement may take; 0: as long as it takes. */
  readonly statementTimeoutMs: number;
}

/** What kysely asks of a pool: connections that are wrapped, and that end when they are no longer to be trusted. */
export interface ConnectionPool {
  connect(): Promise<PoolClient>;
  /** Ends what is idle at once; what still waits for the database is cut off after a moment. */
  end(): Promise<void>;
  readonly counts: () => PoolCounts;
}

export interface PoolCounts {
  readonly most: number;
  readonly open: number;
  readonly idle: number;
  /** Calls that wait for a connection. */
  readonly waiting: number;
  readonly mostWaiting: number;
  /** Calls so far that found too many waiting. */
  readonly refused: number;
}

/** The client gives up after the server should have: for networks that swallow what is sent. */
const graceMs = 1000;

const int8 = 20;

/** Counters fit into a number long before they overflow. */
function typeParser(oid: number, format?: 'text' | 'binary') {
  return oid === int8 ? Number : pg.types.getTypeParser(oid, format);
}

/** SQLSTATE of a write where only reads are allowed: by a standby, or by what a session was told when it began. */
export const readOnly = '25006';

function unavailable(cause: unknown): ServiceUnavailable {
  const reason = cause instanceof Error ? cause.message : String(cause);
  const onlyReads = cause instanceof pg.DatabaseError && cause.code === readOnly;
  const what = onlyReads ? 'The database only reads' : 'The database cannot be reached';
  return new ServiceUnavailable(`${what}: ${reason}`, { cause });
}

/** Whether the server answered with an error after which the connection is as good as before; a new one may be one that writes. */
function isAnswer(error: unknown): boolean {
  if (!(error instanceof pg.DatabaseError) || error.code === readOnly) return false;
  return error.severity !== 'FATAL' && error.severity !== 'PANIC';
}

/**
 * PostgreSQL holds neither U+0000 nor halves of surrogate pairs. The domain refuses them in all that is kept; what is looked up by
 * such a text is not there.
 */
function storable(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(storable);
  return typeof value === 'string' ? value.toWellFormed().replaceAll('\0', '\ufffd') : value;
}

/** A client of which `release` ends the connection after a failure that the server did not answer. */
function watchClient(client: PoolClient): PoolClient {
  let failure: Error | undefined;
  // Between two queries nobody else listens, and an error that nobody hears ends the process.
  const lose = (error: Error) => {
    failure = unavailable(error);
  };
  client.on('error', lose);
  const query = async (text: string, values: readonly unknown[] = []): Promise<unknown> => {
    // A rollback would wait behind what is not answered.
    if (failure) throw failure;
    try {
      return await client.query(text, values.map(storable));
    } catch (error) {
      if (isAnswer(error)) throw error;
      failure = unavailable(error);
      throw failure;
    }
  };
  const release = (error?: Error | boolean) => {
    client.off('error', lose);
    client.release(error || failure);
  };
  return new Proxy(client, {
    get: (target, name) => {
      if (name === 'query') return query;
      if (name === 'release') return release;
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}

/** Sockets that can all be cut off: neither a connection that is being made nor one that waits for an answer ends otherwise. */
function watchSockets() {
  const sockets = new Set<Socket>();
  return {
    open: () => {
      const socket = new Socket();
      sockets.add(socket);
      return socket.once('close', () => sockets.delete(socket));
    },
    cut: () => {
      for (const socket of sockets) socket.destroy();
    },
  };
}

/** Connects when it is first asked to. `onLost` hears of idle connections that ended. */
export function createConnectionPool(settings: PoolSettings, onLost: (error: Error) => void): ConnectionPool {
  const { url, poolSize, queueSize, connectTimeoutMs, statementTimeoutMs } = settings;
  const sockets = watchSockets();
  const pool: Pool = new pg.Pool({
    stream: sockets.open,
    connectionString: url,
    max: poolSize,
    connectionTimeoutMillis: connectTimeoutMs,
    ...(statementTimeoutMs > 0 && { query_timeout: statementTimeoutMs + graceMs }),
    application_name: 'embedpath',
    keepAlive: true,
    types: { getTypeParser: typeParser as typeof pg.types.getTypeParser },
  });
  pool.on('error', onLost);
  let refused = 0;
  return {
    connect: async () => {
      // Who will be given one of these does not wait, though the pool counts them as waiting for a moment.
      const free = pool.idleCount + poolSize - pool.totalCount;
      if (pool.waitingCount >= queueSize + free) {
        refused += 1;
        throw new ServiceUnavailable('Too many calls wait for the database.');
      }
      try {
        return watchClient(await pool.connect());
      } catch (error) {
        throw unavailable(error);
      }
    },
    end: async () => {
      const timer = setTimeout(sockets.cut, graceMs);
      await pool.end();
      clearTimeout(timer);
    },
    counts: () => ({
      most: poolSize,
      open: pool.totalCount,
      idle: pool.idleCount,
      waiting: pool.waitingCount,
      mostWaiting: queueSize,
      refused,
    }),
  };
}

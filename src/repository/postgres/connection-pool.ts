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
  end(): Promise<void>;
  readonly counts: () => PoolCounts;
}

export interface PoolCounts {
  readonly open: number;
  readonly idle: number;
  readonly waiting: number;
}

/** The client gives up after the server should have: for networks that swallow what is sent. */
const graceMs = 1000;

const int8 = 20;

/** Counters fit into a number long before they overflow. */
function typeParser(oid: number, format?: 'text' | 'binary') {
  return oid === int8 ? Number : pg.types.getTypeParser(oid, format);
}

function unavailable(cause: unknown): ServiceUnavailable {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new ServiceUnavailable(`The database cannot be reached: ${reason}`, { cause });
}

/** Whether the server itself answered with an error: then the connection is as good as before. */
function isAnswer(error: unknown): boolean {
  return error instanceof pg.DatabaseError && error.severity !== 'FATAL' && error.severity !== 'PANIC';
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
    client.release(error ?? failure);
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

/** Connects when it is first asked to. `onLost` hears of idle connections that ended. */
export function createConnectionPool(settings: PoolSettings, onLost: (error: Error) => void): ConnectionPool {
  const { url, poolSize, queueSize, connectTimeoutMs, statementTimeoutMs } = settings;
  const pool: Pool = new pg.Pool({
    connectionString: url,
    max: poolSize,
    connectionTimeoutMillis: connectTimeoutMs,
    ...(statementTimeoutMs > 0 && { query_timeout: statementTimeoutMs + graceMs }),
    application_name: 'embedpath',
    keepAlive: true,
    types: { getTypeParser: typeParser as typeof pg.types.getTypeParser },
  });
  pool.on('error', onLost);
  return {
    connect: async () => {
      if (pool.waitingCount >= queueSize) throw new ServiceUnavailable('Too many calls wait for the database.');
      try {
        return watchClient(await pool.connect());
      } catch (error) {
        throw unavailable(error);
      }
    },
    end: () => pool.end(),
    counts: () => ({ open: pool.totalCount, idle: pool.idleCount, waiting: pool.waitingCount }),
  };
}

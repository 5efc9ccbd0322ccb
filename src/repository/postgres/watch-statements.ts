import type { PoolClient } from 'pg';
import type { ConnectionPool } from './connection-pool.ts';

/** Hears of a statement when it begins, and by what it answers, of its end. The first is that of waiting for a connection. */
export type WatchStatement = (text: string) => (error?: unknown) => void;

async function watched<Result>(end: (error?: unknown) => void, work: Promise<Result>): Promise<Result> {
  try {
    const result = await work;
    end();
    return result;
  } catch (error) {
    end(error);
    throw error;
  }
}

function watchClient(client: PoolClient, watch: WatchStatement): PoolClient {
  const query = (text: string, values?: unknown[]) => watched(watch(text), client.query(text, values));
  return new Proxy(client, {
    get: (target, name) => (name === 'query' ? query : Reflect.get(target, name, target)),
  });
}

/** The same connections, of which each statement is told. */
export function watchStatements(pool: ConnectionPool, watch: WatchStatement): ConnectionPool {
  return { ...pool, connect: async () => watchClient(await watched(watch('connect'), pool.connect()), watch) };
}

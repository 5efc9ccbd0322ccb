import { randomBytes } from 'node:crypto';
import { inject, onTestFinished } from 'vitest';
import { type ConnectionPool, createConnectionPool } from '../../../src/repository/postgres/connection-pool.ts';
import { administer, databaseUrl } from './administer.ts';

export const testPool = { poolSize: 5, queueSize: 100, connectTimeoutMs: 10_000, statementTimeoutMs: 10_000 };

/** A database without a schema, until the end of the test. */
export async function emptyDatabase(): Promise<string> {
  const { url, template } = inject('postgres');
  const name = `${template}_empty_${randomBytes(4).toString('hex')}`;
  await administer(url, (query) => query(`create database ${name} template template0 encoding 'UTF8'`));
  onTestFinished(() => administer(url, async (query) => void (await query(`drop database ${name} with (force)`))));
  return databaseUrl(url, name);
}

/** A pool until the end of the test. */
export function poolOf(url: string, overrides: Partial<typeof testPool> = {}): ConnectionPool {
  const pool = createConnectionPool({ url, ...testPool, ...overrides }, () => {});
  onTestFinished(() => pool.end());
  return pool;
}

import { randomBytes } from 'node:crypto';
import type { TestProject } from 'vitest/node';
import { createConnectionPool } from '../../../src/repository/postgres/connection-pool.ts';
import { migrateDatabase } from '../../../src/repository/postgres/migrate.ts';
import { administer, databaseUrl } from './administer.ts';
import { startPostgres } from './start-postgres.ts';

let tearDown = async (): Promise<void> => {};

/** Starts a PostgreSQL for the tests, or takes the one that `TEST_DATABASE_URL` names, with the login of a superuser. */
export async function setup({ provide }: TestProject): Promise<void> {
  const given = process.env['TEST_DATABASE_URL'];
  const started = given ? { url: given, stop: async () => {} } : await startPostgres();
  const { url } = started;
  const template = `embedpath_test_${randomBytes(4).toString('hex')}`;
  await administer(url, (query) => query(`create database ${template} encoding 'UTF8' template template0`));
  const settings = { poolSize: 1, queueSize: 1, connectTimeoutMs: 10_000, statementTimeoutMs: 60_000 };
  const pool = createConnectionPool({ url: databaseUrl(url, template), ...settings }, () => {});
  await migrateDatabase(pool);
  await pool.end();
  provide('postgres', { url, template });
  tearDown = async () => {
    await administer(url, async (query) => {
      const { rows } = await query(`select datname from pg_database where datname like '${template}%'`);
      for (const { datname } of rows) await query(`drop database ${datname} with (force)`);
    });
    await started.stop();
  };
}

export async function teardown(): Promise<void> {
  await tearDown();
}

import { setTimeout as wait } from 'node:timers/promises';
import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import { ServiceUnavailable } from '../../domain/service-unavailable.ts';
import { type ConnectionPool, createConnectionPool, type PoolSettings } from './connection-pool.ts';
import { translateError } from './database-errors.ts';
import { migrateDatabase, readMigrationState } from './migrate.ts';
import { createPostgresRepository, type PostgresRepository, requireWritable } from './postgres-repository.ts';
import { describeLogin, serverRole } from './server-role.ts';

export interface PostgresSettings extends PoolSettings {
  /** How long to wait for a database that is away. */
  readonly startTimeoutMs: number;
  /** Whether to bring the schema up to date. */
  readonly migrate: boolean;
  /** Whether a standby will do, as for a backup; a server waits until it may write. */
  readonly mayOnlyRead?: boolean;
}

/** What whoever starts the server should hear of. */
export interface Notices {
  info(message: string): void;
  warn(message: string): void;
}

/** The database is there, or not, in a way that whoever starts the server has to mend. The message holds no password. */
export class DatabaseUnfit extends Error {
  override readonly name = 'DatabaseUnfit';
}

const oldestVersion = 14;
const pauseMs = 500;

/** By SQLSTATE: waiting mends neither a wrong password nor a database that does not exist. */
function isHopeless({ cause }: ServiceUnavailable): boolean {
  return cause instanceof pg.DatabaseError && /^(?:28|3D|42)/.test(cause.code ?? '');
}

async function requireFit(database: Kysely<unknown>, { mayOnlyRead = false }: PostgresSettings): Promise<void> {
  const { rows } = await sql<{ version: number; encoding: string }>`
    select current_setting('server_version_num')::integer / 10000 as version,
      current_setting('server_encoding') as encoding`.execute(database);
  const { version = 0, encoding = '' } = rows[0] ?? {};
  if (version < oldestVersion) {
    throw new DatabaseUnfit(`The database is PostgreSQL ${version}; embedpath needs ${oldestVersion} or newer.`);
  }
  if (encoding !== 'UTF8') {
    throw new DatabaseUnfit(`The encoding of the database is ${encoding}; create it with encoding 'UTF8'.`);
  }
  if (!mayOnlyRead) await requireWritable(database);
}

/** Waits for a database that is away, starts, or only reads. Throws `DatabaseUnfit` when it is not there in time, or not the right one. */
async function waitForDatabase(
  database: Kysely<unknown>,
  settings: PostgresSettings,
  notices: Notices,
  signal: AbortSignal,
): Promise<void> {
  const { startTimeoutMs } = settings;
  const deadline = performance.now() + startTimeoutMs;
  const aborted = new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
  let hasTold = false;
  for (;;) {
    try {
      await Promise.race([requireFit(database, settings), aborted]);
      signal.throwIfAborted();
      return;
    } catch (error) {
      if (!(error instanceof ServiceUnavailable)) throw error;
      if (isHopeless(error)) throw new DatabaseUnfit(`${error.message}. Check DATABASE_URL.`);
      if (performance.now() >= deadline) {
        const seconds = Math.round(startTimeoutMs / 1000);
        throw new DatabaseUnfit(
          `${error.message}. Waited ${seconds} s for it; check DATABASE_URL, or start the database.`,
        );
      }
      if (!hasTold) notices.info(`${error.message}; waiting for it`);
      hasTold = true;
    }
    await wait(pauseMs, undefined, { signal });
  }
}

/** Over a pool of its own: a migration takes as long as it takes. */
async function migrate(settings: PostgresSettings): Promise<readonly string[]> {
  const pool = createConnectionPool({ ...settings, poolSize: 1, statementTimeoutMs: 0 }, () => {});
  try {
    return await migrateDatabase(pool);
  } finally {
    await pool.end();
  }
}

async function requireSchema(pool: ConnectionPool, settings: PostgresSettings, notices: Notices): Promise<void> {
  if (settings.migrate) {
    const done = await migrate(settings);
    if (done.length > 0) notices.info(`The schema of the database was brought up to date: ${done.join(', ')}`);
  }
  const { pending, unknown } = await readMigrationState(pool);
  if (pending.length > 0) {
    const how = 'Run "npx embedpath migrate", or start with DATABASE_MIGRATE=1.';
    throw new DatabaseUnfit(`The schema of the database is not up to date; ${pending.join(', ')} must be run. ${how}`);
  }
  if (unknown.length > 0) notices.warn(`The schema of the database is newer than this release: ${unknown.join(', ')}`);
}

/** The role to take in each transaction. Throws `DatabaseUnfit` for a login that nothing binds and that cannot take it. */
async function findRole(database: Kysely<unknown>, notices: Notices): Promise<string | null> {
  const { name, isUnbound, mayAssumeRole } = await describeLogin(database);
  if (!isUnbound) return null;
  if (!mayAssumeRole) {
    throw new DatabaseUnfit(
      `Row-level security does not bind the database login ${name}, and it may not become ${serverRole}. Log in as another, or run: grant ${serverRole} to ${name}`,
    );
  }
  notices.warn(
    `Row-level security does not bind the database login ${name}: the server becomes ${serverRole}, which it binds`,
  );
  return serverRole;
}

/**
 * A repository over the database that `settings.url` names, once that is there, fits and has its schema. Throws `DatabaseUnfit`, and
 * what `signal` was aborted with.
 */
export async function connectToPostgres(
  settings: PostgresSettings,
  notices: Notices,
  signal: AbortSignal,
): Promise<PostgresRepository> {
  const pool = createConnectionPool(settings, (error) =>
    notices.warn(`A connection to the database was lost: ${error.message}`),
  );
  const database = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
  try {
    await waitForDatabase(database, settings, notices, signal);
    await requireSchema(pool, settings, notices);
    const role = await findRole(database, notices);
    return createPostgresRepository(pool, { statementTimeoutMs: settings.statementTimeoutMs, role });
  } catch (error) {
    await pool.end();
    throw translateError(error);
  }
}

import { Kysely, PostgresDialect } from 'kysely';
import type { Repository } from '../../domain/ports.ts';
import type { SeedableRepository } from '../seedable-repository.ts';
import { type ConnectionPool, createConnectionPool, type PoolCounts, type PoolSettings } from './connection-pool.ts';
import { translateError } from './database-errors.ts';
import { type MigrationState, migrateDatabase, readMigrationState } from './migrate.ts';
import { createPostgresRepository } from './postgres-repository.ts';
import { createScopes } from './scopes.ts';
import { describeLogin, serverRole } from './server-role.ts';
import { DatabaseUnfit, type Notices, requireWritable, waitForDatabase } from './wait-for-database.ts';
import type { WatchStatement } from './watch-statements.ts';

export interface PostgresSettings extends PoolSettings {
  /** How long to wait for a database that is away. */
  readonly startTimeoutMs: number;
  /** Whether to bring the schema up to date. */
  readonly migrate: boolean;
  /** Whether a standby will do, as for a backup; a server waits until it may write. */
  readonly mayOnlyRead?: boolean;
}

export interface PostgresConnection {
  readonly repository: SeedableRepository;
  /** The same, which begins nothing and keeps nothing after a deadline on the clock of `performance.now()`. */
  repositoryUntil(deadline: number, watch?: WatchStatement): Repository;
  /** Rejects unless the database can be written to. */
  ping(): Promise<void>;
  /** Of the connections as of now; null: there are none, since everything is in memory. */
  readonly poolCounts: (() => PoolCounts) | null;
  close(): Promise<void>;
}

/** Who probes gives up after a second. */
const pingTimeoutMs = 1000;

/**
 * Brings the schema up to date, once the database is there, or only tells what would have to be done. Over a pool of its own: a
 * migration takes as long as it takes. Throws as `connectToPostgres`.
 */
export async function bringUpToDate(
  settings: PostgresSettings,
  notices: Notices,
  signal: AbortSignal,
  onlyTells = false,
): Promise<MigrationState & { readonly done: readonly string[] }> {
  const pool = createConnectionPool({ ...settings, poolSize: 1, statementTimeoutMs: 0 }, () => {});
  try {
    await waitForDatabase(pool, settings, notices, signal);
    const done = onlyTells ? [] : await migrateDatabase(pool);
    return { done, ...(await readMigrationState(pool)) };
  } catch (error) {
    throw translateError(error);
  } finally {
    await pool.end();
  }
}

async function requireSchema(settings: PostgresSettings, notices: Notices, signal: AbortSignal): Promise<void> {
  const { done, pending, unknown } = await bringUpToDate(settings, notices, signal, !settings.migrate);
  if (done.length > 0) notices.info(`The schema of the database was brought up to date: ${done.join(', ')}`);
  if (pending.length > 0) {
    const how = 'Run "npx embedpath migrate", or start with DATABASE_MIGRATE=1.';
    throw new DatabaseUnfit(`The schema of the database is not up to date; ${pending.join(', ')} must be run. ${how}`);
  }
  if (unknown.length > 0) notices.warn(`The schema of the database is newer than this release: ${unknown.join(', ')}`);
}

/** The role to take in each transaction. Throws `DatabaseUnfit` for a login that nothing binds and that cannot take it. */
async function findRole(pool: ConnectionPool, notices: Notices): Promise<string | null> {
  const database = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
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

/** Beside the pool, so that many calls which wait make no server look as if its database were away. */
function createPing(settings: PostgresSettings, role: string | null): Pick<PostgresConnection, 'ping' | 'close'> {
  const bounds = { poolSize: 1, queueSize: 1, connectTimeoutMs: pingTimeoutMs, statementTimeoutMs: pingTimeoutMs };
  const pool = createConnectionPool({ ...settings, ...bounds }, () => {});
  const scopes = createScopes(pool, { statementTimeoutMs: pingTimeoutMs, role });
  return { ping: () => scopes.anywhere(requireWritable), close: () => scopes.close() };
}

/**
 * A repository over the database that `settings.url` names, once that is there, fits and has its schema. Throws `DatabaseUnfit`, and
 * what `signal` was aborted with.
 */
export async function connectToPostgres(
  settings: PostgresSettings,
  notices: Notices,
  signal: AbortSignal,
): Promise<PostgresConnection> {
  await requireSchema(settings, notices, signal);
  const onLost = (error: Error) => notices.warn(`A connection to the database was lost: ${error.message}`);
  const pool = createConnectionPool(settings, onLost);
  try {
    const role = await findRole(pool, notices);
    const { statementTimeoutMs } = settings;
    const repository = createPostgresRepository(pool, { statementTimeoutMs, role });
    const { ping, close } = createPing(settings, role);
    return {
      repository,
      repositoryUntil: repository.until,
      ping,
      poolCounts: pool.counts,
      close: async () => void (await Promise.all([repository.close(), close()])),
    };
  } catch (error) {
    await pool.end();
    throw translateError(error);
  }
}

import { Kysely, type Migration, Migrator, PostgresDialect, sql } from 'kysely';
import type { ConnectionPool } from './connection-pool.ts';
import { translateError } from './database-errors.ts';
import { createTables } from './migrations/0001-tables.ts';
import { raiseWalls } from './migrations/0002-row-level-security.ts';
import { keepAuditTrail } from './migrations/0003-audit-trail.ts';
import { addWebhooks } from './migrations/0005-webhooks.ts';
import { addEmbedParameters } from './migrations/0006-embed-parameters.ts';
import { grantToServerRole, hasServerRole } from './server-role.ts';

/** In the order of their names. Never changed once they were released. */
export const migrations: Readonly<Record<string, Migration>> = {
  '0001-tables': createTables,
  '0002-row-level-security': raiseWalls,
  '0003-audit-trail': keepAuditTrail,
  '0005-webhooks': addWebhooks,
  '0006-embed-parameters': addEmbedParameters,
};

export interface MigrationState {
  /** Names of those that are still to be run. */
  readonly pending: readonly string[];
  /** Names of those that a newer release has run, and this one does not know. */
  readonly unknown: readonly string[];
}

function openDatabase(pool: ConnectionPool): Kysely<unknown> {
  return new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
}

/** Where tables are made: the list of migrations stands beside them, whatever other schemas hold. */
async function findSchema(database: Kysely<unknown>): Promise<string> {
  const { rows } = await sql<{ schema: string | null }>`select current_schema() as schema`.execute(database);
  return rows[0]?.schema ?? 'public';
}

export async function readMigrationState(pool: ConnectionPool): Promise<MigrationState> {
  const database = openDatabase(pool);
  const schema = await findSchema(database);
  const { rows: tables } = await sql<{ found: boolean }>`
    select to_regclass(format('%I.kysely_migration', ${schema}::text)) is not null as found`.execute(database);
  const { rows } = tables[0]?.found
    ? await sql<{ name: string }>`select name from ${sql.id(schema, 'kysely_migration')}`.execute(database)
    : { rows: [] };
  const done = new Set(rows.map(({ name }) => name));
  const known = Object.keys(migrations);
  return {
    pending: known.filter((name) => !done.has(name)),
    unknown: [...done].filter((name) => !known.includes(name)),
  };
}

/**
 * Brings the schema up to date, or to the migration of this name: all that is pending in one transaction, one server at a time
 * (an advisory lock, which others wait for). Answers the names of those that it ran.
 */
export async function migrateDatabase(pool: ConnectionPool, target?: string): Promise<readonly string[]> {
  const { unknown } = await readMigrationState(pool);
  if (unknown.length > 0) return [];
  const database = openDatabase(pool);
  const migrator = new Migrator({
    db: database,
    provider: { getMigrations: async () => ({ ...migrations }) },
    migrationTableSchema: await findSchema(database),
  });
  const { error, results } = target ? await migrator.migrateTo(target) : await migrator.migrateToLatest();
  if (error !== undefined) throw translateError(error);
  const done = (results ?? []).map(({ migrationName }) => migrationName);
  const isServed = target !== undefined || (done.length === 0 && (await hasServerRole(database)));
  if (!isServed) await grantToServerRole(database);
  return done;
}

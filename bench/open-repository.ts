import { Kysely, PostgresDialect } from 'kysely';
import { createConnectionPool } from '../src/repository/postgres/connection-pool.ts';
import { migrateDatabase } from '../src/repository/postgres/migrate.ts';
import { createPostgresRepository } from '../src/repository/postgres/postgres-repository.ts';
import { describeLogin, serverRole } from '../src/repository/postgres/server-role.ts';
import type { recordStatements } from '../test/support/postgres/explain.ts';

/** A repository over an empty database, as the server has it, but in no hurry. */
export async function openRepository(url: string, recorded?: ReturnType<typeof recordStatements>) {
  const statementTimeoutMs = 600_000;
  const pool = createConnectionPool(
    { url, poolSize: 10, queueSize: 100, connectTimeoutMs: 10_000, statementTimeoutMs },
    () => {},
  );
  await migrateDatabase(pool);
  const { isUnbound } = await describeLogin(new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) }));
  return createPostgresRepository(pool, {
    statementTimeoutMs,
    role: isUnbound ? serverRole : null,
    ...(recorded && { onStatement: recorded.onStatement }),
  });
}

import type { DatabaseConfig } from './config.ts';
import { createMemoryRepository } from './repository/memory/memory-repository.ts';
import { connectToPostgres, type PostgresConnection } from './repository/postgres/connect.ts';
import type { Notices } from './repository/postgres/wait-for-database.ts';

/** The repository in a database, or without one in memory. Throws `DatabaseUnfit`, and what `signal` was aborted with. */
export async function openRepository(
  database: DatabaseConfig | null,
  notices: Notices,
  signal: AbortSignal,
): Promise<PostgresConnection> {
  if (database !== null) return connectToPostgres(database, notices, signal);
  const repository = createMemoryRepository();
  return {
    repository,
    repositoryUntil: () => repository,
    ping: async () => {},
    poolCounts: null,
    close: async () => {},
  };
}

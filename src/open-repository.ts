import type { DatabaseConfig } from './config.ts';
import type { Repository } from './domain/ports.ts';
import { createMemoryRepository } from './repository/memory/memory-repository.ts';
import { connectToPostgres, type Notices } from './repository/postgres/connect.ts';
import type { SeedableRepository } from './repository/seedable-repository.ts';

export interface OpenedRepository {
  readonly repository: SeedableRepository;
  /** See `AppParts`. */
  repositoryUntil(deadline: number): Repository;
  /** Rejects while it cannot be reached; in memory it always can. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

/** The repository in a database, or without one in memory. Throws `DatabaseUnfit`, and what `signal` was aborted with. */
export async function openRepository(
  database: DatabaseConfig | null,
  notices: Notices,
  signal: AbortSignal,
): Promise<OpenedRepository> {
  if (database === null) {
    const repository = createMemoryRepository();
    return { repository, repositoryUntil: () => repository, ping: async () => {}, close: async () => {} };
  }
  const repository = await connectToPostgres(database, notices, signal);
  return { repository, repositoryUntil: repository.until, ping: repository.ping, close: repository.close };
}

import { Failure } from './cli/failure.ts';
import type { DatabaseConfig } from './config.ts';
import { databaseUrl as databaseUrlValue } from './config-values.ts';
import type { OpenRepository as OpenForCommand } from './operate/open-repository.ts';
import { createMemoryRepository } from './repository/memory/memory-repository.ts';
import { connectToPostgres, DatabaseUnfit, type Notices } from './repository/postgres/connect.ts';
import type { SeedableRepository } from './repository/seedable-repository.ts';

export interface OpenedRepository {
  readonly repository: SeedableRepository;
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
    return { repository: createMemoryRepository(), ping: async () => {}, close: async () => {} };
  }
  const repository = await connectToPostgres(database, notices, signal);
  return { repository, ping: repository.ping, close: repository.close };
}

/** For a command: it works alone, waits for nothing that is away, and lets each statement take its time. */
const commandSettings = {
  poolSize: 2,
  queueSize: 10,
  connectTimeoutMs: 10_000,
  statementTimeoutMs: 0,
  startTimeoutMs: 0,
  migrate: false,
};

const silence: Notices = { info: () => {}, warn: () => {} };

/** The database that a command names. Throws a `Failure`, which does not hold the URL. */
export const openForCommand: OpenForCommand = async (databaseUrl) => {
  const { data: url, error } = databaseUrlValue.safeParse(databaseUrl);
  if (url === undefined) throw new Failure('INVALID_INPUT', `DATABASE_URL ${error?.issues[0]?.message}.`);
  try {
    const repository = await connectToPostgres({ ...commandSettings, url }, silence, new AbortController().signal);
    return { repository, close: repository.close };
  } catch (failure) {
    throw failure instanceof DatabaseUnfit ? new Failure('DATABASE_UNFIT', failure.message) : failure;
  }
};

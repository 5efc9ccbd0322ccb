import { Failure } from './cli/failure.ts';
import { databaseUrl as databaseUrlValue } from './config-values.ts';
import type { OperationParts } from './operate/operations.ts';
import { bringUpToDate, connectToPostgres, type PostgresSettings } from './repository/postgres/connect.ts';
import { DatabaseUnfit, type Notices } from './repository/postgres/wait-for-database.ts';

/** A command works alone, waits for nothing that is away, and lets each statement take its time. */
const commandSettings: Omit<PostgresSettings, 'url'> = {
  poolSize: 2,
  queueSize: 10,
  connectTimeoutMs: 10_000,
  statementTimeoutMs: 0,
  startTimeoutMs: 0,
  migrate: false,
};

const silence: Notices = { info: () => {}, warn: () => {} };

/** Throws a `Failure`, which does not hold the URL, for one that is none, and for a database that is away or does not fit. */
async function onDatabase<Result>(
  databaseUrl: string,
  act: (settings: PostgresSettings, signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const { data: url, error } = databaseUrlValue.safeParse(databaseUrl);
  if (url === undefined) throw new Failure('INVALID_INPUT', `DATABASE_URL ${error?.issues[0]?.message}.`);
  try {
    return await act({ ...commandSettings, url }, new AbortController().signal);
  } catch (failure) {
    throw failure instanceof DatabaseUnfit ? new Failure('DATABASE_UNFIT', failure.message) : failure;
  }
}

/** What commands do to the database itself. */
export const databaseCommands: Omit<OperationParts, 'now'> = {
  openRepository: (databaseUrl) =>
    onDatabase(databaseUrl, (settings, signal) =>
      connectToPostgres({ ...settings, mayOnlyRead: true }, silence, signal),
    ),
  migrateDatabase: (databaseUrl, onlyTells) =>
    onDatabase(databaseUrl, (settings, signal) => bringUpToDate(settings, silence, signal, onlyTells)),
};

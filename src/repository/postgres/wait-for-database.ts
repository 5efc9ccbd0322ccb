import { setTimeout as wait } from 'node:timers/promises';
import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import { ServiceUnavailable } from '../../domain/service-unavailable.ts';
import { type ConnectionPool, readOnly } from './connection-pool.ts';
import type { Db } from './database.ts';

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

/** Fails as a write does on a standby, and where a setting makes every transaction one that only reads. */
const tryToWrite = `do $$ begin
  if current_setting('transaction_read_only')::boolean then
    raise 'it is a standby, or set to do no more' using errcode = '${readOnly}';
  end if;
end $$`;

/** Throws `ServiceUnavailable`. */
export async function requireWritable(database: Kysely<unknown> | Db): Promise<void> {
  await sql.raw(tryToWrite).execute(database);
}

interface Waiting {
  readonly startTimeoutMs: number;
  readonly mayOnlyRead?: boolean;
}

async function requireFit(database: Kysely<unknown>, { mayOnlyRead = false }: Waiting): Promise<void> {
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
export async function waitForDatabase(
  pool: ConnectionPool,
  waiting: Waiting,
  notices: Notices,
  signal: AbortSignal,
): Promise<void> {
  const database = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
  const { startTimeoutMs } = waiting;
  const deadline = performance.now() + startTimeoutMs;
  const aborted = new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
  let hasTold = false;
  for (;;) {
    try {
      await Promise.race([requireFit(database, waiting), aborted]);
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

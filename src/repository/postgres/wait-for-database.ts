import { setTimeout as wait } from 'node:timers/promises';
import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import { ServiceUnavailable } from '../../domain/service-unavailable.ts';
import type { ConnectionPool } from './connection-pool.ts';

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

async function requireFit(database: Kysely<unknown>): Promise<void> {
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
}

/** Waits for a database that is away or starts. Throws `DatabaseUnfit` when it is not there in time, or not the right one. */
export async function waitForDatabase(
  pool: ConnectionPool,
  startTimeoutMs: number,
  notices: Notices,
  signal: AbortSignal,
): Promise<void> {
  const database = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
  const deadline = performance.now() + startTimeoutMs;
  let hasTold = false;
  for (;;) {
    try {
      await requireFit(database);
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

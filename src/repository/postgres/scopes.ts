import { CamelCasePlugin, CompiledQuery, Kysely, type LogEvent, PostgresDialect, sql } from 'kysely';
import type { OrganizationId } from '../../domain/ids.ts';
import { ServiceUnavailable } from '../../domain/service-unavailable.ts';
import type { ConnectionPool } from './connection-pool.ts';
import type { Database, Db, PlaceKind } from './database.ts';
import { isConflict, translateError } from './database-errors.ts';

export interface ScopeSettings {
  readonly statementTimeoutMs: number;
  /** The role that row-level security binds, for a login that it does not; null: the login itself is bound. */
  readonly role: string | null;
  /** Hears of each statement; for tests. */
  readonly onStatement?: (event: LogEvent) => void;
}

type Work<Result> = (db: Db, organizationId: OrganizationId) => Promise<Result>;

/**
 * Transactions, which are done again after a conflict with others, each bound to one organization by row-level security before its first query: one that forgets to say of which
 * organization sees nothing.
 */
export interface Scopes {
  read<Result>(organizationId: OrganizationId, work: Work<Result>): Promise<Result>;
  /** The same from one snapshot. */
  readSnapshot<Result>(organizationId: OrganizationId, work: Work<Result>): Promise<Result>;
  /** Throws for an unknown organization: no request can name one, so that is a fault of the program. */
  write<Result>(organizationId: OrganizationId, work: Work<Result>): Promise<Result>;
  /** In the organization that has a place; undefined: none has. */
  readAt<Result>(kind: PlaceKind, key: string, work: Work<Result>): Promise<Result | undefined>;
  /** A write that makes this organization. */
  found<Result>(organizationId: OrganizationId, work: Work<Result>): Promise<Result>;
  /** Many of these as one transaction. */
  atOnce<Result>(work: (scopes: Scopes) => Promise<Result>): Promise<Result>;
  /** Bound to no organization. */
  anywhere<Result>(work: (db: Db) => Promise<Result>): Promise<Result>;
  /** The same transactions, as far as they are committed by then, on the clock of `performance.now()`. */
  until(deadline: number): Scopes;
  close(): Promise<void>;
}

const mostTries = 4;

interface Ended {
  readonly command: 'COMMIT' | 'ROLLBACK';
}

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Written into the text of a statement, so nothing but a UUID will do. */
function literal(organizationId: OrganizationId): string {
  if (!uuid.test(organizationId)) throw new Error('An id of an organization is a UUID in lower case.');
  return `'${organizationId}'`;
}

function openDatabase(pool: ConnectionPool, onStatement: ScopeSettings['onStatement']): Db {
  return new Kysely<Database>({
    dialect: new PostgresDialect({ pool }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
    ...(onStatement && { log: onStatement }),
  });
}

type Transact = <Result>(mode: string, bind: readonly string[], work: (db: Db) => Promise<Result>) => Promise<Result>;

const bindTo = (organizationId: OrganizationId) => [
  `select set_config('embedpath.organization_id', ${literal(organizationId)}, true)`,
];

function scopesOver(transact: Transact): Omit<Scopes, 'atOnce' | 'until' | 'close'> {
  return {
    read: (organizationId, work) => transact('read only', bindTo(organizationId), (db) => work(db, organizationId)),

    readSnapshot: (organizationId, work) =>
      transact('isolation level repeatable read, read only', bindTo(organizationId), (db) => work(db, organizationId)),

    write: (organizationId, work) =>
      transact('', [`select enter_organization(${literal(organizationId)})`], (db) => work(db, organizationId)),

    readAt: (kind, key, work) =>
      transact('read only', [], async (db) => {
        const { rows } = await sql<{ found: OrganizationId | null }>`
          select enter_place(${kind}, ${key}) as found`.execute(db);
        const found = rows[0]?.found ?? null;
        return found === null ? undefined : work(db, found);
      }),

    found: (organizationId, work) => transact('', bindTo(organizationId), (db) => work(db, organizationId)),

    anywhere: (work) => transact('', [], work),
  };
}

async function retried<Result>(attempt: () => Promise<Result>): Promise<Result> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (!isConflict(error) || tries === mostTries) throw translateError(error);
    }
  }
}

/** Within a transaction that is open: each scope only binds it anew, and who opened it ends it. */
function scopesWithin(db: Db): Scopes {
  const scopes: Scopes = {
    ...scopesOver(async (_mode, bind, work) => {
      for (const statement of bind) await db.executeQuery(CompiledQuery.raw(statement));
      return work(db);
    }),
    atOnce: (work) => work(scopes),
    until: () => scopes,
    close: async () => {},
  };
  return scopes;
}

/** Milliseconds that are left until a deadline. Throws `ServiceUnavailable` when none are. */
function timeLeft(deadline: number): number {
  const left = deadline - performance.now();
  if (left <= 0) throw new ServiceUnavailable('The time of the request is up.');
  return left;
}

/** In tenths of the longest: whoever counts statements by their text, as pg_stat_statements does, meets few of them. */
function statementTimeout(longest: number, deadline: number): number {
  const tenths = Math.ceil((timeLeft(deadline) / longest) * 10);
  return tenths < 10 ? Math.ceil((longest * tenths) / 10) : longest;
}

/** PostgreSQL answers to a commit that it rolled back, after an error that the work of the transaction has passed over. */
async function commit(connection: Db): Promise<void> {
  const { rows } = await connection.executeQuery<Ended>(CompiledQuery.raw('commit'));
  if (rows[0]?.command === 'ROLLBACK') throw new Error('A transaction went on after an error, and kept nothing.');
}

export function createScopes(pool: ConnectionPool, { statementTimeoutMs, role, onStatement }: ScopeSettings): Scopes {
  const database = openDatabase(pool, onStatement);
  const assume = role === null ? [] : [`set local role ${role}`];

  /** One round trip begins the transaction and binds it. */
  const transactUntil =
    (deadline: number): Transact =>
    (mode, bind, work) =>
      retried(() =>
        database.connection().execute(async (connection) => {
          const limit = `set local statement_timeout = ${statementTimeout(statementTimeoutMs, deadline)}`;
          try {
            await connection.executeQuery(CompiledQuery.raw([`begin ${mode}`, limit, ...assume, ...bind].join('; ')));
            const result = await work(connection);
            timeLeft(deadline);
            await commit(connection);
            return result;
          } catch (error) {
            await connection.executeQuery(CompiledQuery.raw('rollback')).catch(() => {});
            throw error;
          }
        }),
      );

  const until = (deadline: number): Scopes => {
    const transact = transactUntil(deadline);
    return {
      ...scopesOver(transact),
      atOnce: (work) => transact('', [], (db) => work(scopesWithin(db))),
      until,
      close: () => database.destroy(),
    };
  };
  return until(Number.POSITIVE_INFINITY);
}

import { CamelCasePlugin, CompiledQuery, Kysely, type LogEvent, PostgresDialect, sql } from 'kysely';
import type { OrganizationId } from '../../domain/ids.ts';
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
 * Transactions, each bound to one organization by row-level security before its first query: one that forgets to say of which
 * organization sees nothing.
 */
export interface Scopes {
  read<Result>(organizationId: OrganizationId, work: Work<Result>): Promise<Result>;
  /** The same from one snapshot. */
  readSnapshot<Result>(organizationId: OrganizationId, work: Work<Result>): Promise<Result>;
  /** Throws for an unknown organization: no request can name one, so that is a fault of the program. Done again after a conflict. */
  write<Result>(organizationId: OrganizationId, work: Work<Result>): Promise<Result>;
  /** In the organization that has a place; undefined: none has. */
  readAt<Result>(kind: PlaceKind, key: string, work: Work<Result>): Promise<Result | undefined>;
  /** A write that makes this organization. */
  found<Result>(organizationId: OrganizationId, work: Work<Result>): Promise<Result>;
  /** Bound to no organization. */
  anywhere<Result>(work: (db: Db) => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
}

const mostTries = 4;

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

export function createScopes(pool: ConnectionPool, settings: ScopeSettings): Scopes {
  const database = openDatabase(pool, settings.onStatement);
  const timeout = `set local statement_timeout = ${settings.statementTimeoutMs}`;
  const role = settings.role === null ? [] : [`set local role ${settings.role}`];

  /** One round trip begins the transaction and binds it. */
  const transact = async <Result>(mode: string, bind: readonly string[], work: (db: Db) => Promise<Result>) => {
    const begin = [`begin ${mode}`, timeout, ...role, ...bind].join('; ');
    try {
      return await database.connection().execute(async (connection) => {
        try {
          await connection.executeQuery(CompiledQuery.raw(begin));
          const result = await work(connection);
          await connection.executeQuery(CompiledQuery.raw('commit'));
          return result;
        } catch (error) {
          await connection.executeQuery(CompiledQuery.raw('rollback')).catch(() => {});
          throw error;
        }
      });
    } catch (error) {
      throw isConflict(error) ? error : translateError(error);
    }
  };

  const retried = async <Result>(attempt: () => Promise<Result>): Promise<Result> => {
    for (let tries = 1; ; tries += 1) {
      try {
        return await attempt();
      } catch (error) {
        if (!isConflict(error)) throw error;
        if (tries === mostTries) throw translateError(error);
      }
    }
  };

  const bindTo = (organizationId: OrganizationId) => [
    `select set_config('embedpath.organization_id', ${literal(organizationId)}, true)`,
  ];
  return {
    read: (organizationId, work) => transact('read only', bindTo(organizationId), (db) => work(db, organizationId)),

    readSnapshot: (organizationId, work) =>
      transact('isolation level repeatable read, read only', bindTo(organizationId), (db) => work(db, organizationId)),

    write: (organizationId, work) =>
      retried(() =>
        transact('', [`select enter_organization(${literal(organizationId)})`], (db) => work(db, organizationId)),
      ),

    readAt: (kind, key, work) =>
      transact('read only', [], async (db) => {
        const { rows } = await sql<{
          found: OrganizationId | null;
        }>`select enter_place(${kind}, ${key}) as found`.execute(db);
        const found = rows[0]?.found ?? null;
        return found === null ? undefined : work(db, found);
      }),

    found: (organizationId, work) =>
      retried(() => transact('', bindTo(organizationId), (db) => work(db, organizationId))),

    anywhere: (work) => retried(() => transact('', [], work)),

    close: () => database.destroy(),
  };
}

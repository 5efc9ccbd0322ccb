import { CamelCasePlugin, Kysely, type LogEvent, PostgresDialect, sql } from 'kysely';
import type { AuditEvent } from '../../domain/audit/audit-event.ts';
import type { OrganizationId } from '../../domain/ids.ts';
import { createTrail, type Trail } from '../trail.ts';
import { keepEvent } from './audit-rows.ts';
import type { ConnectionPool } from './connection-pool.ts';
import type { Database, Db, PlaceKind } from './database.ts';
import { translateError } from './database-errors.ts';
import { createTransactions, retried, run, type Transact, type TransactionSettings } from './transactions.ts';
import { type WatchStatement, watchStatements } from './watch-statements.ts';

export interface ScopeSettings extends TransactionSettings {
  /** Hears of each statement; for tests. */
  readonly onStatement?: (event: LogEvent) => void;
}

type Work<Result> = (db: Db, organizationId: OrganizationId) => Promise<Result>;
type Write<Result> = (db: Db, organizationId: OrganizationId, trail: Trail) => Promise<Result>;

/**
 * Transactions, which are done again after a conflict with others. Each is bound to one organization by row-level security before its
 * first query: one that forgets to say of which organization sees nothing.
 */
export interface Scopes {
  read<Result>(organizationId: OrganizationId, work: Work<Result>): Promise<Result>;
  /** Throws for an unknown organization: no request can name one, so that is a fault of the program. */
  write<Result>(organizationId: OrganizationId, work: Write<Result>): Promise<Result>;
  /** A write that rests on what was judged before, beside others that do. */
  open<Result>(organizationId: OrganizationId, work: Work<Result>): Promise<Result>;
  /**
   * A write that takes away what openings rest on. It waits for those that are under way, and those that come later wait for it: on
   * locks of rows alone it would wait for as long as any is under way, since each joins those before.
   */
  withdraw<Result>(organizationId: OrganizationId, work: Write<Result>): Promise<Result>;
  /** In the organization that has a place; undefined: none has. */
  readAt<Result>(kind: PlaceKind, key: string, work: Work<Result>): Promise<Result | undefined>;
  /** A write that makes this organization. */
  found<Result>(organizationId: OrganizationId, work: Write<Result>): Promise<Result>;
  /** Rows that are read one after the other, as they are asked for, from one snapshot; whoever stops asking ends it. */
  stream<Row>(organizationId: OrganizationId, rows: (db: Db) => AsyncIterable<Row>): AsyncIterable<Row>;
  /** Bound to nothing until `bind` is called, and never done again. */
  once<Result>(
    work: (db: Db, bind: (organizationId: OrganizationId) => Promise<void>) => Promise<Result>,
  ): Promise<Result>;
  /** Many of these as one transaction. */
  atOnce<Result>(work: (scopes: Scopes) => Promise<Result>): Promise<Result>;
  /** Bound to no organization. */
  anywhere<Result>(work: (db: Db) => Promise<Result>): Promise<Result>;
  /** The same, of which those that write, withdraw and found keep this event beside what they change, in the same transaction. */
  recording(event: AuditEvent): Scopes;
  /** The same transactions, as far as they are committed by then, on the clock of `performance.now()`. */
  until(deadline: number, watch?: WatchStatement): Scopes;
  close(): Promise<void>;
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

const bindTo = (organizationId: OrganizationId) =>
  `select set_config('embedpath.organization_id', ${literal(organizationId)}, true)`;

const enter = (organizationId: OrganizationId) => `select enter_organization(${literal(organizationId)})`;

/** Of an organization, the gate that openings pass together, and who withdraws something alone. */
const gate = (organizationId: OrganizationId) => `(${openingLocks}, hashtext(${literal(organizationId)}))`;
const openingLocks = 4_207_003;

type Bound = Omit<Scopes, 'stream' | 'once' | 'atOnce' | 'recording' | 'until' | 'close'>;

function scopesOver(transact: Transact, event: AuditEvent | null): Bound {
  const keep = <Result>(bind: readonly string[], organizationId: OrganizationId, work: Write<Result>) =>
    transact('', bind, async (db) => {
      const trail = createTrail(event);
      const result = await work(db, organizationId, trail);
      const left = trail.take();
      if (left) await keepEvent(db, organizationId, left);
      return result;
    });
  return {
    read: (organizationId, work) => transact('read only', [bindTo(organizationId)], (db) => work(db, organizationId)),

    write: (organizationId, work) => keep([enter(organizationId)], organizationId, work),

    open: (organizationId, work) => {
      const pass = `select pg_advisory_xact_lock_shared${gate(organizationId)}`;
      return transact('', [enter(organizationId), pass], (db) => work(db, organizationId));
    },

    withdraw: (organizationId, work) => {
      const close = `select pg_advisory_xact_lock${gate(organizationId)}`;
      return keep([enter(organizationId), close], organizationId, work);
    },

    readAt: (kind, key, work) =>
      transact('read only', [], async (db) => {
        const place = sql<{ found: OrganizationId | null }>`select enter_place(${kind}, ${key}) as found`;
        const { rows } = await place.execute(db);
        const found = rows[0]?.found ?? null;
        return found === null ? undefined : work(db, found);
      }),

    found: (organizationId, work) => keep([bindTo(organizationId)], organizationId, work),

    anywhere: (work) => transact('', [], work),
  };
}

/** Within a transaction that is open: each scope only binds it anew, and who opened it ends it. */
function scopesWithin(db: Db, event: AuditEvent | null): Scopes {
  const bind = (organizationId: OrganizationId) => run(db, [bindTo(organizationId)]);
  const scopes: Scopes = {
    ...scopesOver(async (_mode, statements, work) => {
      if (statements.length > 0) await run(db, statements);
      return work(db);
    }, event),
    stream: async function* (organizationId, rows) {
      await bind(organizationId);
      yield* rows(db);
    },
    once: (work) => work(db, bind),
    atOnce: (work) => work(scopes),
    recording: (recorded) => scopesWithin(db, recorded),
    until: () => scopes,
    close: async () => {},
  };
  return scopes;
}

export function createScopes(pool: ConnectionPool, { onStatement, ...settings }: ScopeSettings): Scopes {
  const scopesFor = (deadline: number, event: AuditEvent | null, database: Db): Scopes => {
    const { transact, stream } = createTransactions(database, settings, deadline);
    return {
      ...scopesOver((mode, bind, work) => retried(() => transact(mode, bind, work)), event),
      stream: (organizationId, rows) => stream([bindTo(organizationId)], rows),
      once: async (work) => {
        try {
          return await transact('', [], (db) => work(db, (organizationId) => run(db, [bindTo(organizationId)])));
        } catch (error) {
          throw translateError(error);
        }
      },
      atOnce: (work) => retried(() => transact('', [], (db) => work(scopesWithin(db, event)))),
      recording: (recorded) => scopesFor(deadline, recorded, database),
      until: (other, watch) =>
        scopesFor(other, event, watch ? openDatabase(watchStatements(pool, watch), onStatement) : database),
      close: () => database.destroy(),
    };
  };
  return scopesFor(Number.POSITIVE_INFINITY, null, openDatabase(pool, onStatement));
}

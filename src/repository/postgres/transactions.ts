import { CompiledQuery } from 'kysely';
import { ServiceUnavailable } from '../../domain/service-unavailable.ts';
import type { Db } from './database.ts';
import { isConflict, translateError } from './database-errors.ts';

export interface TransactionSettings {
  readonly statementTimeoutMs: number;
  /** The role that row-level security binds, for a login that it does not; null: the login itself is bound. */
  readonly role: string | null;
}

/** `bind` is done in the round trip that begins the transaction. */
export type Transact = <Result>(
  mode: string,
  bind: readonly string[],
  work: (db: Db) => Promise<Result>,
) => Promise<Result>;

export interface Transactions {
  readonly transact: Transact;
  /** Rows that are read one after the other, as they are asked for, from one snapshot. */
  stream<Row>(bind: readonly string[], rows: (db: Db) => AsyncIterable<Row>): AsyncIterable<Row>;
}

const mostTries = 4;

interface Ended {
  readonly command: 'COMMIT' | 'ROLLBACK';
}

export async function run(db: Db, statements: readonly string[]): Promise<void> {
  await db.executeQuery(CompiledQuery.raw(statements.join('; ')));
}

/** Once more after each conflict with others, as far as there is hope. */
export async function retried<Result>(attempt: () => Promise<Result>): Promise<Result> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (!isConflict(error) || tries === mostTries) throw translateError(error);
    }
  }
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

/** Transactions that are committed by a deadline on the clock of `performance.now()`, or not at all. */
export function createTransactions(
  database: Db,
  { statementTimeoutMs, role }: TransactionSettings,
  deadline: number,
): Transactions {
  const settings = () => [
    `set local statement_timeout = ${statementTimeout(statementTimeoutMs, deadline)}`,
    // A time in another style is read as none, so that what ended would seem to go on.
    'set local datestyle = iso',
    ...(role === null ? [] : [`set local role ${role}`]),
  ];
  return {
    transact: (mode, bind, work) =>
      database.connection().execute(async (connection) => {
        // Who waits for a lock must see what was committed meanwhile, whatever the default of the database.
        const begin = [`begin isolation level read committed ${mode}`, ...settings(), ...bind];
        try {
          await run(connection, begin);
          const result = await work(connection);
          timeLeft(deadline);
          await commit(connection);
          return result;
        } catch (error) {
          await run(connection, ['rollback']).catch(() => {});
          throw error;
        }
      }),

    stream: async function* (bind, rows) {
      const transaction = await database
        .startTransaction()
        .setIsolationLevel('repeatable read')
        .setAccessMode('read only')
        .execute();
      try {
        await run(transaction, [...settings(), ...bind]);
        yield* rows(transaction);
      } catch (error) {
        throw translateError(error);
      } finally {
        // It only read: there is nothing to commit.
        await transaction.rollback().execute();
      }
    },
  };
}

import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { ServiceUnavailable } from '../../../src/domain/service-unavailable.ts';
import { createConnectionPool } from '../../../src/repository/postgres/connection-pool.ts';
import { createScopes } from '../../../src/repository/postgres/scopes.ts';
import { requireWritable } from '../../../src/repository/postgres/wait-for-database.ts';
import { aSignal } from '../../support/a-signal.ts';
import { administer } from '../../support/postgres/administer.ts';
import { emptyDatabase, poolOf, testPool } from '../../support/postgres/empty-database.ts';

const scopesOf = (pool: ReturnType<typeof poolOf>, statementTimeoutMs = 10_000) =>
  createScopes(pool, { statementTimeoutMs, role: null });

describe('connections to the database', () => {
  it('are waited for by a bounded number of calls; more are refused at once', async () => {
    const url = await emptyDatabase();
    const pool = poolOf(url, { poolSize: 1, queueSize: 2 });
    const scopes = scopesOf(pool);
    const held = aSignal();
    const isHeld = aSignal();
    const holding = scopes.anywhere(async (db) => {
      await sql`select 1`.execute(db);
      isHeld.give();
      await held.given;
    });
    await isHeld.given;
    const waiting = [scopes.anywhere(async () => 'first'), scopes.anywhere(async () => 'second')];
    await expect.poll(() => pool.counts().waiting).toBe(2);
    await expect(scopes.anywhere(async () => 'third')).rejects.toThrow('Too many calls wait for the database.');
    expect(pool.counts()).toEqual({ most: 1, open: 1, idle: 0, waiting: 2, mostWaiting: 2, refused: 1 });
    held.give();
    await holding;
    expect(await Promise.all(waiting)).toEqual(['first', 'second']);
  });

  it('are given as long as there are any, where nobody may wait', async () => {
    const scopes = scopesOf(poolOf(await emptyDatabase(), { poolSize: 2, queueSize: 0 }));
    const work = async () => 'done';
    expect(await scopes.anywhere(work)).toBe('done');
    expect(await Promise.all([scopes.anywhere(work), scopes.anywhere(work)])).toEqual(['done', 'done']);
    const all = await Promise.allSettled([1, 2, 3].map(() => scopes.anywhere(work)));
    expect(all.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected']);
  });

  it('are waited for no longer than was set', async () => {
    const scopes = scopesOf(poolOf(await emptyDatabase(), { poolSize: 1, connectTimeoutMs: 100 }));
    const held = aSignal();
    const holding = scopes.anywhere(() => held.given);
    const tooLate = await scopes.anywhere(async () => 'second').catch((error: unknown) => error);
    expect(tooLate).toBeInstanceOf(ServiceUnavailable);
    held.give();
    await holding;
  });

  it('are given back when a statement takes longer than was set', async () => {
    const pool = poolOf(await emptyDatabase(), { poolSize: 1, statementTimeoutMs: 100 });
    const scopes = scopesOf(pool, 100);
    const slow = scopes.anywhere((db) => sql`select pg_sleep(30)`.execute(db));
    await expect(slow).rejects.toBeInstanceOf(ServiceUnavailable);
    expect(pool.counts()).toMatchObject({ open: 1, idle: 1, waiting: 0 });
    expect(await scopes.anywhere(async () => 'next')).toBe('next');
  });

  it('are replaced when the server ended them, and the call that they carried is told so', async () => {
    const url = await emptyDatabase();
    const pool = poolOf(url, { poolSize: 1 });
    const scopes = scopesOf(pool);
    const cut = scopes.anywhere(async (db) => {
      const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(db);
      await administer(url, (query) => query('select pg_terminate_backend($1)', [rows[0]?.pid]));
      await sql`select 1`.execute(db);
    });
    await expect(cut).rejects.toBeInstanceOf(ServiceUnavailable);
    expect(await scopes.anywhere(async () => 'next')).toBe('next');
  });

  it('are replaced when the database does not answer in time, and not waited for once more', async () => {
    const pool = poolOf(await emptyDatabase(), { poolSize: 1, statementTimeoutMs: 1000 });
    const scopes = scopesOf(pool, 60_000);
    const asked = vi.spyOn(pg.Client.prototype, 'query');
    onTestFinished(() => asked.mockRestore());
    await expect(scopes.anywhere((db) => sql`select pg_sleep(60)`.execute(db))).rejects.toThrow('Query read timeout');
    const texts = asked.mock.calls.map(([text]) => String(text));
    expect(texts).toEqual([expect.stringMatching(/^begin/), 'select pg_sleep(60)']);
    expect(pool.counts()).toMatchObject({ open: 0, idle: 0, waiting: 0 });
    expect(await scopes.anywhere(async () => 'next')).toBe('next');
  });

  it('are replaced when the database says that it only reads, since another one may be the one that writes', async () => {
    const pool = poolOf(await emptyDatabase(), { poolSize: 1 });
    const database = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
    await sql`set default_transaction_read_only = on`.execute(database);
    await expect(requireWritable(database)).rejects.toThrow('The database only reads');
    expect(pool.counts()).toMatchObject({ open: 0, idle: 0, waiting: 0 });
    await requireWritable(database);
  });

  it('are cut off at the end, whatever they wait for', async () => {
    const pool = createConnectionPool({ url: await emptyDatabase(), ...testPool }, () => {});
    const scopes = scopesOf(pool);
    const slow = scopes.anywhere((db) => sql`select pg_sleep(60)`.execute(db)).catch((error: unknown) => error);
    await expect.poll(() => pool.counts().open).toBe(1);
    await pool.end();
    expect(await slow).toBeInstanceOf(ServiceUnavailable);
  });

  it('commit nothing in silence that an error has undone', async () => {
    const scopes = scopesOf(poolOf(await emptyDatabase()));
    const passedOver = scopes.anywhere(async (db) => {
      await sql`select 1 / 0`.execute(db).catch(() => {});
      return 'done';
    });
    await expect(passedOver).rejects.toThrow('kept nothing');
  });

  it('are given back clean after a fault, whatever the transaction had set', async () => {
    const scopes = scopesOf(poolOf(await emptyDatabase(), { poolSize: 1 }));
    const broken = scopes.anywhere(async (db) => {
      await sql`select set_config('embedpath.organization_id', 'left behind', true)`.execute(db);
      await sql`select 1 / 0`.execute(db);
    });
    await expect(broken).rejects.toThrow('division by zero');
    const { rows } = await scopes.anywhere((db) =>
      sql<{ left: string }>`select current_setting('embedpath.organization_id', true) as left`.execute(db),
    );
    expect(rows).toEqual([{ left: '' }]);
  });

  it('do a transaction again that met another in a deadlock', async () => {
    const url = await emptyDatabase();
    await administer(url, (query) =>
      query('create table counters (id integer, value integer); insert into counters values (1, 0), (2, 0)'),
    );
    const scopes = scopesOf(poolOf(url));
    let meeting = 0;
    const both = aSignal();
    const add = (first: number, second: number) =>
      scopes.anywhere(async (db) => {
        await sql`update counters set value = value + 1 where id = ${first}`.execute(db);
        meeting += 1;
        if (meeting === 2) both.give();
        await both.given;
        await sql`update counters set value = value + 1 where id = ${second}`.execute(db);
      });
    await Promise.all([add(1, 2), add(2, 1)]);
    const { rows } = await administer(url, (query) => query('select value from counters'));
    expect(rows).toEqual([{ value: 2 }, { value: 2 }]);
    // PostgreSQL may find both to be the one that has to give way.
    expect(meeting).toBeGreaterThan(2);
  });
});

import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { ServiceUnavailable } from '../../../src/domain/service-unavailable.ts';
import { createScopes } from '../../../src/repository/postgres/scopes.ts';
import { aSignal } from '../../support/a-signal.ts';
import { administer } from '../../support/postgres/administer.ts';
import { emptyDatabase, poolOf } from '../../support/postgres/empty-database.ts';

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
    held.give();
    await holding;
    expect(await Promise.all(waiting)).toEqual(['first', 'second']);
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
    expect(pool.counts()).toEqual({ open: 1, idle: 1, waiting: 0 });
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
    expect(meeting).toBe(3);
  });
});

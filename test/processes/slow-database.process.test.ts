import { randomUUID } from 'node:crypto';
import { afterEach, describe, expect, it } from 'vitest';
import { administer } from '../support/postgres/administer.ts';
import { faultsIn, startServer } from './deployment.ts';
import { holdLock } from './hold-lock.ts';
import { ownPostgres } from './own-postgres.ts';
import { print } from './print.ts';
import { makeCredential, methods, shareWorkbook, sign } from './shared-workbook.ts';
import { tally } from './tally.ts';

const deadlineMs = 1500;
const { url } = await ownPostgres();
const server = await startServer(url, { REQUEST_TIMEOUT_MS: String(deadlineMs), DATABASE_POOL_SIZE: '4' });
const place = await shareWorkbook(server, 'slow');
const credential = await makeCredential(server, 'slow');

const count = async (table: string) =>
  administer(url, async (query) => Number((await query(`select count(*) from ${table}`)).rows[0]?.count));

/** Resolves when no connection of the server does anything, however long what it did was awaited by nobody. */
async function becomeIdle(): Promise<void> {
  const busy = () => count("pg_stat_activity where application_name = 'embedpath' and state <> 'idle'");
  await expect.poll(busy, { timeout: 10_000 }).toBe(0);
}

/** Every insertion into these tables takes a part of the time that a request has. */
async function slowDown(tables: readonly string[], part: number): Promise<void> {
  const seconds = (part * deadlineMs) / 1000;
  await administer(url, async (query) => {
    await query(`create or replace function slow_down() returns trigger language plpgsql as
      $$ begin perform pg_sleep(${seconds}); return new; end $$`);
    for (const table of tables)
      await query(`create trigger slow before insert on ${table} for each row execute function slow_down()`);
  });
}

afterEach(async () => {
  await administer(url, (query) => query('drop function if exists slow_down cascade'));
  expect(faultsIn(server)).toEqual([]);
});

const anyUrl = (method: (typeof methods)[number]) => {
  const email = `${randomUUID()}@host.example`;
  return sign(method, place, credential, { email, externalUserId: email });
};

describe('a database that is slow', () => {
  it('is given up at the deadline; what waited for it was not done, and the next requests have its connections at once', async () => {
    const lock = await holdLock(url, 'lock table teams');
    const create = async (name: string) => {
      const begun = performance.now();
      const { status, retryAfter } = await server.tryTo('createTeam', { name });
      return { outcome: `${status} ${retryAfter}`, milliseconds: performance.now() - begun };
    };
    const names = Array.from({ length: 8 }, (_, index) => `Slow ${index}`);
    const late = await Promise.all(names.map(create));
    expect(tally(late.map(({ outcome }) => outcome))).toEqual({ '503 1': names.length });
    const longest = Math.round(Math.max(...late.map(({ milliseconds }) => milliseconds)));
    await becomeIdle();
    await lock.release();
    expect(await count("teams where name like 'Slow %'")).toBe(0);
    const again = await Promise.all(names.map(create));
    expect(tally(again.map(({ outcome }) => outcome))).toEqual({ '200 undefined': names.length });
    expect(await count("teams where name like 'Slow %'")).toBe(names.length);
    print(`locked: ${names.length} writes answered with 503 within ${longest} ms of ${deadlineMs}, done later 0`);
    // Those that waited for a connection behind the first four waited no longer for that.
    expect(longest).toBeLessThan(2 * deadlineMs);
  });

  it.each(methods)('[O2] burns no nonce of an opening that was answered with 503: %s', async (method) => {
    const lock = await holdLock(url, 'lock table nonces');
    const signed = anyUrl(method);
    expect((await server.open(signed)).status).toBe(503);
    await lock.release();
    expect((await server.open(signed)).status).toBe(200);
  });

  it.each(methods)(
    '[O2] burns no nonce after the deadline, though each statement was fast enough: %s',
    async (method) => {
      await slowDown(['nonces', 'sessions'], 0.7);
      const before = await count('nonces');
      const signed = anyUrl(method);
      expect((await server.open(signed)).status).toBe(503);
      await becomeIdle();
      expect(await count('nonces')).toBe(before);
      await administer(url, (query) => query('drop function slow_down cascade'));
      expect((await server.open(signed)).status).toBe(200);
    },
  );

  it('does no mutation after the deadline, though each statement was fast enough', async () => {
    await slowDown(['credentials', 'secrets'], 0.7);
    expect((await server.tryTo('createClientCredential', { name: 'Slow' })).status).toBe(503);
    await becomeIdle();
    expect(await count("credentials where name = 'Slow'")).toBe(0);
  });
});

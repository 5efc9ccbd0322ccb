import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { ServiceUnavailable } from '../../../src/domain/service-unavailable.ts';
import { createScopes } from '../../../src/repository/postgres/scopes.ts';
import { aFoundation } from '../../support/contract/world.ts';
import { administer } from '../../support/postgres/administer.ts';
import { emptyDatabase, poolOf } from '../../support/postgres/empty-database.ts';
import { openDatabase } from '../../support/postgres/test-databases.ts';

// Only the clock of deadlines: what PostgreSQL and its driver take counts for nothing.
beforeEach(() => void vi.useFakeTimers({ toFake: ['performance'] }));
afterEach(() => void vi.useRealTimers());

describe('a repository until a deadline', () => {
  it('has every method of the repository', async () => {
    const { repository, release } = await openDatabase();
    onTestFinished(release);
    const own = repository.until(performance.now() + 60_000);
    const methods = Object.keys(repository).filter((name) => !['until', 'close', 'fillWhenEmpty'].includes(name));
    expect(methods.filter((name) => typeof Reflect.get(own, name) !== 'function')).toEqual([]);
    const { accountTypeId: _, ...first } = aFoundation();
    await own.createFirstOrganization(first);
    expect(await own.findOrganization(first.organization.organizationId)).toEqual(first.organization);
  });

  it('begins nothing after it', async () => {
    const { repository, release } = await openDatabase();
    onTestFinished(release);
    const asked = repository.until(performance.now() - 1).findKeyCanaries();
    await expect(asked).rejects.toThrow('The time of the request is up.');
  });

  it('keeps nothing after it, and gives the connection back', async () => {
    const url = await emptyDatabase();
    await administer(url, (query) => query('create table notes (text text)'));
    const pool = poolOf(url);
    const scopes = createScopes(pool, { statementTimeoutMs: 10_000, role: null });
    const late = scopes.until(performance.now() + 500).anywhere(async (db) => {
      await sql`insert into notes values ('too late')`.execute(db);
      vi.advanceTimersByTime(500);
    });
    await expect(late).rejects.toBeInstanceOf(ServiceUnavailable);
    expect(pool.counts()).toMatchObject({ open: 1, idle: 1, waiting: 0 });
    const { rows } = await administer(url, (query) => query('select * from notes'));
    expect(rows).toEqual([]);
  });

  it('gives a statement about as long as is left, in tenths of the longest', async () => {
    const scopes = createScopes(poolOf(await emptyDatabase()), { statementTimeoutMs: 60_000, role: null });
    const limitAfter = async (milliseconds: number) => {
      const own = scopes.until(performance.now() + milliseconds);
      const read = sql<{ limit: string }>`select current_setting('statement_timeout') as limit`;
      return (await own.anywhere((db) => read.execute(db))).rows[0]?.limit;
    };
    expect(await limitAfter(17_000)).toBe('18s');
    expect(await limitAfter(600_000)).toBe('1min');
  });
});

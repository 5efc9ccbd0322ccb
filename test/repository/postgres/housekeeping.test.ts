import pg from 'pg';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { aMember, frozenNow, later } from '../../support/builders.ts';
import { type Furnished, furnish } from '../../support/contract/furnished.ts';
import { settleIn } from '../../support/contract/world.ts';
import { anOpening, aSession } from '../../support/openings.ts';
import { administer } from '../../support/postgres/administer.ts';
import { openDatabase } from '../../support/postgres/test-databases.ts';

const expired = 2500;
const sweep = { now: later(7200), secretsEndedBy: frozenNow };

let database: Awaited<ReturnType<typeof openDatabase>>;
let ours: Furnished;

beforeEach(async () => {
  database = await openDatabase();
  ours = await furnish(await settleIn(database.repository));
  await administer(database.url, async (query) => {
    const copies = ['2000-01-01', expired];
    await query(
      "insert into nonces select organization_id, client_id, 'old ' || n, $1 from nonces, generate_series(1, $2) n",
      copies,
    );
  });
  return () => database.release();
});

const countNonces = () =>
  administer(database.url, async (query) => Number((await query('select count(*) from nonces')).rows[0]?.count));

/** A transaction of somebody else, open until the end of the test. */
async function meanwhile(statement: string) {
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  onTestFinished(() => client.end());
  await client.query('begin');
  const { rowCount } = await client.query(statement);
  return { rows: rowCount, end: () => client.query('rollback') };
}

/** Somebody else opens the same with the same credential. */
function openAnother(): Promise<unknown> {
  const { clientId, workbookId, accountTypeId } = ours.opening.session;
  const member = aMember({ kind: 'EMBED', accountTypeId });
  const session = aSession({ memberId: member.memberId, clientId, workbookId, accountTypeId });
  const user = { isEmbedUser: true, member, teamIds: [] } as const;
  return database.repository.openOnce(ours.organizationId, { ...anOpening({ session, user }), secretVersion: 2 });
}

describe('forgetting expired nonces', () => {
  it('takes them in batches, a transaction each', async () => {
    database.takeStatements();
    await database.repository.forgetExpired(sweep);
    const deletes = database.takeStatements().filter((statement) => statement.includes('delete from nonces'));
    expect(deletes).toHaveLength(3);
    expect(await countNonces()).toBe(0);
  });

  it('tells how many it forgot, and about how many are left, without counting them', async () => {
    await administer(database.url, (query) => query('analyze nonces'));
    database.takeStatements();
    // An estimate: before its version 15 PostgreSQL gathers it in a process of its own, which shows it later and misses some.
    await vi.waitFor(
      async () => {
        const forgotten = await database.repository.forgetExpired({ ...sweep, now: new Date('1999-01-01') });
        expect(forgotten.nonces).toBe(0);
        expect(Math.abs(forgotten.keptNonces - expired)).toBeLessThan(expired / 100);
      },
      { timeout: 10_000 },
    );
    expect(database.takeStatements().filter((statement) => statement.includes('count('))).toEqual([]);
    expect((await database.repository.forgetExpired(sweep)).nonces).toBe(expired + 1);
  });

  it('passes over those that somebody holds, and waits for nobody', async () => {
    const others = await meanwhile("select from nonces where nonce like 'old 1%' for update");
    await database.repository.forgetExpired(sweep);
    expect(others.rows).toBeGreaterThan(1000);
    expect(await countNonces()).toBe(others.rows);
    await others.end();
    await database.repository.forgetExpired(sweep);
    expect(await countNonces()).toBe(0);
  });

  it('is done by several servers at once, without waiting for each other', async () => {
    const other = await meanwhile("delete from nonces where nonce like 'old 1%'");
    await Promise.all([1, 2, 3].map(() => database.repository.forgetExpired(sweep)));
    await other.end();
    expect(await countNonces()).toBe(other.rows);
  });

  it('[O2] delays nobody who opens with the same credential meanwhile', async () => {
    const sweeps = [
      await meanwhile("delete from nonces where nonce like 'old %'"),
      await meanwhile('delete from sessions'),
    ];
    await openAnother();
    for (const one of sweeps) await one.end();
    expect(await countNonces()).toBe(expired + 2);
  });
});

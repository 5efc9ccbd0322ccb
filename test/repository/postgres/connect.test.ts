import { randomBytes } from 'node:crypto';
import { createServer } from 'node:net';
import { describe, expect, inject, it, onTestFinished } from 'vitest';
import { connectToPostgres, type PostgresSettings } from '../../../src/repository/postgres/connect.ts';
import { migrateDatabase } from '../../../src/repository/postgres/migrate.ts';
import { DatabaseUnfit } from '../../../src/repository/postgres/wait-for-database.ts';
import { aFoundation } from '../../support/contract/world.ts';
import { administer, databaseUrl } from '../../support/postgres/administer.ts';
import { emptyDatabase, poolOf, testPool } from '../../support/postgres/empty-database.ts';

const settingsOf = (url: string, overrides: Partial<PostgresSettings> = {}): PostgresSettings => ({
  url,
  ...testPool,
  startTimeoutMs: 0,
  migrate: false,
  ...overrides,
});

function connect(settings: PostgresSettings, signal = new AbortController().signal) {
  const told: string[] = [];
  const notices = { info: (message: string) => told.push(message), warn: (message: string) => told.push(message) };
  const connected = connectToPostgres(settings, notices, signal);
  return { told, connected };
}

/** A port on which nobody listens. */
async function deadPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address ? address.port : 0;
}

/** Another login of a database, with these attributes, until the end of the test. */
async function makeLogin(url: string, attributes = ''): Promise<{ name: string; loginUrl: string }> {
  const name = `embedpath_login_${randomBytes(4).toString('hex')}`;
  await administer(url, (query) => query(`create role ${name} login password 'of-the-login' ${attributes}`));
  onTestFinished(
    async () => void (await administer(url, (query) => query(`drop owned by ${name}; drop role ${name}`))),
  );
  const changed = new URL(url);
  changed.username = name;
  changed.password = 'of-the-login';
  return { name, loginUrl: changed.href };
}

describe('connecting to the database', () => {
  it('brings an empty one up to date when asked, and keeps what is written to it', async () => {
    const url = await emptyDatabase();
    const { told, connected } = connect(settingsOf(url, { migrate: true }));
    const { repository, ping, close } = await connected;
    await ping();
    const first = aFoundation();
    await repository.createFirstOrganization(first);
    await close();
    expect(told.join('\n')).toContain('brought up to date: 0001-tables');
    const again = await connect(settingsOf(url)).connected;
    expect(await again.repository.findOrganization(first.organization.organizationId)).toEqual(first.organization);
    await again.close();
  });

  it('refuses a schema that is not up to date, and says how to bring it there', async () => {
    const { connected } = connect(settingsOf(await emptyDatabase()));
    await expect(connected).rejects.toThrow(/0001-tables.* must be run\. Run "npx embedpath migrate"/);
  });

  it('takes a schema that a newer release has changed, and says so', async () => {
    const url = await emptyDatabase();
    await migrateDatabase(poolOf(url));
    await administer(url, (query) => query("insert into kysely_migration values ('9999-newer', 'now')"));
    const { told, connected } = connect(settingsOf(url));
    await (await connected).close();
    expect(told.join('\n')).toContain('newer than this release: 9999-newer');
  });

  it('tells that it cannot be written to, until it can', async () => {
    const url = await emptyDatabase();
    const { ping, close } = await connect(settingsOf(url, { migrate: true })).connected;
    const name = new URL(url).pathname.slice(1);
    const letOnlyRead = (only: boolean) =>
      administer(url, async (query) => {
        await query('set default_transaction_read_only = off');
        await query(`alter database ${name} set default_transaction_read_only = ${only}`);
        // What is connected already keeps what it began with.
        await query(
          'select pg_terminate_backend(pid) from pg_stat_activity where datname = $1 and pid <> pg_backend_pid()',
          [name],
        );
      });
    const answer = () =>
      ping().then(
        () => 'well',
        (error: unknown) => String(error),
      );
    expect(await answer()).toBe('well');
    await letOnlyRead(true);
    await expect
      .poll(answer)
      .toBe('ServiceUnavailable: The database only reads: it is a standby, or set to do no more');
    await letOnlyRead(false);
    await expect.poll(answer).toBe('well');
    await close();
  });

  it('gives up a database that stays away, naming the address and not the password', async () => {
    const url = `postgres://embedpath:swordfish@127.0.0.1:${await deadPort()}/embedpath`;
    const { told, connected } = connect(settingsOf(url));
    const failure = await connected.catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(DatabaseUnfit);
    expect(String(failure)).toMatch(
      /ECONNREFUSED 127\.0\.0\.1.*Waited 0 s for it; check DATABASE_URL, or start the database/,
    );
    expect(`${failure}${told}`).not.toContain('swordfish');
  });

  it('waits for a database that is away, says so once, and stops waiting when the server is to stop', async () => {
    const url = `postgres://embedpath@127.0.0.1:${await deadPort()}/embedpath`;
    const stop = new AbortController();
    const { told, connected } = connect(settingsOf(url, { startTimeoutMs: 60_000 }), stop.signal);
    await expect.poll(() => told).toEqual([expect.stringContaining('waiting for it')]);
    stop.abort(new Error('Asked to stop.'));
    await expect(connected).rejects.toThrow();
  });

  it('waits for one that only reads, unless that will do', async () => {
    const url = await emptyDatabase();
    await (await connect(settingsOf(url, { migrate: true })).connected).close();
    const name = new URL(url).pathname.slice(1);
    await administer(url, (query) => query(`alter database ${name} set default_transaction_read_only = on`));
    await expect(connect(settingsOf(url)).connected).rejects.toThrow(
      'The database only reads: it is a standby, or set to do no more. Waited 0 s for it',
    );
    await (await connect(settingsOf(url, { mayOnlyRead: true })).connected).close();
  });

  it('does not wait where waiting mends nothing: a wrong password, or a database that does not exist', async () => {
    const wrong = new URL(await emptyDatabase());
    wrong.password = 'swordfish';
    const nowhere = databaseUrl(inject('postgres').url, 'embedpath_nowhere');
    for (const [url, reason] of [
      [wrong.href, 'password authentication failed'],
      [nowhere, 'does not exist'],
    ] as const) {
      const { connected } = connect(settingsOf(url, { startTimeoutMs: 60_000 }));
      const failure = await connected.catch((error: unknown) => error);
      expect(failure).toBeInstanceOf(DatabaseUnfit);
      expect(String(failure)).toContain(reason);
      expect(String(failure)).not.toContain('swordfish');
    }
  });

  it('refuses a database in another encoding than UTF-8', async () => {
    const { url } = inject('postgres');
    const name = `embedpath_latin_${randomBytes(4).toString('hex')}`;
    await administer(url, (query) => query(`create database ${name} template template0 encoding 'LATIN1' locale 'C'`));
    onTestFinished(async () => void (await administer(url, (query) => query(`drop database ${name}`))));
    const { connected } = connect(settingsOf(databaseUrl(url, name), { migrate: true }));
    await expect(connected).rejects.toThrow('The encoding of the database is LATIN1');
  });
});

describe('the login of the server', () => {
  it('is warned of when row-level security does not bind it, and becomes a role that it binds', async () => {
    const url = await emptyDatabase();
    const { told, connected } = connect(settingsOf(url, { migrate: true }));
    await (await connected).close();
    expect(told.at(-1)).toMatch(/does not bind the database login \w+: the server becomes embedpath_server/);
  });

  it('is refused when nothing binds it and it may not become that role', async () => {
    const url = await emptyDatabase();
    await migrateDatabase(poolOf(url));
    const { name, loginUrl } = await makeLogin(url, 'bypassrls');
    await administer(url, (query) => query(`grant select on kysely_migration to ${name}`));
    const { connected } = connect(settingsOf(loginUrl));
    await expect(connected).rejects.toThrow(`run: grant embedpath_server to ${name}`);
  });

  it('needs nothing but the role of the server when another login owns the tables', async () => {
    const url = await emptyDatabase();
    await migrateDatabase(poolOf(url));
    const { name, loginUrl } = await makeLogin(url);
    await administer(url, (query) => query(`grant embedpath_server to ${name}`));
    const { told, connected } = connect(settingsOf(loginUrl));
    const { repository, close } = await connected;
    const first = aFoundation();
    await repository.createFirstOrganization(first);
    expect(await repository.findOrganization(first.organization.organizationId)).toEqual(first.organization);
    await close();
    expect(told).toEqual([]);
  });
});

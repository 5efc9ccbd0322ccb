import { expect, it } from 'vitest';
import { putUnderLoad } from '../http/load.ts';
import { administer } from '../support/postgres/administer.ts';
import { publicBaseUrl } from './client.ts';
import { faultsIn, startServer } from './deployment.ts';
import { holdLock } from './hold-lock.ts';
import { ownPostgres } from './own-postgres.ts';
import { print } from './print.ts';
import { makeCredential, methods, shareWorkbook, sign } from './shared-workbook.ts';
import { tally } from './tally.ts';

const { url } = await ownPostgres();

const count = async (text: string, values: readonly unknown[] = []) =>
  administer(url, async (query) => Number((await query(`select count(*) from ${text}`, values)).rows[0]?.count));

/** Of requests of a server. */
const waitingForLocks = () =>
  count("pg_stat_activity where application_name = 'embedpath' and wait_event_type = 'Lock'");

it.each([true, false])(
  'a server that is stopped under load answers what it accepted, and ends with 0; connections kept: %s',
  async (keepAlive) => {
    const server = await startServer(url);
    const name = `stopped-${keepAlive}`;
    const [place, credential] = [await shareWorkbook(server, name), await makeCredential(server, name)];
    let opened = 0;
    const nextUrl = () => {
      opened += 1;
      const signed = sign(methods[opened % 2] ?? 'JWT', place, credential);
      return server.base + signed.slice(publicBaseUrl.length);
    };
    const load = putUnderLoad(nextUrl, { clients: 16, keepAlive, headers: {} });
    await load.answered(100);
    const begun = performance.now();
    server.process.send('SIGTERM');
    const outcomes = tally((await load.ended).map(({ became }) => became));
    expect(await server.process.ended).toBe(0);
    const milliseconds = Math.round(performance.now() - begun);
    const allowed = await count("audit_events where client_id = $1 and outcome = 'ALLOWED'", [credential.clientId]);
    print(
      `SIGTERM, connections kept ${keepAlive}: ${JSON.stringify(outcomes)}, recorded ${allowed}, ended after ${milliseconds} ms`,
    );
    expect(outcomes).toEqual({ '200': allowed, ECONNREFUSED: 16 });
    expect(faultsIn(server)).toEqual([]);
  },
);

it('a server that is stopped waits for a write that waits for the database', async () => {
  const server = await startServer(url, { LOG_LEVEL: 'info' });
  const lock = await holdLock(url, 'lock table teams');
  const writing = server.tryTo('createTeam', { name: 'Waited for' });
  await expect.poll(waitingForLocks, { timeout: 10_000 }).toBe(1);
  server.process.send('SIGTERM');
  await server.process.said('stopping');
  await lock.release();
  expect((await writing).status).toBe(200);
  expect(await server.process.ended).toBe(0);
  expect(await count("teams where name = 'Waited for'")).toBe(1);
});

it('a server that is stopped waits no longer than SHUTDOWN_TIMEOUT_MS, and what it cut off is not done', async () => {
  const server = await startServer(url, { SHUTDOWN_TIMEOUT_MS: '500', LOG_LEVEL: 'info' });
  const lock = await holdLock(url, 'lock table teams');
  const writing = server.tryTo('createTeam', { name: 'Cut off' }).catch((error: NodeJS.ErrnoException) => error.code);
  await expect.poll(waitingForLocks, { timeout: 10_000 }).toBe(1);
  server.process.send('SIGTERM');
  // A server that waited for the lock would answer with 503 when the time of the request is up.
  expect(await writing).toBe('ECONNRESET');
  expect(await server.process.ended).toBe(0);
  await lock.release();
  await expect.poll(() => count("pg_stat_activity where application_name = 'embedpath'")).toBe(0);
  expect(await count("teams where name = 'Cut off'")).toBe(0);
  expect(faultsIn(server)).toEqual([]);
});

import pg from 'pg';
import { expect, it, onTestFinished } from 'vitest';
import { aSignal } from '../support/a-signal.ts';
import { anyRequest } from './any-request.ts';
import { adminToken } from './client.ts';
import { faultsIn, startServer } from './deployment.ts';
import { holdLock } from './hold-lock.ts';
import { ownPostgres } from './own-postgres.ts';
import { print } from './print.ts';
import { makeCredential, shareWorkbook, sign } from './shared-workbook.ts';
import { tally } from './tally.ts';

const { url } = await ownPostgres({ max_connections: '20', superuser_reserved_connections: '0' });

it('requests beyond the connections and the queue are refused at once, the others answered, and none hangs', async () => {
  const [poolSize, queueSize, requests] = [2, 10, 200];
  const server = await startServer(url, {
    DATABASE_POOL_SIZE: String(poolSize),
    DATABASE_QUEUE_SIZE: String(queueSize),
    DATABASE_CONNECT_TIMEOUT_MS: '60000',
    REQUEST_TIMEOUT_MS: '60000',
  });
  const lock = await holdLock(url, 'lock table teams');
  const enough = aSignal();
  const refused: string[] = [];
  const create = async (_: unknown, index: number) => {
    const { status, retryAfter, codes } = await server.tryTo('createTeam', { name: `Team ${index}` });
    const outcome = `${status} ${codes} ${retryAfter}`;
    if (status === 503) refused.push(outcome);
    if (refused.length === requests - poolSize - queueSize) enough.give();
    return outcome;
  };
  const all = Promise.all(Array.from({ length: requests }, create));
  // While the lock is held nobody gives a connection back.
  await enough.given;
  expect((await server.get('/readyz')).status).toBe(200);
  await lock.release();
  const outcomes = tally(await all);
  print(`connections ${poolSize}, queue ${queueSize}: ${JSON.stringify(outcomes)}`);
  const answered = outcomes['200  undefined'] ?? 0;
  expect(outcomes).toEqual({ '200  undefined': answered, '503 SERVICE_UNAVAILABLE 1': requests - answered });
  expect(answered).toBeGreaterThanOrEqual(poolSize);
  expect((await server.query('{ teams(first: 1) { totalCount } }', adminToken)).status).toBe(200);
  expect(faultsIn(server)).toEqual([]);
});

/** Takes every connection that the database has left, until the end of the test. */
async function takeAllConnections(): Promise<{ release(): Promise<void> }> {
  const clients: pg.Client[] = [];
  const release = async () => void (await Promise.all(clients.splice(0).map((client) => client.end())));
  onTestFinished(release);
  for (;;) {
    const client = new pg.Client({ connectionString: url });
    try {
      await client.connect();
    } catch (error) {
      if (error instanceof pg.DatabaseError && error.code === '53300') return { release };
      throw error;
    }
    clients.push(client);
  }
}

it('a database without connections left is answered with 503, and used again as soon as it has some', async () => {
  const server = await startServer(url);
  const place = await shareWorkbook(server, 'full');
  const credential = await makeCredential(server, 'full');
  const { state } = await server.open(sign('JWT', place, credential));
  const request = anyRequest(server, place, credential, state?.token);
  const ask = async (count: number) =>
    tally(await Promise.all(Array.from({ length: count }, (_, index) => request(index))));
  const taken = await takeAllConnections();
  const meanwhile = await ask(50);
  await taken.release();
  const after = await ask(50);
  print(`no connections left: ${JSON.stringify(meanwhile)}; after: ${JSON.stringify(after)}`);
  expect(['200', '503', '503 SERVICE_UNAVAILABLE']).toEqual(expect.arrayContaining(Object.keys(meanwhile)));
  expect(meanwhile['503 SERVICE_UNAVAILABLE']).toBeGreaterThan(0);
  expect(after).toEqual({ '200': 50 });
  expect(faultsIn(server)).toEqual([]);
});

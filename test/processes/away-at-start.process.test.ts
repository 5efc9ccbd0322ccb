import { type AddressInfo, createServer, type Socket } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { aSignal } from '../support/a-signal.ts';
import { administer } from '../support/postgres/administer.ts';
import { clientOf } from './client.ts';
import { environmentOf } from './deployment.ts';
import { holdLock } from './hold-lock.ts';
import { ownPostgres } from './own-postgres.ts';
import { launchServer } from './server-process.ts';

const postgres = await ownPostgres();

/** Where connections are taken and nothing is answered, as by a network that swallows what is sent; until the end of the test. */
async function listenSilently() {
  const connected = aSignal();
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    connected.give();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { url: `postgres://nobody@127.0.0.1:${port}/nothing`, connected: connected.given };
}

describe('a server whose database is away when it starts', () => {
  it('waits, says so once, and goes on when it comes', async () => {
    await postgres.end('fast');
    const server = launchServer(environmentOf(postgres.url, { LOG_LEVEL: 'info' }));
    await server.said('waiting for it');
    await postgres.start();
    const client = clientOf(await server.listening);
    expect((await client.get('/readyz')).status).toBe(200);
    expect(server.log().filter(({ msg }) => msg.includes('waiting for it'))).toHaveLength(1);
    server.send('SIGTERM');
    expect(await server.ended).toBe(0);
  });

  it('gives up after DATABASE_START_TIMEOUT_MS, and says why and what to do', async () => {
    await postgres.end('fast');
    const server = launchServer(environmentOf(postgres.url, { DATABASE_START_TIMEOUT_MS: '1000' }));
    expect(await server.ended).toBe(1);
    const { port, password } = new URL(postgres.url);
    expect(server.text()).toBe(
      `The database cannot be reached: connect ECONNREFUSED 127.0.0.1:${port}. Waited 1 s for it; check DATABASE_URL, or start the database.`,
    );
    expect(JSON.stringify(server.log())).not.toContain(`:${password}@`);
    await postgres.start();
  });

  it.each(['SIGTERM', 'SIGINT'] as const)('ends with 0 at a %s while it waits', async (signal) => {
    await postgres.end('fast');
    const server = launchServer(environmentOf(postgres.url, { LOG_LEVEL: 'info' }));
    await server.said('waiting for it');
    server.send(signal);
    expect(await server.ended).toBe(0);
    expect(server.text()).toBe('');
    await postgres.start();
  });

  it('ends with 0 at a SIGTERM while it waits for an answer that does not come', async () => {
    const silent = await listenSilently();
    const server = launchServer(environmentOf(silent.url, { DATABASE_CONNECT_TIMEOUT_MS: '60000' }));
    await silent.connected;
    server.send('SIGTERM');
    expect(await server.ended).toBe(0);
  });
});

describe('a server whose database only reads when it starts', () => {
  const setReadOnly = (value: 'on' | 'off') =>
    administer(postgres.url, async (query) => {
      await query('set default_transaction_read_only = off');
      await query(`alter database postgres set default_transaction_read_only = ${value}`);
    });

  it('waits until it can be written to', async () => {
    await setReadOnly('on');
    const server = launchServer(environmentOf(postgres.url, { LOG_LEVEL: 'info' }));
    await server.said('waiting for it');
    expect(server.log().map(({ msg }) => msg)).toEqual([
      'The database only reads: it is a standby, or set to do no more; waiting for it',
    ]);
    await setReadOnly('off');
    await server.listening;
    server.send('SIGTERM');
    expect(await server.ended).toBe(0);
  });
});

describe('a server whose database stops answering while it starts', () => {
  it('ends with 1, and says why', async () => {
    const lock = await holdLock(postgres.url, 'lock table key_canaries');
    const server = launchServer(environmentOf(postgres.url, { REQUEST_TIMEOUT_MS: '500' }));
    expect(await server.ended).toBe(1);
    expect(server.text()).toBe('The database gave up: canceling statement due to statement timeout');
    await lock.release();
  });
});

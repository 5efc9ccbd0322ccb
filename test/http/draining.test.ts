import { once } from 'node:events';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { buildSchema } from 'graphql';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { putUnderLoad } from './load.ts';
import { createServerOfParts } from './server-of-parts.ts';

/** A server on a free port, whose one field takes a turn of the event loop. */
async function listening(shutdownDelayMs = 0) {
  const schema = buildSchema('type Query { slow: Int }');
  const resolve = () => new Promise((answer) => setImmediate(answer, 1));
  Object.assign(schema.getQueryType()?.getFields()['slow'] ?? {}, { resolve });
  const server = await createServerOfParts({ schema, settings: { shutdownDelayMs } });
  const base = await server.listen({ host: '127.0.0.1', port: 0 });
  const open = async () => {
    const socket = connect(Number(new URL(base).port), '127.0.0.1');
    await once(socket, 'connect');
    return socket;
  };
  return { ...server, base, open };
}

const get = (path: string) =>
  `GET ${path} HTTP/1.1\r\nhost: localhost\r\naccept: application/json\r\ncontent-type: application/json\r\n\r\n`;
const query = get('/graphql?query=%7Bslow%7D');

afterEach(() => {
  vi.useRealTimers();
});

describe('a stop under load', () => {
  const clients = 20;
  const rounds = [true, false].flatMap((keepAlive) => [1, 2, 3].map((round) => ({ keepAlive, round })));

  it.each(rounds)(
    'answers whom it let connect, and refuses all others: kept alive $keepAlive, $round',
    async ({ keepAlive }) => {
      const server = await listening();
      const load = putUnderLoad(() => `${server.base}/graphql?query=%7Bslow%7D`, { clients, keepAlive });
      await load.answered(300);
      await server.stop();
      const outcomes = await load.ended;
      expect(new Set(outcomes.map(({ became }) => became))).toEqual(new Set([200, 'ECONNREFUSED']));
      expect(outcomes.filter(({ closes }) => closes).length).toBeGreaterThanOrEqual(clients);
    },
  );
});

describe('a stop', () => {
  it('answers what comes over a connection that was idle, and ends it', async () => {
    const server = await listening();
    const socket = await server.open();
    socket.write(query);
    await once(socket, 'data');
    const stopped = server.stop();
    socket.write(query);
    const answer = await text(socket);
    expect(answer).toMatch(/^HTTP\/1\.1 200 .*\r\nconnection: close\r\n.*"slow":1/is);
    await stopped;
  });

  it('waits for no connection over which nothing was sent, as browsers open them ahead', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const server = await listening();
    const accepted = once(server.app.server, 'connection');
    const socket = await server.open();
    await accepted;
    const stopped = server.stop();
    while (server.app.server.listening) await new Promise((resolve) => setImmediate(resolve));
    await vi.advanceTimersByTimeAsync(250);
    await stopped;
    expect(await text(socket)).toBe('');
  });

  it('answers a request of which it has the beginning', async () => {
    const server = await listening();
    const socket = await server.open();
    const body = JSON.stringify({ query: '{ slow }' });
    const accepted = once(server.app.server, 'request');
    socket.write(
      `POST /graphql HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n{`,
    );
    await accepted;
    const stopped = server.stop();
    while (server.app.server.listening) await new Promise((resolve) => setImmediate(resolve));
    socket.write(body.slice(1));
    expect(await text(socket)).toMatch(/^HTTP\/1\.1 200 .*"slow":1/s);
    await stopped;
  });

  it('says 503 on /readyz first, and goes on taking connections for as long as it is told to', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const server = await listening(20_000);
    const stopped = server.stop();
    await vi.advanceTimersByTimeAsync(19_999);
    for (const [request, answer] of [
      [get('/readyz'), /^HTTP\/1\.1 503 .*\r\nconnection: close\r\n.*{"status":"unavailable","reason":"stopping"}/is],
      [query, /^HTTP\/1\.1 200 .*\r\nconnection: close\r\n.*"slow":1/is],
    ] as const) {
      const socket = await server.open();
      socket.write(request);
      expect(await text(socket)).toMatch(answer);
    }
    await vi.advanceTimersByTimeAsync(1);
    await stopped;
    await expect(server.open()).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  });
});

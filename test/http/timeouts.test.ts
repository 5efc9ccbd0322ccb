import { once } from 'node:events';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { buildSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { createServerOfParts } from './server-of-parts.ts';

/** A schema with one field that answers when it is told to. */
function slowSchema() {
  const schema = buildSchema('type Query { slow: String }');
  const waiting: ((answer: string) => void)[] = [];
  const started = new EventTarget();
  Object.assign(schema.getQueryType()?.getFields()['slow'] ?? {}, {
    resolve: () => {
      started.dispatchEvent(new Event('started'));
      return new Promise((resolve) => waiting.push(resolve));
    },
  });
  const answerAll = () => {
    for (const answer of waiting.splice(0)) answer('at last');
  };
  return { schema, started, answerAll };
}

describe('a request that takes too long', () => {
  it('is answered with 503, and its late answer harms nobody', async () => {
    const { schema, answerAll } = slowSchema();
    const server = await createServerOfParts({ schema, settings: { requestTimeoutMs: 100 } });
    const answer = await server.post('{ slow }');
    expect([answer.statusCode, answer.json().errors[0].extensions.code]).toEqual([503, 'REQUEST_TIMEOUT']);
    expect(answer.headers['retry-after']).toBe('1');
    answerAll();
    expect((await server.post('{ __typename }')).statusCode).toBe(200);
    await server.stop();
  });

  it('is answered as well where finding out who asks takes it', async () => {
    const parts = { findCaller: () => new Promise<never>(() => {}) };
    const server = await createServerOfParts({ parts, settings: { requestTimeoutMs: 100 } });
    const headers = { authorization: 'Bearer token-of-somebody' };
    const answer = await server.app.inject({ method: 'GET', url: '/graphql?query={__typename}', headers });
    expect([answer.statusCode, answer.json().errors[0].extensions.code]).toEqual([503, 'REQUEST_TIMEOUT']);
    await server.stop();
  });

  it('is answered in the words of OAuth 2 where it asked for a token', async () => {
    const parts = { issueAccessToken: () => new Promise<never>(() => {}) };
    const server = await createServerOfParts({ parts, settings: { requestTimeoutMs: 100 } });
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const payload = 'grant_type=client_credentials&client_id=a&client_secret=b';
    const answer = await server.app.inject({ method: 'POST', url: '/v2/auth/token', headers, payload });
    expect([answer.statusCode, answer.headers['retry-after']]).toEqual([503, '1']);
    expect(answer.json().error).toBe('temporarily_unavailable');
    await server.stop();
  });
});

describe('a client that sends too slowly', () => {
  it.each([
    ['its headers', 'POST /graphql HTTP/1.1\r\nhost: localhost\r\n'],
    [
      'its body',
      'POST /graphql HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ncontent-length: 50\r\n\r\n{',
    ],
  ])('%s is cut off with 408', async (_, beginning) => {
    const server = await createServerOfParts({ settings: { bodyTimeoutMs: 100 } });
    const { port, hostname } = new URL(await server.listen({ host: '127.0.0.1', port: 0 }));
    const socket = connect(Number(port), hostname);
    socket.write(beginning);
    expect(await text(socket)).toMatch(/^HTTP\/1\.1 408 .*"code":"REQUEST_TIMEOUT"/s);
    await server.stop();
  });
});

describe('a client that does not read its answer', () => {
  it('is cut off', async () => {
    const server = await createServerOfParts({ settings: { bodyTimeoutMs: 100, requestTimeoutMs: 100 } });
    const { port, hostname } = new URL(await server.listen({ host: '127.0.0.1', port: 0 }));
    const accepted = once(server.app.server, 'connection');
    const client = connect(Number(port), hostname);
    client.pause();
    const [socket] = await accepted;
    client.write('GET /graphql HTTP/1.1\r\nhost: localhost\r\naccept: text/html\r\n\r\n');
    await once(socket, 'close');
    client.destroy();
    await server.stop();
  });
});

describe('a stop', () => {
  const request =
    'POST /graphql HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ncontent-length: 20\r\n\r\n{"query":"{ slow }"}';

  async function underWay(shutdownTimeoutMs: number) {
    const slow = slowSchema();
    const settings = { shutdownTimeoutMs };
    const server = await createServerOfParts({ schema: slow.schema, settings });
    const { port, hostname } = new URL(await server.listen({ host: '127.0.0.1', port: 0 }));
    const socket = connect(Number(port), hostname);
    const started = once(slow.started, 'started');
    socket.write(request);
    await started;
    return { ...slow, server, socket, port: Number(port) };
  }

  it('lets a request under way end, and takes no more', async () => {
    const { server, socket, port, answerAll } = await underWay(10_000);
    const stopped = server.stop();
    while (server.app.server.listening) await new Promise((resolve) => setImmediate(resolve));
    const refused = connect(port, '127.0.0.1');
    const [error] = await once(refused, 'error');
    expect(error).toMatchObject({ code: 'ECONNREFUSED' });
    answerAll();
    const answer = await text(socket);
    expect(answer).toMatch(/^HTTP\/1\.1 200 .*at last/s);
    expect(answer.toLowerCase()).toContain('connection: close');
    await stopped;
  });

  it('waits for it within bounds', async () => {
    const { server, socket } = await underWay(100);
    const closed = once(socket, 'close');
    await server.stop();
    await closed;
    expect(server.log.join('')).toContain('requests under way were cut off');
  });

  it('is not waiting for connections that are kept alive, and may be asked for twice', async () => {
    const server = await createServerOfParts();
    const base = await server.listen({ host: '127.0.0.1', port: 0 });
    expect((await fetch(`${base}/healthz`, { headers: { connection: 'keep-alive' } })).status).toBe(200);
    await Promise.all([server.stop(), server.stop()]);
    await expect(fetch(`${base}/healthz`)).rejects.toThrow();
  });
});

import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDemoServer } from './demo-server.ts';

describe('the server', async () => {
  const server = await createDemoServer();
  let port = 0;
  beforeAll(async () => {
    port = Number(new URL(await server.listen({ host: '127.0.0.1', port: 0 })).port);
  });
  afterAll(() => server.stop());

  /** What it answers to these very bytes. */
  async function raw(request: string): Promise<string> {
    const socket = connect(port, '127.0.0.1');
    socket.write(request);
    return text(socket);
  }
  const get = (target: string) => `GET ${target} HTTP/1.1\r\nhost: 127.0.0.1\r\nconnection: close\r\n\r\n`;

  it('refuses a request target that names another host', async () => {
    expect(await raw(get('http://other.example/healthz'))).toMatch(/^HTTP\/1\.1 400 .*must be a path/s);
    expect(await raw(get('/healthz'))).toMatch(/^HTTP\/1\.1 200 /);
  });

  it('answers what is no HTTP with 400 in the usual form', async () => {
    const answer = await raw('HELLO\r\n\r\n');
    expect(answer).toMatch(/^HTTP\/1\.1 400 .*"code":"BAD_REQUEST"/s);
  });

  it('answers headers without end with 431', async () => {
    expect(await raw(`GET / HTTP/1.1\r\nx: ${'x'.repeat(20_000)}\r\n\r\n`)).toMatch(/^HTTP\/1\.1 431 /);
  });

  it.each([
    ['GET', '/nothing', 404, 'NOT_FOUND'],
    ['POST', '/nothing', 404, 'NOT_FOUND'],
    ['GET', '/graphql/more', 404, 'NOT_FOUND'],
    ['GET', '/%E0%A4%A', 400, 'BAD_REQUEST'],
    ['GET', `/embed-session/pages/${'long'.repeat(300)}`, 414, 'BAD_REQUEST'],
    ['GET', `/${'long'.repeat(300)}/workbook/x?:jwt=x`, 414, 'BAD_REQUEST'],
    ['PUT', '/graphql', 405, 'METHOD_NOT_ALLOWED'],
    ['HEAD', '/graphql', 405, undefined],
    ['DELETE', '/healthz', 405, 'METHOD_NOT_ALLOWED'],
    ['POST', '/embed/1-abc/tag/prod', 405, 'METHOD_NOT_ALLOWED'],
    ['HEAD', `/acme/workbook/${'long'.repeat(100)}`, 405, undefined],
    ['PUT', '/embed-session/pages/overview', 405, 'METHOD_NOT_ALLOWED'],
    ['GET', '/v2/auth/token?x=1', 405, 'METHOD_NOT_ALLOWED'],
  ] as const)('answers %s %s with %i', async (method, url, status, code) => {
    const body = method === 'POST' ? { payload: { some: 'json' } } : {};
    const answer = await server.app.inject({ method, url, ...body });
    expect(answer.statusCode).toBe(status);
    if (code) expect(answer.json()).toEqual({ errors: [{ message: expect.any(String), extensions: { code } }] });
    if (status === 405) expect(answer.headers['allow']).toMatch(/GET|POST/);
  });

  it('sends headers that keep answers out of frames, caches and guesses', async () => {
    for (const url of ['/healthz', '/nothing', '/%E0%A4%A', '/graphql?query={__typename}']) {
      const { headers } = await server.app.inject({ method: 'GET', url });
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
        'cache-control': 'no-store',
      });
    }
  });

  it('gives every request an id of its own, whatever the client sends', async () => {
    const ask = () => server.app.inject({ method: 'GET', url: '/healthz', headers: { 'x-request-id': 'mine' } });
    const ids = [(await ask()).headers['x-request-id'], (await ask()).headers['x-request-id']];
    expect(new Set([...ids, 'mine']).size).toBe(3);
  });
});

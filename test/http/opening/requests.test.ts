import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, describe, expect, it } from 'vitest';
import { createOpeningServer } from './opening-server.ts';
import { methods, settleWorld } from './opening-world.ts';

const server = await createOpeningServer({ publicBaseUrl: 'https://embeds.example' });
const { port, hostname } = new URL(await server.listen({ host: '127.0.0.1', port: 0 }));
afterAll(async () => {
  await server.stop();
  server.expectQuietLog();
});

const targetOf = (url: string) => url.slice(server.base.length);

/** The whole answer to a request as it is written, over a socket of its own. */
async function send(requestLine: string, headers = 'host: embeds.example'): Promise<string> {
  const socket = connect(Number(port), hostname);
  socket.write(`${requestLine} HTTP/1.1\r\n${headers}\r\nconnection: close\r\n\r\n`);
  return text(socket);
}

describe('a request that shows nobody anything', () => {
  it.each([
    ['HEAD', { method: 'HEAD' }, 405],
    ['POST', { method: 'POST' }, 405],
    ['OPTIONS', { method: 'OPTIONS' }, 405],
    ['a prefetch of today', { headers: { 'sec-purpose': 'prefetch' } }, 425],
    ['a prerendering', { headers: { 'sec-purpose': 'prefetch;prerender' } }, 425],
    ['a prefetch of older browsers', { headers: { purpose: 'prefetch' } }, 425],
    ['a preview', { headers: { purpose: 'preview' } }, 425],
    ['a prefetch of the oldest', { headers: { 'x-moz': 'prefetch' } }, 425],
  ] as const)('[O2] does not use the nonce up: %s', async (_, asked, status) => {
    const world = await settleWorld(server);
    for (const method of methods) {
      const url = world.sign(method);
      const answer = await server.app.inject({ method: 'GET', url: targetOf(url), ...asked });
      expect([answer.statusCode, answer.body.includes('embed-state')]).toEqual([status, false]);
      expect(await world.codeOf(url)).toBe('OPENED');
    }
    expect(await server.repository.countSessions(world.organizationId, { openAt: server.clock.now })).toBe(2);
  });

  it.each(['http://other', 'https://embeds.example', 'http://127.0.0.1'])(
    '[O2] [L2] is one whose target names a host: %s',
    async (origin) => {
      const world = await settleWorld(server);
      const url = world.sign('CLIENT_CREDENTIALS');
      expect(await send(`GET ${origin}${targetOf(url)}`)).toMatch(/^HTTP\/1\.1 400 .*"code":"BAD_REQUEST"/s);
      expect(await world.codeOf(url)).toBe('OPENED');
    },
  );
});

describe('behind a proxy', () => {
  it.each(methods)(
    '[L2] a URL of %s is judged by the public base URL, whatever Host and forwarding headers say',
    async (method) => {
      const world = await settleWorld(server);
      const headers = 'host: inside:8080\r\nx-forwarded-host: evil.example\r\nx-forwarded-proto: http';
      expect(await send(`GET ${targetOf(world.sign(method))}`, headers)).toMatch(/^HTTP\/1\.1 200 OK\r\n/);
    },
  );

  it('[L2] a URL signed for the host behind it does not open, though Host names that', async () => {
    const world = await settleWorld(server);
    const embedPath = world.whole.embedPath.replace(server.base, 'http://inside:8080');
    const url = world.sign('CLIENT_CREDENTIALS', {}, { ...world.whole, embedPath });
    const answer = await send(`GET ${url.slice('http://inside:8080'.length)}`, 'host: inside:8080');
    const [, referenceNumber] = /<dt>Reference<\/dt><dd>([^<]+)/.exec(answer) ?? [];
    expect((await world.eventOf({ referenceNumber }))?.code).toBe('INVALID_SIGNATURE');
  });

  it('[L2] characters outside ASCII that stand bare in the request line open nothing', async () => {
    const world = await settleWorld(server);
    const url = world.sign('CLIENT_CREDENTIALS').replace('&', '&Region=\u00cele&');
    expect(await send(`GET ${targetOf(url)}`)).toMatch(/^HTTP\/1\.1 4\d\d /);
  });
});

describe('an answer of any kind', () => {
  it.each(methods)('[O5] is not compressed and sets no cookie, whatever the browser takes: %s', async (method) => {
    const world = await settleWorld(server);
    const url = world.sign(method);
    for (const expected of [200, 400]) {
      const { status, headers } = await server.open(url, { 'accept-encoding': 'gzip, br', cookie: 'a=b' });
      expect(status).toBe(expected);
      expect(headers['content-encoding'] ?? headers['set-cookie']).toBeUndefined();
    }
  });
});

import { once } from 'node:events';
import { createServer, type IncomingMessage, type RequestListener } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo, Server } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { WebhookRequest } from '../../src/domain/webhooks/deliver-webhook.ts';
import type { FindAddresses } from '../../src/webhook-delivery/find-addresses.ts';
import { createSendWebhook, type SendSettings } from '../../src/webhook-delivery/send-webhook.ts';
import { selfSigned } from '../support/self-signed.ts';

async function listen(server: Server): Promise<number> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.close();
  });
  return (server.address() as AddressInfo).port;
}

/** A target on this machine that keeps what it is sent. */
async function startTarget(answer: RequestListener) {
  const received: { request: IncomingMessage; body: string }[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    received.push({ request, body: Buffer.concat(chunks).toString() });
    answer(request, response);
  });
  return { port: await listen(server), received };
}

/** A name service that knows these addresses for every host, and counts how often it is asked. */
function knowing(...addresses: readonly string[]) {
  const asked: string[] = [];
  const findAddresses: FindAddresses = (host, answer) => {
    asked.push(host);
    const found = addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
    answer(found.length > 0 ? null : Object.assign(new Error('unknown'), { code: 'ENOTFOUND' }), found);
  };
  return { asked, findAddresses };
}

const request = (url: string): WebhookRequest => ({ url, headers: { 'webhook-id': 'one' }, body: '{"ü":1}' });

function sender(settings: Partial<SendSettings> = {}) {
  return createSendWebhook({
    allowsPrivateTargets: true,
    timeoutMs: 5000,
    findAddresses: knowing('127.0.0.1').findAddresses,
    signal: new AbortController().signal,
    ...settings,
  });
}

describe('sending a webhook', () => {
  it('posts JSON with the given headers to the address that was found, under the name of the host', async () => {
    const { port, received } = await startTarget((_, response) => response.writeHead(202).end());
    const { asked, findAddresses } = knowing('127.0.0.1');
    const answer = await sender({ findAddresses })(request(`http://hooks.example:${port}/a?b=c`));
    expect(answer).toEqual({ httpStatus: 202 });
    expect(asked).toEqual(['hooks.example']);
    const [{ request: sent, body }] = received as [(typeof received)[number]];
    expect([sent.method, sent.url, body]).toEqual(['POST', '/a?b=c', '{"ü":1}']);
    expect(sent.headers).toMatchObject({
      host: `hooks.example:${port}`,
      'content-type': 'application/json; charset=utf-8',
      'content-length': '8',
      'webhook-id': 'one',
    });
  });

  it.each([
    ['one that is not public', ['10.0.0.1']],
    ['one among public ones that is not', ['8.8.8.8', '169.254.169.254']],
    ['one of IPv6 that is not public', ['2606:4700:4700::1111', 'fd00:ec2::254']],
    ['one of IPv4 within IPv6', ['::ffff:127.0.0.1']],
  ])('[H4] connects to none of the addresses of a host when it has %s', async (_, addresses) => {
    const { asked, findAddresses } = knowing(...addresses);
    const send = sender({ allowsPrivateTargets: false, findAddresses });
    expect(await send(request('https://hooks.example/'))).toEqual({ httpStatus: null, failure: 'ADDRESS_NOT_ALLOWED' });
    expect(asked).toEqual(['hooks.example']);
  });

  it.each([
    'https://127.0.0.1/',
    'https://2130706433/',
    'https://0x7f.1/',
    'https://[::ffff:127.0.0.1]/',
    'https://127.0.0.1./',
  ])('[H4] connects to no address in a URL that is not public: %s', async (url) => {
    const { port, received } = await startTarget((_, response) => response.end());
    const target = url.replace(/\/$/, `:${port}/`).replace('https:', 'http:');
    const send = sender({ allowsPrivateTargets: false });
    expect(await send(request(target))).toEqual({ httpStatus: null, failure: 'ADDRESS_NOT_ALLOWED' });
    expect(received).toEqual([]);
  });

  it('[H4] follows no redirect', async () => {
    const inner = await startTarget((_, response) => response.end());
    const outer = await startTarget((_, response) =>
      response.writeHead(307, { location: `http://127.0.0.1:${inner.port}/` }).end(),
    );
    expect(await sender()(request(`http://hooks.example:${outer.port}/`))).toEqual({ httpStatus: 307 });
    expect([outer.received.length, inner.received.length]).toEqual([1, 0]);
  });

  it('[H2] tells when the target asks to be tried again', async () => {
    const { port } = await startTarget((_, response) => response.writeHead(429, { 'retry-after': '45' }).end());
    const answer = { httpStatus: 429, retryAfter: '45' };
    expect(await sender()(request(`http://hooks.example:${port}/`))).toEqual(answer);
  });

  it('needs no more than the status of an answer, and hangs up then', async () => {
    const { port } = await startTarget((_, response) => response.writeHead(200).write('an answer that does not end'));
    expect(await sender()(request(`http://hooks.example:${port}/`))).toEqual({ httpStatus: 200 });
  });

  it('refuses headers that are too long', async () => {
    const { port } = await startTarget((_, response) => {
      response.writeHead(200, { long: 'x'.repeat(20_000) }).end();
    });
    const failed = { httpStatus: null, failure: 'CONNECTION_FAILED' };
    expect(await sender()(request(`http://hooks.example:${port}/`))).toEqual(failed);
  });

  it('gives up when the target takes too long, or is not there, or nobody knows it', async () => {
    const { port } = await startTarget(() => {});
    const slow = sender({ timeoutMs: 50 })(request(`http://hooks.example:${port}/`));
    expect(await slow).toEqual({ httpStatus: null, failure: 'TIMED_OUT' });
    const free = await listen(createServer());
    const away = createServer();
    const closed = await listen(away);
    away.close();
    await once(away, 'close');
    expect(free).not.toBe(closed);
    const absent = await sender()(request(`http://hooks.example:${closed}/`));
    expect(absent).toEqual({ httpStatus: null, failure: 'CONNECTION_FAILED' });
    const unknown = await sender({ findAddresses: knowing().findAddresses })(request('https://hooks.example/'));
    expect(unknown).toEqual({ httpStatus: null, failure: 'HOST_NOT_FOUND' });
  });

  it('is cut off by a stop, and tells that the target is not to blame', async () => {
    const stop = new AbortController();
    const { port } = await startTarget(() => stop.abort());
    const cut = sender({ signal: stop.signal })(request(`http://hooks.example:${port}/`));
    expect(await cut).toEqual({ httpStatus: null, failure: 'INTERRUPTED' });
  });

  it('[H4] checks the certificate by the name of the host, not by the address', async () => {
    const { cert, key } = selfSigned('hooks.example');
    const names: unknown[] = [];
    const server = createTlsServer({ cert, key }, (_, response) => response.end());
    server.on('secureConnection', ({ servername }) => names.push(servername));
    const port = await listen(server);
    const invalid = { httpStatus: null, failure: 'CERTIFICATE_NOT_VALID' };
    const send = sender({ ca: cert });
    expect(await send(request(`https://hooks.example:${port}/`))).toEqual({ httpStatus: 200 });
    expect(names).toEqual(['hooks.example']);
    expect(await send(request(`https://other.example:${port}/`))).toEqual(invalid);
    expect(await sender()(request(`https://hooks.example:${port}/`))).toEqual(invalid);
  });
});

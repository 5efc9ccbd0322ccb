import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { json } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createHost } from '../../examples/host-app/main.ts';

const input = { workbookId: 'a4000000-0000-4000-8000-000000000001', user: { email: 'noor@northwind.example' } };
const signed = {
  url: 'https://embed.test/embed/1-abc?:nonce=1',
  expiresAt: '2026-03-01T12:15:00.000Z',
  userErrors: [],
};
const refusal = { code: 'TEAM_NOT_FOUND', message: 'No such team.', remedy: 'Create it.' };

/** What the API was asked, and what it is to answer. */
let asked: { authorization: string | undefined; body: unknown }[];
let answer: unknown;
let api: Server;
let host: Server;
const log = vi.fn<(message: string) => void>();

async function listen(server: Server): Promise<string> {
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
}

let url: string;

beforeEach(async () => {
  asked = [];
  log.mockReset();
  api = createServer(async (request, response) => {
    asked.push({ authorization: request.headers.authorization, body: await json(request) });
    response.setHeader('content-type', 'application/json').end(JSON.stringify(answer));
  });
  host = createHost({ apiUrl: await listen(api), token: 'token-of-the-host', input, log });
  url = await listen(host);
});

afterEach(() => {
  for (const server of [api, host]) {
    server.close();
    server.closeAllConnections();
  }
});

const askForUrl = () => fetch(`${url}/embed-url`, { method: 'POST' });

describe('the example of a host that lets the API sign', () => {
  it('asks the API with its token and hands the signed URL on', async () => {
    answer = { data: { signEmbedUrl: signed } };
    const response = await askForUrl();
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual(signed);
    expect(asked).toEqual([
      {
        authorization: 'Bearer token-of-the-host',
        body: { query: expect.stringContaining('signEmbedUrl'), variables: { input } },
      },
    ]);
  });

  it.each([
    ['a refusal', { data: { signEmbedUrl: { url: null, expiresAt: null, userErrors: [refusal] } } }, 'TEAM_NOT_FOUND'],
    ['an error', { errors: [{ message: 'A token is needed.' }] }, 'A token is needed.'],
  ])('answers %s with 502 and keeps the reason in its log, again and again', async (_what, refused, reason) => {
    answer = refused;
    for (const times of [1, 2]) {
      const response = await askForUrl();
      expect(response.status).toBe(502);
      expect(await response.text()).toBe('{}');
      expect(log).toHaveBeenCalledTimes(times);
    }
    expect(log).toHaveBeenCalledWith(expect.stringContaining(reason));
  });

  it('answers 502 when the API cannot be reached', async () => {
    api.close();
    api.closeAllConnections();
    expect((await askForUrl()).status).toBe(502);
  });

  it('serves a page without a secret in it, and the client that the page imports', async () => {
    const page = await (await fetch(url)).text();
    expect(page).toContain("from '/embed-client.js'");
    expect(page).not.toContain('token-of-the-host');
    const client = await fetch(`${url}/embed-client.js`);
    expect(client.headers.get('content-type')).toBe('text/javascript');
    expect(await client.text()).toContain('workbook:loaded');
  });
});

import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import type { Server } from 'node:http';
import { jwtVerify } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createHost } from '../../examples/self-signed/main.ts';

const now = Date.parse('2026-03-01T12:00:00.900Z');
const secret = 'a secret of 32 bytes, or some more';
const embedPath = 'https://embed.test/embed/1-1Uu7gRaXTFHKShlBlFapc6';
const jwtBaseUrl = 'https://embed.test/acme/workbook/4zSjyoCDDjqTjVkB3MP4Wv';

let host: Server;
let url: string;

beforeAll(async () => {
  host = createHost({ clientId: 'client-1', secret, embedPath, jwtBaseUrl }, () => now);
  await once(host.listen(0, '127.0.0.1'), 'listening');
  const address = host.address();
  url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
});

afterAll(() => {
  host.close();
  host.closeAllConnections();
});

const askForUrl = async (query = ''): Promise<string> =>
  String(await (await fetch(`${url}/embed-url${query}`, { method: 'POST' })).json());

describe('the example of a host that signs by itself', () => {
  it('[J1] [J2] [J3] signs a JWT', async () => {
    const signed = new URL(await askForUrl());
    expect(signed.origin + signed.pathname).toBe(jwtBaseUrl);
    const token = signed.searchParams.get(':jwt') ?? '';
    const { payload, protectedHeader } = await jwtVerify(token, Buffer.from(secret), { currentDate: new Date(now) });
    expect(protectedHeader).toEqual({ alg: 'HS256', typ: 'JWT', kid: 'client-1' });
    expect(payload).toEqual({
      sub: 'noor@northwind.example',
      jti: expect.any(String),
      iat: 1772366400,
      exp: 1772366400 + 900,
      teams: ['Embed Customers'],
      account_type: 'Viewer',
    });
  });

  it('[L1] [L3] signs an embed path with client credentials, every character before the signature', async () => {
    const [before = '', signature] = (await askForUrl('?method=client-credentials')).split('&:signature=');
    expect(signature).toBe(createHmac('sha256', secret).update(before).digest('hex'));
    const signed = new URL(before);
    expect(signed.origin + signed.pathname).toBe(embedPath);
    expect(Object.fromEntries(signed.searchParams)).toEqual({
      ':client_id': 'client-1',
      ':nonce': expect.any(String),
      ':mode': 'userbacked',
      ':time': '1772366400',
      ':session_length': '900',
      ':responsive_height': 'true',
      ':email': 'noor@northwind.example',
      ':external_user_id': 'northwind-1001',
      ':external_user_team': 'Embed Customers',
      ':account_type': 'Viewer',
    });
  });

  it.each(['', '?method=client-credentials'])('[O2] signs each URL for one opening (%j)', async (query) => {
    expect(await askForUrl(query)).not.toBe(await askForUrl(query));
  });

  it('serves a page without the secret, and the client that the page imports', async () => {
    const page = await (await fetch(url)).text();
    expect(page).toContain("from '/embed-client.js'");
    expect(page).not.toContain(secret);
    expect(await (await fetch(`${url}/embed-client.js`)).text()).toContain('workbook:loaded');
  });
});

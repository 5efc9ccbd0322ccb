import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createHost as createSigningHost } from '../../examples/host-app/main.ts';
import { createHost as createSelfSigningHost } from '../../examples/self-signed/main.ts';
import { launchBrowser } from './browser.ts';
import { demoWorkbooks, noor, type RealServer, startRealServer } from './real-server.ts';
import { watchPage } from './watch-page.ts';

let browser: Browser;
let server: RealServer;
let host: Server;

beforeAll(async () => {
  [browser, server] = await Promise.all([launchBrowser(), startRealServer([])]);
});
afterAll(() => Promise.all([browser.close(), server.stop()]));
afterEach(() => {
  host.close();
  host.closeAllConnections();
});

/** Opens the page of the host, and goes to another page of the workbook in its frame. */
async function use(query = ''): Promise<void> {
  await once(host.listen(0, '127.0.0.1'), 'listening');
  const origin = `http://localhost:${(host.address() as AddressInfo).port}`;
  await server.mutate('updateOrganization', { allowedEmbedOrigins: [origin] }, 'organization { id }');
  const page = await browser.newPage();
  const { faults, strangers } = await watchPage(page, ['localhost', '127.0.0.1']);
  await page.goto(`${origin}/${query}`);
  const embed = page.frameLocator('iframe');
  await embed.getByRole('heading', { name: 'Revenue Trend' }).waitFor();
  await embed.getByRole('tab', { name: 'Regions' }).click();
  await embed.getByRole('heading', { name: 'Top Cities' }).waitFor();
  // The frame takes the height of what is in it, which is more than the 150 pixels that a frame has by itself.
  await page.waitForFunction(() => (document.querySelector('iframe')?.clientHeight ?? 0) > 300);
  expect([faults, strangers, await page.getByRole('status').textContent()]).toEqual([[], [], '']);
  await page.close();
}

describe('in a browser, the example of a host', () => {
  it('that lets the API sign shows the workbook', async () => {
    const input = {
      clientId: server.clientId,
      workbookId: demoWorkbooks.salesOverview,
      user: noor,
      parameters: { responsiveHeight: true },
    };
    host = createSigningHost({ apiUrl: server.base, token: server.adminToken, input, log: expect.fail });
    await use();
  });

  it.each(['', '?method=client-credentials'])('that signs by itself shows the workbook (%j)', async (query) => {
    const { path: embedPath, jwtBaseUrl } = await server.addressOf({});
    host = createSelfSigningHost({ clientId: server.clientId, secret: server.embedSecret, embedPath, jwtBaseUrl });
    await use(query);
  });
});

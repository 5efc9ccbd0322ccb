import { once } from 'node:events';
import type { Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPortal } from '../../examples/typed-client/portal.ts';
import { type RunningDemo, startDemo } from '../support/running-demo.ts';

const salesOverview = 'a4000000-0000-4000-8000-000000000001';

async function listen(portal: Server): Promise<string> {
  await once(portal.listen(0, '127.0.0.1'), 'listening');
  const address = portal.address();
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
}

const failOn = (message: string) => expect.fail(message);

let demo: RunningDemo;
let portal: Server;
let url: string;

beforeAll(async () => {
  demo = await startDemo();
  portal = createPortal({ url: demo.url, clientId: demo.clientId, clientSecret: demo.embedSecret }, failOn);
  url = await listen(portal);
});

afterAll(async () => {
  portal.close();
  await demo.stop();
});

async function get(path: string) {
  const response = await fetch(`${url}${path}`);
  return { status: response.status, body: await response.json() };
}

async function choose(choice: unknown, contentType = 'application/json') {
  const response = await fetch(`${url}/embeds`, {
    method: 'POST',
    headers: { 'content-type': contentType },
    body: JSON.stringify(choice),
  });
  return { status: response.status, body: await response.json() };
}

describe('the example of a host application', () => {
  it('[C3] [C6] lists workbooks with their offered pages, charts and tables', async () => {
    const { status, body } = await get('/picker');
    expect(status).toBe(200);
    expect(body.next).toBeNull();
    expect(body.workbooks.map(({ path }: { path: string }) => path)).toEqual([
      'Finance/Board Report',
      'Customers/Customer Health',
      'Sales/Sales Overview',
      'Operations/Supply Chain',
    ]);
    const { pages } = body.workbooks[2];
    expect(pages.map(({ pageId, isEmbeddable }: Record<string, unknown>) => [pageId, isEmbeddable])).toEqual([
      ['page-overview', true],
      ['page-regions', true],
      ['page-orders', false],
    ]);
    expect(pages[2].elements).toEqual([
      { elementId: 'chart-orders-by-status', name: 'Orders by Status', kind: 'bar-chart', embedPath: null },
    ]);
  });

  it('[P1] generates a path once, and the picker shows it from then on', async () => {
    const choice = { workbookId: salesOverview, pageId: 'page-regions' };
    const first = await choose(choice);
    expect(first.status).toBe(201);
    expect(first.body).toMatchObject({
      path: expect.stringMatching(/^https:\/\/embed\.test\/embed\/1-[0-9A-Za-z]{22}$/),
      created: true,
      jwtBaseUrl: expect.stringContaining('/acme/workbook/Sales-Overview-'),
    });
    expect(await choose(choice)).toEqual({ status: 200, body: { ...first.body, created: false } });

    const { body } = await get('/picker');
    expect(body.workbooks[2].pages[1]).toMatchObject({ pageId: 'page-regions', embedPath: first.body.path });
  });

  it('generates paths of a workbook and of a chart', async () => {
    const whole = await choose({ workbookId: salesOverview });
    const chart = await choose({ workbookId: salesOverview, elementId: 'kpi-revenue' });
    expect([whole.status, chart.status]).toEqual([201, 201]);
    expect(whole.body.path).not.toBe(chart.body.path);
  });

  it('[C4] passes a refusal on with its reason and remedy', async () => {
    expect(await choose({ workbookId: salesOverview, pageId: 'page-orders' })).toEqual({
      status: 422,
      body: {
        errors: [
          expect.objectContaining({ code: 'PAGE_OPENS_MODAL', remedy: expect.stringContaining('whole workbook') }),
        ],
      },
    });
  });

  it.each([
    { choice: {} },
    { choice: { workbookId: 'no-uuid' } },
    { choice: { workbookId: salesOverview, tagName: 'prod' } },
    { choice: { workbookId: salesOverview, pageId: 'x'.repeat(2000) } },
    { choice: { workbookId: salesOverview }, contentType: 'text/plain' },
  ])('refuses what the picker never sends: $choice $contentType', async ({ choice, contentType }) => {
    expect((await choose(choice, contentType)).status).toBe(400);
  });

  it('answers 404 for other paths', async () => {
    expect((await get('/')).status).toBe(404);
  });

  it('answers 502 when its client credential is wrong, and says why to its log alone', async () => {
    const log: string[] = [];
    const options = { url: demo.url, clientId: demo.clientId, clientSecret: 'wrong' };
    const other = createPortal(options, (message) => log.push(message));
    const response = await fetch(`${await listen(other)}/picker`);
    other.close();
    expect(response.status).toBe(502);
    expect(await response.json()).toEqual({ error: 'The embedpath server did not answer as it should.' });
    expect(log).toEqual(['The embedpath server refused the client credential (401).']);
  });
});

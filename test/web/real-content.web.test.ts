import type { Browser, Request } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { themes } from '../../src/domain/embeds/url/interface-parameters.ts';
import { chart, type DocumentParts, documentText, layoutOf, page, tree } from '../support/documents.ts';
import { findFaults } from './axe.ts';
import { launchBrowser } from './browser.ts';
import { type HostPages, startHostPages } from './host-pages.ts';
import { openHostPage } from './real-host.ts';
import { demoWorkbooks, type RealServer, startRealServer } from './real-server.ts';

let browser: Browser;
let hostPages: HostPages;
let server: RealServer;

beforeAll(async () => {
  [browser, hostPages] = await Promise.all([launchBrowser(), startHostPages()]);
  server = await startRealServer([hostPages.origin]);
});
afterAll(() => Promise.all([browser.close(), hostPages.stop(), server.stop()]));

/** The tabs after the first, those with something that opens a modal last: it stays open. */
const demos = [
  { workbook: 'salesOverview', tabs: ['Regions', 'Orders'], modal: 'Order Details' },
  { workbook: 'customerHealth', tabs: ['Cohorts', 'Churn'], modal: 'Playbook' },
  { workbook: 'supplyChain', tabs: ['Shipments', 'Suppliers'], modal: null },
] as const;

describe.each(themes)('[O1] in a frame, in the theme %s,', (theme) => {
  it.each(demos)('axe finds no serious fault on any page of $workbook', async ({ workbook, tabs, modal }) => {
    const host = await openHostPage(browser, hostPages.urlOf('embed-client'), { bypassCSP: true });
    await host.mount(await server.sign({ workbookId: demoWorkbooks[workbook], parameters: { theme } }));
    await host.heard('onLoaded');
    const [, frame] = host.page.frames();
    if (!frame) expect.fail('There is no frame.');
    const found = [...(await findFaults(frame))];
    for (const name of tabs) {
      await frame.getByRole('tab', { name }).click();
      await frame.getByRole('tabpanel', { name }).waitFor();
      found.push(...(await findFaults(frame)));
    }
    if (modal !== null) {
      await frame.locator('[data-opens]:visible').click();
      await frame.getByRole('dialog', { name: modal }).waitFor();
      found.push(...(await findFaults(frame)));
    }
    expect([found, host.faults]).toEqual([[], []]);
    await host.close();
  });
});

describe('[J6] an element that is embedded alone', () => {
  const sources = [
    { workbook: 'supplyChain', elementId: 'chart-stock' },
    { workbook: 'supplyChain', elementId: 'table-reorder' },
    { workbook: 'customerHealth', elementId: 'gauge-score' },
  ] as const;
  it.each(sources)('fills its frame and does not scroll: $elementId', async ({ workbook, elementId }) => {
    const host = await openHostPage(browser, hostPages.urlOf('embed-client'));
    await host.page.addStyleTag({ content: 'body iframe { width: 500px; height: 400px; border: 0 }' });
    await host.mount(await server.sign({ workbookId: demoWorkbooks[workbook], source: { elementId } }));
    await host.heard('onLoaded');
    const { scrolled, card } = await host
      .embed()
      .locator('html')
      .evaluate((html) => ({
        scrolled: [html.scrollWidth, html.scrollHeight],
        card: html.querySelector('.card')?.getBoundingClientRect().bottom,
      }));
    // The padding of the page, 16, is below the card.
    expect([scrolled, card]).toEqual([[500, 400], 384]);
    await host.close();
  });
});

/** A page of 40 charts in two columns, which the team of Noor may see. */
async function importLargePage(): Promise<string> {
  const ids = Array.from({ length: 40 }, (_, index) => `chart-${index}`);
  const columns = [
    { id: 'x', name: 'Region' },
    { id: 'y', name: 'Revenue' },
  ];
  const place = (id: string, index: number) => {
    const [left, top] = [(index % 2) * 12 + 1, Math.floor(index / 2) * 10 + 1];
    return `<Element elementId="${id}" gridColumn="${left} / ${left + 12}" gridRow="${top} / ${top + 10}"/>`;
  };
  const parts: DocumentParts = {
    pages: [page('page-1')],
    elements: ids.map((id) => chart(id, { columns })),
    layout: layoutOf(tree('page-1', ...ids.map(place))),
  };
  const { workbook } = await server.mutate<{ workbook: { workbookId: string } }>(
    'importWorkbook',
    { document: documentText(parts), path: 'Large', publish: true },
    'workbook { workbookId }',
  );
  const grantee = { teamName: 'Embed Customers' };
  await server.mutate('grantWorkbook', { workbookId: workbook.workbookId, grantee }, 'created');
  return workbook.workbookId;
}

describe('[O1] a page of 40 elements', () => {
  it('paints after one request, whose answer is under 60 KB', async () => {
    const { url } = await server.sign({ workbookId: await importLargePage() });
    const host = await openHostPage(browser, hostPages.urlOf('embed-client'));
    const requests: Request[] = [];
    host.page.on('request', (request) => requests.push(request));
    await host.mount({ url });
    await host
      .embed()
      .locator('body')
      .evaluate(
        () =>
          new Promise<void>((resolve) => {
            const watch = new PerformanceObserver((entries) => {
              if (entries.getEntriesByName('first-contentful-paint').length > 0) resolve();
            });
            watch.observe({ type: 'paint', buffered: true });
          }),
      );
    expect(await host.embed().getByRole('article').count()).toBe(40);
    expect(requests.map((request) => request.url())).toEqual([url]);
    const sizes = await requests[0]?.sizes();
    expect((sizes?.responseBodySize ?? 0) + (sizes?.responseHeadersSize ?? 0)).toBeLessThan(60 * 1024);
    expect(sizes?.responseBodySize).toBeGreaterThan(20_000);
    expect(host.faults).toEqual([]);
    await host.close();
  });
});

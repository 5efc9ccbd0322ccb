import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { documents } from '../../src/repository/demo/documents.ts';
import { signJwtUrlAsVendor, signUrlAsVendor } from '../support/vendor-signers.ts';
import { launchBrowser } from './browser.ts';
import { type HostPages, type Sdk, startHostPages } from './host-pages.ts';
import { type HostPage, openHostPage } from './real-host.ts';
import { demoWorkbooks, type Method, type RealServer, startRealServer } from './real-server.ts';

/** The vendor's package hears embeds under this domain alone. */
const vendorHost = 'embed.sigmacomputing.io';

const hosts: readonly { readonly sdk: Sdk; readonly hostName: string; readonly method: Method }[] = [
  { sdk: 'embed-client', hostName: '127.0.0.1', method: 'JWT' },
  { sdk: 'embed-client', hostName: '127.0.0.1', method: 'CLIENT_CREDENTIALS' },
  { sdk: 'embed-sdk', hostName: vendorHost, method: 'JWT' },
  { sdk: 'embed-sdk', hostName: vendorHost, method: 'CLIENT_CREDENTIALS' },
];

let browser: Browser;
let hostPages: HostPages;
let signed = 0;
beforeAll(async () => {
  [browser, hostPages] = await Promise.all([
    launchBrowser({ args: [`--host-resolver-rules=MAP ${vendorHost} 127.0.0.1`] }),
    startHostPages(),
  ]);
});
afterAll(() => Promise.all([browser.close(), hostPages.stop()]));

/** A URL that the signing samples of the vendor make, for Noor. */
async function signAsVendor(server: RealServer, method: Method): Promise<string> {
  const { path, jwtBaseUrl } = await server.addressOf({});
  const signing = {
    clientId: server.clientId,
    secret: server.embedSecret,
    nonce: `nonce ${++signed}`,
    email: 'noor@northwind.example',
    time: Math.floor(Date.now() / 1000),
    sessionLength: 900,
    teams: ['Embed Customers'],
    controls: { Region: 'West' },
  };
  if (method === 'JWT') return signJwtUrlAsVendor('python', jwtBaseUrl, signing);
  return signUrlAsVendor('ruby', path, { ...signing, externalUserId: 'northwind-1001' });
}

describe.each(hosts)('[O6] a host page with $sdk and $method', ({ sdk, hostName, method }) => {
  let server: RealServer;
  let host: HostPage;
  beforeAll(async () => {
    server = await startRealServer([hostPages.origin], hostName);
  });
  afterAll(() => server.stop());
  afterEach(async () => {
    expect({ faults: host.faults, strangers: host.strangers }).toEqual({ faults: [], strangers: [] });
    // Nothing is kept in the browser, by the embed as little as by the host.
    expect(await host.page.context().cookies()).toEqual([]);
    await host.close();
  });

  async function open(url: string): Promise<void> {
    host = await openHostPage(browser, hostPages.urlOf(sdk), { serverHost: hostName });
    if (sdk === 'embed-sdk') await host.aimMutations(server.base);
    await host.show(url);
  }

  it('hears that the embed is loaded, and what its viewer does', async () => {
    await open(await signAsVendor(server, method));
    const variables = { Region: 'West', OrderDate: 'last-12-month', Category: '', OrderSearch: '' };
    expect(await host.heard('workbookLoadedListener')).toEqual({ type: 'workbook:loaded', workbook: { variables } });
    expect(await host.heard('urlOnChangeListener')).toMatchObject({ url: expect.stringMatching(/^\/(embed|acme)\//) });
    expect(await host.heard('workbookDataLoadedListener')).toEqual({ type: 'workbook:dataloaded' });
    expect(await host.heard('workbookPageHeightListener')).toMatchObject({ pageHeight: expect.any(Number) });

    const region = host.embed().locator('[data-element=control-region]');
    await region.locator('summary').click();
    await region.getByLabel('East').check();
    expect(await host.heard('workbookVariableChangeListener')).toEqual({
      type: 'workbook:variables:onchange',
      workbook: { variables: { ...variables, Region: 'East,West' } },
    });
    await host.embed().getByRole('heading', { name: 'Revenue Trend' }).click();
    await host.page.keyboard.press('Escape');
    await host.embed().getByRole('tab', { name: 'Regions' }).click();
    await host.heard('workbookSelectedNodeListener', 3);
    expect((await host.allHeard('workbookSelectedNodeListener')).map(({ event }) => event)).toEqual(
      [
        { selectedNodeId: 'control-region', nodeType: 'element' },
        { selectedNodeId: 'chart-revenue-trend', nodeType: 'element' },
        { selectedNodeId: null, nodeType: null },
        { selectedNodeId: 'page-regions', nodeType: 'page' },
      ].map((selection) => ({ type: 'workbook:selectednodeid:onchange', ...selection })),
    );
    await host.embed().locator('[data-element=table-top-cities] tbody td').first().click();
    expect(await host.heard('workbookTableCellSelectListener')).toMatchObject({
      nodeId: 'table-top-cities',
      cells: [{ columnName: 'City', cellType: 'valueCell' }],
    });
  });

  it('steers the embed', async () => {
    await open(await signAsVendor(server, method));
    await host.heard('workbookLoadedListener');
    await host.call(['workbookVariablesUpdate', { Region: 'South', Unknown: 'x' }]);
    expect(await host.heard('workbookVariableChangeListener')).toMatchObject({
      workbook: { variables: { Region: 'South' } },
    });
    await host.embed().locator('[data-element=control-region] summary', { hasText: 'South' }).waitFor();
    await host.call(['workbookVariablesList']);
    expect(await host.heard('workbookCurrentVariablesListener')).toEqual({
      type: 'workbook:variables:current',
      variables: { Region: 'South', OrderDate: 'last-12-month', Category: '', OrderSearch: '' },
    });
    await host.call(['workbookFullscreenUpdate', 'kpi-revenue']);
    expect(await host.heard('workbookFullScreenListener')).toMatchObject({ fullScreen: true });
    await host.embed().getByRole('dialog').getByRole('heading', { name: 'Revenue' }).waitFor();
    await host.call(['workbookFullscreenUpdate', null]);
    expect(await host.heard('workbookFullScreenListener', 1)).toMatchObject({ fullScreen: false });
  });

  it('selects a page and then an element of it, in that order', async () => {
    await open(await signAsVendor(server, method));
    await host.heard('workbookLoadedListener');
    await host.call(
      ['workbookSelectedNodeIdUpdate', 'page-regions', 'page'],
      ['workbookSelectedNodeIdUpdate', 'chart-target', 'element'],
    );
    expect(await host.heard('workbookSelectedNodeListener', 1)).toMatchObject({ selectedNodeId: 'chart-target' });
    await host.embed().locator('[data-panel=page-regions] [data-element=chart-target][aria-current]').waitFor();
    await host.call(['workbookSelectedNodeIdUpdate', null, 'element']);
    expect(await host.heard('workbookSelectedNodeListener', 2)).toMatchObject({ selectedNodeId: null, nodeType: null });
  });

  it('[O2] hears of a refusal', async () => {
    const url = await signAsVendor(server, method);
    await open(url);
    await host.heard('workbookLoadedListener');
    await host.show(url, 1);
    const error = await host.heard('workbookErrorListener');
    expect(error).toEqual({ type: 'workbook:error', code: 'EINVAL', message: expect.stringMatching(/^[A-Z].*\.$/) });
    await host.embed(1).getByText(String(error['message'])).waitFor();
  });

  it('[O7] hears once that the session has ended', async () => {
    await open(await signAsVendor(server, method));
    await host.heard('workbookLoadedListener');
    await server.mutate('revokeSessions', { clientId: server.clientId }, 'count');
    await host.embed().getByRole('tab', { name: 'Regions' }).click();
    expect(await host.heard('workbookErrorListener')).toMatchObject({ code: 'ESESSION_EXPIRED' });
    const refusal = host.embed().getByRole('alert');
    expect(await refusal.innerText()).toMatch(/^This session has ended\n.*\nReference\s+\S+/s);
    // The vendor's package knows no such event.
    const times = sdk === 'embed-client' ? 1 : 0;
    expect(await host.allHeard('sessionExpiredListener')).toHaveLength(times);
    expect(await host.allHeard('workbookErrorListener')).toHaveLength(1);
  });

  it('[C2] hears that a version was published, which the next click shows', async () => {
    await open(await signAsVendor(server, method));
    await host.heard('workbookLoadedListener');
    const document = JSON.stringify(documents['sales-overview.v2']).replace(
      'Revenue by State',
      `States, ${sdk}, ${method}`,
    );
    await server.mutate('importWorkbook', { document, path: 'Sales/', publish: true }, 'changed');
    await host.embed().getByRole('tab', { name: 'Regions' }).click();
    expect(await host.heard('workbookPublishedListener')).toEqual({
      type: 'workbook:published',
      workbookId: demoWorkbooks.salesOverview,
    });
    await host
      .embed()
      .getByRole('heading', { name: `States, ${sdk}, ${method}` })
      .waitFor();
  });
});

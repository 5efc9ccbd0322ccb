import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchBrowser } from './browser.ts';
import { type HostPages, startHostPages } from './host-pages.ts';
import { type HostPage, openHostPage } from './real-host.ts';
import { demoWorkbooks, type RealServer, startRealServer } from './real-server.ts';

let browser: Browser;
let hostPages: HostPages;
let server: RealServer;
let host: HostPage;

beforeAll(async () => {
  [browser, hostPages] = await Promise.all([launchBrowser(), startHostPages()]);
  server = await startRealServer([hostPages.origin]);
});
afterAll(() => Promise.all([browser.close(), hostPages.stop(), server.stop()]));
beforeEach(async () => {
  host = await openHostPage(browser, hostPages.urlOf('embed-client'));
});
afterEach(async () => {
  expect({ faults: host.faults, strangers: host.strangers }).toEqual({ faults: [], strangers: [] });
  await host.close();
});

const heightOf = (place = 0) =>
  host.page
    .locator('iframe')
    .nth(place)
    .evaluate((iframe) => iframe.getBoundingClientRect().height);

/** Until the frame is as high as its content, and neither scrolls. */
const waitForFit = () =>
  host
    .embed()
    .locator('html')
    .evaluate(
      (html) =>
        new Promise<void>((resolve) => {
          const look = () => (html.scrollHeight === innerHeight ? resolve() : requestAnimationFrame(look));
          look();
        }),
    );

describe('[J6] the height', () => {
  it('of the iframe follows the page that is shown, up and down', async () => {
    await host.mount(await server.sign({ parameters: { responsiveHeight: true } }), { responsiveHeight: true });
    await host.heard('onLoaded');
    await waitForFit();
    const overview = await heightOf();
    await host.embed().getByRole('tab', { name: 'Orders' }).click();
    await host.embed().getByRole('tabpanel', { name: 'Orders' }).waitFor();
    await waitForFit();
    const orders = await heightOf();
    await host.embed().getByRole('tab', { name: 'Overview' }).click();
    await host.embed().getByRole('tabpanel', { name: 'Overview' }).waitFor();
    await waitForFit();
    expect(orders).toBeLessThan(overview);
    expect(await heightOf()).toBe(overview);
  });
});

describe('[O7] a session that ends', () => {
  const changeAndGoOn = async () => {
    await host.heard('onLoaded');
    const region = host.embed().locator('[data-element=control-region]');
    await region.locator('summary').click();
    await region.getByLabel('East').check();
    await host.embed().getByRole('tab', { name: 'Regions' }).click();
    await host.embed().getByRole('tabpanel', { name: 'Regions' }).waitFor();
    await host.embed().getByRole('heading', { name: 'Top Cities' }).click();
  };
  /** The viewer is where they were before the new URL was loaded. */
  const expectRestored = async () => {
    await host.heard('onLoaded', 1);
    await host.embed().locator('[data-panel=page-regions] [data-element=table-top-cities][aria-current]').waitFor();
    await host.embed().getByRole('tab', { name: 'Overview' }).click();
    await host.embed().locator('[data-element=control-region] summary', { hasText: 'East' }).waitFor();
    expect(await host.allHeard('onError')).toEqual([]);
  };

  it('is renewed ahead of its end, and the viewer keeps controls, page and selection', async () => {
    await host.page.clock.install();
    await host.mount(await server.sign({ sessionLengthSeconds: 600 }), { renew: () => server.sign() });
    await changeAndGoOn();
    await host.page.clock.fastForward(571_000);
    await expectRestored();
  });

  it('is renewed when the embed itself says that it has ended', async () => {
    await host.page.clock.install();
    const { url } = await server.sign({ sessionLengthSeconds: 600 });
    await host.mount({ url }, { renew: () => server.sign() });
    await changeAndGoOn();
    await host.page.clock.fastForward(601_000);
    await expectRestored();
  });

  it('is renewed at the next click after an administrator ended it', async () => {
    await host.mount(await server.sign(), { renew: () => server.sign() });
    await changeAndGoOn();
    await server.mutate('revokeSessions', { userEmail: 'noor@northwind.example' }, 'count');
    await host.embed().getByRole('tab', { name: 'Orders' }).click();
    await host.heard('onLoaded', 1);
    await host.embed().locator('[data-panel=page-regions] [data-element=table-top-cities][aria-current]').waitFor();
    expect(await host.allHeard('onError')).toEqual([]);
  });

  it('without renewal is told to the viewer and, once, to the host', async () => {
    await host.page.clock.install();
    await host.mount(await server.sign({ sessionLengthSeconds: 600 }));
    await host.heard('onLoaded');
    await host.page.clock.fastForward(601_000);
    await host.embed().getByRole('alert').getByText('This session has ended').waitFor();
    expect(await host.heard('onError')).toMatchObject({ code: 'SESSION_EXPIRED' });
    expect(await host.allHeard('onError')).toHaveLength(1);
    expect(await host.embed().locator('[data-element]').count()).toBe(0);
  });
});

describe('[O7] two embeds of one user on one page', () => {
  it('never mix: teams, variables and ends of sessions stay with each', async () => {
    const user = { email: 'mila@northwind.example' };
    const first = await server.sign({ user: { ...user, teams: ['Embed Customers'] } });
    await host.mount(first);
    await host.heard('onLoaded');
    const partners = { ...user, teams: ['Embed Partners'] };
    await host.mount(await server.sign({ workbookId: demoWorkbooks.supplyChain, user: partners }), {}, 1);
    await host.heard('onLoaded', 1);

    const region = host.embed().locator('[data-element=control-region]');
    await region.locator('summary').click();
    await region.getByLabel('East').check();
    await host.heard('onVariablesChange');
    // The team of the second frame does not reach what the first one shows; the first was opened with another.
    await host.embed().getByRole('tab', { name: 'Regions' }).click();
    await host.embed().getByRole('tabpanel', { name: 'Regions' }).waitFor();
    await host.embed(1).getByRole('tab', { name: 'Suppliers' }).click();
    await host.embed(1).getByRole('tabpanel', { name: 'Suppliers' }).waitFor();

    await server.mutate('revokeSessions', { userEmail: user.email, teamName: 'Embed Partners' }, 'count');
    await host.embed(1).getByRole('tab', { name: 'Shipments' }).click();
    await host.embed(1).getByText('This session has ended').waitFor();
    await host.embed().getByRole('tab', { name: 'Orders' }).click();
    await host.embed().getByRole('tabpanel', { name: 'Orders' }).waitFor();
    expect(await host.allHeard('onVariablesChange')).toHaveLength(1);
  });
});

describe('[K2] [O7] a revoked credential', () => {
  it('takes the content away at the next click, and tells the person and the host', async () => {
    const made = await server.mutate<{ credential: { clientId: string } }>(
      'createClientCredential',
      { name: 'Short-lived', privileges: ['EMBED'] },
      'credential { clientId }',
    );
    const { clientId } = made.credential;
    await host.mount(await server.sign({ clientId }));
    await host.heard('onLoaded');
    await server.mutate('revokeClientCredential', { clientId }, 'credential { clientId }');
    await host.embed().getByRole('tab', { name: 'Regions' }).click();
    const error = await host.heard('onError');
    expect(error).toEqual({ code: 'EACCES', message: expect.stringMatching(/\.$/) });
    const alert = host.embed().getByRole('alert');
    await alert.getByText(String(error['message'])).waitFor();
    expect(await alert.innerText()).toMatch(/Reference\s+\S+/);
    expect(await host.embed().locator('body').innerHTML()).not.toMatch(/data-element|Revenue/);
  });
});

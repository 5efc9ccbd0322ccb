import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchBrowser } from './browser.ts';
import { type HostPages, startHostPages } from './host-pages.ts';
import { openHostPage } from './real-host.ts';
import { type Method, type RealServer, startRealServer } from './real-server.ts';

let browser: Browser;
let allowed: HostPages;
let other: HostPages;
let server: RealServer;

beforeAll(async () => {
  [browser, allowed, other] = await Promise.all([launchBrowser(), startHostPages(), startHostPages()]);
  server = await startRealServer([]);
});
afterAll(() => Promise.all([browser.close(), allowed.stop(), other.stop(), server.stop()]));
beforeEach(() => allow([allowed.origin]));

async function allow(allowedEmbedOrigins: readonly string[]): Promise<void> {
  await server.mutate('updateOrganization', { allowedEmbedOrigins }, 'organization { id }');
}

/** What a person sees in the frame of a host page, and what the host hears. */
async function look(hostPages: HostPages, url: string) {
  const host = await openHostPage(browser, hostPages.urlOf('embed-client'));
  const isBlocked = () => host.faults.some((fault) => /frame-ancestors/.test(fault));
  const blocked = host.page.waitForEvent('console', { predicate: isBlocked });
  await host.show(url);
  await Promise.race([blocked, host.embed().locator('#embed, .refusal').waitFor()]);
  const text = await host.embed().locator('body').innerText();
  const seen = { isBlocked: isBlocked(), text, heard: (await host.allHeard()).map(({ by }) => by) };
  await host.close();
  return seen;
}

describe.each<Method>(['JWT', 'CLIENT_CREDENTIALS'])('[O5] a frame, signed with %s,', (method) => {
  it('shows the content on a page of an allowed origin', async () => {
    const { isBlocked, text, heard } = await look(allowed, (await server.sign({ method })).url);
    expect(isBlocked).toBe(false);
    expect(text).toContain('Revenue Trend');
    expect(heard).toContain('workbookLoadedListener');
  });

  it('shows nothing on a page of another origin', async () => {
    const seen = await look(other, (await server.sign({ method })).url);
    expect(seen).toMatchObject({ isBlocked: true, heard: [] });
    expect(seen.text).not.toContain('Revenue');
  });

  it('shows nothing where the organization allows no origin', async () => {
    await allow([]);
    const seen = await look(allowed, (await server.sign({ method })).url);
    expect(seen).toMatchObject({ isBlocked: true, heard: [] });
    expect(seen.text).not.toContain('Revenue');
  });

  it('shows error pages to allowed origins alone', async () => {
    const { url } = await server.sign({ method });
    // Still hex, and still canonical at the end of base64url, whose last character carries four bits.
    const broken = url.replace(/.(?=&:embed|$)/, (character) => (character === '0' ? '4' : '0'));
    const shown = await look(allowed, broken);
    expect(shown.text).toContain('EACCES');
    expect(shown.heard).toContain('workbookErrorListener');
    const blocked = await look(other, broken);
    expect(blocked).toMatchObject({ isBlocked: true, heard: [] });
    expect(blocked.text).not.toContain('EACCES');
  });
});

describe('[O5] a browser that keeps no cookies of third parties', () => {
  it('changes nothing: the embed opens, and its pages are changed', async () => {
    const host = await openHostPage(browser, allowed.urlOf('embed-client'));
    await host.mount(await server.sign());
    await host.heard('onLoaded');
    await host.embed().getByRole('tab', { name: 'Regions' }).click();
    await host.embed().getByRole('tabpanel', { name: 'Regions' }).waitFor();
    expect([host.faults, host.strangers, await host.page.context().cookies()]).toEqual([[], [], []]);

    // That this browser is such a one: the page of the host may keep a cookie, the same script in its frame may not.
    const keepCookie = () => {
      Reflect.set(document, 'cookie', 'probe=1; SameSite=None; Secure');
      return document.cookie;
    };
    expect(await host.page.evaluate(keepCookie)).toBe('probe=1');
    expect(await host.embed().locator('body').evaluate(keepCookie)).toBe('');
    await host.close();
  });
});

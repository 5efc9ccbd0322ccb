import type { Browser, FrameLocator, Page } from 'playwright-core';
import type { Call, Heard, HostWindow } from './host-pages.ts';
import type { SignedUrl } from './real-server.ts';
import { type Watch, watchPage } from './watch-page.ts';

export interface HostPage extends Watch {
  readonly page: Page;
  /** The embed in a place of the page, whatever is loaded there by then. */
  embed(place?: number): FrameLocator;
  /** Opens a URL in an iframe to whose messages all listeners listen. */
  show(url: string, place?: number): Promise<void>;
  /** `mountEmbed` in a container; `renew` is its `onSessionExpired`. Its callbacks are heard under their names. */
  mount(signed: MountedUrl, options?: MountOptions, place?: number): Promise<void>;
  /** Calls mutations for the first iframe, one at once after the other. */
  call(...calls: readonly Call[]): Promise<void>;
  /** Where the vendor's package sends mutations, instead of its vendor. */
  aimMutations(origin: string): Promise<void>;
  /** Waits for the event that a listener handed on, or a callback got. */
  heard(by: string, nth?: number): Promise<Heard['event']>;
  /** All that was heard so far, e.g. `workbookLoadedListener`, in order. */
  allHeard(by?: string): Promise<readonly Heard[]>;
  close(): Promise<void>;
}

/** Without the end of the session, the embed itself tells of it. */
type MountedUrl = Pick<SignedUrl, 'url'> & Partial<SignedUrl>;

interface MountOptions {
  readonly responsiveHeight?: boolean;
  readonly renew?: () => Promise<SignedUrl>;
}

interface HostPageOptions {
  /** Hosts other than this and that of the page are strangers. */
  readonly serverHost?: string;
  /** Lets tools of a test into the frame, which its policy rightly keeps out. */
  readonly bypassCSP?: boolean;
}

export async function openHostPage(
  browser: Browser,
  url: string,
  { serverHost = '127.0.0.1', bypassCSP = false }: HostPageOptions = {},
): Promise<HostPage> {
  const page = await browser.newPage({ viewport: { width: 1100, height: 900 }, bypassCSP });
  const watch = await watchPage(page, ['localhost', serverHost]);
  await page.goto(url);
  await page.locator('body[data-ready]').waitFor({ state: 'attached' });
  const allHeard = (by?: string) =>
    page.evaluate(
      (name) => (window as unknown as HostWindow).heard.filter((each) => name === undefined || each.by === name),
      by,
    );
  return {
    ...watch,
    page,
    embed: (place = 0) => page.locator('div').nth(place).frameLocator('iframe'),
    show: (signed, place = 0) =>
      page.evaluate(([shown, at]) => (window as unknown as HostWindow).show(shown, at), [signed, place] as const),
    async mount(signed, { renew, ...options } = {}, place = 0) {
      if (renew) await page.exposeFunction('renew', renew);
      await page.evaluate(([given, at]) => (window as unknown as HostWindow).mount(given, at), [
        { ...signed, ...options, renews: renew !== undefined },
        place,
      ] as const);
    },
    call: (...calls) => page.evaluate((given) => (window as unknown as HostWindow).call(given), calls),
    aimMutations: (origin) => page.evaluate((at) => (window as unknown as HostWindow).aimMutations(at), origin),
    async heard(by, nth = 0) {
      await page.waitForFunction(
        ([name, index]) => (window as unknown as HostWindow).heard.filter((each) => each.by === name).length > index,
        [by, nth] as const,
      );
      return (await allHeard(by))[nth]?.event ?? {};
    },
    allHeard,
    close: () => page.close(),
  };
}

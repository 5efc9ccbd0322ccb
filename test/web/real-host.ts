import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import type { SignedUrl } from './real-server.ts';
import { type Watch, watchPage } from './watch-page.ts';

/** What a host page imports: our client as it is built, or the vendor's package as it is published. */
export type Sdk = 'embed-client' | 'embed-sdk';

/** Pages of a host application, at an origin of their own. */
export interface HostPages {
  readonly origin: string;
  urlOf(sdk: Sdk): string;
  stop(): Promise<void>;
}

type Call = readonly [mutation: string, ...args: readonly unknown[]];

interface Heard {
  readonly by: string;
  readonly event: Readonly<Record<string, unknown>>;
}

/** What the script of the host page lets tests do; see `hostPage`. */
interface HostWindow {
  readonly heard: Heard[];
  show(url: string, place: number): void;
  mount(options: object, place: number): void;
  call(calls: readonly Call[]): void;
}

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
  /** Waits for the event that a listener handed on, or a callback got. */
  heard(by: string, nth?: number): Promise<Heard['event']>;
  /** All that was heard so far, e.g. `workbookLoadedListener`, in order. */
  allHeard(by?: string): Promise<readonly Heard[]>;
  close(): Promise<void>;
}

/** Without the end of the session, the embed itself tells of it. */
type MountedUrl = Pick<SignedUrl, 'url'> & Partial<SignedUrl>;

export interface MountOptions {
  readonly responsiveHeight?: boolean;
  readonly renew?: () => Promise<SignedUrl>;
}

const distClient = readFileSync(new URL('../../dist/embed-client.js', import.meta.url), 'utf8');

async function bundleVendorSdk(): Promise<string> {
  const { outputFiles } = await build({
    stdin: {
      contents: "export * from '@sigmacomputing/embed-sdk';",
      resolveDir: fileURLToPath(new URL('.', import.meta.url)),
    },
    bundle: true,
    format: 'esm',
    platform: 'browser',
    write: false,
  });
  return outputFiles[0]?.text ?? '';
}

/** The same page for both, as their functions have the same names. */
function hostPage(sdk: Sdk): string {
  return `<!doctype html><html lang="en"><title>Host</title><link rel="icon" href="data:,">
<style>iframe { width: 1000px; height: 700px }</style><div></div><div></div>
<script type="module">
import * as sdk from '/${sdk}.js';
const places = document.querySelectorAll('div');
const iframeIn = (place) => places[place].querySelector('iframe') ?? places[place].appendChild(document.createElement('iframe'));
const hear = (by, event) => heard.push({ by, event: { ...event } });
window.heard = [];
window.show = (url, place) => {
  const iframe = iframeIn(place);
  for (const [name, listen] of Object.entries(sdk)) {
    if (name.endsWith('Listener')) addEventListener('message', (message) => listen(message, iframe, (event) => hear(name, event)));
  }
  iframe.src = url;
};
window.mount = ({ renews, ...options }, place) => sdk.mountEmbed({
  container: places[place],
  ...options,
  onLoaded: (event) => hear('onLoaded', event),
  onVariablesChange: (event) => hear('onVariablesChange', event),
  onError: (error) => hear('onError', error),
  ...(renews && { onSessionExpired: window.renew }),
});
window.call = (calls) => { for (const [name, ...args] of calls) sdk[name](iframeIn(0), ...args); };
window.aimMutations = (origin) => sdk.DO_NOT_USE_IN_PRODUCTION_overrideMutationUrl(origin);
document.body.dataset.ready = '';
</script></html>`;
}

export async function startHostPages(): Promise<HostPages> {
  const scripts = { '/embed-client.js': distClient, '/embed-sdk.js': await bundleVendorSdk() };
  const pages = { '/embed-client': hostPage('embed-client'), '/embed-sdk': hostPage('embed-sdk') };
  const types = { 'text/javascript': Object.entries(scripts), 'text/html': Object.entries(pages) };
  const server = createServer(({ url }, response) => {
    for (const [type, files] of Object.entries(types)) {
      const [, text] = files.find(([path]) => path === url) ?? [];
      if (text !== undefined) return void response.setHeader('content-type', type).end(text);
    }
    return void response.writeHead(404).end();
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    urlOf: (sdk) => `${origin}/${sdk}`,
    async stop() {
      server.close();
      server.closeAllConnections();
    },
  };
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

import type { Browser, Frame, Page } from 'playwright-core';
import type { EmbedEvent, EmbedEventName } from '../../src/embed-client/messages.ts';
import { type EmbedPageServer, type Served, serveEmbedPage } from './embed-page-server.ts';
import { watchPage } from './watch-page.ts';

type Message = EmbedEvent & { readonly origin: string };

export interface WatchedPage {
  readonly server: EmbedPageServer;
  readonly page: Page;
  /** The embed, also where a host frames it. */
  readonly frame: Frame;
  /** Console errors, uncaught exceptions and violations of the content security policy. */
  readonly faults: readonly string[];
  /** Hosts other than the two of the test that were asked. */
  readonly strangers: readonly string[];
  /** Waits for a message that the host got. */
  message(type: EmbedEventName, nth?: number): Promise<Message>;
  messages(): Promise<readonly Message[]>;
  /** Sends a message from the host into its frame. */
  tell(message: object): Promise<void>;
  /** Waits until the browser has handled what was sent before. */
  settle(): Promise<void>;
  close(): Promise<void>;
}

export interface OpenOptions {
  readonly isFramed?: boolean;
  /** Lets tools of a test into the page, which its policy rightly keeps out. */
  readonly bypassCSP?: boolean;
}

/** Opens the embed alone, or framed by a host of another origin, and notes what goes wrong. */
export async function openEmbedPage(
  browser: Browser,
  served: Served = {},
  { isFramed = false, bypassCSP = false }: OpenOptions = {},
): Promise<WatchedPage> {
  const server = await serveEmbedPage(served);
  const page = await browser.newPage({ viewport: { width: 1100, height: 800 }, bypassCSP });
  const { faults, strangers } = await watchPage(page, ['127.0.0.1', 'localhost']);
  await page.goto(isFramed ? server.hostUrl : server.embedUrl);
  const frame = isFramed ? page.frames().find((each) => each !== page.mainFrame()) : page.mainFrame();
  if (!frame) throw new Error('The host shows no frame.');
  await frame.locator('body').waitFor();

  const messages = () => page.evaluate(() => (window as unknown as { messages: Message[] }).messages);
  return {
    server,
    page,
    frame,
    faults,
    strangers,
    messages,
    async message(type, nth = 0) {
      const matches = async () => (await messages()).filter((message) => message.type === type);
      await page.waitForFunction(
        ([name, index]) =>
          (window as unknown as { messages: Message[] }).messages.filter((each) => each.type === name).length > index,
        [type, nth] as const,
      );
      const found = (await matches())[nth];
      if (!found) throw new Error(`No message ${type}.`);
      return found;
    },
    tell: (message) =>
      page.evaluate((data) => document.querySelector('iframe')?.contentWindow?.postMessage(data, '*'), message),
    async settle() {
      await frame.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
    },
    async close() {
      await page.close();
      await server.close();
    },
  };
}

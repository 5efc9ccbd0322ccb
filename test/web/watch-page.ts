import type { Page } from 'playwright-core';

export interface Watch {
  /** Console errors, uncaught exceptions and violations of the content security policy, of the page and of its frames. */
  readonly faults: string[];
  /** Addresses of hosts that the test does not know of, which were asked. */
  readonly strangers: string[];
}

/** Notes what goes wrong from now on; to be called before the page goes anywhere. */
export async function watchPage(page: Page, knownHosts: readonly string[]): Promise<Watch> {
  const faults: string[] = [];
  const strangers: string[] = [];
  page.on('console', (entry) => {
    // A refused request is told by the browser as an error; the page is what is judged here.
    if (entry.type() === 'error' && !entry.text().startsWith('Failed to load resource')) faults.push(entry.text());
  });
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('request', (request) => {
    const { hostname, protocol } = new URL(request.url());
    if (protocol !== 'data:' && !knownHosts.includes(hostname)) strangers.push(request.url());
  });
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) =>
      reportError(new Error(`violates ${event.violatedDirective}`)),
    );
  });
  return { faults, strangers };
}

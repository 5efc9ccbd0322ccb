import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { plainParameters, token } from '../embed-page/page-input.ts';
import { launchBrowser } from './browser.ts';
import { refusal, type Served } from './embed-page-server.ts';
import { samplePage } from './sample-page.ts';
import { openEmbedPage, type WatchedPage } from './watched-page.ts';

let browser: Browser;
let watched: WatchedPage;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
afterEach(async () => {
  expect(watched.faults).toEqual([]);
  expect(watched.strangers).toEqual([]);
  await watched.close();
});

async function open(served: Served = {}) {
  watched = await openEmbedPage(browser, { document: samplePage, ...served });
  return watched;
}

const panelRequests = () => watched.server.requests.filter(({ url }) => url.startsWith('/embed-session/'));

describe('tabs', () => {
  it('[O7] ask the server at each click, with the token, without cookies, and then show the page', async () => {
    const { page } = await open();
    await page.getByRole('tab', { name: 'Page second' }).click();
    await page.getByRole('tabpanel', { name: 'Page second' }).waitFor();
    expect(await page.getByRole('tabpanel', { name: 'Page first' }).isVisible()).toBe(false);
    expect(panelRequests()).toEqual([
      { url: '/embed-session/pages/second', authorization: `Bearer ${token}`, cookie: undefined },
    ]);
  });

  it('[O1] are reached by one Tab, and moved in by arrows, Home and End', async () => {
    const { page } = await open();
    await page.getByRole('tab', { name: 'Page first' }).focus();
    const focused = () => page.evaluate(() => document.activeElement?.textContent);
    const seen: unknown[] = [];
    for (const key of ['ArrowRight', 'ArrowRight', 'End', 'Home', 'ArrowLeft']) {
      await page.keyboard.press(key);
      seen.push(await focused());
    }
    expect(seen).toEqual(['Page second', 'Page first', 'Page second', 'Page first', 'Page second']);
    await page.keyboard.press('Enter');
    await page.getByRole('tabpanel', { name: 'Page second' }).waitFor();
    expect(await page.locator('[role=tab][tabindex="0"]').count()).toBe(1);
  });

  it('[W2] a button that goes to a page does what its tab does', async () => {
    const { page } = await open();
    await page.getByRole('button', { name: 'To the second page' }).click();
    await page.getByRole('tabpanel', { name: 'Page second' }).waitFor();
    expect(await page.getByRole('tab', { name: 'Page second' }).getAttribute('aria-selected')).toBe('true');
    // The button is gone from view: the focus goes on with the page, not at the top.
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-panel'))).toBe('second');
  });

  it('[J6] a page begins at its top, and nothing of it lies below the bar, however far the one before was scrolled', async () => {
    const { page } = await open({ input: { parameters: { ...plainParameters, menuPosition: 'top' } } });
    await page.setViewportSize({ width: 800, height: 400 });
    await page.getByRole('button', { name: 'To the second page' }).click();
    await page.getByRole('tabpanel', { name: 'Page second' }).waitFor();
    const bar = await page.locator('.menu').boundingBox();
    const title = await page.getByRole('heading', { name: 'Chart other' }).boundingBox();
    expect(title?.y).toBeGreaterThan((bar?.y ?? 0) + (bar?.height ?? 0));
    expect(await page.evaluate(() => scrollY)).toBe(0);
  });

  it('[O7] keep the page that is shown when the network fails, and say so', async () => {
    const { page } = await open();
    await page.route('**/embed-session/**', (route) => route.abort());
    await page.getByRole('tab', { name: 'Page second' }).click();
    await page.getByRole('status').filter({ hasText: 'could not be loaded' }).waitFor();
    expect(await page.getByRole('tabpanel', { name: 'Page first' }).isVisible()).toBe(true);
  });

  it('[W1] what is fetched later stands on the grid, too', async () => {
    const html = '<div class="grid"><div data-element="new" data-grid="2/3/9/7">New</div></div>';
    const { page } = await open({
      answer: () => ({ status: 200, body: { html, expiresAt: '2100-01-01T00:00:00Z', versionNumber: 2 } }),
    });
    await page.getByRole('tab', { name: 'Page second' }).click();
    const area = await page.locator('[data-element=new]').evaluate((each) => getComputedStyle(each).gridArea);
    expect(area).toBe('2 / 3 / 9 / 7');
  });
});

describe('modals', () => {
  it('[W2] [O7] open after the server was asked, take the focus, and close by Escape', async () => {
    const { page } = await open();
    const opener = page.getByRole('button', { name: 'Modal details' });
    await opener.click();
    const dialog = page.getByRole('dialog', { name: 'Modal details' });
    await dialog.waitFor();
    expect(panelRequests().map(({ url }) => url)).toEqual(['/embed-session/pages/details']);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    expect(await opener.evaluate((each) => each === document.activeElement)).toBe(true);
  });

  it('[W2] close by their button', async () => {
    const { page } = await open();
    await page.getByRole('button', { name: 'Modal details' }).click();
    await page.getByRole('button', { name: 'Close' }).click();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
  });
});

describe('controls', () => {
  it('[O6] say what is chosen, and keep it when the page is fetched anew and on other pages', async () => {
    const { page } = await open();
    await page.locator('[data-element=region] summary').click();
    await page.locator('[data-element=region]').getByLabel('West').check();
    expect(await page.locator('[data-element=region] summary b').textContent()).toBe('East, West');
    await page.getByRole('button', { name: 'Reload' }).click();
    await page.getByRole('status').filter({ hasText: 'Reloaded' }).waitFor();
    expect(await page.locator('[data-element=region] summary b').textContent()).toBe('East, West');
    await page.getByRole('tab', { name: 'Page second' }).click();
    await page.getByRole('tabpanel', { name: 'Page second' }).waitFor();
    expect(await page.locator('[data-element=region-again] summary b').textContent()).toBe('East, West');
  });
});

describe('lists of controls', () => {
  it('[O1] close by Escape, which leaves the focus there, and by a click elsewhere', async () => {
    const { page } = await open();
    const list = page.locator('[data-element=region] details');
    await list.locator('summary').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await page.keyboard.press('Escape');
    expect(await list.getAttribute('open')).toBeNull();
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('SUMMARY');
    expect(await list.locator('b').textContent()).toBe('All');
    await list.locator('summary').click();
    await page.getByRole('heading', { name: 'Chart sales' }).click();
    expect(await list.getAttribute('open')).toBeNull();
  });
});

describe('elements', () => {
  it('[O6] are selected by Enter, and by Escape none is', async () => {
    const { page } = await open();
    const card = page.getByRole('article', { name: 'Chart sales' });
    await card.focus();
    await page.keyboard.press('Enter');
    expect(await card.getAttribute('aria-current')).toBe('true');
    await page.keyboard.press('Escape');
    expect(await card.getAttribute('aria-current')).toBeNull();
  });

  it('[O6] fill the frame, and return to their place', async () => {
    const { page } = await open();
    await page.getByRole('button', { name: 'Full screen: Chart sales' }).click();
    const screen = page.getByRole('dialog', { name: 'Chart sales' });
    await screen.getByRole('article').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('[data-panel=first] [data-element=sales]').waitFor();
  });

  it('[C2] fill the frame already where they are alone, and say so by no button', async () => {
    const { page } = await open({ input: { source: { sourceType: 'ELEMENT', elementId: 'sales' } } });
    expect(await page.getByRole('button').count()).toBe(0);
    const card = await page.getByRole('article', { name: 'Chart sales' }).boundingBox();
    expect([card?.width, card?.height]).toEqual([1100 - 32, 800 - 32]);
  });

  it('[O1] table cells are reached by arrow keys', async () => {
    const { page } = await open();
    await page.getByRole('group', { name: 'Table orders: rows' }).focus();
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowRight']) await page.keyboard.press(key);
    const place = await page.evaluate(() => {
      const cell = document.activeElement as HTMLTableCellElement;
      return [(cell.parentElement as HTMLTableRowElement).rowIndex, cell.cellIndex];
    });
    expect(place).toEqual([1, 1]);
  });
});

describe('refusals', () => {
  it('[O7] [O9] take the content away and show sentence and reference number', async () => {
    const { page } = await open({ answer: () => refusal(403, 'EACCES', 'You do not have access to this content.') });
    await page.getByRole('tab', { name: 'Page second' }).click();
    const alert = page.getByRole('alert');
    await alert.waitFor();
    // As the page of a refused URL: a heading, the sentence, and what one tells who can help.
    expect(await alert.getByRole('heading').textContent()).toBe('This content cannot be shown');
    expect(await alert.locator('p').textContent()).toBe('You do not have access to this content.');
    expect(await alert.locator('dt, dd').allTextContents()).toEqual(['Code', 'EACCES', 'Reference', 'R-4711']);
    expect(await alert.evaluate((each) => each === document.activeElement)).toBe(true);
    expect(await page.content()).not.toMatch(/Chart sales|data-element/);
  });

  it('[O7] after a session has ended nothing is asked any more', async () => {
    const { page } = await open({ answer: () => refusal(401, 'ESESSION_EXPIRED', 'gone') });
    await page.getByRole('button', { name: 'Reload' }).click();
    await page.getByRole('alert').filter({ hasText: 'This session has ended' }).waitFor();
    expect(panelRequests()).toHaveLength(1);
  });

  it('[O7] a session that is over shows nothing', async () => {
    const { page } = await open({ session: { expiresAt: new Date('2020-01-01T00:00:00Z') } });
    const alert = page.getByRole('alert');
    await alert.waitFor();
    expect(await alert.getByRole('heading').textContent()).toBe('This session has ended');
    expect(await alert.locator('p, dd').allTextContents()).toEqual([
      'Load the page again to go on.',
      'ESESSION_EXPIRED',
    ]);
    expect(await page.content()).not.toContain('Chart sales');
    expect(panelRequests()).toEqual([]);
  });
});

describe('the token', () => {
  it('[O5] is in the memory of the page alone', async () => {
    const { page } = await open();
    expect(await page.content()).not.toContain(token);
    const kept = await page.evaluate(() => [
      document.cookie,
      localStorage.length,
      sessionStorage.length,
      Object.values(window).filter((value) => typeof value === 'string'),
    ]);
    expect(JSON.stringify(kept)).not.toContain(token);
    expect(kept.slice(0, 3)).toEqual(['', 0, 0]);
  });

  it('[O1] nothing more is asked for than the page', async () => {
    await open();
    expect(watched.server.requests.map(({ url }) => url).filter((url) => url !== '/favicon.ico')).toEqual([
      '/embed/1-test',
    ]);
  });
});

describe('the first answer', () => {
  it('[O1] is all that the first paint needs: neither script nor another request', async () => {
    const { server } = await open();
    const page = await browser.newPage({ javaScriptEnabled: false, viewport: { width: 1100, height: 800 } });
    await page.goto(server.embedUrl);
    const box = async (id: string) =>
      (await page.locator(`[data-element=${id}]`).boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
    const [first, later] = [await box('region'), await box('sales')];
    expect(first.width).toBeGreaterThan(1_000);
    expect(later.y).toBeGreaterThan(first.y + first.height);
    expect(
      await page.locator('[data-element=sales] svg').evaluate((each) => each.getBoundingClientRect().height),
    ).toBeGreaterThan(90);
    await page.close();
  });
});

describe('narrow screens', () => {
  it('[J6] stack what is side by side', async () => {
    const { page } = await open();
    await page.setViewportSize({ width: 400, height: 800 });
    expect(
      await page
        .locator('.grid')
        .first()
        .evaluate((each) => getComputedStyle(each).display),
    ).toBe('flex');
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBe(400);
  });
});

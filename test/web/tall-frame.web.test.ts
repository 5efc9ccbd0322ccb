import type { Browser, Locator } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { plainParameters } from '../embed-page/page-input.ts';
import { chart, layoutOf, leaf, opens, overlay, page, tree, workbookDocument } from '../support/documents.ts';
import { launchBrowser } from './browser.ts';
import { openEmbedPage, type WatchedPage } from './watched-page.ts';

const above = Array.from({ length: 12 }, (_, index) => chart(`above-${index}`));
const document = workbookDocument({
  pages: [page('first')],
  overlays: [overlay('details')],
  elements: [...above, chart('opener', opens('details')), chart('inside')],
  layout: layoutOf(
    tree('first', ...[...above, chart('opener')].map(({ id }, index) => leaf(String(id), index))),
    tree('details', leaf('inside')),
  ),
});

let browser: Browser;
let watched: WatchedPage;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  const parameters = { ...plainParameters, responsiveHeight: true };
  watched = await openEmbedPage(browser, { document, input: { parameters } }, { isFramed: true });
  const height = await watched.frame.locator('#embed').evaluate((each) => each.getBoundingClientRect().height);
  await watched.page.locator('iframe').evaluate((iframe, most) => iframe.setAttribute('height', `${most}`), height);
});
afterEach(async () => {
  expect(watched.faults).toEqual([]);
  await watched.close();
});

/** How far a box lies outside of what the viewer sees of the host, in pixels. */
async function outOfSight(shown: Locator): Promise<number> {
  const box = (await shown.boundingBox()) ?? { y: Number.NaN, height: 0 };
  const height = watched.page.viewportSize()?.height ?? 0;
  return Math.max(0, -box.y, box.y + box.height - height);
}

describe('[J6] in a frame as tall as its content, of which the viewer sees a part', () => {
  it.each(['top', 'bottom'])('a modal opens in sight, its opener being at the %s', async (edge) => {
    const { frame } = watched;
    const opener = frame.getByRole('button', { name: 'Modal details' });
    await opener.evaluate((each, top) => each.scrollIntoView(top), edge === 'top');
    const scrolled = () => watched.page.evaluate(() => scrollY);
    const before = await scrolled();
    await opener.evaluate((each: HTMLElement) => each.click());
    const dialog = frame.getByRole('dialog', { name: 'Modal details' });
    await dialog.waitFor();
    await expect.poll(() => outOfSight(dialog)).toBe(0);
    // Near enough to the opener that the host moves by no more than the dialog needs.
    const height = await dialog.evaluate((each) => each.getBoundingClientRect().height);
    expect(Math.abs((await scrolled()) - before)).toBeLessThan(height);
  });

  it('full screen of an element is in sight, no higher than a glance, and the page keeps its height', async () => {
    const { frame } = watched;
    const heightOf = () => frame.locator('#embed').evaluate((each) => each.getBoundingClientRect().height);
    const before = await heightOf();
    await frame.getByRole('button', { name: 'Full screen: Chart above-7' }).click();
    const screen = frame.getByRole('dialog', { name: 'Chart above-7' });
    await screen.waitFor();
    await expect.poll(() => outOfSight(screen)).toBe(0);
    expect(await screen.evaluate((each) => each.getBoundingClientRect().height)).toBe(560);
    expect(await heightOf()).toBe(before);
  });
});

import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { element, workbookDocument } from '../support/documents.ts';
import { launchBrowser } from './browser.ts';
import { openEmbedPage, type WatchedPage } from './watched-page.ts';

const dated = (name: string, unit: string) =>
  element(name, 'line-chart', {
    name,
    columns: [{ name: unit, formula: `DateTrunc("${unit}", [Orders/Date])` }, { name: 'Revenue' }],
  });
const document = workbookDocument({
  elements: [
    element('days', 'control', { name: 'Days', controlId: 'Days', controlType: 'date-range' }),
    dated('Revenue of all quarters', 'quarter'),
    dated('Days', 'day'),
    dated('Months', 'month'),
    element('wide', 'table', { name: 'Wide', columns: ['Order Id', 'Customer', 'Region', 'Product'] }),
  ],
});

let browser: Browser;
let watched: WatchedPage;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
afterEach(async () => {
  expect(watched.faults).toEqual([]);
  await watched.close();
});

async function open(width: number) {
  watched = await openEmbedPage(browser, { document });
  await watched.page.setViewportSize({ width, height: 700 });
  return watched.page;
}

describe.each([300, 390, 500, 660, 1100])('[O1] in a frame of %i pixels', (width) => {
  it('labels of axes and titles are whole', async () => {
    const page = await open(width);
    const texts = page.locator('.plot .x i:visible, h3');
    expect(await texts.count()).toBeGreaterThan(12);
    const cut = await texts.evaluateAll((all) =>
      all.filter((each) => each.scrollWidth > each.clientWidth).map(({ textContent }) => textContent),
    );
    expect(cut).toEqual([]);
    expect(await page.getByText('Sample data', { exact: true }).first().isVisible()).toBe(true);
  });

  it('a label stands below its value, also where others are left out', async () => {
    const page = await open(width);
    const far = await page.locator('.plot').evaluateAll((plots) =>
      plots.flatMap((plot) => {
        const axis = plot.querySelector('svg')?.getBoundingClientRect() ?? new DOMRect();
        const labels = [...plot.querySelectorAll<HTMLElement>('.x i')];
        return labels.flatMap((label, index) => {
          const { left, width: room } = label.getBoundingClientRect();
          const middle = axis.left + (axis.width * (index + 0.5)) / labels.length;
          return room > 0 && Math.abs(left + room / 2 - middle) > 1 ? [label.textContent] : [];
        });
      }),
    );
    expect(far).toEqual([]);
  });
});

describe('a range of dates', () => {
  const boxes = (page: WatchedPage['page']) =>
    page
      .locator('.range input')
      .evaluateAll((inputs) =>
        inputs.map((input) => input.getBoundingClientRect()).map(({ x, y, width }) => ({ x, y, width })),
      );

  it('[O1] stands side by side where there is room, and otherwise one below the other', async () => {
    const [from, to] = await boxes(await open(390));
    expect(from?.y).toBe(to?.y);
    await watched.page.setViewportSize({ width: 280, height: 700 });
    const [above, below] = await boxes(watched.page);
    expect(below?.x).toBe(above?.x);
    expect(below?.y).toBeGreaterThan(above?.y ?? 0);
    expect(above?.width).toBeGreaterThan(136);
  });
});

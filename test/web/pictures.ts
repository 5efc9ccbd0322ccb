import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { themes } from '../../src/domain/embeds/url/interface-parameters.ts';
import { renderErrorPage } from '../../src/embed-page/render-error-page.ts';
import { documents } from '../../src/repository/demo/documents.ts';
import { nonce, plainParameters } from '../embed-page/page-input.ts';
import { embedPageAssets } from '../support/embed-page-assets.ts';
import { launchBrowser } from './browser.ts';
import { serveEmbedPage } from './embed-page-server.ts';

/** A folder: pictures of all pages are written there, for people to look at. */
const folder = process.env['EMBEDPATH_SCREENSHOTS'];

describe('pictures of the embed page', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
    await mkdir(folder ?? '', { recursive: true });
  });
  afterAll(() => browser.close());

  const names = ['sales-overview.v2', 'customer-health', 'supply-chain'] as const;
  it.each(names.flatMap((name) => themes.map((theme) => [name, theme] as const)))('%s in %s', async (name, theme) => {
    const parameters = { ...plainParameters, theme };
    const server = await serveEmbedPage({
      document: documents[name],
      input: { parameters, workbook: { workbookId: documents[name].workbookId as never, name: documents[name].name } },
    });
    const page = await browser.newPage({ viewport: { width: 1100, height: 800 } });
    await page.goto(server.embedUrl);
    const tabs = page.locator('#tabs [role=tab]');
    for (let index = 0; index < (await tabs.count()); index += 1) {
      await tabs.nth(index).click();
      await page.locator(`#p${index}:not([hidden])`).waitFor();
      const height = await page.evaluate(() => document.documentElement.scrollHeight);
      await page.setViewportSize({ width: 1100, height });
      await page.screenshot({ path: join(folder ?? '', `${name}-${theme}-${index}.png`) });
      await page.setViewportSize({ width: 1100, height: 600 });
    }
    await page.setViewportSize({ width: 400, height: 800 });
    await page.screenshot({ path: join(folder ?? '', `${name}-${theme}-narrow.png`), fullPage: true });
    await page.close();
    await server.close();
  });

  it.each(themes)('what opens and what fills the frame, in %s', async (theme) => {
    const document = documents['customer-health'];
    const parameters = { ...plainParameters, theme, menuPosition: 'top' } as const;
    const server = await serveEmbedPage({ document, input: { parameters } });
    const page = await browser.newPage({ viewport: { width: 1000, height: 640 } });
    await page.goto(server.embedUrl);
    const picture = (name: string) => page.screenshot({ path: join(folder ?? '', `${name}-${theme}.png`) });
    await page.locator('summary').first().click();
    await picture('list');
    await page.getByRole('button', { name: /^Full screen: Usage/ }).click();
    await picture('full-screen');
    await page.keyboard.press('Escape');
    await page.getByRole('tab', { name: 'Churn' }).click();
    await page.getByRole('button', { name: 'What to do' }).click();
    await page.getByRole('dialog').waitFor();
    await picture('modal');
    await page.close();
    await server.close();
  });

  it('an element alone', async () => {
    const document = documents['sales-overview.v2'];
    const source = { sourceType: 'ELEMENT', elementId: 'chart-revenue-trend' } as const;
    const server = await serveEmbedPage({ document, input: { source } });
    const page = await browser.newPage({ viewport: { width: 700, height: 420 } });
    await page.goto(server.embedUrl);
    await page.screenshot({ path: join(folder ?? '', 'element.png') });
    await page.close();
    await server.close();
  });

  it('an error page', async () => {
    const server = await serveEmbedPage({
      html: (parentOrigins) =>
        renderErrorPage({
          family: 'EACCES',
          sentence: 'You do not have access to this content.',
          referenceNumber: 'R-4711-0815',
          theme: 'Light',
          nonce,
          ...embedPageAssets,
          parentOrigins,
        }),
    });
    const page = await browser.newPage({ viewport: { width: 800, height: 500 } });
    await page.goto(server.embedUrl);
    await page.screenshot({ path: join(folder ?? '', 'error.png') });
    await page.close();
    await server.close();
  });
});

import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { familySentences } from '../../src/domain/embeds/open/refusal-families.ts';
import { renderErrorPage } from '../../src/embed-page/render-error-page.ts';
import { renderPanel } from '../../src/embed-page/render-panel.ts';
import { nonce, pageInput, plainParameters } from '../embed-page/page-input.ts';
import { embedPageAssets } from '../support/embed-page-assets.ts';
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
  await watched.close();
});

async function open(served: Served = {}) {
  watched = await openEmbedPage(browser, { document: samplePage, ...served }, { isFramed: true });
  return watched;
}

const variables = { Region: 'East', Days: '', Search: '' };

describe('what a host hears', () => {
  it('[O6] that the workbook is loaded, with its variables, where it is, and how high', async () => {
    const { message, server } = await open();
    expect(await message('workbook:loaded')).toEqual({
      type: 'workbook:loaded',
      workbook: { variables },
      origin: new URL(server.embedUrl).origin,
    });
    expect(await message('url:onchange')).toMatchObject({ url: '/embed/1-test' });
    await message('workbook:dataloaded');
    expect(await message('workbook:pageheight:onchange')).toMatchObject({ pageHeight: expect.any(Number) });
  });

  it('[O6] the variables when a viewer changes a control', async () => {
    const { frame, message } = await open();
    await frame.getByLabel('Days from').fill('2026-01-01');
    await frame.getByLabel('Days to').fill('2026-02-01');
    await frame.getByLabel('Search').fill('abc');
    await frame.getByLabel('Search').blur();
    expect(await message('workbook:variables:onchange', 2)).toMatchObject({
      workbook: { variables: { Region: 'East', Days: 'min:2026-01-01,max:2026-02-01', Search: 'abc' } },
    });
  });

  it('[O6] the selected node, of elements and of pages', async () => {
    const { frame, message } = await open();
    await frame.getByRole('heading', { name: 'Chart sales' }).click();
    expect(await message('workbook:selectednodeid:onchange')).toMatchObject({
      selectedNodeId: 'sales',
      nodeType: 'element',
    });
    await frame.getByRole('tab', { name: 'Page second' }).click();
    expect(await message('workbook:selectednodeid:onchange', 1)).toMatchObject({
      selectedNodeId: 'second',
      nodeType: 'page',
    });
  });

  it('[O6] a chosen value of a chart, and a chosen cell of a table', async () => {
    const { frame, message } = await open();
    await frame.locator('[data-element=sales] .x i').first().click();
    expect(await message('workbook:chart:onvalueselect')).toMatchObject({
      nodeId: 'sales',
      title: 'Chart sales',
      values: [{ Region: 'North', Revenue: expect.any(Number) }],
    });
    await frame.locator('[data-element=orders] tbody td').first().click();
    expect(await message('workbook:table:oncellselect')).toMatchObject({
      nodeId: 'orders',
      cells: [
        {
          value: 'North',
          columnName: 'Region',
          cellType: 'valueCell',
          underlyingData: { length: 1, isTruncated: false },
        },
      ],
    });
  });

  it('[C2] [O6] that a newer version was published, once it is shown', async () => {
    const input = pageInput();
    const { frame, message } = await open({
      answer: (pageId) => ({
        status: 200,
        body: { html: renderPanel(input, pageId) ?? '<p>New</p>', expiresAt: '2100-01-01T00:00:00Z', versionNumber: 3 },
      }),
    });
    await frame.getByRole('button', { name: 'Reload' }).click();
    expect(await message('workbook:published')).toMatchObject({ workbookId: input.workbook.workbookId });
  });

  it('[O7] that the session has ended', async () => {
    const { frame, message } = await open({ answer: () => refusal(401, 'ESESSION_EXPIRED', 'gone') });
    await frame.getByRole('button', { name: 'Reload' }).click();
    await message('session:expired');
    expect(await message('workbook:error')).toMatchObject({
      code: 'ESESSION_EXPIRED',
      message: familySentences.ESESSION_EXPIRED,
    });
  });

  it('[O9] the family of a refusal and its sentence', async () => {
    const { frame, message, messages } = await open({ answer: () => refusal(410, 'ESTALE', 'This content is gone.') });
    await frame.getByRole('button', { name: 'Reload' }).click();
    expect(await message('workbook:error')).toMatchObject({ code: 'ESTALE', message: 'This content is gone.' });
    expect((await messages()).map(({ type }) => type)).not.toContain('session:expired');
  });

  it('[O9] of an error page', async () => {
    const { message } = await open({
      html: (parentOrigins) =>
        renderErrorPage({
          family: 'EPERM',
          sentence: 'You are not known here.',
          referenceNumber: 'R-1',
          theme: 'Light',
          nonce,
          ...embedPageAssets,
          parentOrigins,
        }),
    });
    expect(await message('workbook:error')).toMatchObject({ code: 'EPERM', message: 'You are not known here.' });
  });

  it('[O5] nothing, when its origin is not allowed', async () => {
    const { frame, messages, settle } = await open({
      session: { parentOrigins: ['https://a.example', 'https://b.example'] },
    });
    await frame.getByRole('heading', { name: 'Chart sales' }).click();
    await settle();
    expect(await messages()).toEqual([]);
  });

  it('[J6] how the height follows the content', async () => {
    const { frame, message } = await open({ input: { parameters: { ...plainParameters, responsiveHeight: true } } });
    const first = await message('workbook:pageheight:onchange');
    await frame.getByRole('tab', { name: 'Page second' }).click();
    const second = await message('workbook:pageheight:onchange', 1);
    expect(first).not.toEqual(second);
  });
});

describe('what a host may ask', () => {
  it('[O6] the variables', async () => {
    const { tell, message } = await open();
    await tell({ type: 'workbook:variables:list' });
    expect(await message('workbook:variables:current')).toMatchObject({ variables });
  });

  it('[O6] to change variables that are there', async () => {
    const { tell, message, frame } = await open();
    await tell({ type: 'workbook:variables:update', variables: { Region: 'West', Unknown: 'x', Search: 7 } });
    expect(await message('workbook:variables:onchange')).toMatchObject({
      workbook: { variables: { ...variables, Region: 'West' } },
    });
    expect(await frame.locator('[data-element=region] summary b').textContent()).toBe('West');
  });

  it('[O6] to choose what a list did not offer, which stays when the page is fetched anew', async () => {
    const { tell, message, frame } = await open();
    await tell({ type: 'workbook:variables:update', variables: { Region: 'Mars,West' } });
    await message('workbook:variables:onchange');
    await frame.getByRole('button', { name: 'Reload' }).click();
    await message('workbook:dataloaded', 1);
    const list = frame.locator('[data-element=region] summary');
    expect(await list.locator('b').textContent()).toBe('West, Mars');
    await list.click();
    await frame.locator('[data-element=region]').getByLabel('West').uncheck();
    expect(await message('workbook:variables:onchange', 1)).toMatchObject({
      workbook: { variables: { Region: 'Mars' } },
    });
  });

  it('[O6] to select an element or a page', async () => {
    const { tell, message, frame } = await open();
    await tell({ type: 'workbook:selectednodeid:update', selectedNodeId: 'sales', nodeType: 'element' });
    await frame.locator('[data-element=sales][aria-current]').waitFor();
    await tell({ type: 'workbook:selectednodeid:update', selectedNodeId: 'second', nodeType: 'page' });
    await frame.getByRole('tabpanel', { name: 'Page second' }).waitFor();
    expect(await message('workbook:selectednodeid:onchange', 1)).toMatchObject({
      selectedNodeId: 'second',
      nodeType: 'page',
    });
  });

  it('[O6] to show an element in full screen, and to leave it', async () => {
    const { tell, message } = await open();
    await tell({ type: 'workbook:fullscreen:update', nodeId: 'sales' });
    expect(await message('workbook:fullscreen:onchange')).toMatchObject({ fullScreen: true });
    await tell({ type: 'workbook:fullscreen:update', nodeId: null });
    expect(await message('workbook:fullscreen:onchange', 1)).toMatchObject({ fullScreen: false });
  });

  it('[O5] nothing that is no message of the vendor, and nothing from another window or origin', async () => {
    const { page, frame, tell, message, messages } = await open();
    await message('workbook:loaded');
    for (const nonsense of [
      {},
      { type: 'x' },
      { type: 'workbook:variables:update' },
      { type: 'workbook:selectednodeid:update', selectedNodeId: 5 },
    ]) {
      await tell(nonsense);
    }
    // The frame itself, and a frame in the host that is not the parent.
    await frame.evaluate(() => window.postMessage({ type: 'workbook:variables:list' }, '*'));
    await page.evaluate(() => {
      const other = document.createElement('iframe');
      document.body.append(other);
      const script = other.contentDocument?.createElement('script');
      if (!script) return;
      script.textContent = "parent.frames[0].postMessage({ type: 'workbook:variables:list' }, '*')";
      other.contentDocument?.body.append(script);
    });
    await tell({ type: 'workbook:variables:update', variables: { Search: 'end' } });
    await message('workbook:variables:onchange');
    expect((await messages()).map(({ type }) => type)).not.toContain('workbook:variables:current');
  });
});

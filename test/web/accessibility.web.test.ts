import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { themes } from '../../src/domain/embeds/url/interface-parameters.ts';
import { knownKinds } from '../../src/domain/workbooks/element-kinds.ts';
import { renderErrorPage } from '../../src/embed-page/render-error-page.ts';
import { renderUnavailablePage } from '../../src/embed-page/render-unavailable-page.ts';
import { nonce, plainParameters } from '../embed-page/page-input.ts';
import { element, workbookDocument } from '../support/documents.ts';
import { embedPageAssets } from '../support/embed-page-assets.ts';
import { findFaults } from './axe.ts';
import { launchBrowser } from './browser.ts';
import type { Served } from './embed-page-server.ts';
import { samplePage } from './sample-page.ts';
import { openEmbedPage } from './watched-page.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** The faults of the page as it opens, and after each of `acts`. */
async function judge(
  served: Served,
  ...acts: readonly ((page: Page) => Promise<unknown>)[]
): Promise<readonly string[]> {
  const { page, faults, close } = await openEmbedPage(browser, served, { bypassCSP: true });
  const found = [...faults, ...(await findFaults(page))];
  for (const act of acts) {
    await act(page);
    found.push(...(await findFaults(page)));
  }
  await close();
  return found;
}

describe.each(themes)('[O1] in the theme %s axe finds no serious fault', (theme) => {
  const parameters = { ...plainParameters, theme };
  const columns = [{ name: 'Region' }, { name: 'Revenue' }];

  it('in elements of all kinds', async () => {
    const elements = knownKinds.map((kind) =>
      element(kind, kind, { name: `The ${kind}`, columns, body: '# A\nb', text: 'Go' }),
    );
    expect(await judge({ document: workbookDocument({ elements }), input: { parameters } })).toEqual([]);
  });

  it('in a modal, in an open list, and in full screen', async () => {
    const served = { document: samplePage, input: { parameters: { ...parameters, menuPosition: 'top' } } } as const;
    const faults = await judge(
      served,
      (page) => page.locator('[data-element=region] summary').click(),
      (page) => page.getByRole('button', { name: 'Full screen: Chart sales' }).click(),
      (page) => page.keyboard.press('Escape'),
      async (page) => {
        await page.getByRole('button', { name: 'Modal details' }).click();
        await page.getByRole('dialog').waitFor();
      },
    );
    expect(faults).toEqual([]);
  });
});

describe('[O9] axe finds no serious fault', () => {
  it.each(themes)('in an error page in the theme %s', async (theme) => {
    const html = () =>
      renderErrorPage({
        family: 'EACCES',
        sentence: 'No.',
        referenceNumber: 'R-1',
        theme,
        nonce,
        style: embedPageAssets.style,
        parentOrigins: [],
      });
    expect(await judge({ html })).toEqual([]);
  });

  it('in the page of what is not available', async () => {
    const { style } = embedPageAssets;
    const html = () => renderUnavailablePage({ requestId: '0f0e0d0c-0000-4000-8000-000000000001', nonce, style });
    expect(await judge({ html })).toEqual([]);
  });
});

import type { EmbedSource } from '../domain/embeds/embed-source.ts';
import type { InterfaceParameters, Theme } from '../domain/embeds/url/interface-parameters.ts';
import type { Page } from '../domain/workbooks/content-tree.ts';
import type { Workbook } from '../domain/workbooks/workbook.ts';
import { buildPanel, buildView, type ShownContent, shownElements } from './build-view.ts';
import { gridRules } from './grid-area.ts';
import { Html, html, nothing, scriptJson, shorten } from './html.ts';
import { initialVariables } from './initial-variables.ts';
import { type PageState, stateElementId } from './page-state.ts';
import { hasPageTabs, renderBar } from './render-bar.ts';
import { renderPanelView } from './render-panel.ts';
import type { EmbedView } from './view.ts';

/** The browser script and the style sheet as they were built, as text. */
export interface EmbedPageAssets {
  readonly script: string;
  readonly style: string;
}

interface EmbedPageSession {
  /** Stands in the memory of the page alone. */
  readonly token: string;
  readonly expiresAt: Date;
  /** Exact origins that may frame the page and hear from it. */
  readonly parentOrigins: readonly string[];
  /** Path of the embed, without query, e.g. `/embed/1-abc`. */
  readonly pathname: string;
}

export interface EmbedPageInput {
  readonly workbook: Pick<Workbook, 'workbookId' | 'name'>;
  readonly versionNumber: number;
  readonly tagName: string | null;
  readonly content: ShownContent;
  readonly source: EmbedSource;
  readonly parameters: InterfaceParameters;
  /** Values by control id, as the URL gave them. */
  readonly controls: ReadonlyMap<string, readonly string[]>;
  /** For a URL that names no theme. */
  readonly defaultTheme: Theme;
  readonly session: EmbedPageSession;
  /** Of the content security policy, for the inline style and script. */
  readonly nonce: string;
  readonly assets: EmbedPageAssets;
}

/** Elements up to which all pages and modals are part of the first answer; of larger workbooks only the first page is. */
const maxEagerElements = 200;
/** Characters of markup after which no further page or modal is part of it. */
const maxEagerLength = 1_000_000;

/** The page that an opened embed shows: whole in one answer, nothing of it comes from elsewhere (O1, O5). */
export function renderEmbedPage(input: EmbedPageInput): string {
  const { workbook, content, source, parameters, nonce, assets } = input;
  const view = buildView(content, source);
  const panels = renderPanels(input, view);
  const bar = renderBar(workbook.name, view, parameters);
  const isTop = bar.position === 'top';
  const title = html`<h1 class="vh">${shorten(workbook.name, 300)}</h1>`;
  const body = html`<div id="embed">${isTop && bar.markup}<main>${!(isTop && bar.hasTitle) && title}${panels.markup}</main>${
    !isTop && bar.markup
  }</div><p id="status" role="status" class="vh"></p>`;
  const attributes = html`data-theme="${parameters.theme ?? input.defaultTheme}"${parameters.responsiveHeight && html` data-responsive`}${
    !parameters.disableMobileView && html` data-mobile`
  }${parameters.hideTitle && html` data-untitled`}${view.onlyElement !== null && html` data-alone`}`;
  const document = html`<!doctype html><html lang="${languageOf(parameters.lng)}" ${attributes}><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="referrer" content="no-referrer"><meta name="robots" content="noindex"><title>${shorten(
    workbook.name,
    300,
  )}</title><style nonce="${nonce}">${new Html(assets.style + panels.rules)}</style></head><body>${body}<script type="application/json" id="${stateElementId}" nonce="${nonce}">${scriptJson(
    stateOf(input, view),
  )}</script><script nonce="${nonce}">${new Html(assets.script)}</script></body></html>`;
  return document.markup;
}

function stateOf(input: EmbedPageInput, view: EmbedView): PageState {
  const { session, workbook, versionNumber, parameters } = input;
  return {
    token: session.token,
    expiresAt: session.expiresAt.toISOString(),
    parentOrigins: session.parentOrigins,
    pathname: session.pathname,
    workbookId: workbook.workbookId,
    versionNumber,
    variables: initialVariables(input, view),
    hideTooltip: parameters.hideTooltip,
  };
}

/** A tag of BCP 47 as far as it can do no harm; English otherwise, which the page itself speaks. */
function languageOf(lng: string | null): string {
  return lng !== null && /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,5}$/.test(lng) ? lng : 'en';
}

function renderPanels(input: EmbedPageInput, view: EmbedView): { readonly markup: Html; readonly rules: string } {
  const [firstPage] = view.pages;
  if (!firstPage) return { markup: html`<p class="hint">There is nothing to show here.</p>`, rules: '' };
  const all = [...view.pages, ...view.modals];
  const count = all.reduce((sum, { pageId }) => sum + shownElements(input.content, view, pageId).length, 0);
  const isEager = count <= maxEagerElements;
  let rules = '';
  let length = 0;
  const inside = (page: Page) => {
    const isSent = page === firstPage || (isEager && length < maxEagerLength);
    const panel = isSent ? buildPanel(input.content, view, page.pageId) : undefined;
    if (!panel) return html`<div class="body" data-loaded="false"></div>`;
    rules += gridRules(panel.nodes);
    const drawn = renderPanelView(input, view, panel);
    length += drawn.markup.length;
    return html`<div class="body">${drawn}</div>`;
  };
  const hasTabs = hasPageTabs(view, input.parameters);
  const pages = view.pages.map((page, index) => {
    const role = hasTabs ? html`role="tabpanel" aria-labelledby="t${index}"` : html`aria-labelledby="h${index}"`;
    return html`<section id="p${index}" data-panel="${page.pageId}" ${role}${index > 0 && html` hidden`}><h2 class="vh" id="h${index}">${shorten(
      page.name,
      300,
    )}</h2>${inside(page)}</section>`;
  });
  const modals = view.modals.map(
    (page, index) =>
      html`<dialog data-panel="${page.pageId}" aria-labelledby="m${index}"><header><h2 id="m${index}">${shorten(
        page.name,
        300,
      )}</h2><button class="icon close" aria-label="Close"></button></header>${inside(page)}</dialog>`,
  );
  return { markup: html`${pages}${modals.length > 0 ? modals : nothing}`, rules };
}

import type { InterfaceParameters, MenuPosition } from '../domain/embeds/url/interface-parameters.ts';
import { type Html, html, nothing, shorten } from './html.ts';
import type { EmbedView } from './view.ts';

export interface Bar {
  readonly position: MenuPosition;
  /** The bar holds the heading of the page. */
  readonly hasTitle: boolean;
  readonly markup: Html;
}

/** Where the bar stands when the URL does not say: below, as the footer stood that it came from. An element alone has none. */
function usualPosition({ onlyElement }: EmbedView): MenuPosition {
  return onlyElement === null ? 'bottom' : 'none';
}

/** Whether pages are chosen by tabs. */
export function hasPageTabs({ pages }: EmbedView, { hidePageControls, menuPosition }: InterfaceParameters): boolean {
  return pages.length > 1 && !hidePageControls && menuPosition !== 'none';
}

/** Name of the workbook, tabs of its pages, and the button that reloads; none of it when the URL hides all. */
export function renderBar(name: string, view: EmbedView, parameters: InterfaceParameters): Bar {
  const position = parameters.menuPosition ?? usualPosition(view);
  const hasTitle = !parameters.hideTitle && !parameters.hideMenu && view.onlyElement === null;
  const hasReload = !parameters.hideReloadButton && !parameters.hideMenu;
  const hasTabs = hasPageTabs(view, parameters);
  if (position === 'none' || !(hasTitle || hasReload || hasTabs)) return { position, hasTitle: false, markup: nothing };
  const title = shorten(name, 300);
  const tabs = view.pages.map(
    (page, index) =>
      html`<button role="tab" id="t${index}" aria-controls="p${index}" aria-selected="${
        index === 0 ? 'true' : 'false'
      }" tabindex="${index === 0 ? 0 : -1}" data-tab="${page.pageId}">${shorten(page.name, 200)}</button>`,
  );
  const tabList = hasTabs && html`<div role="tablist" id="tabs" aria-label="Pages">${tabs}</div>`;
  const reload = hasReload && html`<button class="icon reload" id="reload" aria-label="Reload"></button>`;
  return position === 'top'
    ? {
        position,
        hasTitle,
        markup: html`<header class="menu">${hasTitle && html`<h1>${title}</h1>`}${tabList}${reload}</header>`,
      }
    : {
        position,
        hasTitle,
        markup: html`<footer class="menu">${tabList}${hasTitle && html`<p>${title}</p>`}${reload}</footer>`,
      };
}

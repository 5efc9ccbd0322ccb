import type { Element, JsonObject } from '../domain/workbooks/content-tree.ts';
import { asText, isObject } from '../domain/workbooks/json.ts';
import { nameOf } from './element-name.ts';
import { type Html, html, nothing, shorten } from './html.ts';
import type { PanelContext } from './panel-context.ts';
import type { ElementNode, EmbedView } from './view.ts';

/** Pages that a navigation element lists at most. */
const maxLinks = 100;

/** Attributes of what opens a modal or goes to a page; none for a target that is not shown. */
export function actionOf({ opensModalId, navigatesToPageId }: Element, view: EmbedView): Html {
  if (opensModalId !== null && view.byId.has(opensModalId))
    return html` data-opens="${opensModalId}" aria-haspopup="dialog"`;
  if (navigatesToPageId !== null && view.byId.has(navigatesToPageId)) return html` data-goto="${navigatesToPageId}"`;
  return nothing;
}

export function renderButton({ element, details }: ElementNode, { view }: PanelContext): Html {
  const text = shorten(asText(details['text']) ?? asText(details['label']) ?? element.name ?? 'Button', 200);
  return html`<button type="button"${actionOf(element, view)}>${text}</button>`;
}

export function renderNavigation({ element, details }: ElementNode, { view, pageId }: PanelContext): Html {
  const { pageLabels } = details;
  const labels: JsonObject = isObject(pageLabels) ? pageLabels : {};
  // Modals have pages of their own; only the pages of the view are named, whatever else the document labels.
  const links = view.pages
    .slice(0, maxLinks)
    .map(
      (page) =>
        html`<button data-goto="${page.pageId}"${page.pageId === pageId && html` aria-current="page"`}>${shorten(
          (Object.hasOwn(labels, page.pageId) && asText(labels[page.pageId])) || page.name,
          200,
        )}</button>`,
    );
  return html`<nav aria-label="${nameOf(element)}">${links}</nav>`;
}

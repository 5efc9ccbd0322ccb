import type { Control, Element, JsonObject } from '../domain/workbooks/content-tree.ts';
import { category } from '../domain/workbooks/element-kinds.ts';
import { asText, isList, isObject } from '../domain/workbooks/json.ts';
import { describeControl } from './control-view.ts';
import { drawElement } from './drawings/draw-element.ts';
import { drawingInput } from './drawings/drawing.ts';
import { kindName, nameOf } from './element-name.ts';
import { gridArea } from './grid-area.ts';
import { type Html, html, nothing, shorten } from './html.ts';
import type { PanelContext } from './panel-context.ts';
import { renderControl } from './render-control.ts';
import { actionOf, renderButton, renderNavigation } from './render-links.ts';
import { renderText } from './render-text.ts';
import type { ElementNode } from './view.ts';

/** Titles of elements stand one below that of the page, which stands below that of the workbook. */
const titleLevel = 3;

/** An element in its place, with what lies in it; nothing once the budget is used up. */
export function renderElement(node: ElementNode, context: PanelContext): Html {
  const { budget } = context;
  if (node.children.length > 0 || category(node.element) === 'CONTAINER') return renderContainer(node, context);
  if (budget.left <= 0) {
    budget.omitted += 1;
    return nothing;
  }
  const drawn = renderLeaf(node, context);
  budget.left -= drawn.markup.length;
  return drawn;
}

function renderLeaf(node: ElementNode, context: PanelContext): Html {
  const { element } = node;
  switch (category(element)) {
    case 'CONTROL':
      return placed(element, 'ctl', renderControlOf(node, context));
    case 'TEXT':
      return placed(element, 'text', renderText(bodyOf(node.details), titleLevel));
    case 'IMAGE':
      return placed(element, 'image', renderImage(node));
    case 'DIVIDER':
      return placed(element, 'line', html`<hr>`);
    case 'PAGE_BREAK':
      return placed(element, 'break', html`<hr>`);
    case 'BUTTON':
      return placed(element, 'btn', renderButton(node, context));
    case 'NAVIGATION':
      return placed(element, 'nav', renderNavigation(node, context));
    case 'EMBED':
    case 'PLUGIN':
      return placed(element, 'card away', renderAway(element));
    default:
      return renderData(node, context);
  }
}

/** Where the layout puts it, as `style.css` and the script read it. */
function gridOf({ placement }: Element): Html | false {
  const area = gridArea(placement);
  return area !== null && html` data-grid="${area}"`;
}

function placed(element: Element, classes: string, inside: Html): Html {
  return html`<div class="${classes}" data-element="${element.elementId}"${gridOf(element)}>${inside}</div>`;
}

function renderData({ element, details }: ElementNode, { view, cells }: PanelContext): Html {
  const name = nameOf(element);
  const kind = kindName(element.kind);
  const modal = element.opensModalId === null ? undefined : view.byId.get(element.opensModalId);
  const page = element.navigatesToPageId === null ? undefined : view.byId.get(element.navigatesToPageId);
  const target = modal ?? page;
  const action = target && html`<button class="go"${actionOf(element, view)}>${shorten(target.name, 60)}</button>`;
  return html`<article class="card" data-element="${element.elementId}"${gridOf(element)} tabindex="0" aria-label="${name}, ${kind}, sample data"><header><h3>${name}</h3>${action}<small>Sample data</small></header>${drawElement(drawingInput(element, details, cells))}</article>`;
}

function renderControlOf({ element, details }: ElementNode, { document, controls }: PanelContext): Html {
  const { control } = element;
  if (control === null) return nothing;
  const withControl: Element & { readonly control: Control } = { ...element, control };
  return renderControl(describeControl(withControl, details, document, controls.get(control.controlId)));
}

function bodyOf({ body, text, content }: JsonObject): string {
  return asText(body) ?? asText(text) ?? asText(content) ?? '';
}

/** Nothing is loaded from other hosts: the frame of the picture, and what it shows in words. */
function renderImage({ element, details }: ElementNode): Html {
  const text = shorten(asText(details['altText']) ?? asText(details['alt']) ?? element.name ?? 'Image', 300);
  return html`<div role="img" aria-label="${text}"><span>${text}</span></div>`;
}

function renderAway(element: Element): Html {
  const what = element.kind === 'plugin' ? 'Plugin' : 'Embedded page';
  return html`<h3>${nameOf(element)}</h3><p class="hint">${what}: not loaded here.</p>`;
}

function renderContainer(node: ElementNode, context: PanelContext): Html {
  const { element, children } = node;
  const isRepeated = element.kind === 'repeated-container';
  const attributes = html`data-element="${element.elementId}"${gridOf(element)} role="group" aria-label="${nameOf(element)}"`;
  if (element.kind === 'tabbed-container' && children.length > 0) return renderTabbed(node, context, attributes);
  const inside = html`<div class="grid">${children.map((child) => renderElement(child, context))}</div>`;
  return html`<div class="box${isRepeated && ' repeated'}" ${attributes}>${inside}${
    isRepeated && html`<p class="hint">Repeated for each value.</p>`
  }</div>`;
}

/** Each container in it is a tab; what lies in it besides them is a tab of its own. */
function renderTabbed({ element, details, children }: ElementNode, context: PanelContext, attributes: Html): Html {
  const tabs = isList(details['tabs']) ? details['tabs'] : [];
  const label = (child: ElementNode, index: number) => {
    const { elementId } = child.element;
    const tab = tabs.find((entry) => isObject(entry) && asText(entry['id']) === elementId) ?? tabs[index];
    return shorten((isObject(tab) && asText(tab['name'])) || child.element.name || `Tab ${index + 1}`, 200);
  };
  const buttons = children.map(
    (child, index) =>
      html`<button role="tab" aria-selected="${index === 0 ? 'true' : 'false'}" tabindex="${index === 0 ? 0 : -1}">${label(child, index)}</button>`,
  );
  const panels = children.map(
    (child, index) =>
      html`<div role="tabpanel" aria-label="${label(child, index)}"${index > 0 && html` hidden`}><div class="grid">${(
        child.element.kind === 'container' ? child.children : [child]
      ).map((inner) => renderElement(inner, context))}</div></div>`,
  );
  return html`<div class="box tabbed" ${attributes}><div role="tablist" aria-label="${nameOf(element)}">${buttons}</div>${panels}</div>`;
}

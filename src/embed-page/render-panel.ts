import type { EmbedSource } from '../domain/embeds/embed-source.ts';
import { buildPanel, buildView, type ShownContent } from './build-view.ts';
import { type Html, html } from './html.ts';
import { renderElement } from './render-element.ts';
import type { EmbedView, PanelView } from './view.ts';

/** Characters of markup that one panel has at most, give or take one element. */
const maxPanelLength = 1_000_000;

/** Cells that the tables of a panel share evenly, and what each has at least: many tables on one page are short ones. */
const cellsOfPanel = 1_100;
const fewestCells = 24;

export interface PanelInput {
  readonly content: ShownContent;
  readonly source: EmbedSource;
  /** Values by control id, as the URL gave them. */
  readonly controls: ReadonlyMap<string, readonly string[]>;
}

/**
 * The inside of the panel of one page or modal, for a request that the open page makes. Undefined for one that this source does not
 * show; hidden pages, and modals that only they open, never are (C3).
 */
export function renderPanel(input: PanelInput, pageId: string): string | undefined {
  const view = buildView(input.content, input.source);
  const panel = buildPanel(input.content, view, pageId);
  return panel && renderPanelView(input, view, panel).markup;
}

/** The elements of a panel on their grid. */
export function renderPanelView({ content, controls }: PanelInput, view: EmbedView, panel: PanelView): Html {
  const { page, nodes, drawn, omitted } = panel;
  const budget = { left: maxPanelLength, omitted };
  const cells = Math.max(fewestCells, Math.floor(cellsOfPanel / drawn));
  const context = { view, document: content.document, controls, pageId: page.pageId, budget, cells };
  const kind = view.onlyElement === null ? 'grid' : 'alone';
  if (nodes.length === 0) return html`<p class="hint">There is nothing on this page.</p>`;
  const grid = html`<div class="${kind}">${nodes.map((node) => renderElement(node, context))}</div>`;
  const more = budget.omitted > 0 && html`<p class="hint">${budget.omitted} more elements are not shown.</p>`;
  return html`${grid}${more}`;
}

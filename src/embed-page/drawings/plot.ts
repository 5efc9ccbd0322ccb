import { type Html, html } from '../html.ts';
import type { SampleColumn } from '../sample-columns.ts';
import { formatNumber } from '../sample-values.ts';

export interface Plot {
  readonly category: SampleColumn;
  readonly measure: SampleColumn;
  readonly labels: readonly string[];
  /** One value a label: what a chart says when one of its values is pointed at. */
  readonly values: readonly number[];
  /** Value at the top of the plot. */
  readonly top: number;
  /** Inside of an SVG of 100 by 100, stretched to the plot. */
  readonly marks: Html;
  readonly isHorizontal?: boolean;
}

/** Axes around marks. Labels are text beside the SVG, so that nothing but the marks is stretched. */
export function plot({ category, measure, labels, values, top, marks, isHorizontal = false }: Plot): Html {
  const ticks = [1, 0.5, 0].map((share) => html`<i>${formatNumber(top * share, measure)}</i>`);
  const named = labels.map((label) => html`<i>${label}</i>`);
  const svg = html`<svg viewBox="0 0 100 100" preserveAspectRatio="none">${marks}</svg>`;
  const names = chartData(category, measure, values);
  return isHorizontal
    ? html`<div class="plot h" ${names}><div class="x">${named}</div>${svg}<div class="y">${ticks.reverse()}</div></div>`
    : html`<div class="plot" ${names}><div class="y">${ticks}</div>${svg}<div class="x${thinning(category, labels)}">${named}</div></div>`;
}

/**
 * The class by which `style.css` leaves out every other label, or three of four, where a card is too narrow for all. Of dates those
 * between say nothing new; names are all shown. A letter takes about six pixels, and a label eight more to stand apart.
 */
function thinning({ type }: SampleColumn, labels: readonly string[]): Html | false {
  const width = labels.length * (Math.max(...labels.map(({ length }) => length)) * 6 + 8);
  if (type !== 'DATE' || labels.length % 4 > 0) return false;
  return width > 420 ? html` wide` : html` many`;
}

/** What the script tells of a chart: names, and one value for each of its labels. */
export function chartData(category: SampleColumn, measure: SampleColumn | undefined, values: readonly number[]): Html {
  return html`data-axis="${category.name}" data-measure="${measure?.name}" data-values="${values.join()}"`;
}

/** A round value at or above the largest one, for the end of an axis. */
export function axisEnd(values: readonly number[]): number {
  const largest = Math.max(...values, 0);
  if (largest === 0) return 1;
  const power = 10 ** Math.floor(Math.log10(largest));
  const step = [1, 2, 4, 6, 8, 10].find((candidate) => largest <= candidate * power) ?? 10;
  return step * power;
}

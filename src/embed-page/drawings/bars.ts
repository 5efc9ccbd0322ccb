import { type Html, html } from '../html.ts';
import { labelsOf, numbersOf, randomOf } from '../sample-values.ts';
import { chartColumns, type Draw, type DrawingInput, legend, rounded } from './drawing.ts';
import { linePath } from './lines.ts';
import { axisEnd, plot } from './plot.ts';

/** Bars of one series as one path. */
function barPath(
  values: readonly number[],
  bases: readonly number[],
  top: number,
  index: number,
  count: number,
): string {
  const slot = 100 / values.length;
  // Few bars would be slabs at the share of their slot that many bars have.
  const width = Math.min(slot * 0.64, 9 * count) / count;
  return values
    .map((value, position) => {
      const left = slot * (position + 0.5) + width * (index - count / 2);
      const base = bases[position] ?? 0;
      return `M${rounded(left)} ${rounded(100 - (base / top) * 100)}v${rounded((-value / top) * 100)}h${rounded(width)}V${rounded(100 - (base / top) * 100)}z`;
    })
    .join('');
}

function horizontalPath(values: readonly number[], top: number): string {
  const slot = 100 / values.length;
  return values
    .map((value, index) => {
      const end = rounded((value / top) * 100);
      return `M0 ${rounded(slot * (index + 0.2))}h${end}v${rounded(slot * 0.6)}H0z`;
    })
    .join('');
}

export const drawBars: Draw = (input) => {
  const { category, measures, split } = chartColumns(input);
  const [measure = measures[0]] = measures;
  if (measure === undefined) return html``;
  const labels = labelsOf(category, category.type === 'DATE' ? 12 : 6);
  const salt = input.element.elementId;
  if (input.details['orientation'] === 'horizontal') {
    const values = [...numbersOf(measure, labels.length, salt)].sort((left, right) => right - left);
    const top = axisEnd(values);
    const marks = html`<path class="c0" d="${horizontalPath(values, top)}"/>`;
    return plot({ category, measure, labels, values, top, marks, isHorizontal: true });
  }
  const names = split ? labelsOf(split, 3) : measures.map(({ name }) => name);
  const series = names.map((name, index) => numbersOf(measures[index] ?? measure, labels.length, `${salt}/${name}`));
  return html`${legend(names)}${stacked(input, series, (marks, top, totals) =>
    plot({ category, measure, labels, values: totals, top, marks }),
  )}`;
};

type Placed = (marks: Html, top: number, totals: readonly number[]) => Html;

/** Series upon each other, unless the document groups them side by side. */
function stacked({ details }: DrawingInput, series: readonly (readonly number[])[], place: Placed): Html {
  const { stacking, grouping } = details;
  const sums = (upTo: number) =>
    (series[0] ?? []).map((_, position) =>
      series.slice(0, upTo).reduce((total, values) => total + (values[position] ?? 0), 0),
    );
  const isGrouped = stacking === 'none' || grouping === 'clustered' || grouping === 'none';
  const totals = sums(series.length);
  const top = axisEnd(isGrouped ? series.flat() : totals);
  const marks = series.map((values, index) => {
    const path = isGrouped ? barPath(values, [], top, index, series.length) : barPath(values, sums(index), top, 0, 1);
    return html`<path class="c${index % 6}" d="${path}"/>`;
  });
  return place(html`${marks}`, top, totals);
}

export const drawCombo: Draw = (input) => {
  const { category, measures } = chartColumns(input);
  const [bars, line = bars] = measures;
  if (bars === undefined || line === undefined) return html``;
  const labels = labelsOf(category, 8);
  const values = numbersOf(bars, labels.length, input.element.elementId);
  const top = axisEnd(values);
  // The line has an axis of its own: its values fill the upper half.
  const line2 = numbersOf(line, labels.length, `${input.element.elementId}/line`);
  const end = axisEnd(line2) * 1.1;
  const marks = html`<path class="c0" d="${barPath(values, [], top, 0, 1)}"/><path class="c1 l" d="${linePath(line2, end, true)}"/>`;
  return html`${legend([bars.name, line.name])}${plot({ category, measure: bars, labels, values, top, marks })}`;
};

export const drawWaterfall: Draw = (input) => {
  const { category, measures } = chartColumns(input);
  const [measure] = measures;
  if (measure === undefined) return html``;
  const labels = [...labelsOf(category, 6), 'Total'];
  const random = randomOf(`${input.element.elementId}/waterfall`);
  const scale = Math.max(...numbersOf(measure, 3));
  const steps = labels.slice(0, -1).map((_, index) => (index === 0 ? 0.5 : random() * 0.4 - 0.15) * scale);
  const ends = steps.map((_, index) => steps.slice(0, index + 1).reduce((total, step) => total + step, 0));
  const total = ends.at(-1) ?? 0;
  const values = [...steps, total];
  const bases = [...steps.map((step, index) => (ends[index] ?? 0) - Math.max(step, 0)), 0];
  const top = axisEnd([...ends, total]);
  const only = (keep: (index: number) => boolean) =>
    barPath(
      values.map((value, index) => (keep(index) ? Math.abs(value) : 0)),
      bases,
      top,
      0,
      1,
    );
  const last = values.length - 1;
  const marks = html`<path class="c0" d="${only((index) => index === 0 || index === last)}"/><path class="up" d="${only(
    (index) => index > 0 && index < last && (values[index] ?? 0) >= 0,
  )}"/><path class="down" d="${only((index) => index < last && (values[index] ?? 0) < 0)}"/>`;
  return plot({ category, measure, labels, values, top, marks });
};

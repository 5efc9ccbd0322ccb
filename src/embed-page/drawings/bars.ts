import { type Html, html } from '../html.ts';
import { labelsOf, numbersOf, randomOf } from '../sample-values.ts';
import { chartColumns, type Draw, type DrawingInput, legend, partCount, rounded } from './drawing.ts';
import { linePath } from './lines.ts';
import { axisEnd, plot } from './plot.ts';

interface Series {
  /** A colour, or what a bar means. */
  readonly name: string;
  readonly values: readonly number[];
  /** Where each bar begins; at the axis when there are none. */
  readonly bases?: readonly number[];
  /** Place among series that stand side by side, and how many they are. */
  readonly index?: number;
  readonly count?: number;
}

/** Bars of one series as one path of thick lines, which is the tersest form that they can have; a bar of 0 is none. */
function bars({ name, values, bases = [], index = 0, count = 1 }: Series, top: number): Html {
  const slot = 100 / values.length;
  // Few bars would be slabs at the share of their slot that many bars have.
  const width = Math.min(slot * 0.64, 9 * count) / count;
  const heightOf = (value: number) => Math.round(100 - (value / top) * 100);
  const lines = values.map((value, position) => {
    const middle = rounded(slot * (position + 0.5) + width * (index + 0.5 - count / 2));
    const base = bases[position] ?? 0;
    return value === 0 ? '' : `M${middle} ${heightOf(base)}V${heightOf(base + value)}`;
  });
  return html`<path class="${name} b" stroke-width="${rounded(width)}" d="${lines.join('')}"/>`;
}

function horizontalBars(values: readonly number[], top: number): Html {
  const slot = 100 / values.length;
  const lines = values.map((value, index) => `M0 ${rounded(slot * (index + 0.5))}H${rounded((value / top) * 100)}`);
  return html`<path class="c0 b" stroke-width="${rounded(slot * 0.6)}" d="${lines.join('')}"/>`;
}

export const drawBars: Draw = (input) => {
  const { category, measures, split } = chartColumns(input);
  const [measure = measures[0]] = measures;
  if (measure === undefined) return html``;
  const labels = labelsOf(category, partCount(input, category.type === 'DATE' ? 12 : 6));
  const salt = input.element.elementId;
  if (input.details['orientation'] === 'horizontal') {
    const values = [...numbersOf(measure, labels.length, salt)].sort((left, right) => right - left);
    const top = axisEnd(values);
    return plot({ category, measure, labels, values, top, marks: horizontalBars(values, top), isHorizontal: true });
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
  const count = series.length;
  const marks = series.map((values, index) => {
    const name = `c${index % 6}`;
    return isGrouped ? bars({ name, values, index, count }, top) : bars({ name, values, bases: sums(index) }, top);
  });
  return place(html`${marks}`, top, totals);
}

export const drawCombo: Draw = (input) => {
  const { category, measures } = chartColumns(input);
  const [measure, line = measure] = measures;
  if (measure === undefined || line === undefined) return html``;
  const labels = labelsOf(category, partCount(input, 8));
  const values = numbersOf(measure, labels.length, input.element.elementId);
  const top = axisEnd(values);
  // The line has an axis of its own: its values fill the upper half.
  const line2 = numbersOf(line, labels.length, `${input.element.elementId}/line`);
  const end = axisEnd(line2) * 1.1;
  const marks = html`${bars({ name: 'c0', values }, top)}<path class="c1 l" d="${linePath(line2, end)}"/>`;
  return html`${legend([measure.name, line.name])}${plot({ category, measure, labels, values, top, marks })}`;
};

export const drawWaterfall: Draw = (input) => {
  const { category, measures } = chartColumns(input);
  const [measure] = measures;
  if (measure === undefined) return html``;
  const labels = [...labelsOf(category, partCount(input, 6)), 'Total'];
  const random = randomOf(`${input.element.elementId}/waterfall`);
  const scale = Math.max(...numbersOf(measure, 3));
  const steps = labels.slice(0, -1).map((_, index) => (index === 0 ? 0.5 : random() * 0.4 - 0.15) * scale);
  const ends = steps.map((_, index) => steps.slice(0, index + 1).reduce((total, step) => total + step, 0));
  const total = ends.at(-1) ?? 0;
  const values = [...steps, total];
  const bases = [...steps.map((step, index) => (ends[index] ?? 0) - Math.max(step, 0)), 0];
  const top = axisEnd([...ends, total]);
  const last = values.length - 1;
  const only = (name: string, isMeant: (value: number, index: number) => boolean) =>
    bars({ name, values: values.map((value, index) => (isMeant(value, index) ? Math.abs(value) : 0)), bases }, top);
  const isStep = (index: number) => index > 0 && index < last;
  const marks = html`${only('c0', (_, index) => !isStep(index))}${only('up', (value, index) => isStep(index) && value > 0)}${only(
    'down',
    (value, index) => isStep(index) && value < 0,
  )}`;
  return plot({ category, measure, labels, values, top, marks });
};

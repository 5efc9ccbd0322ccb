import { html } from '../html.ts';
import { formatNumber, labelsOf, numbersOf, trend } from '../sample-values.ts';
import { chartColumns, type Draw, partCount, rounded } from './drawing.ts';
import { chartData } from './plot.ts';

export const drawFunnel: Draw = (input) => {
  const { category, measures } = chartColumns(input);
  const [measure] = measures;
  if (measure === undefined) return html``;
  const labels = labelsOf(category, partCount(input, 5));
  const [largest = 0] = numbersOf(measure, 1);
  const widths = labels.map((_, index) => 100 * 0.74 ** index);
  const slot = 100 / labels.length;
  const parts = widths.map((width, index) => {
    const next = widths[index + 1] ?? width * 0.74;
    const left = (100 - width) / 2;
    return html`<path class="c0 f${index}" d="M${rounded(left)} ${rounded(slot * index)}h${rounded(width)}L${rounded(50 + next / 2)} ${rounded(slot * (index + 1) - 1.5)}h${rounded(-next)}z"/>`;
  });
  const values = widths.map((width) => Math.round((largest * width) / 100));
  const names = labels.map((label, index) => html`<i>${label} <b>${formatNumber(values[index] ?? 0, measure)}</b></i>`);
  return html`<div class="plot h funnel" ${chartData(category, measure, values)}><div class="x">${names}</div><svg viewBox="0 0 100 100" preserveAspectRatio="none">${parts}</svg></div>`;
};

/** Bands from the places on the left to those on the right, as wide as what flows. */
export const drawSankey: Draw = (input) => {
  const { columns } = input;
  const { category } = chartColumns(input);
  const target = columns.find((column) => column !== category && column.type !== 'NUMBER') ?? category;
  const places = partCount(input, 3);
  const from = labelsOf(category, places);
  const to = labelsOf(target, 6).slice(-places);
  const weights = trend(`${input.element.elementId}/flows`, from.length * to.length);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const gap = 6;
  const scale = (100 - gap * 2) / total;
  const leftEnds = ends(
    from.length,
    (index) => sumOf(weights.slice(index * to.length, (index + 1) * to.length)) * scale,
    gap,
  );
  const rightEnds = ends(
    to.length,
    (index) => sumOf(from.map((_, row) => weights[row * to.length + index] ?? 0)) * scale,
    gap,
  );
  const left = [...leftEnds];
  const right = [...rightEnds];
  const bands = from.map((_, row) => {
    const paths = to.map((__, column) => {
      const height = (weights[row * to.length + column] ?? 0) * scale;
      const [start, end] = [left[row] ?? 0, right[column] ?? 0];
      left[row] = start + height;
      right[column] = end + height;
      return bandPath(start, end, height);
    });
    return html`<path class="c${row % 6} a" d="${paths.join('')}"/>`;
  });
  const nodes = (x: number, starts: readonly number[], stops: readonly number[]) =>
    starts.map((start, index) => `M${x} ${Math.round(start)}h1V${Math.round(stops[index] ?? 0)}h-1z`).join('');
  return html`<div class="plot h flow"><div class="x">${from.map(
    (name) => html`<i>${name}</i>`,
  )}</div><svg viewBox="0 0 100 100" preserveAspectRatio="none">${bands}<path class="ink" d="${nodes(
    0,
    leftEnds,
    left,
  )}${nodes(99, rightEnds, right)}"/></svg><div class="x">${to.map((name) => html`<i>${name}</i>`)}</div></div>`;
};

/** A band from the left edge to the right one, as high at both. */
function bandPath(start: number, end: number, height: number): string {
  const [top, bottom, right, lower] = [start, start + height, end, end + height].map(Math.round);
  return `M1 ${top}C50 ${top} 50 ${right} 99 ${right}V${lower}C50 ${lower} 50 ${bottom} 1 ${bottom}z`;
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

/** Where each of `count` stacked blocks begins. */
function ends(count: number, heightOf: (index: number) => number, gap: number): readonly number[] {
  let start = 0;
  return Array.from({ length: count }, (_, index) => {
    const here = start;
    start += heightOf(index) + gap;
    return here;
  });
}

import { html } from '../html.ts';
import { labelsOf, numbersOf } from '../sample-values.ts';
import { chartColumns, type Draw, legend, partCount } from './drawing.ts';
import { axisEnd, plot } from './plot.ts';

/** A line through the values, each in the middle of its slot. */
export function linePath(values: readonly number[], top: number): string {
  const slot = 100 / values.length;
  const points = values.map(
    (value, index) => `${Math.round(slot * (index + 0.5))} ${Math.round(100 - (value / top) * 100)}`,
  );
  return `M${points.join('L')}`;
}

function drawSeries(isFilled: boolean): Draw {
  return (input) => {
    const { category, measures, split } = chartColumns(input);
    const [measure] = measures;
    if (measure === undefined) return html``;
    const labels = labelsOf(category, partCount(input, category.type === 'DATE' ? 12 : 6));
    const names = split ? labelsOf(split, 3) : measures.map(({ name }) => name);
    const salt = input.element.elementId;
    const series = names.map((name, index) => numbersOf(measures[index] ?? measure, labels.length, `${salt}/${name}`));
    const top = axisEnd(series.flat());
    const marks = series.map((values, index) => {
      const path = linePath(values, top);
      const half = Math.round(50 / labels.length);
      const area = isFilled && html`<path class="c${index % 6} a" d="${path}V100H${half}z"/>`;
      return html`${area}<path class="c${index % 6} l" d="${path}"/>`;
    });
    const values = series[0] ?? [];
    return html`${legend(names)}${plot({ category, measure, labels, values, top, marks: html`${marks}` })}`;
  };
}

export const drawLines = drawSeries(false);
export const drawAreas = drawSeries(true);

import { html } from '../html.ts';
import { formatNumber, numbersOf, trend } from '../sample-values.ts';
import { chartColumns, type Draw, rounded } from './drawing.ts';

/** The figure, how it changed, and a small line of how it came about. */
export const drawFigure: Draw = (input) => {
  const [measure] = chartColumns(input).measures;
  if (measure === undefined) return html``;
  const { elementId } = input.element;
  const [value = 0] = numbersOf(measure, 1, elementId).map((share) =>
    measure.format === 'CURRENCY' ? share * 23 : share,
  );
  const values = trend(`${elementId}/spark`, 10);
  const change = Math.round(((values.at(-1) ?? 0) - (values[0] ?? 0)) * 400) / 10;
  // From edge to edge of the little there is: what counts is how it moved, which an axis from 0 would flatten.
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const points = values.map(
    (point, index) => `${rounded(index * 11.1)} ${rounded(28 - ((point - least) / (most - least)) * 26)}`,
  );
  const sign = change < 0 ? '▼' : '▲';
  const meaning = change < 0 ? 'down' : 'up';
  return html`<div class="kpi"><p class="figure">${formatNumber(value, measure)}</p><p class="${meaning}"><span aria-hidden="true">${sign}</span> ${Math.abs(change)}% <small>against the period before</small></p><svg viewBox="0 0 100 30" preserveAspectRatio="none"><path class="c0 l" d="M${points.join('L')}"/></svg></div>`;
};

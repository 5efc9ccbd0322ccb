import { category } from '../../domain/workbooks/element-kinds.ts';
import { kindName } from '../element-name.ts';
import { type Html, html } from '../html.ts';
import { drawBars, drawCombo, drawWaterfall } from './bars.ts';
import { drawDonut, drawGauge, drawPie, drawProgress } from './circles.ts';
import type { Draw, DrawingInput } from './drawing.ts';
import { drawFigure } from './figures.ts';
import { drawFunnel, drawSankey } from './flows.ts';
import { drawAreas, drawLines } from './lines.ts';
import { drawPoints, drawRegions } from './maps.ts';
import { drawBoxes, drawScatter } from './scatter.ts';
import { drawPivot, drawTable } from './tables.ts';

const drawings: ReadonlyMap<string, Draw> = new Map([
  ['table', drawTable],
  ['input-table', drawTable],
  ['pivot-table', drawPivot],
  ['kpi-chart', drawFigure],
  ['bar-chart', drawBars],
  ['line-chart', drawLines],
  ['area-chart', drawAreas],
  ['combo-chart', drawCombo],
  ['scatter-chart', drawScatter],
  ['pie-chart', drawPie],
  ['donut-chart', drawDonut],
  ['waterfall-chart', drawWaterfall],
  ['sankey-chart', drawSankey],
  ['gauge-chart', drawGauge],
  ['funnel-chart', drawFunnel],
  ['box-chart', drawBoxes],
  ['region-map', drawRegions],
  ['point-map', drawPoints],
  ['progress', drawProgress],
]);

/** A chart or table with sample data. A kind that is not known is named, and its columns are listed. */
export function drawElement(input: DrawingInput): Html {
  const { element } = input;
  const draw = drawings.get(element.kind);
  if (draw) return draw(input);
  if (category(element) === 'TABLE') return drawTable(input);
  const columns = input.columns.slice(0, 12).map(({ name }) => name);
  return html`<div class="unknown"><p>${kindName(element.kind)}</p><p class="hint">${
    columns.length > 0 ? `Columns: ${columns.join(', ')}` : 'This kind of element has no drawing.'
  }</p></div>`;
}

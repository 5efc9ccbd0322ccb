import { html } from '../html.ts';
import { formatNumber, labelsOf, numbersOf, randomOf } from '../sample-values.ts';
import { chartColumns, type Draw, partCount, rounded } from './drawing.ts';
import { axisEnd, plot } from './plot.ts';

/** Points along a slope; round, since a line without length is drawn by its caps and is not stretched. */
export const drawScatter: Draw = (input) => {
  const { category, measures } = chartColumns(input);
  const measure = measures.find((column) => column !== category) ?? measures[0];
  if (measure === undefined) return html``;
  const random = randomOf(`${input.element.elementId}/scatter`);
  const points = Array.from({ length: partCount(input, 30) }, () => {
    const across = 4 + random() * 92;
    return `M${Math.round(across)} ${Math.round(Math.min(96, Math.max(4, 88 - across * 0.7 + (random() - 0.5) * 44)))}h0`;
  });
  const top = axisEnd(numbersOf(measure, 4));
  const end = axisEnd(numbersOf(category, 4));
  const labels = [0.2, 0.4, 0.6, 0.8, 1].map((share) => formatNumber(share * end, category));
  const values = numbersOf(measure, labels.length);
  return plot({ category, measure, labels, values, top, marks: html`<path class="c0 dots" d="${points.join('')}"/>` });
};

/** A box, its median and its whiskers for each category. */
export const drawBoxes: Draw = (input) => {
  const { category, measures } = chartColumns(input);
  const [measure] = measures;
  if (measure === undefined) return html``;
  const labels = labelsOf(category, partCount(input, 5));
  const random = randomOf(`${input.element.elementId}/boxes`);
  const slot = 100 / labels.length;
  const medians = labels.map(() => 30 + random() * 40);
  const boxes = medians.map((median, index) => {
    const left = slot * (index + 0.25);
    const [above, below] = [6 + random() * 12, 6 + random() * 12];
    const middle = slot * (index + 0.5);
    const box = `M${rounded(left)} ${rounded(median - above)}h${rounded(slot / 2)}v${rounded(above + below)}h${rounded(-slot / 2)}z`;
    return `${box}M${rounded(left)} ${rounded(median)}h${rounded(slot / 2)}M${rounded(middle)} ${rounded(median - above)}v-10M${rounded(middle)} ${rounded(median + below)}v10`;
  });
  const top = axisEnd(numbersOf(measure, 4));
  const values = medians.map((median) => Math.round(((100 - median) / 100) * top));
  const marks = html`<path class="c0 a l" d="${boxes.join('')}"/>`;
  return plot({ category, measure, labels, values, top, marks });
};

import { type Html, html } from '../html.ts';
import type { SampleColumn } from '../sample-columns.ts';
import { formatNumber, numbersOf, randomOf, trend } from '../sample-values.ts';
import { chartColumns, type Draw, rounded } from './drawing.ts';

/** Tiles in the shape of a land: columns of a grid, and the rows that each has. A tile is two units wide and high. */
const land: readonly (readonly [number, number])[] = [
  [1, 4],
  [0, 5],
  [0, 5],
  [1, 6],
  [0, 5],
  [1, 6],
  [0, 5],
  [1, 5],
  [0, 4],
  [1, 3],
];

/** An abstract map: tiles, the darker the larger the value. No real borders, since the data are none either. */
export const drawRegions: Draw = (input) => {
  const [measure] = chartColumns(input).measures;
  const shades = ['', '', '', ''];
  const random = randomOf(`${input.element.elementId}/tiles`);
  for (const [column, [from, to]] of land.entries()) {
    for (let row = from; row < to; row += 1) {
      const shade = Math.floor(random() * shades.length);
      shades[shade] += `M${column * 2 + 1} ${row * 2 + (column % 2) + 1}h0`;
    }
  }
  const tiles = shades.map((path, index) => html`<path class="tiles s${index}" d="${path}"/>`);
  return html`<div class="round map c0"><svg viewBox="0 0 20 13">${tiles}</svg>${measure && scale(measure, shades.length)}</div>`;
};

/** What the shades mean, from the lowest value to the highest. */
function scale(measure: SampleColumn, count: number): Html {
  const values = numbersOf(measure, land.length);
  const steps = Array.from(
    { length: count },
    (_, index) =>
      html`<span class="s${index}">${
        (index === 0 && `Low ${formatNumber(Math.min(...values), measure)}`) ||
        (index === count - 1 && `High ${formatNumber(Math.max(...values), measure)}`)
      }</span>`,
  );
  return html`<p class="legend">${steps}</p>`;
}

/** The outline of a land, as invented as the tiles are. */
const outline = 'M4 22C14 2 30 12 42 5S74 2 88 12 92 40 78 48 58 52 50 62 30 58 22 50 0 42 4 22z';

export const drawPoints: Draw = ({ element }) => {
  const random = randomOf(`${element.elementId}/points`);
  const points = trend(`${element.elementId}/sizes`, 12).map((size) => {
    const [x, y] = [14 + random() * 68, 12 + random() * 34].map(Math.round);
    return html`<circle cx="${x}" cy="${y}" r="${rounded(1 + size * 3)}"/>`;
  });
  return html`<div class="round map"><svg viewBox="0 0 100 66"><path class="track" d="${outline}"/><g class="c0 bubbles">${points}</g></svg></div>`;
};

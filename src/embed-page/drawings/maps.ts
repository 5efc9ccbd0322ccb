import { html } from '../html.ts';
import { labelsOf, numbersOf, randomOf, trend } from '../sample-values.ts';
import { chartColumns, type Draw, rounded } from './drawing.ts';

/** Tiles in the shape of a land: columns of a grid, and the rows that each has. */
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
  const { category, measures } = chartColumns(input);
  const shades = ['', '', '', ''];
  const random = randomOf(`${input.element.elementId}/tiles`);
  for (const [column, [from, to]] of land.entries()) {
    for (let row = from; row < to; row += 1) {
      const shade = Math.floor(random() * shades.length);
      shades[shade] += `M${column * 10} ${row * 10 + (column % 2) * 5}h9v9h-9z`;
    }
  }
  const tiles = shades.map((path, index) => html`<path class="c0 s${index}" d="${path}"/>`);
  const values = measures[0] ? numbersOf(measures[0], 4) : [];
  const names = labelsOf(category, 4).map(
    (name, index) => html`<span class="c0 s${3 - index}" data-v="${values[index]}">${name}</span>`,
  );
  return html`<div class="round map" data-axis="${category.name}" data-measure="${measures[0]?.name}"><svg viewBox="0 0 100 66" aria-hidden="true">${tiles}</svg><p class="legend">${names}</p></div>`;
};

export const drawPoints: Draw = (input) => {
  const { measures } = chartColumns(input);
  const random = randomOf(`${input.element.elementId}/points`);
  const sizes = trend(`${input.element.elementId}/sizes`, 16);
  const ground = land
    .flatMap(([from, to], column) =>
      Array.from(
        { length: to - from },
        (_, row) => `M${column * 10 + 5} ${(from + row) * 10 + (column % 2) * 5 + 5}h0`,
      ),
    )
    .join('');
  const points = sizes.map(
    (size) =>
      html`<circle class="c0 a" cx="${rounded(8 + random() * 84)}" cy="${rounded(10 + random() * 42)}" r="${rounded(1 + size * 3)}"/>`,
  );
  return html`<div class="round map" data-measure="${measures[0]?.name}"><svg viewBox="0 0 100 66" aria-hidden="true"><path class="ground" d="${ground}"/>${points}</svg></div>`;
};

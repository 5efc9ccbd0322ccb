import type { Json } from '../../domain/workbooks/content-tree.ts';
import { asText, isList, isObject } from '../../domain/workbooks/json.ts';
import { type Html, html, shorten } from '../html.ts';
import type { SampleColumn } from '../sample-columns.ts';
import { formatNumber, labelsOf, numbersOf } from '../sample-values.ts';
import { type Draw, type DrawingInput, mostNamed, partCount } from './drawing.ts';

/** Columns that a table shows at most. End tags that HTML lets out are left out: cells are most of what a page is made of. */
const maxTableColumns = 30;
const rowHeight = 31;

/** As many rows as the place has room for, and the page. */
function rowCount({ height, cells }: DrawingInput, columns: number): number {
  return Math.min(12, Math.max(3, Math.floor((height - 34) / rowHeight)), Math.max(2, Math.floor(cells / columns)));
}

/** Of `count` rows those that the first of these columns names, or dates, without naming one twice. */
function namedRows(count: number, columns: readonly SampleColumn[]): number {
  const naming = columns.find(({ type }) => type === 'TEXT' || type === 'DATE');
  return naming?.type === 'TEXT' ? labelsOf(naming, count).length : count;
}

export const drawTable: Draw = (input) => {
  const columns = input.columns.slice(0, maxTableColumns);
  if (columns.length === 0) return html`<p class="hint">This table has no columns.</p>`;
  const count = namedRows(rowCount(input, columns.length), columns);
  const cells = columns.map((column) => columnCells(column, count));
  const head = columns.map((column) => html`<th${numeric(column)}>${column.name}`);
  const rows = Array.from(
    { length: count },
    (_, row) => html`<tr>${columns.map((column, index) => html`<td${numeric(column)}>${cells[index]?.[row]}`)}`,
  );
  const blank = input.element.kind === 'input-table' && html`<tr class="blank">${columns.map(() => html`<td>`)}`;
  return inScroller(input, html`<tr>${head}`, html`${rows}${blank}`, input.columns.length - columns.length);
};

export const drawPivot: Draw = (input) => {
  const { details, columns } = input;
  const named = (value: Json | undefined) =>
    (isList(value) ? value : []).slice(0, mostNamed).flatMap((entry) => {
      const id = isObject(entry) ? asText(entry['id']) : asText(entry);
      return columns.filter(({ columnId }) => columnId === id);
    });
  const [across = columns.find(({ type }) => type === 'DATE')] = named(details['columnsBy']);
  const rowsBy = named(details['rowsBy']);
  const [value = columns.find(({ type }) => type === 'NUMBER')] = named(details['values']);
  const down =
    rowsBy.length > 0 ? rowsBy : columns.filter((column) => column !== across && column !== value).slice(0, 2);
  if (value === undefined || down.length === 0) return drawTable(input);
  const heads = across ? headsOf(across, partCount(input, 4)) : [value.name];
  const levels = down.slice(0, 3);
  const room = Math.max(2, rowCount(input, levels.length + heads.length + 1) - 2);
  const count = levels.length > 1 ? room : namedRows(room, levels);
  const groups = levels.map((column, level) => pivotLabels(column, count, level === 0 && levels.length > 1));
  // Shares are not summed up.
  const totalOf = (row: readonly number[]) => sumOf(row) / (value.format === 'PERCENT' ? row.length : 1);
  const head = html`<tr>${levels.map(({ name }) => html`<th>${name}`)}${heads.map(
    (name) => html`<th class=n>${name}`,
  )}<th class=n>Total`;
  const numbers = Array.from({ length: count }, (_, row) => numbersOf(value, heads.length, `row ${row}`));
  const rows = numbers.map(
    (row, index) =>
      html`<tr>${groups.map((labels) => html`<th scope=row>${labels[index]}`)}${row.map(
        (cell) => html`<td class=n>${formatNumber(cell, value)}`,
      )}<td class="n t">${formatNumber(totalOf(row), value)}</td>`,
  );
  const sums = heads.map((_, index) => totalOf(numbers.map((row) => row[index] ?? 0)));
  const total = html`<tr class="t"><th scope=row colspan="${groups.length}">Total${[...sums, totalOf(sums)].map(
    (sum) => html`<td class=n>${formatNumber(sum, value)}`,
  )}`;
  return inScroller(input, head, html`${rows}${total}`, 0);
};

function inScroller({ element }: DrawingInput, head: Html, body: Html, more: number): Html {
  const name = shorten(element.name ?? 'Table', 300);
  return html`<div class="scroll" tabindex="0" role="group" aria-label="${name}: rows"><table><thead>${head}<tbody>${body}</table></div>${
    more > 0 && html`<p class="hint">${more} more columns are not shown.</p>`
  }`;
}

function numeric({ type }: SampleColumn): Html | false {
  return type === 'NUMBER' && html` class=n`;
}

function columnCells(column: SampleColumn, count: number): readonly string[] {
  if (column.type === 'NUMBER') return numbersOf(column, count).map((value) => formatNumber(value, column));
  const labels = labelsOf(column, count);
  return Array.from({ length: count }, (_, row) => labels[row % labels.length] ?? '');
}

/** What stands above the columns: dates or names, and of numbers, which are steps there, 1, 2, 3. */
function headsOf(column: SampleColumn, count: number): readonly string[] {
  return column.type === 'NUMBER' ? ['1', '2', '3', '4'].slice(0, count) : labelsOf(column, count);
}

/** A level that others follow says its name once for the rows that belong to it. */
function pivotLabels(column: SampleColumn, count: number, isGroup: boolean): readonly string[] {
  const labels = columnCells(column, count);
  if (!isGroup) return labels;
  return Array.from({ length: count }, (_, row) => (row % 3 === 0 ? (labels[(row / 3) % labels.length] ?? '') : ''));
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

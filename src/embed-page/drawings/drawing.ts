import type { Element, Json, JsonObject } from '../../domain/workbooks/content-tree.ts';
import { asText, isList, isObject } from '../../domain/workbooks/json.ts';
import { type Html, html } from '../html.ts';
import { readSampleColumns, type SampleColumn } from '../sample-columns.ts';

/** What a drawing is made from. */
export interface DrawingInput {
  readonly element: Element;
  readonly details: JsonObject;
  readonly columns: readonly SampleColumn[];
  /** Pixels below the title that the layout is likely to leave. */
  readonly height: number;
  /** Cells that a table has at most: the fewer, the more elements share the page. */
  readonly cells: number;
}

export type Draw = (input: DrawingInput) => Html;

/** A row of the grid and the gap below it, in pixels; `style.css` has the same. */
const rowHeight = 16;
const rowGap = 12;
const titleHeight = 52;

export function drawingInput(element: Element, details: JsonObject, cells: number): DrawingInput {
  const rows = element.placement ? element.placement.rowEnd - element.placement.rowStart : 12;
  const height = Math.min(1200, Math.max(60, rows * (rowHeight + rowGap) - rowGap - titleHeight));
  return { element, details, columns: readSampleColumns(details), height, cells };
}

/** Fewer cells than that are left to an element where more than 27 share a page. */
const crowdedCells = 40;

/** How many parts a chart is made of, labels or points: two thirds of `usual` on a crowded page, whose tables are short, too. */
export function partCount({ cells }: DrawingInput, usual: number): number {
  return cells < crowdedCells ? Math.ceil((usual * 2) / 3) : usual;
}

/** The roles that columns play in a chart. */
export interface ChartColumns {
  readonly category: SampleColumn;
  readonly measures: readonly SampleColumn[];
  /** Splits a measure into series. */
  readonly split: SampleColumn | undefined;
}

/** Entries of a list of columns that are looked at: six series are drawn at most, and three levels of a pivot table. */
export const mostNamed = 50;

const anyCategory: SampleColumn = { columnId: '', name: 'Category', type: 'TEXT', unit: 'day', format: 'PLAIN' };
const anyMeasure: SampleColumn = { columnId: '', name: 'Value', type: 'NUMBER', unit: 'day', format: 'PLAIN' };

/** What the document says of axes and colours, and where it is silent what the types of the columns suggest. */
export function chartColumns({ details, columns }: DrawingInput): ChartColumns {
  const { xAxis, yAxis, color, value, region, stages } = details;
  const find = (id: string | null) => (id === null ? undefined : columns.find(({ columnId }) => columnId === id));
  const category =
    find(columnIdOf(xAxis) ?? columnIdOf(region) ?? columnIdOf(first(stages))) ?? find(columnIdOf(color));
  const listed =
    isObject(yAxis) && isList(yAxis['columnIds'])
      ? yAxis['columnIds'].slice(0, mostNamed).map(asText)
      : [columnIdOf(value)];
  const named = listed.map(find).filter((column) => column !== undefined);
  const split = find(columnIdOf(color));
  const chosen = category ?? columns.find(({ type }) => type !== 'NUMBER') ?? columns[0];
  const measures = named.length > 0 ? named : columns.filter((column) => column.type === 'NUMBER' && column !== chosen);
  return {
    category: chosen ?? anyCategory,
    measures: (measures.length > 0 ? measures : [anyMeasure]).slice(0, 6),
    split: split && split !== chosen && split.type !== 'NUMBER' ? split : undefined,
  };
}

function first(value: Json | undefined): Json | undefined {
  return isList(value) ? value[0] : undefined;
}

function columnIdOf(value: Json | undefined): string | null {
  return isObject(value) ? (asText(value['columnId']) ?? asText(value['column']) ?? asText(value['id'])) : null;
}

/** A coordinate with one decimal at most. */
export function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}

/** Names beside the colours of the series; nothing for a single one. */
export function legend(names: readonly string[]): Html | false {
  return (
    names.length > 1 &&
    html`<p class="legend">${names.map((name, index) => html`<span class="c${index % 6}">${name}</span>`)}</p>`
  );
}

import type { Json, JsonObject } from '../domain/workbooks/content-tree.ts';
import { asText, isList, isObject } from '../domain/workbooks/json.ts';
import { columnName } from '../domain/workbooks/read-elements.ts';
import { shorten } from './html.ts';

type ColumnType = 'DATE' | 'NUMBER' | 'FLAG' | 'TEXT';
export type DateUnit = 'day' | 'week' | 'month' | 'quarter' | 'year';

/** A column of an element, as far as sample data need to know it. */
export interface SampleColumn {
  /** As other parts of the document refer to it; empty when it has none. */
  readonly columnId: string;
  readonly name: string;
  readonly type: ColumnType;
  readonly unit: DateUnit;
  readonly format: 'PLAIN' | 'CURRENCY' | 'PERCENT';
}

const dates =
  /\b(date|day|week|month|quarter|year|time|sent|arrived|promised|started|created|updated|closed|since|until)\b/i;
const durations = /\b(days|weeks|hours|minutes|seconds) (in|of|to|until|since|between)\b|\b(duration|age)\b/i;
const numbers =
  /\b(revenue|amount|sum|total|count|quantity|price|cost|margin|profit|discount|sales|score|share|rate|ratio|percent|target|budget|spend|value|average|avg|arr|mrr|orders|accounts|shipments|tickets|users|units|weight|latitude|longitude|number|points?|hand|loads|miles|clicks|leads|visits|change|usage|tons)\b|%/i;
const flags = /^(is|has|was)\b|\b(late|approved|active|churned|enabled|paid)$/i;
const aggregates = /^\s*-?\(?(sum|avg|count\w*|min|max|median|percentile|stdev|variance|datediff|round)\w*\s*\(/i;
const percents = /\b(share|rate|ratio|percent|margin|discount|punctuality)\b|%/i;
const money = /\b(revenue|amount|price|cost|profit|sales|budget|spend|arr|mrr)\b/i;

const known = new WeakMap<JsonObject, readonly SampleColumn[]>();
const indexes = new WeakMap<JsonObject, ReadonlyMap<string, SampleColumn>>();

/** The visible columns of an element in its order; read once, since many controls may ask for those of one table. */
export function readSampleColumns(details: JsonObject): readonly SampleColumn[] {
  const columns = known.get(details) ?? visibleColumns(details);
  known.set(details, columns);
  return columns;
}

/** The column of this id; of several the first. */
export function findSampleColumn(details: JsonObject, columnId: string): SampleColumn | undefined {
  const index =
    indexes.get(details) ??
    new Map(
      readSampleColumns(details)
        .map((column) => [column.columnId, column] as const)
        .reverse(),
    );
  indexes.set(details, index);
  return index.get(columnId);
}

function visibleColumns({ columns }: JsonObject): readonly SampleColumn[] {
  return (isList(columns) ? columns : []).flatMap((column) => {
    const name = columnName(column);
    const isHidden = isObject(column) && column['hidden'] === true;
    return name === null || isHidden ? [] : [describeColumn(column, shorten(name, 200))];
  });
}

function describeColumn(column: Json, name: string): SampleColumn {
  const fields: JsonObject = isObject(column) ? column : {};
  const formula = shorten(asText(fields['formula']) ?? '', 500);
  const format = formatOf(fields['format']);
  const truncated = /DateTrunc\(\s*"(day|week|month|quarter|year)"/i.exec(formula)?.[1];
  const isSum = aggregates.test(formula) || /\b(sum|avg|count)\w*\(/i.test(formula) || format !== '';
  const columnId = asText(fields['id']) ?? '';
  if (truncated !== undefined) return { columnId, name, type: 'DATE', unit: unitOf(truncated), format: 'PLAIN' };
  const unit = unitOf(name);
  if (isSum) return { columnId, name, type: 'NUMBER', unit, format: numberFormat(name, format) };
  const plain = { columnId, name, unit, format: numberFormat(name, format) };
  if (/\b(id|name)\b/i.test(name)) return { ...plain, type: 'TEXT' };
  if (flags.test(name)) return { ...plain, type: 'FLAG' };
  if (durations.test(name)) return { ...plain, type: 'NUMBER' };
  if (dates.test(name)) return { ...plain, type: 'DATE' };
  return { ...plain, type: numbers.test(name) ? 'NUMBER' : 'TEXT' };
}

function formatOf(format: Json | undefined): string {
  return isObject(format) ? (asText(format['formatString']) ?? '') : '';
}

function numberFormat(name: string, format: string): SampleColumn['format'] {
  if (format.includes('$')) return 'CURRENCY';
  if (format.includes('%')) return 'PERCENT';
  if (percents.test(name)) return 'PERCENT';
  return money.test(name) ? 'CURRENCY' : 'PLAIN';
}

function unitOf(text: string): DateUnit {
  return (/(week|month|quarter|year)/i.exec(text)?.[1]?.toLowerCase() as DateUnit | undefined) ?? 'day';
}

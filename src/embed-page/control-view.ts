import type { Control, Element, Json, JsonObject } from '../domain/workbooks/content-tree.ts';
import { asText, isList, isObject } from '../domain/workbooks/json.ts';
import { indexDetails } from './element-details.ts';
import { shorten } from './html.ts';
import { findSampleColumn } from './sample-columns.ts';
import { labelsOf } from './sample-values.ts';

/** How a control is operated. */
type ControlForm = 'MANY' | 'ONE' | 'TEXT' | 'NUMBER' | 'SLIDER' | 'DATE' | 'DATE_RANGE' | 'NUMBER_RANGE' | 'SWITCH';

export interface ControlView {
  readonly controlId: string;
  readonly label: string;
  readonly form: ControlForm;
  /** In the form that URL parameters have: `East,West`, `min:2026-01-01,max:2026-02-01`, `40`. */
  readonly value: string;
  readonly options: readonly string[];
  readonly min: string;
  readonly max: string;
}

/** Characters of a value, and options of a list, that are shown at most. */
const maxValueLength = 4_000;
const maxOptions = 50;

const forms: Readonly<Record<string, ControlForm>> = {
  segmented: 'ONE',
  'drop-down': 'ONE',
  radio: 'ONE',
  number: 'NUMBER',
  'number-input': 'NUMBER',
  slider: 'SLIDER',
  'number-slider': 'SLIDER',
  date: 'DATE',
  'date-picker': 'DATE',
  'date-range': 'DATE_RANGE',
  'number-range': 'NUMBER_RANGE',
  'range-slider': 'NUMBER_RANGE',
  switch: 'SWITCH',
  checkbox: 'SWITCH',
};

function controlForm({ controlType }: Control, { selectionMode }: JsonObject): ControlForm {
  if (controlType === 'list') return selectionMode === 'single' ? 'ONE' : 'MANY';
  return (controlType !== null && Object.hasOwn(forms, controlType) && forms[controlType]) || 'TEXT';
}

/** The value that a control begins with: that of the URL, or else that of the document. */
export function initialValue(control: Control, details: JsonObject, urlValues: readonly string[] | undefined): string {
  if (urlValues !== undefined) return shorten(urlValues.slice(0, maxOptions).join(','), maxValueLength);
  const { values } = details;
  return shorten(valueText(isList(values) && values.length > 0 ? values : control.value), maxValueLength);
}

/** A value of a document as URL parameters write it. Empty for what has no such form. */
function valueText(value: Json): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return String(value);
  if (isList(value)) {
    return value
      .slice(0, maxOptions)
      .map(valueText)
      .filter((text) => text !== '')
      .join(',');
  }
  return isObject(value) ? rangeText(value) : (asText(value) ?? '');
}

/** `min:…,max:…`, or `last-12-month` for a range that moves with the day. */
function rangeText(value: JsonObject): string {
  const { mode, unit, count, startDate, endDate, start, end, min, max } = value;
  const [from, to] = [asText(startDate ?? start ?? min), asText(endDate ?? end ?? max)];
  const bounds = [from === null ? '' : `min:${from}`, to === null ? '' : `max:${to}`].filter((bound) => bound !== '');
  if (bounds.length > 0) return bounds.join(',');
  const moving = [mode, count, unit].map(asText).filter((part) => part !== null);
  return moving.join('-');
}

export function describeControl(
  element: Element & { readonly control: Control },
  details: JsonObject,
  document: JsonObject,
  urlValues: readonly string[] | undefined,
): ControlView {
  const { control } = element;
  const form = controlForm(control, details);
  const value = initialValue(control, details, urlValues);
  const chosen = form === 'MANY' || form === 'ONE' ? value.split(',').filter((part) => part !== '') : [];
  return {
    controlId: control.controlId,
    label: shorten(element.name ?? control.controlId, 200),
    form,
    value,
    options: [...new Set([...sampleOptions(details, document, element.name ?? ''), ...chosen])].slice(0, maxOptions),
    min: asText(details['min']) ?? '0',
    max: asText(details['max']) ?? '100',
  };
}

/** Options as the document lists them, or else sample values of the column from which the control takes them. */
function sampleOptions(details: JsonObject, document: JsonObject, name: string): readonly string[] {
  const { source, options } = details;
  const listed = (isList(options) ? options : []).map((option) =>
    isObject(option) ? asText(option['value'] ?? option['label']) : asText(option),
  );
  if (listed.length > 0) return listed.filter((option) => option !== null).map((option) => shorten(option, 200));
  const { source: table, columnId } = isObject(source) ? source : {};
  const tableId = isObject(table) ? asText(table['elementId']) : null;
  const id = asText(columnId);
  const column =
    tableId === null || id === null ? undefined : findSampleColumn(indexDetails(document).get(tableId) ?? {}, id);
  return labelsOf({ ...(column ?? { columnId: '', unit: 'month', format: 'PLAIN', name }), type: 'TEXT' }, 6);
}

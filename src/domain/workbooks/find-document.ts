import { quoted } from '../quoted.ts';
import type { Json, JsonObject } from './content-tree.ts';
import { invalidDocument } from './document-faults.ts';
import { asText, isList, isObject } from './json.ts';

export interface FoundDocument {
  readonly metadata: JsonObject;
  readonly document: JsonObject;
  /** Where the document lies in the text, as the beginning of a path: `document.`, `workbook.document.`, or nothing. */
  readonly prefix: string;
}

/** What belongs inside the document; older forms have some of it beside the document, as a layout at the root (W3). */
const contentFields = ['schemaVersion', 'kind', 'pages', 'elements', 'layout', 'overlays', 'panels', 'settings'];

/**
 * The inner document and the metadata around it, of a bare document, of metadata around `document`, or of either inside
 * `workbook`. Throws `INVALID_DOCUMENT` for what is no workbook of schema version 1.
 */
export function findDocument(value: Json): FoundDocument {
  if (!isObject(value)) return invalidDocument('The document must be an object with the fields of a workbook.');
  const found = unwrap(value, '');
  checkKind(found);
  return found;
}

function unwrap(value: JsonObject, prefix: string): FoundDocument {
  const { document, workbook, kind, pages } = value;
  if (isObject(document)) {
    const beside = contentFields.filter((name) => isAbsent(document[name]) && !isAbsent(value[name]));
    const moved = Object.fromEntries(beside.map((name) => [name, value[name] ?? null]));
    const whole = beside.length === 0 ? document : { ...document, ...moved };
    return { metadata: value, document: whole, prefix: `${prefix}document.` };
  }
  if (!isAbsent(document)) return invalidDocument(`${prefix}document must be an object.`);
  const isBare = !isAbsent(kind) || !isAbsent(pages);
  if (isObject(workbook) && !isBare && prefix === '') return unwrap(workbook, 'workbook.');
  return { metadata: value, document: value, prefix };
}

function isAbsent(value: Json | undefined): boolean {
  return value === undefined || value === null;
}

/**
 * Older forms say neither kind nor schemaVersion, or only the latter: what has a list of pages is read as a workbook of version 1
 * when the field is absent, but never when it says something else.
 */
function checkKind({ document, prefix }: FoundDocument): void {
  const { kind, schemaVersion, pages } = document;
  if (!isAbsent(kind) && kind !== 'workbook') {
    invalidDocument(`${prefix}kind is ${written(kind)}; only "workbook" can be imported.`);
  }
  if (!isAbsent(schemaVersion) && schemaVersion !== 1) {
    invalidDocument(`${prefix}schemaVersion is ${written(schemaVersion)}; only 1 can be imported.`);
  }
  if (isAbsent(kind) && !isList(pages)) {
    invalidDocument(`There is no workbook: neither ${prefix}kind nor a list ${prefix}pages.`);
  }
}

function written(value: Json | undefined): string {
  if (typeof value === 'string') return quoted(value);
  return asText(value) ?? (typeof value === 'boolean' ? String(value) : 'no text');
}

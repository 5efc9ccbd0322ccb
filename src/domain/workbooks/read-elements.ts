import { quoted } from '../quoted.ts';
import type { Control, Element, Json, JsonObject } from './content-tree.ts';
import { documentTooLarge } from './document-faults.ts';
import { maxElements } from './document-limits.ts';
import { isKnownKind } from './element-kinds.ts';
import { asText, isList, isObject } from './json.ts';
import { readActions } from './read-actions.ts';
import { type Entry, readEntries, readId, readName } from './read-fields.ts';
import type { DocumentPages } from './read-pages.ts';
import type { Warn } from './warnings.ts';

/** An element as the document describes it, without what only a layout can tell. */
export interface DocumentElement extends Omit<Element, 'pageId' | 'parentId' | 'placement' | 'holdsElements'> {
  readonly path: string;
  /** The page that nests it in an older form (W3). */
  readonly nestedIn: string | null;
}

/**
 * The elements of a document by id, in its order, those of the flat list before those that pages nest. Throws
 * `DOCUMENT_TOO_LARGE` beyond 20,000; warns of ids used twice or missing, unknown kinds and targets (W4).
 */
export function readElements(
  document: JsonObject,
  pages: DocumentPages,
  prefix: string,
  warn: Warn,
): ReadonlyMap<string, DocumentElement> {
  const flat = readEntries(document['elements'], `${prefix}elements`).map((entry) => ({ entry, nestedIn: null }));
  const nested = pages.entries.flatMap(({ fields, path, pageId }) =>
    readEntries(fields['elements'], `${path}.elements`).map((entry) => ({ entry, nestedIn: pageId })),
  );
  const count = flat.length + nested.length;
  if (count > maxElements) documentTooLarge(`The document has ${count} elements; ${maxElements} are allowed.`);

  const elements = new Map<string, DocumentElement>();
  for (const { entry, nestedIn } of [...flat, ...nested]) {
    const elementId = readId(entry);
    if (elementId === undefined) {
      warn('MISSING_ID', entry.path, `${entry.path} has no id: it is kept in the document, but not listed.`);
    } else if (elements.has(elementId)) {
      const message = `The element id ${quoted(elementId)} is used once more; the first use counts.`;
      warn('DUPLICATE_ID', `${entry.path}.id`, message);
    } else {
      elements.set(elementId, { ...describeElement(entry, elementId, pages, warn), path: entry.path, nestedIn });
    }
  }
  return elements;
}

function describeElement(entry: Entry, elementId: string, pages: DocumentPages, warn: Warn) {
  const { name, columns } = entry.fields;
  const kind = readKind(entry, elementId, warn);
  return {
    elementId,
    name: readName(name),
    kind,
    columns: isList(columns) ? columns.map(columnName).filter((column) => column !== null) : [],
    control: kind === 'control' ? readControl(entry, elementId) : null,
    ...readActions(entry, pages, warn),
  };
}

function readKind({ fields, path }: Entry, elementId: string, warn: Warn): string {
  const kind = asText(fields['kind']) ?? '';
  if (kind === '') warn('UNKNOWN_KIND', path, `The element ${quoted(elementId)} has no kind; "unknown" is taken.`);
  else if (!isKnownKind(kind))
    warn('UNKNOWN_KIND', `${path}.kind`, `The kind ${quoted(kind)} is not known; it is kept.`);
  return kind === '' ? 'unknown' : kind;
}

/** A formula that is nothing but a reference: `[Orders/Region]`. */
const reference = /^\[(?:[^[\]]*\/)?([^[\]/]+)\]$/;

/** The name of a column; null when it has none. */
export function columnName(column: Json): string | null {
  if (!isObject(column)) return asText(column);
  const { id, name, formula } = column;
  const referred = typeof formula === 'string' ? reference.exec(formula)?.[1] : undefined;
  return readName(name) ?? referred ?? asText(id);
}

function readControl(entry: Entry, elementId: string): Control {
  const { controlType, value } = entry.fields;
  return {
    controlId: readId(entry, 'controlId') ?? elementId,
    controlType: asText(controlType),
    value: value ?? null,
  };
}

import { checkText } from './check-values.ts';
import type { Json, JsonObject } from './content-tree.ts';
import { invalidDocument } from './document-faults.ts';
import { maxIdLength } from './document-limits.ts';
import { asText, isList, isObject } from './json.ts';

/** An object of the document and where it stands, e.g. `document.pages[2]`. */
export interface Entry {
  readonly fields: JsonObject;
  readonly path: string;
}

/** The objects of a list that may be absent. Throws `INVALID_DOCUMENT` when it is no list of objects. */
export function readEntries(value: Json | undefined, path: string): readonly Entry[] {
  if (value === undefined || value === null) return [];
  if (!isList(value)) return invalidDocument(`${path} must be a list.`);
  return value.map((fields, index) => {
    const entryPath = `${path}[${index}]`;
    return isObject(fields) ? { fields, path: entryPath } : invalidDocument(`${entryPath} must be an object.`);
  });
}

/** The id of an entry, or the one under another name; undefined when it has none. Throws `INVALID_DOCUMENT` when it is too long. */
export function readId({ fields, path }: Entry, name = 'id'): string | undefined {
  const id = asText(fields[name]);
  if (id === null || id === '') return undefined;
  if (id.length > maxIdLength) invalidDocument(`${path}.${name} has more than ${maxIdLength} characters.`);
  return id;
}

/** A name is a text, or an object that holds it beside what says how it looks: `{ text: "Sales", visibility: "shown" }`. */
export function readName(name: Json | undefined): string | null {
  return asText(isObject(name) ? name['text'] : name);
}

/** A text of the metadata; null when absent. Throws `INVALID_DOCUMENT` when it is something else. */
export function readMetadata(metadata: JsonObject, name: string): string | null {
  const value = metadata[name];
  if (value === undefined || value === null) return null;
  const text = asText(value) ?? invalidDocument(`${name} must be a text.`);
  checkText(text, name);
  return text;
}

import type { Json, JsonObject } from '../domain/workbooks/content-tree.ts';
import { asText, isList, isObject } from '../domain/workbooks/json.ts';

const indexes = new WeakMap<JsonObject, ReadonlyMap<string, JsonObject>>();

/** What a document says of each element, by id; also of those that pages nest (W3). The first use of an id counts. */
export function indexDetails(document: JsonObject): ReadonlyMap<string, JsonObject> {
  const known = indexes.get(document);
  if (known) return known;
  const index = new Map<string, JsonObject>();
  const { elements, pages, overlays } = document;
  for (const list of [elements, ...nestedIn(pages), ...nestedIn(overlays)]) {
    for (const entry of listed(list)) {
      const id = isObject(entry) ? asText(entry['id']) : null;
      if (id !== null && isObject(entry) && !index.has(id)) index.set(id, entry);
    }
  }
  indexes.set(document, index);
  return index;
}

function nestedIn(pages: Json | undefined): readonly (Json | undefined)[] {
  return listed(pages).map((page) => (isObject(page) ? page['elements'] : undefined));
}

function listed(value: Json | undefined): readonly Json[] {
  return isList(value) ? value : [];
}

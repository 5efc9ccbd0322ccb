import { quoted } from '../quoted.ts';
import type { JsonObject, PageKind } from './content-tree.ts';
import { documentTooLarge } from './document-faults.ts';
import { maxPages } from './document-limits.ts';
import { isList } from './json.ts';
import { type Entry, readEntries, readId, readName } from './read-fields.ts';
import type { Warn } from './warnings.ts';

export interface DocumentPage extends Entry {
  readonly pageId: string;
  readonly name: string;
  readonly hidden: boolean;
  readonly kind: PageKind;
}

export interface DocumentPages {
  /** Pages, then modals, by id. */
  readonly byId: ReadonlyMap<string, DocumentPage>;
  /** Headers and the like: places of the layout that are no pages. */
  readonly panelIds: ReadonlySet<string>;
  /** All entries, also those without an id of their own: older forms nest elements and layouts in them (W3). */
  readonly entries: readonly (Entry & { readonly pageId: string | null })[];
}

/** Pages and modals of a document in its order, with a warning for each without an id of its own (W1, W2, W4). */
export function readPages(document: JsonObject, prefix: string, warn: Warn): DocumentPages {
  const pages = readEntries(document['pages'], `${prefix}pages`);
  const overlays = readEntries(document['overlays'], `${prefix}overlays`);
  const panels = isList(document['panels']) ? readEntries(document['panels'], `${prefix}panels`) : [];
  const count = pages.length + overlays.length + panels.length;
  if (count > maxPages)
    documentTooLarge(`The document has ${count} pages, overlays and panels; ${maxPages} are allowed.`);

  const byId = new Map<string, DocumentPage>();
  const entries = [...pages, ...overlays].map((entry, index) => {
    const pageId = readId(entry);
    if (pageId === undefined) {
      warn('MISSING_ID', entry.path, `${entry.path} has no id: it is kept in the document, but not listed.`);
      return { ...entry, pageId: null };
    }
    if (byId.has(pageId)) {
      warn(
        'DUPLICATE_ID',
        `${entry.path}.id`,
        `The page id ${quoted(pageId)} is used once more; the first use counts.`,
      );
    } else {
      byId.set(pageId, describePage(entry, pageId, index >= pages.length));
    }
    return { ...entry, pageId };
  });
  const panelIds = panels.map((panel) => readId(panel)).filter((id) => id !== undefined);
  return { byId, panelIds: new Set(panelIds), entries };
}

function describePage(entry: Entry, pageId: string, isOverlay: boolean): DocumentPage {
  const { name, type, visibility } = entry.fields;
  return {
    ...entry,
    pageId,
    name: readName(name) ?? pageId,
    hidden: visibility === 'hidden',
    // Before there were overlays, a modal was a page of this type (W3).
    kind: isOverlay || type === 'modal' ? 'MODAL' : 'PAGE',
  };
}

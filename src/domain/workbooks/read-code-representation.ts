import { createHash } from 'node:crypto';
import { buildContentTree } from './build-content-tree.ts';
import { checkValues } from './check-values.ts';
import type { CodeRepresentation } from './code-representation.ts';
import type { ContentCounts, ContentTree, Json, JsonObject } from './content-tree.ts';
import { invalidDocument } from './document-faults.ts';
import { type FoundDocument, findDocument } from './find-document.ts';
import { isList } from './json.ts';
import { parseDocument } from './parse-document.ts';
import { type Layout, type Placing, placeElements } from './place-elements.ts';
import { type DocumentElement, readElements } from './read-elements.ts';
import { readMetadata } from './read-fields.ts';
import { readLayout } from './read-layout.ts';
import { type DocumentPages, readPages } from './read-pages.ts';
import { collectWarnings, type Warn } from './warnings.ts';

/**
 * Reads a workbook as code from JSON or YAML (W1 to W4, W7). Throws `INVALID_DOCUMENT` with the place of what cannot be read, and
 * `DOCUMENT_TOO_LARGE`; all that can be read but does not fit becomes a warning.
 */
export function readCodeRepresentation(text: string): CodeRepresentation {
  const { value, hasAliases } = parseDocument(text);
  const found = findDocument(value);
  const { metadata, document, prefix } = found;
  checkValues(document, prefix);
  const { warn, warnings } = collectWarnings();
  const pages = readPages(document, prefix, warn);
  const elements = readElements(document, pages, prefix, warn);
  const layouts = readLayouts(found, pages);
  const placing = placeElements(layouts, pages, (elementId) => elements.has(elementId), warn);
  warnOfMissingLayouts(found, pages, elements, layouts, placing, warn);
  const tree = buildContentTree(pages, elements, placing, warn);
  const json = JSON.stringify(document);
  return {
    name: readMetadata(metadata, 'name'),
    workbookId: readMetadata(metadata, 'workbookId'),
    description: readMetadata(metadata, 'description'),
    // No part of what is kept may stand in two places.
    document: hasAliases ? (JSON.parse(json) as JsonObject) : document,
    digest: createHash('sha256').update(json).digest('hex'),
    tree,
    counts: countContent(tree),
    warnings: warnings(),
  };
}

function readLayouts({ document, prefix }: FoundDocument, pages: DocumentPages): readonly Layout[] {
  const texts = [
    { layout: document['layout'], path: `${prefix}layout`, pageId: null },
    ...pages.entries.map(({ fields, path, pageId }) => ({ layout: fields['layout'], path: `${path}.layout`, pageId })),
  ];
  return texts.flatMap(({ layout, path, pageId }) => {
    const text = layoutText(layout, path);
    return text.trim() === '' ? [] : [{ nodes: readLayout(text, path), path, pageId }];
  });
}

function layoutText(layout: Json | undefined, path: string): string {
  if (layout === undefined || layout === null) return '';
  return typeof layout === 'string' ? layout : invalidDocument(`${path} must be a text.`);
}

function warnOfMissingLayouts(
  { prefix }: FoundDocument,
  pages: DocumentPages,
  elements: ReadonlyMap<string, DocumentElement>,
  layouts: readonly Layout[],
  { regions }: Placing,
  warn: Warn,
): void {
  if (layouts.length === 0) {
    if (elements.size > 0) warn('MISSING_LAYOUT', `${prefix}layout`, 'The document has elements and no layout.');
    return;
  }
  for (const { fields, path, pageId } of pages.entries) {
    const { elements: nested } = fields;
    if (isList(nested) && nested.length > 0 && pageId !== null && !regions.has(pageId)) {
      warn('MISSING_LAYOUT', path, `${path} has elements and no layout.`);
    }
  }
}

function countContent({ pages, elements }: ContentTree): ContentCounts {
  const modals = pages.filter(({ kind }) => kind === 'MODAL').length;
  return {
    pages: pages.length - modals,
    modals,
    elements: elements.length,
    unplaced: elements.filter(({ pageId }) => pageId === null).length,
  };
}

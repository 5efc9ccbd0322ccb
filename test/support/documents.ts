import type { Json, JsonObject } from '../../src/domain/workbooks/content-tree.ts';
import { isObject } from '../../src/domain/workbooks/json.ts';

export interface DocumentParts {
  readonly name?: string;
  readonly workbookId?: string;
  readonly description?: string;
  readonly pages?: readonly Json[];
  readonly elements?: readonly Json[];
  /** Absent: all elements with an id, one below the other, on the first page. null: the document has no layout. */
  readonly layout?: string | null;
  readonly overlays?: readonly Json[];
  readonly panels?: readonly Json[];
  readonly settings?: Json;
}

/** A code representation: metadata around a document. Without parts, a page with a bar chart. */
export function workbookDocument(parts: DocumentParts = {}): { readonly name: string; readonly document: JsonObject } {
  const { name = 'Sales', workbookId, description, ...rest } = parts;
  const pages = rest.pages ?? [page('page-1')];
  const elements = rest.elements ?? [chart('chart-1')];
  const layout =
    rest.layout === undefined ? layoutOf(tree(idOf(pages[0]), ...elements.map(idOf).map(leaf))) : rest.layout;
  return {
    name,
    ...(workbookId === undefined ? {} : { workbookId }),
    ...(description === undefined ? {} : { description }),
    document: {
      schemaVersion: 1,
      kind: 'workbook',
      pages,
      elements,
      ...(layout === null ? {} : { layout }),
      overlays: rest.overlays ?? [],
      panels: rest.panels ?? [],
      settings: rest.settings ?? {},
    },
  };
}

/** The same as JSON text. */
export function documentText(parts: DocumentParts = {}): string {
  return JSON.stringify(workbookDocument(parts));
}

export function page(id: string, fields: JsonObject = {}): JsonObject {
  return { id, name: `Page ${id}`, ...fields };
}

export function overlay(id: string, fields: JsonObject = {}): JsonObject {
  return { id, name: `Modal ${id}`, type: 'modal', ...fields };
}

export function element(id: string, kind: string, fields: JsonObject = {}): JsonObject {
  return { id, kind, ...fields };
}

export function chart(id: string, fields: JsonObject = {}): JsonObject {
  return element(id, 'bar-chart', { name: `Chart ${id}`, ...fields });
}

export function table(id: string, fields: JsonObject = {}): JsonObject {
  return element(id, 'table', { name: `Table ${id}`, ...fields });
}

/** Fields of an element that opens a modal on a click. */
export function opens(overlayId: string): JsonObject {
  return { actions: [{ id: 'open', trigger: 'on-click', effects: [{ effect: 'open-overlay', overlayId }] }] };
}

/** Fields of an element that goes to a page on a click. */
export function goesTo(target: Json): JsonObject {
  return { actions: [{ id: 'go', trigger: 'on-click', effects: [{ effect: 'navigate', target }] }] };
}

/** Trees one after another under a prolog, as layouts are written. */
export function layoutOf(...trees: readonly string[]): string {
  return ['<?xml version="1.0" encoding="utf-8"?>', ...trees].join('\n');
}

export function tree(pageId: string, ...nodes: readonly string[]): string {
  const grid = 'type="grid" gridTemplateColumns="repeat(24, 1fr)" gridTemplateRows="auto"';
  return `<Page ${grid} id="${pageId}">\n${nodes.join('\n')}\n</Page>`;
}

export function leaf(elementId: string, index = 0): string {
  return `  <Element elementId="${elementId}" gridColumn="1 / 25" gridRow="${index * 10 + 1} / ${index * 10 + 11}"/>`;
}

export function box(elementId: string, ...nodes: readonly string[]): string {
  return `<Container elementId="${elementId}" type="grid" gridColumn="1 / 25" gridRow="1 / 21">\n${nodes.join('\n')}\n</Container>`;
}

/** A document of `count` elements in containers of ten, ten containers a page, with columns as real charts have them. */
export function largeDocument(count: number): { readonly name: string; readonly document: JsonObject } {
  const pages: JsonObject[] = [];
  const elements: JsonObject[] = [];
  const trees: string[] = [];
  while (elements.length < count) {
    const pageId = `page-${pages.length}`;
    const boxes: string[] = [];
    while (boxes.length < 10 && elements.length < count) {
      const first = elements.length;
      const ids = Array.from({ length: Math.min(10, count - first) }, (_, index) => `el-${first + index}`);
      elements.push(...ids.map((id, index) => (index === 0 ? element(id, 'container') : largeChart(id))));
      const [container = '', ...charts] = ids;
      boxes.push(box(container, ...charts.map(leaf)));
    }
    pages.push(page(pageId));
    trees.push(tree(pageId, ...boxes));
  }
  return workbookDocument({ pages, elements, layout: layoutOf(...trees) });
}

function largeChart(id: string): JsonObject {
  return chart(id, {
    source: { kind: 'table', elementId: 'el-1' },
    columns: [
      { id: `x-${id}`, name: 'Region', formula: '[Orders/Region]' },
      { id: `y-${id}`, formula: 'Sum([Orders/Amount])' },
    ],
    xAxis: { columnId: `x-${id}` },
    yAxis: { columnIds: [`y-${id}`] },
  });
}

function idOf(entry: Json | undefined): string {
  const { id } = isObject(entry) ? entry : {};
  return typeof id === 'string' ? id : 'none';
}

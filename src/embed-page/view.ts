import type { Element, JsonObject, Page } from '../domain/workbooks/content-tree.ts';

/** An element with what the document says of it and what lies in it. */
export interface ElementNode {
  readonly element: Element;
  readonly details: JsonObject;
  readonly children: readonly ElementNode[];
}

/** What one page or modal shows. */
export interface PanelView {
  readonly page: Page;
  readonly nodes: readonly ElementNode[];
  /** Elements that are drawn. */
  readonly drawn: number;
  /** Elements beyond the most that one panel draws. */
  readonly omitted: number;
}

/** What a source shows of a version: hidden pages, and what only they lead to, are not in it (C3). */
export interface EmbedView {
  /** Visible pages in the author's order; one, when a page or an element is embedded alone. */
  readonly pages: readonly Page[];
  /** Modals that something on a shown page, or on a shown modal, opens. */
  readonly modals: readonly Page[];
  /** Every page and modal of the view by its id. */
  readonly byId: ReadonlyMap<string, Page>;
  /** The element that is embedded alone. */
  readonly onlyElement: Element | null;
}

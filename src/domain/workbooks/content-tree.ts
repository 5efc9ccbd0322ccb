/** JSON as it was read: what a code representation consists of. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [name: string]: Json;
}

export type PageKind = 'PAGE' | 'MODAL';

/** A page, or a modal, of one version of a workbook. */
export interface Page {
  readonly pageId: string;
  readonly name: string;
  /** From 0, in the order of the document, pages and modals counted apart (C6). */
  readonly position: number;
  readonly hidden: boolean;
  readonly kind: PageKind;
  /** One of its elements opens a modal (C4). */
  readonly opensModal: boolean;
}

/** Lines of the 24-column grid, as CSS counts them: from 1, the end not included. */
export interface GridPlacement {
  readonly columnStart: number;
  readonly columnEnd: number;
  readonly rowStart: number;
  readonly rowEnd: number;
}

/** What an element of kind `control` adds. */
export interface Control {
  /** What URL parameters name. */
  readonly controlId: string;
  readonly controlType: string | null;
  readonly value: Json;
}

/** An element of one version of a workbook. */
export interface Element {
  readonly elementId: string;
  readonly name: string | null;
  /** As written in the code representation; an open list. */
  readonly kind: string;
  /** Column names, in the order of the document. */
  readonly columns: readonly string[];
  /** The page or modal whose layout places it; null when no layout does. */
  readonly pageId: string | null;
  /** The container that holds it in the layout. */
  readonly parentId: string | null;
  readonly placement: GridPlacement | null;
  /** Holds children in the layout: then it is no data element, whatever its kind (C3). */
  readonly holdsElements: boolean;
  /** The modal that an action of it opens. */
  readonly opensModalId: string | null;
  /** The page that an action of it goes to. */
  readonly navigatesToPageId: string | null;
  readonly control: Control | null;
}

/**
 * Pages in the author's order, pages before modals; elements page by page as the layouts read, a container before what it
 * holds, unplaced ones last (C6).
 */
export interface ContentTree {
  readonly pages: readonly Page[];
  readonly elements: readonly Element[];
}

/** How much a document holds; `elements` counts all of them, `unplaced` those that no layout places. */
export interface ContentCounts {
  readonly pages: number;
  readonly modals: number;
  readonly elements: number;
  readonly unplaced: number;
}

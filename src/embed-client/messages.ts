/** Values of a workbook by control id, written as in the URL of an embed. */
export type Variables = Record<string, string>;

export type NodeType = 'element' | 'page';

/** One row of the data behind a cell, by column name. */
export type DataRow = Record<string, unknown>;

/** The rows behind a cell; `length` counts them, also those that `isTruncated` says are left out. */
export interface UnderlyingData {
  rows: DataRow[];
  isTruncated: boolean;
  length: number;
}

export const cellTypes = {
  Value: 'valueCell',
  RowHeader: 'rowHeader',
  ColumnHeader: 'columnHeader',
  Total: 'total',
} as const;
export type CellType = (typeof cellTypes)[keyof typeof cellTypes];

export interface Cell {
  value: unknown;
  cellType: CellType;
  columnName: string;
}

export interface TableValueCell extends Cell {
  cellType: typeof cellTypes.Value;
  underlyingData: UnderlyingData;
}

export interface TableColumnCell extends Cell {
  cellType: typeof cellTypes.ColumnHeader;
}

export type TableCell = TableValueCell | TableColumnCell;

/** One step of where a cell lies in a pivot table, from the outside in. */
export interface PathStep {
  name: string;
  value: unknown;
}

export interface PivotTableCell extends Cell {
  rowPath: PathStep[] | null;
  columnPath: PathStep[] | null;
}

/** A bookmark, and the version tag of the workbook that was open. */
interface Bookmark {
  bookmarkName: string;
  workbookId: string;
  versionTagName: string | null;
  bookmarkId: string;
}

/** What an embed tells the page that holds it. The key is the `type` of the message, the rest lies beside it. */
export interface EmbedEventBodies {
  /** The content is there. Loading again, e.g. after a renewal, says so again. */
  'workbook:loaded': { workbook: { variables: Variables } };
  /** `code` is a family of refusals, e.g. `EACCES`; `message` is for people. */
  'workbook:error': { code: string; message: string };
  'workbook:dataloaded': object;
  /** A version of the workbook was published. */
  'workbook:published': { workbookId: string };
  'workbook:id:onchange': { id: string };
  /** The viewer, or a mutation, changed controls. */
  'workbook:variables:onchange': { workbook: { variables: Variables } };
  /** The answer to `workbook:variables:list`. */
  'workbook:variables:current': { variables: Variables };
  /** Both null: nothing is selected any more. */
  'workbook:selectednodeid:onchange': { selectedNodeId: string | null; nodeType: NodeType | null };
  /** In CSS pixels. */
  'workbook:pageheight:onchange': { pageHeight: number };
  'workbook:fullscreen:onchange': { fullScreen: boolean };
  'workbook:table:oncellselect': { nodeId: string; title: string; cells: TableCell[] };
  'workbook:pivottable:oncellselect': { nodeId: string; title: string; cells: PivotTableCell[] };
  'workbook:chart:onvalueselect': { nodeId: string; title: string; values: DataRow[] };
  'workbook:chart:error': { message: string | undefined; code: string; nodeId: string };
  'workbook:exploreKey:onchange': { exploreKey: string | null };
  'workbook:sharinglink:update': { variables: Variables };
  'workbook:bookmark:oncreate': Bookmark;
  /** Nulls: no bookmark is selected any more. */
  'workbook:bookmark:onchange': Omit<Bookmark, 'bookmarkName' | 'bookmarkId'> & {
    bookmarkName: string | null;
    bookmarkId: string | null;
  };
  'workbook:bookmark:onupdate': Omit<Bookmark, 'bookmarkName'> & {
    bookmarkName?: string;
    isDefault?: boolean;
    isShared?: boolean;
  };
  'workbook:bookmark:ondelete': Bookmark;
  'url:onchange': { url: string };
  /** An action of the workbook that is meant for the host page. */
  'action:outbound': { name: string; values: Record<string, unknown> };
  /** Ours: the session has ended, so the embed answers nothing more until a new signed URL is loaded. */
  'session:expired': object;
}

/** What the page that holds an embed asks of it. */
export interface EmbedMutationBodies {
  'workbook:variables:list': object;
  'workbook:variables:update': { variables: Variables };
  /** A null node takes the selection away. */
  'workbook:selectednodeid:update': { selectedNodeId: string | null; nodeType: NodeType };
  /** Null leaves full screen. */
  'workbook:fullscreen:update': { nodeId: string | null };
  'workbook:sharinglink:update': { sharingLink: string | null; sharingExplorationLink: string | null | undefined };
  'workbook:bookmark:create': { name: string; isDefault: boolean; isShared: boolean };
  /** Saves the present state into the selected bookmark. */
  'workbook:bookmark:update': object;
  /** Without an id the selection of a bookmark is taken away. */
  'workbook:bookmark:select': { bookmarkId: string | undefined };
  'workbook:bookmark:delete': { bookmarkId: string };
}

export type EmbedEventName = keyof EmbedEventBodies;
export type EmbedMutationName = keyof EmbedMutationBodies;

/** An event as it arrives; without a name, any of them, told apart by `type`. */
export type EmbedEvent<Name extends EmbedEventName = EmbedEventName> = {
  [Each in Name]: { type: Each } & EmbedEventBodies[Each];
}[Name];

/** A mutation as it is sent; without a name, any of them, told apart by `type`. */
export type EmbedMutation<Name extends EmbedMutationName = EmbedMutationName> = {
  [Each in Name]: { type: Each } & EmbedMutationBodies[Each];
}[Name];

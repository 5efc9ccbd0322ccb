import {
  cellTypes,
  type EmbedEventBodies,
  type PathStep,
  type PivotTableCell,
  type TableCell,
  type UnderlyingData,
} from './messages.ts';
import { anything, fields, flag, listOf, oneOf, orAbsent, orNull, recordOf, type Shape, text, upTo } from './shape.ts';
import {
  ActionOutboundEventName,
  SessionExpiredEventName,
  UrlOnChangeEventName,
  WorkbookBookmarkOnChangeEventName,
  WorkbookBookmarkOnCreateEventName,
  WorkbookBookmarkOnDeleteEventName,
  WorkbookBookmarkOnUpdateEventName,
  WorkbookChartErrorEventName,
  WorkbookChartValueSelectEventName,
  WorkbookCurrentVariablesEventName,
  WorkbookDataLoadedEventName,
  WorkbookErrorEventName,
  WorkbookExploreKeyOnChangeEventName,
  WorkbookFullScreenEventName,
  WorkbookIdOnChangeEventName,
  WorkbookLoadedEventName,
  WorkbookPageHeightEventName,
  WorkbookPivotTableCellSelectEventName,
  WorkbookPublishedEventName,
  WorkbookSelectedNodeEventName,
  WorkbookSharingLinkUpdateEventName,
  WorkbookTableCellSelectEventName,
  WorkbookVariableEventOnChangeName,
} from './vendor-names.ts';

const tallestPage = 1_000_000;

const variables = recordOf(text);
const workbook = fields({ variables });
const row = recordOf(anything);
const bookmark = {
  bookmarkName: text,
  workbookId: text,
  versionTagName: orNull(text),
  bookmarkId: text,
};

const cell = {
  value: anything,
  cellType: oneOf(...Object.values(cellTypes)),
  columnName: text,
};
const underlyingData = fields<UnderlyingData>({
  rows: listOf(row),
  isTruncated: flag,
  length: upTo(Number.MAX_SAFE_INTEGER),
});
const valueCell = fields({ ...cell, cellType: oneOf(cellTypes.Value), underlyingData });
const columnCell = fields({ ...cell, cellType: oneOf(cellTypes.ColumnHeader) });
const tableCell: Shape<TableCell> = (value): value is TableCell => valueCell(value) || columnCell(value);
const path = orNull(listOf(fields<PathStep>({ name: text, value: anything })));
const pivotTableCell = fields<PivotTableCell>({ ...cell, rowPath: path, columnPath: path });

/** What each event must be like before anybody is told of it. */
export const eventShapes: { readonly [Name in keyof EmbedEventBodies]: Shape<EmbedEventBodies[Name]> } = {
  [WorkbookLoadedEventName]: fields({ workbook }),
  [WorkbookErrorEventName]: fields({ code: text, message: text }),
  [WorkbookDataLoadedEventName]: fields({}),
  [WorkbookPublishedEventName]: fields({ workbookId: text }),
  [WorkbookIdOnChangeEventName]: fields({ id: text }),
  [WorkbookVariableEventOnChangeName]: fields({ workbook }),
  [WorkbookCurrentVariablesEventName]: fields({ variables }),
  [WorkbookSelectedNodeEventName]: fields({
    selectedNodeId: orNull(text),
    nodeType: orNull(oneOf('element', 'page')),
  }),
  [WorkbookPageHeightEventName]: fields({ pageHeight: upTo(tallestPage) }),
  [WorkbookFullScreenEventName]: fields({ fullScreen: flag }),
  [WorkbookTableCellSelectEventName]: fields({ nodeId: text, title: text, cells: listOf(tableCell) }),
  [WorkbookPivotTableCellSelectEventName]: fields({ nodeId: text, title: text, cells: listOf(pivotTableCell) }),
  [WorkbookChartValueSelectEventName]: fields({ nodeId: text, title: text, values: listOf(row) }),
  [WorkbookChartErrorEventName]: fields({ message: orAbsent(text), code: text, nodeId: text }),
  [WorkbookExploreKeyOnChangeEventName]: fields({ exploreKey: orNull(text) }),
  [WorkbookSharingLinkUpdateEventName]: fields({ variables }),
  [WorkbookBookmarkOnCreateEventName]: fields(bookmark),
  [WorkbookBookmarkOnChangeEventName]: fields({ ...bookmark, bookmarkName: orNull(text), bookmarkId: orNull(text) }),
  [WorkbookBookmarkOnUpdateEventName]: fields<EmbedEventBodies['workbook:bookmark:onupdate']>({
    ...bookmark,
    bookmarkName: orAbsent(text),
    isDefault: orAbsent(flag),
    isShared: orAbsent(flag),
  }),
  [WorkbookBookmarkOnDeleteEventName]: fields(bookmark),
  [UrlOnChangeEventName]: fields({ url: text }),
  [ActionOutboundEventName]: fields({ name: text, values: row }),
  [SessionExpiredEventName]: fields({}),
};

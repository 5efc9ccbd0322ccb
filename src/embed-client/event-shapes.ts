import {
  cellTypes,
  type EmbedEventBodies,
  type PathStep,
  type PivotTableCell,
  type TableCell,
  type UnderlyingData,
} from './messages.ts';
import { anything, fields, flag, listOf, oneOf, orAbsent, orNull, recordOf, type Shape, text, upTo } from './shape.ts';

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
  'workbook:loaded': fields({ workbook }),
  'workbook:error': fields({ code: text, message: text }),
  'workbook:dataloaded': fields({}),
  'workbook:published': fields({ workbookId: text }),
  'workbook:id:onchange': fields({ id: text }),
  'workbook:variables:onchange': fields({ workbook }),
  'workbook:variables:current': fields({ variables }),
  'workbook:selectednodeid:onchange': fields({
    selectedNodeId: orNull(text),
    nodeType: orNull(oneOf('element', 'page')),
  }),
  'workbook:pageheight:onchange': fields({ pageHeight: upTo(tallestPage) }),
  'workbook:fullscreen:onchange': fields({ fullScreen: flag }),
  'workbook:table:oncellselect': fields({ nodeId: text, title: text, cells: listOf(tableCell) }),
  'workbook:pivottable:oncellselect': fields({ nodeId: text, title: text, cells: listOf(pivotTableCell) }),
  'workbook:chart:onvalueselect': fields({ nodeId: text, title: text, values: listOf(row) }),
  'workbook:chart:error': fields({ message: orAbsent(text), code: text, nodeId: text }),
  'workbook:exploreKey:onchange': fields({ exploreKey: orNull(text) }),
  'workbook:sharinglink:update': fields({ variables }),
  'workbook:bookmark:oncreate': fields(bookmark),
  'workbook:bookmark:onchange': fields({ ...bookmark, bookmarkName: orNull(text), bookmarkId: orNull(text) }),
  'workbook:bookmark:onupdate': fields<EmbedEventBodies['workbook:bookmark:onupdate']>({
    ...bookmark,
    bookmarkName: orAbsent(text),
    isDefault: orAbsent(flag),
    isShared: orAbsent(flag),
  }),
  'workbook:bookmark:ondelete': fields(bookmark),
  'url:onchange': fields({ url: text }),
  'action:outbound': fields({ name: text, values: row }),
  'session:expired': fields({}),
};

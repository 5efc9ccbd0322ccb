import {
  type Cell,
  type CellType,
  cellTypes,
  type DataRow,
  type EmbedEvent,
  type EmbedMutationBodies,
  type PathStep,
  type PivotTableCell,
  type TableCell,
  type TableColumnCell,
  type TableValueCell,
  type UnderlyingData,
} from './messages.ts';

// What an embed tells. Where a message has two names, both are in use.
export const WorkbookLoadedEventName = 'workbook:loaded';
export const WorkbookErrorEventName = 'workbook:error';
export const WorkbookDataLoadedEventName = 'workbook:dataloaded';
export const WorkbookPublishedEventName = 'workbook:published';
export const WorkbookIdOnChangeEventName = 'workbook:id:onchange';
export const WorkbookVariableEventOnChangeName = 'workbook:variables:onchange';
export const WorkbookCurrentVariablesEventName = 'workbook:variables:current';
export const WorkbookVariablesCurrentEventName = WorkbookCurrentVariablesEventName;
export const WorkbookSelectedNodeEventName = 'workbook:selectednodeid:onchange';
export const WorkbookPageHeightEventName = 'workbook:pageheight:onchange';
export const WorkbookFullScreenEventName = 'workbook:fullscreen:onchange';
export const WorkbookTableCellSelectEventName = 'workbook:table:oncellselect';
export const WorkbookPivotTableCellSelectEventName = 'workbook:pivottable:oncellselect';
export const WorkbookChartValueSelectEventName = 'workbook:chart:onvalueselect';
export const WorkbookChartErrorEventName = 'workbook:chart:error';
export const WorkbookExploreKeyOnChangeEventName = 'workbook:exploreKey:onchange';
export const WorkbookSharingLinkUpdateEventName = 'workbook:sharinglink:update';
export const WorkbookBookmarkOnCreateEventName = 'workbook:bookmark:oncreate';
export const WorkbookBookmarkOnCreateEvent = WorkbookBookmarkOnCreateEventName;
export const WorkbookBookmarkOnChangeEventName = 'workbook:bookmark:onchange';
export const WorkbookBookmarkOnUpdateEventName = 'workbook:bookmark:onupdate';
export const WorkbookBookmarkOnDeleteEventName = 'workbook:bookmark:ondelete';
export const UrlOnChangeEventName = 'url:onchange';
export const ActionOutboundEventName = 'action:outbound';
export const SessionExpiredEventName = 'session:expired';

// What is asked of an embed; the name of `workbook:sharinglink:update` is above.
export const WorkbookVariablesListEventName = 'workbook:variables:list';
export const WorkbookVariablesUpdateEventName = 'workbook:variables:update';
export const WorkbookSelectedNodeIdUpdateEventName = 'workbook:selectednodeid:update';
export const WorkbookFullscreenUpdateEventName = 'workbook:fullscreen:update';
export const WorkbookBookmarkCreateEventName = 'workbook:bookmark:create';
export const WorkbookBookmarkUpdateEventName = 'workbook:bookmark:update';
export const WorkbookBookmarkSelectEventName = 'workbook:bookmark:select';
export const WorkbookBookmarkDeleteEventName = 'workbook:bookmark:delete';

export type WorkbookLoadedEvent = EmbedEvent<typeof WorkbookLoadedEventName>;
export type WorkbookErrorEvent = EmbedEvent<typeof WorkbookErrorEventName>;
export type WorkbookDataLoadedEvent = EmbedEvent<typeof WorkbookDataLoadedEventName>;
export type WorkbookPublishedEvent = EmbedEvent<typeof WorkbookPublishedEventName>;
export type WorkbookIdOnChangeEvent = EmbedEvent<typeof WorkbookIdOnChangeEventName>;
export type WorkbookVariableOnChangeEvent = EmbedEvent<typeof WorkbookVariableEventOnChangeName>;
export type WorkbookVariableCurrentEvent = EmbedEvent<typeof WorkbookVariablesCurrentEventName>;
export type WorkbookCurrentVariablesEvent = EmbedEvent<typeof WorkbookCurrentVariablesEventName>;
export type WorkbookSelectedNodeEvent = EmbedEvent<typeof WorkbookSelectedNodeEventName>;
export type WorkbookPageHeightEvent = EmbedEvent<typeof WorkbookPageHeightEventName>;
export type WorkbookFullScreenEvent = EmbedEvent<typeof WorkbookFullScreenEventName>;
export type WorkbookTableCellSelectEvent = EmbedEvent<typeof WorkbookTableCellSelectEventName>;
export type WorkbookPivotTableCellSelectEvent = EmbedEvent<typeof WorkbookPivotTableCellSelectEventName>;
export type WorkbookChartValueSelectEvent = EmbedEvent<typeof WorkbookChartValueSelectEventName>;
export type WorkbookChartErrorEvent = EmbedEvent<typeof WorkbookChartErrorEventName>;
export type WorkbookExploreKeyOnChangeEvent = EmbedEvent<typeof WorkbookExploreKeyOnChangeEventName>;
export type WorkbookSharingLinkUpdateEvent = EmbedEvent<typeof WorkbookSharingLinkUpdateEventName>;
export type WorkbookBookmarkOnCreateEvent = EmbedEvent<typeof WorkbookBookmarkOnCreateEventName>;
export type WorkbookBookmarkOnChangeEvent = EmbedEvent<typeof WorkbookBookmarkOnChangeEventName>;
export type WorkbookBookmarkOnUpdateEvent = EmbedEvent<typeof WorkbookBookmarkOnUpdateEventName>;
export type WorkbookBookmarkOnDeleteEvent = EmbedEvent<typeof WorkbookBookmarkOnDeleteEventName>;
export type UrlOnChangeEvent = EmbedEvent<typeof UrlOnChangeEventName>;
export type ActionOutboundEvent = EmbedEvent<typeof ActionOutboundEventName>;
export type SessionExpiredEvent = EmbedEvent<typeof SessionExpiredEventName>;
export type WorkbookBookmarkCreateEvent = EmbedMutationBodies[typeof WorkbookBookmarkCreateEventName];

export const CellType_t = cellTypes;
export type CellType_t = CellType;
export type Value_t = unknown;
export type DataRow_t = DataRow;
export type DataRows_t = DataRow[];
export type Data_t = UnderlyingData;
export type Cell_t = Cell;
export type LevelTableValueCell_t = TableValueCell;
export type LevelTableColumnCell_t = TableColumnCell;
export type LevelTableCell_t = TableCell;
export type LevelTableCells = TableCell[];
export type PathChunk_t = PathStep;
export type PivotPath_t = PathStep[];
export type PivotTableCell_t = PivotTableCell;
export type PivotTableCells_t = PivotTableCell[];
export type ChartValue_t = DataRow;
export type ChartValues_t = DataRow[];

import type { EmbedEvent, EmbedEventName } from '../../src/embed-client/embed-client.ts';

const variables = { Region: 'North,South', Date: 'min:2026-01-01' };
const bookmark = { bookmarkName: 'Mine', workbookId: 'w1', versionTagName: null, bookmarkId: 'b1' };
const underlyingData = { rows: [{ Region: 'North', Revenue: 12 }], isTruncated: true, length: 3000 };

/** One event of each name. */
export const sampleEvents: { readonly [Name in EmbedEventName]: EmbedEvent<Name> } = {
  'workbook:loaded': { type: 'workbook:loaded', workbook: { variables } },
  'workbook:error': { type: 'workbook:error', code: 'EACCES', message: 'No.' },
  'workbook:dataloaded': { type: 'workbook:dataloaded' },
  'workbook:published': { type: 'workbook:published', workbookId: 'w1' },
  'workbook:id:onchange': { type: 'workbook:id:onchange', id: 'w2' },
  'workbook:variables:onchange': { type: 'workbook:variables:onchange', workbook: { variables } },
  'workbook:variables:current': { type: 'workbook:variables:current', variables },
  'workbook:selectednodeid:onchange': {
    type: 'workbook:selectednodeid:onchange',
    selectedNodeId: 'page-1',
    nodeType: 'page',
  },
  'workbook:pageheight:onchange': { type: 'workbook:pageheight:onchange', pageHeight: 812.5 },
  'workbook:fullscreen:onchange': { type: 'workbook:fullscreen:onchange', fullScreen: true },
  'workbook:table:oncellselect': {
    type: 'workbook:table:oncellselect',
    nodeId: 'table-1',
    title: 'Orders',
    cells: [
      { value: 'North', cellType: 'valueCell', columnName: 'Region', underlyingData },
      { value: 'Region', cellType: 'columnHeader', columnName: 'Region' },
    ],
  },
  'workbook:pivottable:oncellselect': {
    type: 'workbook:pivottable:oncellselect',
    nodeId: 'pivot-1',
    title: 'By quarter',
    cells: [
      {
        value: 12,
        cellType: 'total',
        columnName: 'Revenue',
        rowPath: [{ name: 'Region', value: 'North' }],
        columnPath: null,
      },
    ],
  },
  'workbook:chart:onvalueselect': {
    type: 'workbook:chart:onvalueselect',
    nodeId: 'chart-1',
    title: 'Trend',
    values: [{ Month: 'May', Revenue: 12 }],
  },
  'workbook:chart:error': { type: 'workbook:chart:error', message: undefined, code: 'E1', nodeId: 'chart-1' },
  'workbook:exploreKey:onchange': { type: 'workbook:exploreKey:onchange', exploreKey: null },
  'workbook:sharinglink:update': { type: 'workbook:sharinglink:update', variables },
  'workbook:bookmark:oncreate': { type: 'workbook:bookmark:oncreate', ...bookmark },
  'workbook:bookmark:onchange': {
    type: 'workbook:bookmark:onchange',
    ...bookmark,
    bookmarkName: null,
    bookmarkId: null,
  },
  'workbook:bookmark:onupdate': {
    type: 'workbook:bookmark:onupdate',
    workbookId: 'w1',
    versionTagName: 'prod',
    bookmarkId: 'b1',
    isShared: true,
  },
  'workbook:bookmark:ondelete': { type: 'workbook:bookmark:ondelete', ...bookmark },
  'url:onchange': { type: 'url:onchange', url: `https://bi.example.com/embed/1-abc` },
  'action:outbound': { type: 'action:outbound', name: 'open-customer', values: { id: 7 } },
  'session:expired': { type: 'session:expired' },
};

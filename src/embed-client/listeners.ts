import type { EmbedEvent, EmbedEventName } from './messages.ts';
import { readEvent } from './read-event.ts';

/** Hands an event of one name on, when `message` is one and comes from the embed in `iframe`; anything else does nothing. */
type Listener<Name extends EmbedEventName> = (
  message: MessageEvent,
  iframe: HTMLIFrameElement,
  callback: (event: EmbedEvent<Name>) => void,
) => void;

function listenTo<Name extends EmbedEventName>(name: Name): Listener<Name> {
  return (message, iframe, callback) => {
    const event = readEvent(message, iframe);
    if (event?.type === name) callback(event as EmbedEvent<Name>);
  };
}

export const workbookLoadedListener = listenTo('workbook:loaded');
export const workbookErrorListener = listenTo('workbook:error');
export const workbookDataLoadedListener = listenTo('workbook:dataloaded');
export const workbookPublishedListener = listenTo('workbook:published');
export const workbookIdOnChangeListener = listenTo('workbook:id:onchange');
export const workbookVariableChangeListener = listenTo('workbook:variables:onchange');
export const workbookVariableCurrentListener = listenTo('workbook:variables:current');
export const workbookCurrentVariablesListener = listenTo('workbook:variables:current');
export const workbookSelectedNodeListener = listenTo('workbook:selectednodeid:onchange');
export const workbookPageHeightListener = listenTo('workbook:pageheight:onchange');
export const workbookFullScreenListener = listenTo('workbook:fullscreen:onchange');
export const workbookTableCellSelectListener = listenTo('workbook:table:oncellselect');
export const workbookPivotTableCellSelectListener = listenTo('workbook:pivottable:oncellselect');
export const workbookChartValueSelectListener = listenTo('workbook:chart:onvalueselect');
export const workbookChartErrorListener = listenTo('workbook:chart:error');
export const workbookExploreKeyOnChangeListener = listenTo('workbook:exploreKey:onchange');
export const workbookLinkSharingUpdateListener = listenTo('workbook:sharinglink:update');
export const workbookBookmarkCreateListener = listenTo('workbook:bookmark:oncreate');
export const workbookBookmarkOnChangeListener = listenTo('workbook:bookmark:onchange');
export const workbookBookmarkOnUpdateListener = listenTo('workbook:bookmark:onupdate');
export const workbookBookmarkOnDeleteListener = listenTo('workbook:bookmark:ondelete');
export const urlOnChangeListener = listenTo('url:onchange');
export const actionOutboundListener = listenTo('action:outbound');
/** Ours. */
export const sessionExpiredListener = listenTo('session:expired');

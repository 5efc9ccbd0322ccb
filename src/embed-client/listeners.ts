import type { EmbedEvent, EmbedEventName } from './messages.ts';
import { readEvent } from './read-event.ts';
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

export const workbookLoadedListener = listenTo(WorkbookLoadedEventName);
export const workbookErrorListener = listenTo(WorkbookErrorEventName);
export const workbookDataLoadedListener = listenTo(WorkbookDataLoadedEventName);
export const workbookPublishedListener = listenTo(WorkbookPublishedEventName);
export const workbookIdOnChangeListener = listenTo(WorkbookIdOnChangeEventName);
export const workbookVariableChangeListener = listenTo(WorkbookVariableEventOnChangeName);
export const workbookVariableCurrentListener = listenTo(WorkbookCurrentVariablesEventName);
export const workbookCurrentVariablesListener = listenTo(WorkbookCurrentVariablesEventName);
export const workbookSelectedNodeListener = listenTo(WorkbookSelectedNodeEventName);
export const workbookPageHeightListener = listenTo(WorkbookPageHeightEventName);
export const workbookFullScreenListener = listenTo(WorkbookFullScreenEventName);
export const workbookTableCellSelectListener = listenTo(WorkbookTableCellSelectEventName);
export const workbookPivotTableCellSelectListener = listenTo(WorkbookPivotTableCellSelectEventName);
export const workbookChartValueSelectListener = listenTo(WorkbookChartValueSelectEventName);
export const workbookChartErrorListener = listenTo(WorkbookChartErrorEventName);
export const workbookExploreKeyOnChangeListener = listenTo(WorkbookExploreKeyOnChangeEventName);
export const workbookLinkSharingUpdateListener = listenTo(WorkbookSharingLinkUpdateEventName);
export const workbookBookmarkCreateListener = listenTo(WorkbookBookmarkOnCreateEventName);
export const workbookBookmarkOnChangeListener = listenTo(WorkbookBookmarkOnChangeEventName);
export const workbookBookmarkOnUpdateListener = listenTo(WorkbookBookmarkOnUpdateEventName);
export const workbookBookmarkOnDeleteListener = listenTo(WorkbookBookmarkOnDeleteEventName);
export const urlOnChangeListener = listenTo(UrlOnChangeEventName);
export const actionOutboundListener = listenTo(ActionOutboundEventName);
/** Ours. */
export const sessionExpiredListener = listenTo(SessionExpiredEventName);

import type { EmbedEvent, Variables } from './messages.ts';
import { workbookSelectedNodeIdUpdate, workbookVariablesUpdate } from './mutations.ts';

/** Where a viewer is in the content of an embed. */
export interface ViewerState {
  /** As they were when the content was loaded: what the signed URL and the workbook say. */
  readonly loaded: Variables;
  readonly current: Variables;
  readonly page: string | null;
  readonly element: string | null;
}

export const untouched: ViewerState = { loaded: {}, current: {}, page: null, element: null };

/** The state after an event; events that say nothing of it leave it as it is. */
export function followViewer(state: ViewerState, event: EmbedEvent): ViewerState {
  switch (event.type) {
    case 'workbook:loaded':
      return { ...untouched, loaded: event.workbook.variables, current: event.workbook.variables };
    case 'workbook:variables:onchange':
      return { ...state, current: { ...state.current, ...event.workbook.variables } };
    case 'workbook:selectednodeid:onchange':
      if (event.nodeType === 'page') return { ...state, page: event.selectedNodeId, element: null };
      return { ...state, element: event.selectedNodeId };
    default:
      return state;
  }
}

/** What the viewer changed; the rest is left to the new URL, which may have been signed with other values. */
function changedVariables({ loaded, current }: ViewerState): Variables {
  return Object.fromEntries(Object.entries(current).filter(([id, value]) => loaded[id] !== value));
}

/** Brings content that was loaded again to where the viewer was, and answers the state that this makes. */
export function restoreViewer(iframe: HTMLIFrameElement, state: ViewerState, loaded: Variables): ViewerState {
  const changed = changedVariables(state);
  if (Object.keys(changed).length > 0) workbookVariablesUpdate(iframe, changed);
  if (state.page !== null) workbookSelectedNodeIdUpdate(iframe, state.page, 'page');
  if (state.element !== null) workbookSelectedNodeIdUpdate(iframe, state.element, 'element');
  return { ...state, loaded, current: { ...loaded, ...changed } };
}

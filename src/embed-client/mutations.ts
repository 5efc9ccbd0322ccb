import { embedOrigin } from './embed-origin.ts';
import type { EmbedMutation, EmbedMutationBodies, NodeType, Variables } from './messages.ts';
import {
  WorkbookBookmarkCreateEventName,
  WorkbookBookmarkDeleteEventName,
  WorkbookBookmarkSelectEventName,
  WorkbookBookmarkUpdateEventName,
  WorkbookFullscreenUpdateEventName,
  WorkbookSelectedNodeIdUpdateEventName,
  WorkbookSharingLinkUpdateEventName,
  WorkbookVariablesListEventName,
  WorkbookVariablesUpdateEventName,
} from './vendor-names.ts';

/** Sends to the one allowed origin: should the frame show another by then, the browser delivers nothing. */
function send(iframe: HTMLIFrameElement, mutation: EmbedMutation): void {
  const target = iframe.contentWindow;
  if (!target) throw new Error('The iframe is not in a document, so nothing can be sent to it.');
  const origin = embedOrigin(iframe);
  if (origin === undefined) throw new Error('The iframe has no src of the web: set it, or call allowOrigin.');
  target.postMessage(mutation, origin);
}

/** Asks for `workbook:variables:current`. */
export function workbookVariablesList(iframe: HTMLIFrameElement): void {
  send(iframe, { type: WorkbookVariablesListEventName });
}

/** Sets these controls and leaves the others. */
export function workbookVariablesUpdate(iframe: HTMLIFrameElement, variables: Variables): void {
  send(iframe, { type: WorkbookVariablesUpdateEventName, variables });
}

/** Goes to a page, or selects an element; null takes the selection away. */
export function workbookSelectedNodeIdUpdate(
  iframe: HTMLIFrameElement,
  nodeId: string | null,
  nodeType: NodeType,
): void {
  send(iframe, { type: WorkbookSelectedNodeIdUpdateEventName, selectedNodeId: nodeId, nodeType });
}

/** Shows one element alone, filling the frame; null shows all again. */
export function workbookFullscreenUpdate(iframe: HTMLIFrameElement, nodeId: string | null): void {
  send(iframe, { type: WorkbookFullscreenUpdateEventName, nodeId });
}

/** Says to which pages of yours the links lead that a viewer copies to share. */
export function workbookSharingLinkUpdate(
  iframe: HTMLIFrameElement,
  sharingLink: string | null,
  sharingExplorationLink?: string | null,
): void {
  send(iframe, { type: WorkbookSharingLinkUpdateEventName, sharingLink, sharingExplorationLink });
}

export function workbookBookmarkCreate(
  iframe: HTMLIFrameElement,
  bookmark: EmbedMutationBodies['workbook:bookmark:create'],
): void {
  send(iframe, { ...bookmark, type: WorkbookBookmarkCreateEventName });
}

/** Saves what is shown into the selected bookmark. */
export function workbookBookmarkUpdate(iframe: HTMLIFrameElement): void {
  send(iframe, { type: WorkbookBookmarkUpdateEventName });
}

/** Without an id, takes the selection of a bookmark away. */
export function workbookBookmarkSelect(iframe: HTMLIFrameElement, bookmarkId?: string): void {
  send(iframe, { type: WorkbookBookmarkSelectEventName, bookmarkId });
}

export function workbookBookmarkDelete(iframe: HTMLIFrameElement, bookmarkId: string): void {
  send(iframe, { type: WorkbookBookmarkDeleteEventName, bookmarkId });
}

import { embedOrigin } from './embed-origin.ts';
import type { EmbedMutation, EmbedMutationBodies, NodeType, Variables } from './messages.ts';

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
  send(iframe, { type: 'workbook:variables:list' });
}

/** Sets these controls and leaves the others. */
export function workbookVariablesUpdate(iframe: HTMLIFrameElement, variables: Variables): void {
  send(iframe, { type: 'workbook:variables:update', variables });
}

/** Goes to a page, or selects an element; null takes the selection away. */
export function workbookSelectedNodeIdUpdate(
  iframe: HTMLIFrameElement,
  nodeId: string | null,
  nodeType: NodeType,
): void {
  send(iframe, { type: 'workbook:selectednodeid:update', selectedNodeId: nodeId, nodeType });
}

/** Shows one element alone, filling the frame; null shows all again. */
export function workbookFullscreenUpdate(iframe: HTMLIFrameElement, nodeId: string | null): void {
  send(iframe, { type: 'workbook:fullscreen:update', nodeId });
}

/** Says to which pages of yours the links lead that a viewer copies to share. */
export function workbookSharingLinkUpdate(
  iframe: HTMLIFrameElement,
  sharingLink: string | null,
  sharingExplorationLink?: string | null,
): void {
  send(iframe, { type: 'workbook:sharinglink:update', sharingLink, sharingExplorationLink });
}

export function workbookBookmarkCreate(
  iframe: HTMLIFrameElement,
  bookmark: EmbedMutationBodies['workbook:bookmark:create'],
): void {
  send(iframe, { ...bookmark, type: 'workbook:bookmark:create' });
}

/** Saves what is shown into the selected bookmark. */
export function workbookBookmarkUpdate(iframe: HTMLIFrameElement): void {
  send(iframe, { type: 'workbook:bookmark:update' });
}

/** Without an id, takes the selection of a bookmark away. */
export function workbookBookmarkSelect(iframe: HTMLIFrameElement, bookmarkId?: string): void {
  send(iframe, { type: 'workbook:bookmark:select', bookmarkId });
}

export function workbookBookmarkDelete(iframe: HTMLIFrameElement, bookmarkId: string): void {
  send(iframe, { type: 'workbook:bookmark:delete', bookmarkId });
}

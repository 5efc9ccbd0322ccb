import { type ErrorState, type PageState, stateElementId } from '../page-state.ts';
import { openParentChannel } from './parent-channel.ts';
import { runPage } from './run-page.ts';

/** The state leaves the document as soon as it was read: nothing that is found there later holds the token. */
function takeState(): PageState | ErrorState | undefined {
  const element = document.getElementById(stateElementId);
  element?.remove();
  return element ? (JSON.parse(element.textContent ?? '') as PageState | ErrorState) : undefined;
}

const state = takeState();
if (state) {
  const channel = openParentChannel(state.parentOrigins);
  if ('error' in state) channel.post({ type: 'workbook:error', ...state.error });
  else runPage(state, channel);
}

import type { NodeType } from '../../embed-client/messages.ts';
import type { PageState } from '../page-state.ts';
import { showTooltips, tellChosenValues } from './data-values.ts';
import { operateDialogs, operateLists } from './dialogs.ts';
import { announce, around } from './elements.ts';
import { operateFullScreen } from './full-screen.ts';
import { tellHeight } from './page-height.ts';
import { managePanels } from './panels.ts';
import type { ParentChannel } from './parent-channel.ts';
import type { ObeyedMutation } from './read-message.ts';
import { keepSelection } from './selection.ts';
import { expired, type PanelAnswer, type Refusal, SessionRefused, startSession } from './session.ts';
import { showRefusal } from './show-refusal.ts';
import { operateTabLists } from './tab-lists.ts';
import { keepVariables } from './variables.ts';

/** Makes the page work, and tells its parent what happens on it (O6). */
export function runPage(state: PageState, { post, listen }: ParentChannel): void {
  let { versionNumber } = state;
  let isOver = false;

  const stop = (refusal: Refusal) => {
    if (isOver) return;
    isOver = true;
    session.end();
    showRefusal(refusal);
    if (refusal.code === expired.code) post({ type: 'session:expired' });
    post({ type: 'workbook:error', code: refusal.code, message: refusal.message });
  };
  const session = startSession(state.token, state.expiresAt, () => {
    // Not before everything stands: a session may already be over when the page begins.
    queueMicrotask(() => stop(expired));
  });

  const request = async (pageId: string): Promise<PanelAnswer | undefined> => {
    try {
      const answer = await session.fetchPanel(pageId);
      if (isOver) return undefined;
      if (answer.versionNumber > versionNumber) {
        versionNumber = answer.versionNumber;
        post({ type: 'workbook:published', workbookId: state.workbookId });
      }
      return answer;
    } catch (error) {
      if (error instanceof SessionRefused) stop(error.refusal);
      else announce('This could not be loaded. Try again.');
      return undefined;
    }
  };

  const tellVariables = () =>
    post({ type: 'workbook:variables:onchange', workbook: { variables: variables.current() } });
  const variables = keepVariables(state.variables, tellVariables);
  const selection = keepSelection((selectedNodeId, nodeType) => {
    post({ type: 'workbook:selectednodeid:onchange', selectedNodeId, nodeType });
  });
  const fullScreen = operateFullScreen((isFullScreen) => {
    post({ type: 'workbook:fullscreen:onchange', fullScreen: isFullScreen });
  });
  const panels = managePanels({
    request: (pageId) => {
      fullScreen.show(null);
      return request(pageId);
    },
    onReplaced: (panel) => {
      fullScreen.equip(panel.querySelector('.body') ?? panel);
      variables.applyTo(panel);
      selection.mark();
      post({ type: 'workbook:dataloaded' });
    },
    onPageShown: (pageId) => {
      selection.selectPage(pageId);
      post({ type: 'url:onchange', url: state.pathname });
    },
  });

  operateTabLists();
  operateDialogs();
  operateLists();
  tellChosenValues(post);
  if (!state.hideTooltip) showTooltips();

  document.addEventListener('click', (event) => {
    const link = around(event, '[data-tab],[data-goto],[data-opens]');
    const { tab, goto, opens } = link?.dataset ?? {};
    const pageId = tab ?? goto;
    if (pageId !== undefined) void panels.showPage(pageId);
    else if (link && opens !== undefined) void panels.openModal(opens, link);
    else if (around(event, '#reload')) void panels.reload();
  });

  // A page is shown only once the server was asked: what is to be selected on it waits for that.
  let selecting = Promise.resolve();
  const obey = async (message: ObeyedMutation) => {
    switch (message.type) {
      case 'workbook:variables:list':
        return post({ type: 'workbook:variables:current', variables: variables.current() });
      case 'workbook:variables:update':
        return variables.update(message.variables) && tellVariables();
      case 'workbook:fullscreen:update':
        return fullScreen.show(message.nodeId);
      case 'workbook:selectednodeid:update':
        selecting = selecting.then(() => select(message.selectedNodeId, message.nodeType));
        return selecting;
    }
  };
  const select = async (nodeId: string | null, nodeType: NodeType) => {
    if (nodeId === null) return selection.clear();
    if (nodeType === 'page') return panels.showPage(nodeId);
    selection.selectElement(nodeId);
    return undefined;
  };
  listen((message) => {
    if (!isOver) void obey(message);
  });

  post({ type: 'workbook:loaded', workbook: { variables: variables.current() } });
  post({ type: 'url:onchange', url: state.pathname });
  post({ type: 'workbook:dataloaded' });
  tellHeight((pageHeight) => post({ type: 'workbook:pageheight:onchange', pageHeight }));
}

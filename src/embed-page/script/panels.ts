import { announce, find, findAll, findByData } from './elements.ts';
import { openDialog } from './open-dialog.ts';
import type { PanelAnswer } from './session.ts';

export interface Panels {
  /** Shows a page, once the server has said that it may. */
  showPage(pageId: string): Promise<void>;
  /** Over the page, near what opens it. */
  openModal(pageId: string, opener: HTMLElement): Promise<void>;
  /** Asks anew for what is shown. */
  reload(): Promise<void>;
}

export interface PanelsDeps {
  /** Undefined when the content may not be shown any more; that has then been said. */
  readonly request: (pageId: string) => Promise<PanelAnswer | undefined>;
  /** After the inside of a panel was replaced. */
  readonly onReplaced: (panel: HTMLElement) => void;
  readonly onPageShown: (pageId: string) => void;
}

export function managePanels({ request, onReplaced, onPageShown }: PanelsDeps): Panels {
  const pages = findAll('section[data-panel]');
  for (const page of pages) page.tabIndex = -1;
  // Of several clicks the last one counts, in whatever order the answers come.
  let latest = 0;

  const refresh = async (panel: HTMLElement): Promise<boolean> => {
    const turn = ++latest;
    panel.setAttribute('aria-busy', 'true');
    const answer = await request(panel.dataset['panel'] ?? '').finally(() => panel.removeAttribute('aria-busy'));
    if (!answer || turn !== latest) return false;
    const body = find('.body', panel);
    const hadFocus = body?.contains(document.activeElement);
    if (body) replaceInside(body, answer.html);
    // Otherwise whoever goes by keyboard would begin again at the top.
    if (hadFocus) panel.focus();
    onReplaced(panel);
    return true;
  };

  const shown = () => pages.find((page) => !page.hidden);

  return {
    async showPage(pageId) {
      const panel = pages.find((page) => page.dataset['panel'] === pageId);
      if (!panel || !(await refresh(panel))) return;
      const hadFocus = shown()?.contains(document.activeElement);
      for (const page of pages) page.hidden = page !== panel;
      if (hadFocus) panel.focus();
      // A page begins at its top, as it does when it is the first one.
      scrollTo(0, 0);
      for (const tab of findAll('#tabs [role=tab]')) {
        const isChosen = tab.dataset['tab'] === pageId;
        tab.setAttribute('aria-selected', String(isChosen));
        tab.tabIndex = isChosen ? 0 : -1;
      }
      announce(`${find('h2', panel)?.textContent} is shown.`);
      onPageShown(pageId);
    },
    async openModal(pageId, opener) {
      const dialog = findByData('panel', pageId);
      if (!(dialog instanceof HTMLDialogElement) || !(await refresh(dialog))) return;
      if (!dialog.open) openDialog(dialog, opener.getBoundingClientRect());
    },
    async reload() {
      const panel = find('dialog[data-panel][open]') ?? shown();
      if (panel && (await refresh(panel))) announce('Reloaded.');
    },
  };
}

/** The markup comes from the server, which has escaped all that is not its own; scripts in it would not run. */
function replaceInside(body: HTMLElement, markup: string): void {
  body.innerHTML = markup;
  delete body.dataset['loaded'];
  // The style sheet of the page has rules for what it was sent with only.
  for (const element of findAll('[data-grid]', body)) element.style.gridArea = element.dataset['grid'] ?? '';
}

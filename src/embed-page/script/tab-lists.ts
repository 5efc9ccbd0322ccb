import { around, findAll } from './elements.ts';

/** Arrow keys, Home and End move in every list of tabs; tabs inside of a page are chosen here, those of pages by a click. */
export function operateTabLists(): void {
  document.addEventListener('keydown', (event) => {
    const tab = around(event, '[role=tab]');
    const tabs = tab ? findAll('[role=tab]', tab.parentElement ?? document) : [];
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const index = tab ? tabs.indexOf(tab) : -1;
    const next = event.key === 'Home' ? 0 : event.key === 'End' ? tabs.length - 1 : step && index + step + tabs.length;
    if (!tab || next === undefined) return;
    event.preventDefault();
    tabs[next % tabs.length]?.focus();
  });
  document.addEventListener('click', (event) => {
    const tab = around(event, '.tabbed [role=tab]');
    const list = tab?.parentElement;
    if (!tab || !list?.parentElement) return;
    const tabs = findAll('[role=tab]', list);
    for (const other of tabs) {
      other.setAttribute('aria-selected', String(other === tab));
      other.tabIndex = other === tab ? 0 : -1;
    }
    const panels = [...list.parentElement.children].filter((child) => child !== list) as HTMLElement[];
    for (const [position, panel] of panels.entries()) panel.hidden = tabs[position] !== tab;
  });
}

import { around, find, findAll } from './elements.ts';

/** Close buttons, and clicks beside a dialog, close it; Escape does so by itself. */
export function operateDialogs(): void {
  document.addEventListener('click', (event) => {
    const dialog = around(event, 'dialog');
    if (!(dialog instanceof HTMLDialogElement)) return;
    if (around(event, '.close') || event.target === dialog) dialog.close();
  });
}

/** Lists of controls close by Escape, and by a click anywhere else. */
export function operateLists(): void {
  document.addEventListener('click', (event) => {
    for (const list of findAll('.field details[open]')) {
      if (event.target instanceof Node && !list.contains(event.target)) list.removeAttribute('open');
    }
  });
  document.addEventListener('keydown', (event) => {
    const list = around(event, '.field details[open]');
    if (event.key !== 'Escape' || !list) return;
    event.preventDefault();
    list.removeAttribute('open');
    find('summary', list)?.focus();
  });
}

import { around } from './elements.ts';

/** Close buttons, and clicks beside a dialog, close it; Escape does so by itself. */
export function operateDialogs(): void {
  document.addEventListener('click', (event) => {
    const dialog = around(event, 'dialog');
    if (!(dialog instanceof HTMLDialogElement)) return;
    if (around(event, '.close') || event.target === dialog) dialog.close();
  });
}

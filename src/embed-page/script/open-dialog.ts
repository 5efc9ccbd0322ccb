/**
 * Opens a dialog over the page. A frame that is as tall as its content is seen in part only, and its middle may be out of sight:
 * there the dialog begins where `opener` does, which the viewer has just used, as far as the frame has room below.
 */
export function openDialog(dialog: HTMLDialogElement, opener: DOMRect): void {
  const isTall = 'responsive' in document.documentElement.dataset;
  // Before it opens: the browser brings to sight what gets the focus.
  if (isTall) dialog.style.marginTop = `${opener.top}px`;
  dialog.showModal();
  if (!isTall) return;
  const room = innerHeight - dialog.offsetHeight;
  dialog.style.marginTop = `${Math.max(0, Math.min(opener.top, room))}px`;
  dialog.scrollIntoView({ block: 'nearest' });
}

import { around, find, findAll, findByData } from './elements.ts';
import { openDialog } from './open-dialog.ts';

export interface FullScreen {
  /** Gives each chart and table of a part its button; one that is alone fills the frame already. */
  equip(part: ParentNode): void;
  /** Shows one element over the whole frame; null: none. */
  show(elementId: string | null): void;
}

/**
 * A dialog as large as the frame, or lower where the frame is as tall as its content: the browser's own full screen would need the
 * permission of the host.
 */
export function operateFullScreen(onChange: (isFullScreen: boolean) => void): FullScreen {
  const dialog = document.createElement('dialog');
  dialog.className = 'screen';
  dialog.innerHTML = '<button class="icon close" aria-label="Leave full screen"></button>';
  document.body.append(dialog);
  const place = document.createElement('div');
  let shown: HTMLElement | undefined;

  dialog.addEventListener('close', () => {
    if (!shown) return;
    place.replaceWith(shown);
    find('.full', shown)?.focus();
    shown = undefined;
    onChange(false);
  });
  const show = (element: HTMLElement) => {
    if (dialog.open) return;
    dialog.setAttribute('aria-label', find('h3', element)?.textContent ?? 'Element');
    const rect = element.getBoundingClientRect();
    // The page keeps its height: a frame that follows it would move what is shown over it.
    place.style.gridArea = element.dataset['grid'] ?? '';
    place.style.height = `${rect.height}px`;
    element.replaceWith(place);
    dialog.append(element);
    shown = element;
    openDialog(dialog, rect);
    onChange(true);
  };
  document.addEventListener('click', (event) => {
    const element = around(event, '.full')?.closest<HTMLElement>('[data-element]');
    if (element && element === shown) dialog.close();
    else if (element) show(element);
  });
  const equip = (part: ParentNode) => {
    if ('alone' in document.documentElement.dataset) return;
    for (const header of findAll('.card > header', part)) {
      const button = document.createElement('button');
      button.className = 'icon full';
      button.setAttribute('aria-label', `Full screen: ${find('h3', header)?.textContent}`);
      header.append(button);
    }
  };
  equip(document);
  return {
    equip,
    show(elementId) {
      if (dialog.open) dialog.close();
      const element = elementId === null ? undefined : findByData('element', elementId);
      if (element) show(element);
    },
  };
}

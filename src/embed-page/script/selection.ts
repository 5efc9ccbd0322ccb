import type { NodeType } from '../../embed-client/messages.ts';
import { around, find, findAll, findByData } from './elements.ts';

export interface Selection {
  selectElement(elementId: string): boolean;
  selectPage(pageId: string): void;
  clear(): void;
  /** Marks the selected element in a part that was drawn anew. */
  mark(): void;
}

type OnSelect = (selectedNodeId: string | null, nodeType: NodeType | null) => void;

/** One selected node at a time: by click, by Enter on what has the focus, by Escape none. */
export function keepSelection(onSelect: OnSelect): Selection {
  let selected: string | null = null;
  let type: NodeType | null = null;
  const mark = () => {
    for (const element of findAll('[data-element]')) {
      if (type === 'element' && element.dataset['element'] === selected) element.setAttribute('aria-current', 'true');
      else if (element.hasAttribute('aria-current')) element.removeAttribute('aria-current');
    }
  };
  const select = (id: string | null, nodeType: NodeType | null) => {
    if (id === selected && nodeType === type) return;
    selected = id;
    type = nodeType;
    mark();
    onSelect(id, nodeType);
  };
  document.addEventListener('click', (event) => {
    const id = around(event, '[data-element]')?.dataset['element'];
    if (id !== undefined) select(id, 'element');
  });
  document.addEventListener('keydown', (event) => {
    const { activeElement } = document;
    if (event.key === 'Escape' && !find('dialog[open]')) select(null, null);
    if (event.key === 'Enter' && activeElement instanceof HTMLElement && activeElement.matches('[data-element]')) {
      select(activeElement.dataset['element'] ?? null, 'element');
    }
  });
  return {
    selectElement(elementId) {
      const element = findByData('element', elementId);
      if (!element) return false;
      select(elementId, 'element');
      element.scrollIntoView({ block: 'nearest' });
      return true;
    },
    selectPage: (pageId) => select(pageId, 'page'),
    clear: () => select(null, null),
    mark,
  };
}

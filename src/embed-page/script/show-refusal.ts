import { refusalWords } from '../page-state.ts';
import { find } from './elements.ts';
import type { Refusal } from './session.ts';

/** Takes all content away and says why, to those who see and to those who hear, as the page of a refused URL does. */
export function showRefusal({ code, message, referenceNumber }: Refusal): void {
  const { heading, sentence } = refusalWords(code, message);
  const box = write('main', '');
  box.className = 'refusal';
  box.setAttribute('role', 'alert');
  box.tabIndex = -1;
  const numbers = write('dl', '');
  numbers.append(write('dt', 'Code'), write('dd', code));
  if (referenceNumber !== '') numbers.append(write('dt', 'Reference'), write('dd', referenceNumber));
  box.append(write('h1', heading), write('p', sentence), numbers);
  document.title = heading;
  const embed = find('#embed');
  document.body.replaceChildren(...(embed ? [embed] : []));
  embed?.replaceChildren(box);
  box.focus();
}

function write(tag: 'main' | 'h1' | 'p' | 'dl' | 'dt' | 'dd', text: string): HTMLElement {
  const element = document.createElement(tag);
  element.textContent = text;
  return element;
}

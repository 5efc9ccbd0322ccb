import { find } from './elements.ts';
import type { Refusal } from './session.ts';

/** Takes all content away and says why, to those who see and to those who hear. */
export function showRefusal({ message, referenceNumber }: Refusal): void {
  const box = document.createElement('main');
  box.className = 'refusal';
  box.setAttribute('role', 'alert');
  box.tabIndex = -1;
  const sentence = document.createElement('h1');
  sentence.textContent = message;
  box.append(sentence);
  if (referenceNumber !== '') {
    const reference = document.createElement('p');
    reference.className = 'hint';
    reference.textContent = `Reference ${referenceNumber}`;
    box.append(reference);
  }
  const embed = find('#embed');
  document.body.replaceChildren(...(embed ? [embed] : []));
  embed?.replaceChildren(box);
  box.focus();
}

/** The first element of a kind, in the document or in a part of it. */
export function find<Kind extends HTMLElement = HTMLElement>(
  selector: string,
  within: ParentNode = document,
): Kind | null {
  return within.querySelector<Kind>(selector);
}

export function findAll<Kind extends HTMLElement = HTMLElement>(
  selector: string,
  within: ParentNode = document,
): Kind[] {
  return [...within.querySelectorAll<Kind>(selector)];
}

/** Ids come from documents of others and may hold any character: compared as values, never put into selectors. */
export function findByData(name: 'element' | 'panel' | 'control', value: string): HTMLElement | undefined {
  return findAll(`[data-${name}]`).find((element) => element.dataset[name] === value);
}

/** The nearest element of a kind around what an event met. */
export function around(event: Event, selector: string): HTMLElement | null {
  return event.target instanceof Element ? event.target.closest<HTMLElement>(selector) : null;
}

/** Says something to those who do not see the page. */
export function announce(text: string): void {
  const status = find('#status');
  if (status) status.textContent = text;
}

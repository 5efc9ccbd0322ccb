import { find } from './elements.ts';

/** Tells how high the page is, once, and then whenever that changes. */
export function tellHeight(tell: (pageHeight: number) => void): void {
  const page = find('#embed');
  if (!page) return;
  let told = -1;
  new ResizeObserver(() => {
    const height = Math.ceil(page.getBoundingClientRect().height);
    if (height === told) return;
    told = height;
    tell(height);
  }).observe(page);
}

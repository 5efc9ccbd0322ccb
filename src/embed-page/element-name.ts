import type { Element } from '../domain/workbooks/content-tree.ts';
import { shorten } from './html.ts';

/** What an element is called: by its author, or else by its kind. */
export function nameOf({ name, kind }: Pick<Element, 'name' | 'kind'>): string {
  return shorten(name ?? kindName(kind), 300);
}

/** `line-chart` as people read it: `line chart`. */
export function kindName(kind: string): string {
  return kind.replace(/[-_]+/g, ' ').slice(0, 60);
}

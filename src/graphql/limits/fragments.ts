import { type DocumentNode, Kind } from 'graphql';
import { eachSelection } from './selections.ts';

export function countFragments(document: DocumentNode): number {
  return document.definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION).length;
}

/** Spreads of named fragments, as they are written. */
export function countSpreads(document: DocumentNode): number {
  let count = 0;
  eachSelection(document, ({ kind }) => {
    if (kind === Kind.FRAGMENT_SPREAD) count += 1;
  });
  return count;
}

import type { DocumentNode } from 'graphql';
import { measureOperations } from './selections.ts';

/** Selections of the largest operation when fragments are put in wherever they are spread, with the spreads themselves. */
export function countExpandedSelections(document: DocumentNode): number {
  return measureOperations(document, { selection: (_, below) => 1 + below, beside: (left, right) => left + right });
}

import { type DocumentNode, Kind } from 'graphql';
import { measureOperations } from './selections.ts';

/** Levels of fields of the deepest operation; fragments are no level of their own. */
export function measureDepth(document: DocumentNode): number {
  return measureOperations(document, {
    selection: ({ kind }, below) => (kind === Kind.FIELD ? 1 + below : below),
    beside: Math.max,
  });
}

import { type DocumentNode, Kind } from 'graphql';
import { measureOperations } from './selections.ts';

/** Root fields of the operation that has most. */
export function countRootFields(document: DocumentNode): number {
  return measureOperations(document, {
    selection: ({ kind }, below) => (kind === Kind.FIELD ? 1 : below),
    beside: (left, right) => left + right,
  });
}

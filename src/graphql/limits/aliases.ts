import { type DocumentNode, Kind } from 'graphql';
import { eachSelection } from './selections.ts';

export function countAliases(document: DocumentNode): number {
  let count = 0;
  eachSelection(document, (selection) => {
    if (selection.kind === Kind.FIELD && selection.alias) count += 1;
  });
  return count;
}

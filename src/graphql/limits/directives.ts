import type { DocumentNode } from 'graphql';
import { eachSelection } from './selections.ts';

/** How many directives each place that bears any has. */
function directivesOfPlaces(document: DocumentNode): number[] {
  const counts: number[] = [];
  const see = (node: { readonly directives?: readonly unknown[] | undefined }) => {
    if (node.directives?.length) counts.push(node.directives.length);
  };
  for (const definition of document.definitions) {
    see(definition);
    if ('variableDefinitions' in definition) definition.variableDefinitions?.forEach(see);
  }
  eachSelection(document, see);
  return counts;
}

export function countDirectives(document: DocumentNode): number {
  return directivesOfPlaces(document).reduce((sum, count) => sum + count, 0);
}

export function mostDirectivesOnOne(document: DocumentNode): number {
  return Math.max(0, ...directivesOfPlaces(document));
}

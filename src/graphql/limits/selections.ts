import {
  type DocumentNode,
  type FragmentDefinitionNode,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

/** Calls `see` with every selection as it is written: what is in a fragment once. */
export function eachSelection(document: DocumentNode, see: (selection: SelectionNode) => void): void {
  const walk = ({ selections }: SelectionSetNode): void => {
    for (const selection of selections) {
      see(selection);
      if (selection.kind !== Kind.FRAGMENT_SPREAD && selection.selectionSet) walk(selection.selectionSet);
    }
  };
  for (const definition of document.definitions) if ('selectionSet' in definition) walk(definition.selectionSet);
}

/** How a number grows over selections, given that of what is below one and those of what stands beside each other. */
export interface Growth {
  readonly selection: (selection: SelectionNode, below: number) => number;
  readonly beside: (left: number, right: number) => number;
}

/**
 * The greatest number over all operations, with fragments put in wherever they are spread. Takes time by what is written,
 * not by what it expands to. A fragment that spreads itself adds nothing there: validation refuses it later.
 */
export function measureOperations(document: DocumentNode, { selection: grow, beside }: Growth): number {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  const known = new Map<string, number>();

  const ofFragment = (name: string): number => {
    const found = known.get(name);
    if (found !== undefined) return found;
    known.set(name, 0);
    const fragment = fragments.get(name);
    const measured = fragment ? ofSet(fragment.selectionSet) : 0;
    known.set(name, measured);
    return measured;
  };
  const below = (selection: SelectionNode): number => {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return ofFragment(selection.name.value);
    return selection.selectionSet ? ofSet(selection.selectionSet) : 0;
  };
  const ofSet = ({ selections }: SelectionSetNode): number => {
    let sum = 0;
    for (const selection of selections) sum = beside(sum, grow(selection, below(selection)));
    return sum;
  };

  const measured = document.definitions.map((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION ? ofSet(definition.selectionSet) : 0,
  );
  return Math.max(0, ...measured);
}

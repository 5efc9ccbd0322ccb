import type { ContentTreeFragment, PageTreeFragment, TreeElementFragment } from './generated.ts';
import type { Piece } from './print.ts';

export type Line = readonly Piece[];

/** A thing in the tree, with what it holds. */
interface Branch {
  readonly label: Line;
  readonly branches: readonly Branch[];
}

function label(kind: string, name: string | null, id: string, marks: readonly string[]): Line {
  const named: Line = name === null ? [] : [' ', { text: name, style: 'bold' }];
  return [kind, ...named, { text: ` (${id})`, style: 'dim' }, ...marks.map((mark) => `, ${mark}`)];
}

function elementLabel({ kind, name, elementId, isEmbeddable, opensPage }: TreeElementFragment): Line {
  const opens = opensPage ? [`${opensPage.kind === 'MODAL' ? 'opens modal' : 'goes to page'} ${opensPage.name}`] : [];
  return label(kind, name, elementId, [...(isEmbeddable ? ['embeddable'] : []), ...opens]);
}

/** Elements in their order, each under the container that holds it. */
function nest(elements: readonly TreeElementFragment[]): Branch[] {
  const roots: Branch[] = [];
  const held = new Map<string, Branch[]>(elements.map(({ elementId }) => [elementId, []]));
  for (const element of elements) {
    const branch = { label: elementLabel(element), branches: held.get(element.elementId) ?? [] };
    const siblings = element.parent ? held.get(element.parent.elementId) : undefined;
    (siblings ?? roots).push(branch);
  }
  return roots;
}

function pageBranch({ kind, name, pageId, hidden, opensModal, isEmbeddable, elements }: PageTreeFragment): Branch {
  const marks = [
    ...(hidden ? ['hidden'] : []),
    ...(opensModal ? ['opens a modal'] : []),
    ...(isEmbeddable ? ['embeddable'] : []),
  ];
  return { label: label(kind.toLowerCase(), name, pageId, marks), branches: nest(elements) };
}

function draw(branches: readonly Branch[], indent: string): Line[] {
  return branches.flatMap((branch, place) => {
    const isLast = place === branches.length - 1;
    const below = draw(branch.branches, `${indent}${isLast ? '    ' : '│   '}`);
    return [[{ text: `${indent}${isLast ? '└── ' : '├── '}`, style: 'dim' }, ...branch.label], ...below];
  });
}

/** The pages, modals and unplaced elements of a version, one line each. */
export function drawTree({ pages, modals, unplacedElements }: ContentTreeFragment): Line[] {
  const unplaced: Branch = { label: ['unplaced elements'], branches: nest(unplacedElements) };
  const branches = [...pages.map(pageBranch), ...modals.map(pageBranch)];
  return draw(unplacedElements.length > 0 ? [...branches, unplaced] : branches, '');
}

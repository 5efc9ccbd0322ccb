import type { GridPlacement } from '../domain/workbooks/content-tree.ts';
import type { ElementNode } from './view.ts';

/** Lines of the 24 columns, and the last row line that is believed: a layout from outside could name a million. */
const lastColumn = 25;
const lastRow = 3_000;

/** `row start/column start/row end/column end`, as the property `grid-area` has it; null for a place outside of the grid. */
export function gridArea(placement: GridPlacement | null): string | null {
  if (placement === null) return null;
  const { columnStart, rowStart } = placement;
  const columnEnd = Math.min(placement.columnEnd, lastColumn);
  const rowEnd = Math.min(placement.rowEnd, lastRow);
  return columnStart < columnEnd && rowStart < rowEnd ? `${rowStart}/${columnStart}/${rowEnd}/${columnEnd}` : null;
}

/** One rule for each place that is in use: style attributes would not pass the content security policy. */
export function gridRules(nodes: readonly ElementNode[]): string {
  const areas = new Set<string>();
  collectAreas(nodes, areas);
  return [...areas].map((area) => `[data-grid="${area}"]{grid-area:${area}}`).join('');
}

/** Recursive: the depth of a layout was bounded when it was read. */
function collectAreas(nodes: readonly ElementNode[], areas: Set<string>): void {
  for (const { element, children } of nodes) {
    const area = gridArea(element.placement);
    if (area !== null) areas.add(area);
    collectAreas(children, areas);
  }
}

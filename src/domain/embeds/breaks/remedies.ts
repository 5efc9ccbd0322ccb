import type { BreakKind } from './break.ts';
import type { Shown } from './change.ts';

/** In the draft, which can be mended, and where a tag moves, whose versions never change. */
type Remedy = readonly [ofDraft: string, ofTag: string];

const remedies: Partial<Record<BreakKind, Remedy>> = {
  WORKBOOK_EMPTIED: ['Show a page in the draft.', 'Tag a version with a visible page.'],
  PAGE_REMOVED: ['Keep the page in the draft.', 'Tag a version that has the page.'],
  PAGE_HIDDEN: ['Show the page in the draft.', 'Tag a version that shows the page.'],
  ELEMENT_REMOVED: ['Keep the element in the draft.', 'Tag a version that has the element.'],
  ELEMENT_HIDDEN: [
    'Put the element onto a visible page of the draft.',
    'Tag a version that has the element on a visible page.',
  ],
  ELEMENT_NOT_EMBEDDABLE: ['Embed its page instead.', 'Embed its page instead.'],
  CONTROL_REMOVED: ['Keep the control in the draft', 'Tag a version that has the control'],
  CONTROL_RENAMED: ['Give it the old id again in the draft', 'Tag a version in which it has the old id'],
};
const wholeWorkbook = 'Embed the whole workbook instead.';

export function remedyFor(kind: BreakKind, { tagName }: Shown): string {
  const remedy = remedies[kind];
  return remedy ? remedy[tagName === null ? 0 : 1] : wholeWorkbook;
}

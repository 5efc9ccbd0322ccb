import type { ContentTree } from '../../workbooks/content-tree.ts';
import { type EmbedSource, sourceKey } from '../embed-source.ts';
import { hasVisiblePage } from '../embeddable-content.ts';
import { type Break, tellBreak } from './break.ts';
import type { Change } from './change.ts';
import { remedyFor } from './remedies.ts';

const source: EmbedSource = { sourceType: 'WORKBOOK' };

/** The whole workbook, when it had a visible page and has none in the new version. */
export function lostWorkbook(before: ContentTree, after: ContentTree): EmbedSource[] {
  return hasVisiblePage(before) && !hasVisiblePage(after) ? [source] : [];
}

/** It can be embedded whatever it shows (C3), and shows nothing then. */
export function emptiedWorkbook({ before, after, shown, embeds, lastOpened }: Change): Break[] {
  return lostWorkbook(before, after).map((whole) => {
    const embed = embeds.get(sourceKey(whole)) ?? null;
    const lastOpenedAt = lastOpened.get(sourceKey(whole)) ?? null;
    return tellBreak({
      kind: 'WORKBOOK_EMPTIED',
      severity: embed || lastOpenedAt ? 'BREAKS' : 'CHANGES',
      message: 'No visible page is left, so that the whole workbook shows nothing.',
      remedy: remedyFor('WORKBOOK_EMPTIED', shown),
      source: whole,
      embed,
      lastOpenedAt,
    });
  });
}

import { describe, expect, it } from 'vitest';
import type { BackupRow } from '../../../src/domain/backup/backup-row.ts';
import { shareContents } from '../../../src/domain/backup/share-contents.ts';
import type { Content } from '../../../src/domain/workbooks/workbook.ts';
import { aUuid, aWorkbook, someContent } from '../../support/builders.ts';
import { collect, streamOf } from '../../support/rows.ts';

const workbookId = aWorkbook({ ownerId: aUuid() }).workbookId;
const content = (held: Content): BackupRow => ({ kind: 'CONTENT', row: { workbookId, ...held } });
const begin: BackupRow = { kind: 'WORKBOOK', row: aWorkbook({ ownerId: aUuid() }) };
const draft: BackupRow = { kind: 'DRAFT', row: { workbookId } };
const share = (...rows: BackupRow[]) => collect(shareContents(streamOf(rows)));

describe('contents of a backup', () => {
  const [first, second] = [someContent(), someContent()];

  it('are left out when the row before holds the same, be it the very same or a copy', async () => {
    const rows = [begin, content(first), draft, content(first), draft, content(structuredClone(first)), draft];
    expect(await share(...rows)).toEqual([begin, content(first), draft, draft, draft]);
  });

  it('are kept when they differ, come back, or begin another workbook', async () => {
    const rows = [begin, content(first), draft, content(second), draft, content(first), draft];
    expect(await share(...rows, begin, content(first), draft)).toEqual([...rows, begin, content(first), draft]);
  });

  it('are kept when only what was read from the same document differs', async () => {
    const readAnew = { ...first, tree: { ...first.tree, elements: [] } };
    const rows = [begin, content(first), draft, content(readAnew), draft];
    expect(await share(...rows)).toEqual(rows);
  });
});

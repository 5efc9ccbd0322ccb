import type { Content } from '../workbooks/workbook.ts';
import type { BackupRow } from './backup-row.ts';

function isSame(left: Content, right: Content): boolean {
  if (left.digest !== right.digest) return false;
  const text = ({ document, tree, counts }: Content) => JSON.stringify([document, tree, counts]);
  return left.tree === right.tree || text(left) === text(right);
}

/**
 * Leaves out contents that are those of the row before in the same workbook, such as that of a draft which was just published, so
 * that backups of the same rows are the same, however a repository keeps contents. Holds one content at a time.
 */
export async function* shareContents(rows: AsyncIterable<BackupRow>): AsyncGenerator<BackupRow, void, undefined> {
  let held: Content | undefined;
  for await (const row of rows) {
    if (row.kind === 'WORKBOOK') held = undefined;
    if (row.kind === 'CONTENT') {
      if (held && isSame(held, row.row)) continue;
      held = row.row;
    }
    yield row;
  }
}

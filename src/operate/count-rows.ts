import type { BackupRow } from '../domain/backup/backup-row.ts';

export interface RowCount {
  readonly counts: Record<string, number>;
  rows: number;
}

/** Lets rows through and counts them by kind. */
export async function* countRows(
  rows: AsyncIterable<BackupRow>,
  into: RowCount,
  onRow: (rows: number) => void,
): AsyncGenerator<BackupRow, void, undefined> {
  for await (const row of rows) {
    into.counts[row.kind] = (into.counts[row.kind] ?? 0) + 1;
    into.rows += 1;
    onRow(into.rows);
    yield row;
  }
}

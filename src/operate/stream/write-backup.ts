import { createHash } from 'node:crypto';
import { type BackupRow, isSecretRow } from '../../domain/backup/backup-row.ts';
import { createRowOrder } from '../../domain/backup/row-order.ts';
import { type BackupHeader, headerJson } from './header.ts';
import { longestLine } from './lines.ts';

function rowJson(row: BackupRow): object {
  if (!isSecretRow(row)) return row;
  return { ...row, row: { ...row.row, sealed: Buffer.from(row.row.sealed).toString('base64') } };
}

/** What no restore would read is a fault of who gives the rows. */
function requireReadable(fault: string | undefined): void {
  if (fault !== undefined) throw new Error(`The rows are no backup: ${fault}.`);
}

/** The lines of a backup, each as its row is asked for; nothing is held but the line. Reads no row ahead. */
export async function* writeBackup(
  rows: AsyncIterable<BackupRow>,
  facts: Pick<BackupHeader, 'createdAt' | 'includesSecrets'>,
): AsyncGenerator<Buffer, void> {
  const hash = createHash('sha256');
  const order = createRowOrder();
  let count = 0;
  const line = (value: object): Buffer => {
    const bytes = Buffer.from(`${JSON.stringify(value)}\n`);
    if (bytes.length > longestLine) throw new Error('A row is longer than a line of a backup may be.');
    hash.update(bytes);
    return bytes;
  };
  for await (const row of rows) {
    requireReadable(order.take(row));
    if (row.kind === 'ORGANIZATION') yield line(headerJson({ ...facts, organization: row.row }));
    yield line(rowJson(row));
    count += 1;
  }
  requireReadable(order.end());
  yield Buffer.from(`${JSON.stringify({ end: { rows: count, sha256: hash.digest('hex') } })}\n`);
}

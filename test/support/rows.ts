import type { BackupKind, BackupRow } from '../../src/domain/backup/backup-row.ts';
import type { OrganizationId } from '../../src/domain/ids.ts';
import type { Repository } from '../../src/domain/ports.ts';

export async function collect<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const collected: Item[] = [];
  for await (const item of items) collected.push(item);
  return collected;
}

/** The backup of an organization, held at once. */
export function backupOf(
  repository: Pick<Repository, 'readBackup'>,
  organizationId: OrganizationId,
  includesSecrets = true,
): Promise<BackupRow[]> {
  return collect(repository.readBackup(organizationId, { includesSecrets }));
}

/** The rows one by one, and then this error, if any. */
export async function* streamOf<Row = BackupRow>(rows: readonly Row[], error?: Error): AsyncGenerator<Row> {
  yield* rows;
  if (error) throw error;
}

export function ofKind<Kind extends BackupKind>(rows: readonly BackupRow[], kind: Kind): BackupRow<Kind>['row'][] {
  return rows.flatMap((each) => (each.kind === kind ? [each.row as BackupRow<Kind>['row']] : []));
}

/** The rows with those of one kind changed. */
export function changed<Kind extends BackupKind>(
  rows: readonly BackupRow[],
  kind: Kind,
  changes: Partial<BackupRow<Kind>['row']>,
): BackupRow[] {
  return rows.map((each) => (each.kind === kind ? ({ kind, row: { ...each.row, ...changes } } as BackupRow) : each));
}

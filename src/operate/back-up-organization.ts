import type { BackupOrder, CarriedOrganization } from '../cli/operations.ts';
import { countRows, type RowCount } from './count-rows.ts';
import { getOrganization } from './find-organizations.ts';
import type { OperatedRepository } from './open-repository.ts';
import { writeBackup } from './stream/write-backup.ts';

/** Streams an organization out of a repository, a row at a time, as fast as it is saved. */
export async function backUpOrganization(
  { repository, now }: { readonly repository: OperatedRepository; readonly now: () => Date },
  { slug, includesSecrets, save, onRows }: Omit<BackupOrder, 'databaseUrl'>,
): Promise<CarriedOrganization> {
  const { organizationId, name } = await getOrganization(repository, slug);
  const total = await repository.countBackupRows(organizationId, { includesSecrets });
  const count: RowCount = { rows: 0, counts: {} };
  const rows = countRows(repository.readBackup(organizationId, { includesSecrets }), count, (done) =>
    onRows(done, total),
  );
  const createdAt = now();
  await save(writeBackup(rows, { createdAt, includesSecrets }));
  return { organizationId, slug, name, createdAt, includesSecrets, ...count };
}

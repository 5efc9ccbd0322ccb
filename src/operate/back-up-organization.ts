import { Failure } from '../cli/failure.ts';
import type { BackupOrder, CarriedOrganization } from '../cli/operations.ts';
import { countRows, type RowCount } from './count-rows.ts';
import type { OperatedRepository } from './open-repository.ts';
import { writeBackup } from './stream/write-backup.ts';

/** Streams an organization out of a repository, a row at a time, as fast as it is saved. */
export async function backUpOrganization(
  { repository, now }: { readonly repository: OperatedRepository; readonly now: () => Date },
  { slug, includesSecrets, save, onRows }: Omit<BackupOrder, 'databaseUrl'>,
): Promise<CarriedOrganization> {
  const organization = await repository.findOrganizationAt({ slug });
  if (!organization) {
    throw new Failure('ORGANIZATION_NOT_FOUND', `There is no organization with the slug "${slug}".`, {
      remedy: 'Check the slug, and that DATABASE_URL names the right database.',
    });
  }
  const { organizationId, name } = organization;
  const total = await repository.countBackupRows(organizationId, { includesSecrets });
  const count: RowCount = { rows: 0, counts: {} };
  const rows = countRows(repository.readBackup(organizationId, { includesSecrets }), count, (done) =>
    onRows(done, total),
  );
  const createdAt = now();
  await save(writeBackup(rows, { createdAt, includesSecrets }));
  return { organizationId, slug, name, createdAt, includesSecrets, ...count };
}

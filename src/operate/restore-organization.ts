import type { RestoredOrganization, RestoreOrder } from '../cli/operations.ts';
import { checkSecrets, readMasterKeys } from './check-secrets.ts';
import { countRows, type RowCount } from './count-rows.ts';
import type { OperatedRepository } from './open-repository.ts';
import { openBackup } from './stream/read-backup.ts';

/** Streams a backup into a repository, all or nothing. */
export async function restoreOrganization(
  { repository }: { readonly repository: OperatedRepository },
  { chunks, onlyTries, masterKeys, onRows }: Omit<RestoreOrder, 'databaseUrl'>,
): Promise<RestoredOrganization> {
  const secretBox = masterKeys === null ? null : readMasterKeys(masterKeys);
  const { header, rows } = await openBackup(chunks);
  const { organization, createdAt, includesSecrets } = header;
  const count: RowCount = { rows: 0, counts: {} };
  const keyIds = new Set<string>();
  const checked = checkSecrets(rows, organization.organizationId, secretBox, keyIds);
  const counted = countRows(checked, count, (done) => onRows(done, null));
  await repository.restoreOrganization(counted, { onlyTries });
  return { ...organization, createdAt, includesSecrets, ...count, keyIds: [...keyIds].sort() };
}

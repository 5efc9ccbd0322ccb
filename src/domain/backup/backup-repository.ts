import type { OrganizationId } from '../ids.ts';
import type { BackupRow } from './backup-row.ts';

interface BackupOptions {
  /** Encrypted, as they are kept. */
  readonly includesSecrets: boolean;
}

/** Carries whole organizations from one repository to another. */
export interface BackupRepository {
  /**
   * All that is kept of an organization, as it was at one moment, in the order of `BackupRows` and, within a kind, the same order
   * each time; nothing for an unknown one. Rows are read as they are asked for. Whoever stops asking ends the reading.
   */
  readBackup(organizationId: OrganizationId, options: BackupOptions): AsyncIterable<BackupRow>;
  /** About how many rows that are, for progress alone. */
  countBackupRows(organizationId: OrganizationId, options: BackupOptions): Promise<number>;
  /**
   * Makes an organization of the rows of a backup, all or nothing: also nothing when `rows` breaks off with an error, which is
   * thrown on, or when it is only tried. Takes rows as it needs them, in the order of `RowOrder`. Throws `ORGANIZATION_EXISTS`
   * when the id or slug, or a client id, an embed id or the hash of a token is one of another organization, `INVALID_BACKUP` when
   * a row does not fit those before it.
   */
  restoreOrganization(rows: AsyncIterable<BackupRow>, options?: { readonly onlyTries?: boolean }): Promise<void>;
}

import type { Repository } from '../domain/ports.ts';

/** What operations ask of a repository. */
export type OperatedRepository = Pick<
  Repository,
  | 'findOrganizationAt'
  | 'listOrganizationSlugs'
  | 'readBackup'
  | 'countBackupRows'
  | 'restoreOrganization'
  | 'readTrail'
  | 'readAuditEvents'
  | 'countAuditEvents'
>;

interface OpenedRepository {
  readonly repository: OperatedRepository;
  close(): Promise<void>;
}

/** The repository in the database that a URL names. Throws a `Failure`, which never holds the URL: it has a password. */
export type OpenRepository = (databaseUrl: string) => Promise<OpenedRepository>;

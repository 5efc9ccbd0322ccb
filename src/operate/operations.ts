import { Failure } from '../cli/failure.ts';
import type { MigratedSchema, Operations } from '../cli/operations.ts';
import { DomainError } from '../domain/errors.ts';
import { backUpOrganization } from './back-up-organization.ts';
import { exportAudit } from './export-audit.ts';
import type { OpenRepository, OperatedRepository } from './open-repository.ts';
import { restoreOrganization } from './restore-organization.ts';
import { verifyAudit } from './verify-audit.ts';

export interface OperationParts {
  readonly openRepository: OpenRepository;
  /** Brings the schema of a database up to date, or only tells what is missing. Throws a `Failure`. */
  readonly migrateDatabase: (databaseUrl: string, onlyTells: boolean) => Promise<MigratedSchema>;
  readonly now: () => Date;
}

/** Gives the repository back whatever happens, and tells refusals as commands do. */
async function withRepository<Result>(
  openRepository: OpenRepository,
  databaseUrl: string,
  act: (repository: OperatedRepository) => Promise<Result>,
): Promise<Result> {
  const { repository, close } = await openRepository(databaseUrl);
  try {
    return await act(repository);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    throw new Failure(error.code, error.message, { remedy: error.remedy });
  } finally {
    await close();
  }
}

export function createOperations({ openRepository, migrateDatabase, now }: OperationParts): Operations {
  return {
    migrate: ({ databaseUrl, onlyTells }) => migrateDatabase(databaseUrl, onlyTells),
    backUp: ({ databaseUrl, ...order }) =>
      withRepository(openRepository, databaseUrl, (repository) => backUpOrganization({ repository, now }, order)),
    restore: ({ databaseUrl, ...order }) =>
      withRepository(openRepository, databaseUrl, (repository) => restoreOrganization({ repository }, order)),
    verifyAudit: ({ databaseUrl, ...order }) =>
      withRepository(openRepository, databaseUrl, (repository) => verifyAudit({ repository }, order)),
    exportAudit: ({ databaseUrl, ...order }) =>
      withRepository(openRepository, databaseUrl, (repository) => exportAudit({ repository }, order)),
  };
}

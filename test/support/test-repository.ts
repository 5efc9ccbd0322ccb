import { expect, onTestFinished, TestRunner } from 'vitest';
import type { OrganizationId } from '../../src/domain/ids.ts';
import { createMemoryRepository } from '../../src/repository/memory/memory-repository.ts';
import type { SeedableRepository } from '../../src/repository/seedable-repository.ts';
import { everything } from './contract/world.ts';
import { takeLeaks, watchText } from './issued-secrets.ts';
import type { OpenDatabase } from './postgres/test-databases.ts';
import { refuseUnstorable } from './refuse-unstorable.ts';
import { watchAudit } from './watch-audit.ts';

const kind = process.env['EMBEDPATH_TEST_REPOSITORY'] ?? 'memory';
if (kind !== 'memory' && kind !== 'postgres') {
  throw new Error(`EMBEDPATH_TEST_REPOSITORY is "memory" or "postgres", not "${kind}".`);
}

const databases = new WeakMap<SeedableRepository, OpenDatabase>();

/** What puts all rows back that a repository holds now; null: it cannot, as one in memory. */
export async function holdRows(repository: SeedableRepository): Promise<(() => Promise<void>) | null> {
  return databases.get(repository)?.hold() ?? null;
}

/** An empty repository of the kind that `EMBEDPATH_TEST_REPOSITORY` names, watched for issued secrets (K1). */
export async function makeTestRepository(): Promise<SeedableRepository> {
  if (kind === 'memory') return watchAudit(refuseUnstorable(createMemoryRepository()));
  const { openDatabase } = await import('./postgres/test-databases.ts');
  const database = await openDatabase();
  const repository = refuseUnstorable(database.repository);
  databases.set(repository, database);
  // One that is opened for all tests of a file is looked through and dropped at its end.
  if (TestRunner.getCurrentTest() !== undefined) {
    onTestFinished(async () => {
      await database.release();
      expect(takeLeaks()).toEqual([]);
    });
  }
  return repository;
}

/** Looks for issued secrets in what is kept: in memory, of the credentials of this organization; in databases, in every row. */
export async function watchRows(repository: SeedableRepository, organizationId: OrganizationId): Promise<void> {
  if (kind === 'postgres') return (await import('./postgres/test-databases.ts')).watchDatabases();
  const { items } = await repository.listCredentials(organizationId, { includeRevoked: true }, everything);
  const found = await Promise.all(items.map(({ clientId }) => repository.findCredential(clientId)));
  const write = (_: string, value: unknown) =>
    value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : value;
  watchText('rows of secrets', JSON.stringify(found, write));
}

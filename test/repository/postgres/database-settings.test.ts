import { expect, it } from 'vitest';
import { migrateDatabase } from '../../../src/repository/postgres/migrate.ts';
import { createPostgresRepository } from '../../../src/repository/postgres/postgres-repository.ts';
import { serverRole } from '../../../src/repository/postgres/server-role.ts';
import { later } from '../../support/builders.ts';
import { addCredential, aFoundation, expectOneWinner, settleIn } from '../../support/contract/world.ts';
import { administer } from '../../support/postgres/administer.ts';
import { emptyDatabase, poolOf } from '../../support/postgres/empty-database.ts';

/** A repository over a database that an administrator has set otherwise than PostgreSQL comes. */
async function openWith(setting: string) {
  const url = await emptyDatabase();
  await administer(url, (query) => query(`alter database ${new URL(url).pathname.slice(1)} set ${setting}`));
  const pool = poolOf(url);
  await migrateDatabase(pool);
  return createPostgresRepository(pool, { statementTimeoutMs: 10_000, role: serverRole });
}

it.each(['repeatable read', 'serializable'])(
  'of simultaneous calls one makes the first organization, where transactions are %s by default',
  async (level) => {
    const repository = await openWith(`default_transaction_isolation = '${level}'`);
    const calls = Array.from({ length: 5 }, () => {
      const { accountTypeId: _, ...first } = aFoundation();
      return repository.createFirstOrganization(first);
    });
    await expectOneWinner(calls, 'ORGANIZATION_EXISTS');
  },
);

it.each(['German', 'SQL, DMY', 'Postgres'])(
  '[K2] a time is read as it was written, in the date style %s',
  async (style) => {
    const repository = await openWith(`datestyle = ${style}`);
    const world = await settleIn(repository);
    const { organizationId } = world.ours;
    const { clientId } = await addCredential(world);
    await repository.revokeCredential(organizationId, clientId, later(1));
    const [credential] = await repository.findCredentialsByIds(organizationId, [clientId]);
    expect(credential?.revokedAt).toEqual(later(1));
  },
);

import { sql } from 'kysely';
import type { ClientCredential } from '../../domain/credentials/client-credential.ts';
import type { CredentialCriteria, CredentialRepository } from '../../domain/credentials/credential-repository.ts';
import type { ClientId, OrganizationId } from '../../domain/ids.ts';
import { refusal, required } from '../refusal.ts';
import { countEmbedUse, countUse, findLastUses, findUses } from './credential-uses.ts';
import type { Db } from './database.ts';
import { methodUsesOfCredentials } from './method-uses.ts';
import { takePlace } from './places.ts';
import { anyText, anyUuid, groupedBy, inOrderOf } from './rows.ts';
import type { Scopes } from './scopes.ts';
import { endSecretsOf, insertSecrets, type SecretJson, secretsJson, toSecrets } from './secret-rows.ts';
import { countRows, type Listing, readSlice } from './slices.ts';

export type CredentialRow = Pick<ClientCredential, keyof ClientCredential>;

export function toCredential(row: CredentialRow): ClientCredential {
  const { clientId, name, description, ownerId, privileges, bounds, createdAt, lastUsedAt, revokedAt } = row;
  return { clientId, name, description, ownerId, privileges, bounds, createdAt, lastUsedAt, revokedAt };
}

/** Columns of the credential `c`; when it was used last is known by the uses of its secrets, those that are destroyed too. */
export const credentialColumns = sql`c.client_id, c.name, c.description, c.owner_id, c.privileges, c.bounds, c.created_at,
  c.revoked_at, (select max(u.last_used_at) from secret_uses u
    where u.organization_id = c.organization_id and u.client_id = c.client_id) as last_used_at`;

function credentialsWith(organizationId: OrganizationId, criteria: CredentialCriteria): Listing {
  const { ownerId, privilege, includeRevoked = false } = criteria;
  const where = [sql`c.organization_id = ${organizationId}`];
  if (!includeRevoked) where.push(sql`c.revoked_at is null`);
  if (ownerId !== undefined) where.push(sql`c.owner_id = ${ownerId}`);
  if (privilege !== undefined) where.push(sql`${privilege} = any(c.privileges)`);
  return {
    columns: credentialColumns,
    from: sql`credentials c`,
    where,
    key: { value: sql`c.created_at`, valueType: 'TIME', id: sql`c.client_id`, idType: 'TEXT' },
  };
}

export async function findCredentials(
  db: Db,
  organizationId: OrganizationId,
  condition: ReturnType<typeof sql>,
): Promise<ClientCredential[]> {
  const { rows } = await sql<CredentialRow>`
    select ${credentialColumns} from credentials c where c.organization_id = ${organizationId} and ${condition}
    order by c.created_at, c.client_id`.execute(db);
  return rows.map(toCredential);
}

/** Without its secrets and uses. */
async function insertCredential(db: Db, organizationId: OrganizationId, credential: ClientCredential): Promise<void> {
  const { lastUsedAt: _, ...row } = credential;
  const isFree = await takePlace(db, organizationId, 'CLIENT', credential.clientId);
  if (!isFree) throw refusal('CREDENTIAL_EXISTS', 'name');
  await db
    .insertInto('credentials')
    .values({ organizationId, ...row })
    .execute();
}

/** Whether it was not revoked before. */
async function revoke(db: Db, organizationId: OrganizationId, clientId: ClientId, revokedAt: Date): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('credentials')
    .set({ revokedAt })
    .where('organizationId', '=', organizationId)
    .where('clientId', '=', clientId)
    .where('revokedAt', 'is', null)
    .executeTakeFirstOrThrow();
  if (numUpdatedRows === 0n) return false;
  await endSecretsOf(db, organizationId, clientId, revokedAt);
  return true;
}

export function postgresCredentials({ read, write, withdraw, readAt }: Scopes): CredentialRepository {
  return {
    findCredential: (clientId) =>
      readAt('CLIENT', clientId, async (db, organizationId) => {
        const { rows } = await sql<CredentialRow & { secrets: readonly SecretJson[] | null }>`
          select ${credentialColumns}, ${secretsJson} as secrets
          from credentials c where c.organization_id = ${organizationId} and c.client_id = ${clientId}`.execute(db);
        const row = required(rows[0], 'CREDENTIAL_NOT_FOUND');
        return { organizationId, credential: toCredential(row), secrets: toSecrets(row.secrets) };
      }),

    findCredentialsByIds: (organizationId, clientIds) =>
      read(organizationId, async (db) => {
        const found = await findCredentials(db, organizationId, sql`c.client_id = ${anyText(clientIds)}`);
        return inOrderOf(clientIds, found, ({ clientId }) => clientId);
      }),

    credentialsByOwnerIds: (organizationId, ownerIds) =>
      read(organizationId, async (db) => {
        const found = await findCredentials(db, organizationId, sql`c.owner_id = ${anyUuid(ownerIds)}`);
        return groupedBy(ownerIds, found, ({ ownerId }) => ownerId);
      }),

    listCredentials: (organizationId, criteria, window) =>
      read(organizationId, (db) => readSlice(db, credentialsWith(organizationId, criteria), window, toCredential)),

    countCredentials: (organizationId, criteria) =>
      read(organizationId, (db) => countRows(db, credentialsWith(organizationId, criteria))),

    credentialUsesByClientIds: (organizationId, clientIds) =>
      read(organizationId, (db) => findUses(db, organizationId, clientIds)),

    findLastUses: (organizationId, uses) => read(organizationId, (db) => findLastUses(db, organizationId, uses)),
    listMethodUsesOfCredentials: (organizationId, { ownerId }) =>
      read(organizationId, (db) => methodUsesOfCredentials(db, organizationId, ownerId)),

    createCredential: (organizationId, credential, sealed) =>
      write(organizationId, async (db) => {
        await insertCredential(db, organizationId, credential);
        const { clientId, createdAt, revokedAt } = credential;
        await insertSecrets(db, organizationId, clientId, [{ ...sealed, createdAt, endsAt: revokedAt }]);
      }),

    revokeCredential: (organizationId, clientId, revokedAt) =>
      withdraw(organizationId, async (db, _, trail) => {
        if (!(await revoke(db, organizationId, clientId, revokedAt))) trail.forget();
        const [credential] = await findCredentials(db, organizationId, sql`c.client_id = ${clientId}`);
        return required(credential, 'CREDENTIAL_NOT_FOUND');
      }),

    touchCredential: (organizationId, clientId, secretVersion, usedAt, opened) =>
      write(organizationId, async (db) => {
        await countUse(db, organizationId, clientId, secretVersion, usedAt);
        if (opened !== undefined) await countEmbedUse(db, organizationId, clientId, opened, usedAt);
      }),
  };
}

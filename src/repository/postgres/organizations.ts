import { sql } from 'kysely';
import type { OrganizationId } from '../../domain/ids.ts';
import type { Organization } from '../../domain/organizations/organization.ts';
import type { OrganizationRepository } from '../../domain/organizations/organization-repository.ts';
import { refusal } from '../refusal.ts';
import type { Founding } from '../seedable-repository.ts';
import { insertAccountTypes } from './account-types.ts';
import type { Db } from './database.ts';
import { insertMember } from './member-rows.ts';
import { takePlace } from './places.ts';
import type { Scopes } from './scopes.ts';
import { insertToken } from './tokens.ts';

const organizationColumns = [
  'organizations.organizationId',
  'organizations.slug',
  'organizations.name',
  'organizations.secureEmbeddingEnabled',
  'organizations.clientCredentialUrlsEnabled',
  'organizations.autoProvisionEmbedUsers',
  'organizations.defaultEmbedAccountType',
  'organizations.maxSessionLengthSeconds',
  'organizations.allowedEmbedOrigins',
  'organizations.defaultEmbedTheme',
] as const;

export function findOrganization(db: Db, organizationId: OrganizationId): Promise<Organization | undefined> {
  return db
    .selectFrom('organizations')
    .select(organizationColumns)
    .where('organizationId', '=', organizationId)
    .executeTakeFirst();
}

/** Whether its id and slug were free. */
export async function insertOrganization(db: Db, organization: Organization): Promise<boolean> {
  const { organizationId, slug } = organization;
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('organizations')
    .values(organization)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n && (await takePlace(db, organizationId, 'SLUG', slug));
}

async function insertFounding(db: Db, { organization, accountTypes, admin, token }: Founding): Promise<void> {
  const { organizationId } = organization;
  if (!(await insertOrganization(db, organization))) throw new Error('An organization has this id or slug already.');
  await insertAccountTypes(db, organizationId, accountTypes);
  await insertMember(db, organizationId, admin, []);
  if (token !== undefined) await insertToken(db, organizationId, token);
}

/** Held by who makes the first organization, so that of simultaneous calls one does. */
const firstOrganizationLock = 4_207_001;

/** Whether there is no organization, and nobody but who asks makes the first until the transaction ends. */
export async function isEmpty(db: Db): Promise<boolean> {
  await sql`select pg_advisory_xact_lock(${firstOrganizationLock})`.execute(db);
  const { rows } = await sql<{ some: boolean }>`select has_organizations() as some`.execute(db);
  return rows[0]?.some === false;
}

export interface OrganizationFounding {
  addOrganization(founding: Founding): Promise<void>;
}

export function postgresOrganizations({ read, write, found }: Scopes): OrganizationRepository & OrganizationFounding {
  return {
    findOrganization: (organizationId) => read(organizationId, (db) => findOrganization(db, organizationId)),

    updateOrganization: (organizationId, changes) =>
      write(organizationId, async (db) => {
        if (Object.keys(changes).length > 0) {
          await db.updateTable('organizations').set(changes).where('organizationId', '=', organizationId).execute();
        }
        const changed = await findOrganization(db, organizationId);
        if (changed === undefined) throw new Error('There is no organization of this id.');
        return changed;
      }),

    createFirstOrganization: (first) =>
      found(first.organization.organizationId, async (db) => {
        if (!(await isEmpty(db))) throw refusal('ORGANIZATION_EXISTS');
        await insertFounding(db, first);
      }),

    addOrganization: (founding) => found(founding.organization.organizationId, (db) => insertFounding(db, founding)),
  };
}

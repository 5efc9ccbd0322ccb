import { sql } from 'kysely';
import type { AuditEvent } from '../../domain/audit/audit-event.ts';
import type { AuditSeal, SealedBatch } from '../../domain/audit/seal.ts';
import type { Forgotten, SealRepository } from '../../domain/audit/seal-repository.ts';
import type { OrganizationId } from '../../domain/ids.ts';
import { keepEvent, toEvent, toSeal } from './audit-rows.ts';
import type { Database, Db } from './database.ts';
import { readTrail } from './read-trail.ts';
import type { Scopes } from './scopes.ts';

/** Of an organization: who holds it is the one who makes its next seal, or ends its first. */
const sealingLocks = 4_207_004;

async function takeSealing(db: Db, organizationId: OrganizationId): Promise<boolean> {
  const { rows } = await sql<{ taken: boolean }>`
    select pg_try_advisory_xact_lock(${sealingLocks}, hashtext(${organizationId})) as taken`.execute(db);
  return rows[0]?.taken ?? false;
}

async function findNewestSeal(db: Db, organizationId: OrganizationId): Promise<AuditSeal | undefined> {
  const row = await db
    .selectFrom('auditSeals')
    .selectAll()
    .where('organizationId', '=', organizationId)
    .orderBy('sealNumber', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && toSeal(row);
}

/** The oldest of those that are committed by now: one that comes later waits for a later seal, whatever its time. */
async function findUnsealed(db: Db, organizationId: OrganizationId, most: number): Promise<AuditEvent[]> {
  const { rows } = await sql<Database['auditEvents']>`
    select e.* from audit_unsealed u
    join audit_events e on e.organization_id = u.organization_id and e.audit_event_id = u.audit_event_id
    where u.organization_id = ${organizationId} order by u.time, u.audit_event_id limit ${most}`.execute(db);
  return rows.map(toEvent);
}

async function insertBatch(db: Db, organizationId: OrganizationId, { seal, sealed }: SealedBatch): Promise<void> {
  const ids = sealed.map(({ auditEventId }) => auditEventId);
  const hashes = sealed.map(({ hash }) => hash);
  await db
    .insertInto('auditSeals')
    .values({ organizationId, ...seal })
    .execute();
  await sql`
    insert into audit_sealed (organization_id, seal_number, position, audit_event_id, hash)
    select ${organizationId}::uuid, ${seal.sealNumber}::bigint, position, id, hash
    from unnest(${ids}::uuid[], ${hashes}::text[]) with ordinality as covered (id, hash, position)`.execute(db);
}

export function postgresSeals({ write, anywhere, stream }: Scopes): SealRepository {
  return {
    listOrganizationSlugs: () =>
      anywhere(async (db) => {
        const { rows } = await sql<{ slug: string }>`select organization_slugs() as slug`.execute(db);
        return rows.map(({ slug }) => slug);
      }),

    listOrganizationsToSeal: () =>
      anywhere(async (db) => {
        const { rows } = await sql<{ id: OrganizationId }>`select organizations_with_unsealed() as id`.execute(db);
        return rows.map(({ id }) => id);
      }),

    sealEvents: (organizationId, most, seal) =>
      write(organizationId, async (db) => {
        if (!(await takeSealing(db, organizationId))) return undefined;
        const previous = await findNewestSeal(db, organizationId);
        const events = await findUnsealed(db, organizationId, most);
        if (events.length > 0) await insertBatch(db, organizationId, seal(previous, events));
        return events.length;
      }),

    listOrganizationsToForget: (recordedBefore) =>
      anywhere(async (db) => {
        const found = sql<{ id: OrganizationId }>`select organizations_with_forgettable(${recordedBefore}) as id`;
        return (await found.execute(db)).rows.map(({ id }) => id);
      }),

    forgetEvents: (organizationId, { recordedBefore, forgottenAt, mostSeals, describe }) =>
      write(organizationId, async (db) => {
        if (!(await takeSealing(db, organizationId))) return undefined;
        const { rows } = await sql<Forgotten>`
          select * from forget_sealed_events(${recordedBefore}, ${forgottenAt}, ${mostSeals})`.execute(db);
        const [forgotten] = rows;
        if (forgotten) await keepEvent(db, organizationId, describe(forgotten));
        return forgotten;
      }),

    readTrail: (organizationId) => stream(organizationId, (db) => readTrail(db, organizationId)),
  };
}

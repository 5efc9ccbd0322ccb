import { sql } from 'kysely';
import type { AuditEvent } from '../../domain/audit/audit-event.ts';
import { type AuditPeriod, type AuditRepository, mostCounted } from '../../domain/audit/audit-repository.ts';
import type { OrganizationId } from '../../domain/ids.ts';
import { isOpening } from '../../domain/webhooks/telling.ts';
import { countEvents, readEvents } from './audit-lists.ts';
import { insertRefusedEvent, keepEvent, toEvent } from './audit-rows.ts';
import type { Database, Db } from './database.ts';
import { fetchRows } from './fetch-rows.ts';
import type { Scopes } from './scopes.ts';
import { usageOfRefusal } from './usage-slots.ts';
import { insertRefusal } from './webhook-tellings.ts';

async function* readInOrder(
  db: Db,
  organizationId: OrganizationId,
  { from, to }: AuditPeriod,
): AsyncGenerator<AuditEvent, void, undefined> {
  const begun = from ? sql`and time >= ${from}` : sql``;
  const ended = to ? sql`and time < ${to}` : sql``;
  const query = sql<Database['auditEvents']>`
    select * from audit_events where organization_id = ${organizationId} ${begun} ${ended}
    order by time, audit_event_id`;
  for await (const row of fetchRows(db, query)) yield toEvent(row);
}

export function postgresAudit({ read, write, stream }: Scopes): AuditRepository {
  return {
    recordRefusal: (organizationId, event) =>
      write(organizationId, async (db) => {
        const kept = sql`kept as (${insertRefusedEvent(organizationId, event)})`;
        const told = isOpening(event) ? [sql`told as (${insertRefusal(organizationId, event)})`] : [];
        const counted = isOpening(event) ? usageOfRefusal(organizationId, event) : [];
        await sql`with ${sql.join([kept, ...told, ...counted])} select`.execute(db);
      }),

    recordUse: (organizationId, event) => write(organizationId, (db) => keepEvent(db, organizationId, event)),

    findAuditEventByReferenceNumber: (organizationId, referenceNumber) =>
      read(organizationId, async (db) => {
        const row = await db
          .selectFrom('auditEvents')
          .selectAll()
          .where('organizationId', '=', organizationId)
          .where('referenceNumber', '=', referenceNumber)
          .executeTakeFirst();
        return row && toEvent(row);
      }),

    listAuditEvents: (organizationId, criteria, window) =>
      read(organizationId, (db) => readEvents(db, organizationId, criteria, window)),

    countAuditEvents: (organizationId, criteria, most = mostCounted) =>
      read(organizationId, (db) => countEvents(db, organizationId, criteria, most)),

    readAuditEvents: (organizationId, period) =>
      stream(organizationId, (db) => readInOrder(db, organizationId, period)),
  };
}

import { sql } from 'kysely';
import type { AuditRepository } from '../../domain/audit/audit-repository.ts';
import { isOpening } from '../../domain/webhooks/telling.ts';
import { insertEvent, keepEvent, toEvent } from './audit-rows.ts';
import type { Scopes } from './scopes.ts';
import { usageOfRefusal } from './usage-slots.ts';
import { insertRefusal } from './webhook-tellings.ts';

export function postgresAudit({ read, write }: Scopes): AuditRepository {
  return {
    recordRefusal: (organizationId, event) =>
      write(organizationId, async (db) => {
        const kept = sql`kept as (${insertEvent(organizationId, event)})`;
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
  };
}

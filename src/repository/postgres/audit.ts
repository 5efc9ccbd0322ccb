import { sql } from 'kysely';
import type { AuditRepository } from '../../domain/audit/audit-repository.ts';
import { isOpening } from '../../domain/webhooks/telling.ts';
import { insertEvent, keepEvent, toEvent } from './audit-rows.ts';
import type { Scopes } from './scopes.ts';
import { insertRefusal } from './webhook-tellings.ts';

export function postgresAudit({ read, write }: Scopes): AuditRepository {
  return {
    recordRefusal: (organizationId, event) =>
      write(organizationId, async (db) => {
        const told = isOpening(event) ? sql`with told as (${insertRefusal(organizationId, event)})` : sql``;
        await sql`${told} ${insertEvent(organizationId, event)}`.execute(db);
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

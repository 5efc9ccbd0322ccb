import { sql } from 'kysely';
import type { AuditRepository } from '../../domain/audit/audit-repository.ts';
import { insertEvent, keepEvent, toEvent } from './audit-rows.ts';
import type { Scopes } from './scopes.ts';
import { usageOfRefusal } from './usage-slots.ts';

export function postgresAudit({ read, write }: Scopes): AuditRepository {
  return {
    recordRefusal: (organizationId, event) =>
      write(organizationId, async (db) => {
        const { action, code } = event;
        const isOpening = action === 'EMBED_OPEN' && code !== null;
        const counted = isOpening ? [sql`counted as (${usageOfRefusal(organizationId, code, event)})`] : [];
        const kept = sql`kept as (${insertEvent(organizationId, event)})`;
        await sql`with ${sql.join([kept, ...counted])} select`.execute(db);
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

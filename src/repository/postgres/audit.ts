import type { AuditRepository } from '../../domain/audit/audit-repository.ts';
import { keepEvent, toEvent } from './audit-rows.ts';
import type { Scopes } from './scopes.ts';

export function postgresAudit({ read, write }: Scopes): AuditRepository {
  return {
    recordRefusal: (organizationId, event) => write(organizationId, (db) => keepEvent(db, organizationId, event)),

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

import { type RawBuilder, sql } from 'kysely';
import type { AuditEvent } from '../../domain/audit/audit-event.ts';
import type { AuditRepository } from '../../domain/audit/audit-repository.ts';
import type { OrganizationId } from '../../domain/ids.ts';
import type { Scopes } from './scopes.ts';
import { usageOfRefusal } from './usage-slots.ts';

const eventColumns = [
  'auditEventId',
  'time',
  'action',
  'outcome',
  'code',
  'message',
  'method',
  'clientId',
  'embedId',
  'workbookId',
  'memberId',
  'email',
  'referenceNumber',
  'requestId',
] as const;

/** For the one row of `opener`, whose member it tells of, if any. */
export function insertEvent(
  organizationId: OrganizationId,
  event: AuditEvent,
  opener: RawBuilder<unknown>,
): RawBuilder<unknown> {
  const { auditEventId, time, action, outcome, code, message, method, clientId, embedId, workbookId } = event;
  const { email, referenceNumber, requestId } = event;
  return sql`
    insert into audit_events (organization_id, audit_event_id, time, action, outcome, code, message, method, client_id,
      embed_id, workbook_id, member_id, email, reference_number, request_id)
    select ${organizationId}::uuid, ${auditEventId}::uuid, ${time}::timestamptz, ${action}, ${outcome}, ${code}, ${message},
      ${method}, ${clientId}, ${embedId}, ${workbookId}::uuid, member_id, ${email}, ${referenceNumber}, ${requestId}
    from ${opener}`;
}

export function postgresAudit({ read, write }: Scopes): AuditRepository {
  return {
    recordRefusal: (organizationId, event, clockOffsetSeconds = null) =>
      write(organizationId, async (db) => {
        const { action, code, memberId } = event;
        const counts = action === 'EMBED_OPEN' && code !== null;
        const expressions = [
          sql`recorded as (${insertEvent(organizationId, event, sql`(select ${memberId}::uuid as member_id) as opener`)})`,
          ...(counts ? [sql`counted as (${usageOfRefusal(organizationId, code, event, clockOffsetSeconds)})`] : []),
        ];
        await sql`with ${sql.join(expressions)} select`.execute(db);
      }),

    findAuditEventByReferenceNumber: (organizationId, referenceNumber) =>
      read(organizationId, (db) =>
        db
          .selectFrom('auditEvents')
          .select(eventColumns)
          .where('organizationId', '=', organizationId)
          .where('referenceNumber', '=', referenceNumber)
          .executeTakeFirst(),
      ),
  };
}

import { type RawBuilder, sql } from 'kysely';
import type { AuditEvent } from '../../domain/audit/audit-event.ts';
import type { AuditSeal } from '../../domain/audit/seal.ts';
import type { OrganizationId } from '../../domain/ids.ts';
import type { Database, Db } from './database.ts';

/** In the order of the values below. */
const columns =
  sql.raw(`organization_id, audit_event_id, time, action, outcome, code, message, method, actor_kind, email,
  client_id, embed_id, workbook_id, target_type, target_id, details, origin, clock_offset_seconds, reference_number,
  request_id, member_id`);

/** The driver takes an array for one of PostgreSQL. */
export function detailsJson({ details }: AuditEvent): RawBuilder<AuditEvent['details']> {
  return sql`${JSON.stringify(details)}::json`;
}

/** The workbook of what an event names; of an embed it is looked up where nobody has told it yet. */
export function workbookOf(
  organizationId: OrganizationId,
  { workbookId, embedId }: Pick<AuditEvent, 'workbookId' | 'embedId'>,
): RawBuilder<unknown> {
  return sql`coalesce(${workbookId}::uuid, (
    select e.workbook_id from embeds e where e.organization_id = ${organizationId} and e.embed_id = ${embedId}))`;
}

function valuesOf(
  organizationId: OrganizationId,
  event: AuditEvent,
  workbookId: RawBuilder<unknown> = sql`${event.workbookId}::uuid`,
): RawBuilder<unknown> {
  const { auditEventId, time, action, outcome, code, message, method, actorKind, email, clientId, embedId } = event;
  const { targetType, targetId, origin, clockOffsetSeconds, referenceNumber, requestId } = event;
  return sql`${organizationId}::uuid, ${auditEventId}::uuid, ${time}::timestamptz, ${action}, ${outcome}, ${code},
    ${message}, ${method}, ${actorKind}, ${email}, ${clientId}, ${embedId}, ${workbookId}, ${targetType},
    ${targetId}, ${detailsJson(event)}, ${origin}, ${clockOffsetSeconds}::integer, ${referenceNumber}, ${requestId}`;
}

/** For the one row of `opener`, whose member it tells of. */
export function insertEventOf(
  organizationId: OrganizationId,
  event: AuditEvent,
  opener: RawBuilder<unknown>,
): RawBuilder<unknown> {
  return sql`insert into audit_events (${columns}) select ${valuesOf(organizationId, event)}, member_id from ${opener}`;
}

/** For each row of `from`, of which there is one at most; without it, at once. */
export function insertEvent(
  organizationId: OrganizationId,
  event: AuditEvent,
  from?: RawBuilder<unknown>,
  workbookId?: RawBuilder<unknown>,
): RawBuilder<unknown> {
  const values = sql`${valuesOf(organizationId, event, workbookId)}, ${event.memberId}::uuid`;
  return sql`insert into audit_events (${columns}) select ${values}${from ? sql` from ${from}` : sql``}`;
}

/** At once, with the workbook of the embed that it names. */
export function insertRefusedEvent(organizationId: OrganizationId, event: AuditEvent): RawBuilder<unknown> {
  return insertEvent(organizationId, event, undefined, workbookOf(organizationId, event));
}

export async function keepEvent(db: Db, organizationId: OrganizationId, event: AuditEvent): Promise<void> {
  await insertEvent(organizationId, event).execute(db);
}

export function toEvent(row: Database['auditEvents']): AuditEvent {
  const { auditEventId, time, action, outcome, code, message, method, actorKind, memberId, email, clientId } = row;
  const { embedId, workbookId, targetType, targetId, details, origin, clockOffsetSeconds } = row;
  const { referenceNumber, requestId } = row;
  const who = { actorKind, memberId, email, clientId };
  const what = { embedId, workbookId, targetType, targetId, details, origin, clockOffsetSeconds };
  return {
    ...{ auditEventId, time, action, outcome, code, message, method },
    ...{ ...who, ...what, referenceNumber, requestId },
  };
}

export function toSeal(row: Database['auditSeals']): AuditSeal {
  const { sealNumber, algorithm, previousHash, hash, events, firstTime, lastTime, sealedAt, forgottenAt } = row;
  return { sealNumber, algorithm, previousHash, hash, events, firstTime, lastTime, sealedAt, forgottenAt };
}

import { sql } from 'kysely';
import type { AuditEvent } from '../../domain/audit/audit-event.ts';
import { auditEmailKey } from '../../domain/audit/audit-repository.ts';
import type { SealedEvent } from '../../domain/audit/seal.ts';
import type { TrailRow } from '../../domain/audit/seal-repository.ts';
import type { AuditEventId, OrganizationId } from '../../domain/ids.ts';
import { toEvent, toSeal } from './audit-rows.ts';
import type { Database, Db } from './database.ts';
import { fetchRows } from './fetch-rows.ts';

type MaybeEvent = Partial<Database['auditEvents']>;

type SealedRow = KeyedEvent & {
  readonly sealNumber: number;
  readonly position: number;
  readonly sealedId: AuditEventId;
  readonly sealedHash: string;
};

type KeyedEvent = MaybeEvent & { readonly emailKey?: string | null };

/** Of an outer join, whose id is null where there is none. With both addresses, as no event was sealed, where the filter has another. */
function eventOf({ emailKey = null, ...row }: KeyedEvent): AuditEvent | null {
  if (!row.auditEventId) return null;
  const event = toEvent(row as Database['auditEvents']);
  const key = event.email === null ? null : auditEmailKey(event.email);
  return key === emailKey ? event : { ...event, email: `${event.email} ${emailKey}` };
}

function toSealedRow(row: SealedRow): Extract<TrailRow, { kind: 'SEALED' }> {
  const { sealNumber, position, sealedId: auditEventId, sealedHash: hash } = row;
  const sealed: SealedEvent = { sealNumber, position, auditEventId, hash };
  return { kind: 'SEALED', sealed, event: eventOf(row) };
}

async function* readSealed(db: Db, organizationId: OrganizationId): AsyncGenerator<TrailRow, void, undefined> {
  const seals = fetchRows(
    db,
    sql<Database['auditSeals']>`
      select * from audit_seals where organization_id = ${organizationId} order by seal_number`,
  );
  const sealed = fetchRows(
    db,
    sql<SealedRow>`
      select e.*, d.seal_number, d.position, d.audit_event_id as sealed_id, d.hash as sealed_hash
      from audit_sealed d
      left join audit_events e on e.organization_id = d.organization_id and e.audit_event_id = d.audit_event_id
      where d.organization_id = ${organizationId} order by d.seal_number, d.position`,
  );
  let next = await sealed.next();
  for await (const row of seals) {
    yield { kind: 'SEAL', seal: toSeal(row) };
    for (; !next.done && next.value.sealNumber <= row.sealNumber; next = await sealed.next())
      yield toSealedRow(next.value);
  }
  for (; !next.done; next = await sealed.next()) yield toSealedRow(next.value);
}

type UnsealedRow = KeyedEvent & { readonly unsealedId: AuditEventId; readonly isAwaited: boolean };

/** Events without a seal, whether they wait for one or were put there by who kept them from it; and what waits, but is gone. */
async function* readUnsealed(db: Db, organizationId: OrganizationId): AsyncGenerator<TrailRow, void, undefined> {
  const query = sql<UnsealedRow>`
    select e.*, coalesce(e.audit_event_id, u.audit_event_id) as unsealed_id, u.audit_event_id is not null as is_awaited
    from (
      select e.* from audit_events e
      where e.organization_id = ${organizationId} and not exists (select from audit_sealed d
        where d.organization_id = e.organization_id and d.audit_event_id = e.audit_event_id)
    ) e full join (
      select u.* from audit_unsealed u where u.organization_id = ${organizationId}
    ) u on u.audit_event_id = e.audit_event_id`;
  for await (const row of fetchRows(db, query)) {
    const { unsealedId: auditEventId, isAwaited } = row;
    yield { kind: 'UNSEALED', auditEventId, event: eventOf(row), isAwaited };
  }
}

export async function* readTrail(db: Db, organizationId: OrganizationId): AsyncGenerator<TrailRow, void, undefined> {
  yield* readSealed(db, organizationId);
  yield* readUnsealed(db, organizationId);
}

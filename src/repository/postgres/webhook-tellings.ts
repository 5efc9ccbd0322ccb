import { type RawBuilder, sql } from 'kysely';
import type { AuditEvent } from '../../domain/audit/audit-event.ts';
import type { OrganizationId } from '../../domain/ids.ts';
import { triesOfDelivery } from '../../domain/webhooks/retry-schedule.ts';
import { collecting, refusalData, type Telling } from '../../domain/webhooks/telling.ts';

/** As `deliveryIdOf`: of the webhook `w` and a key. */
function deliveryId(key: RawBuilder<unknown>): RawBuilder<unknown> {
  const hex = sql`left(encode(sha256(convert_to(w.webhook_id || ' ' || ${key}, 'UTF8')), 'hex'), 32)`;
  return sql`overlay(overlay(${hex} placing '8' from 13) placing '8' from 17)::uuid`;
}

/** A statement that keeps what is told for each webhook that is to hear it, unless it was told it already. */
export function insertTellings(organizationId: OrganizationId, tellings: readonly Telling[]): RawBuilder<object> {
  return sql<object>`
    insert into webhook_deliveries (organization_id, delivery_id, webhook_id, event, created_at, data, change, status, attempts,
      most_attempts, next_attempt_at)
    select w.organization_id, ${deliveryId(sql`t.key`)}, w.webhook_id, t.event, t.time, nullif(t.data::text, 'null')::json,
      nullif(t.change::text, 'null')::json, 'PENDING', 0, ${triesOfDelivery}, t.time
    from webhooks w, json_to_recordset(${JSON.stringify(tellings)}::json)
      as t (event text, key text, time timestamptz, data json, change json)
    where w.organization_id = ${organizationId} and w.disabled_at is null and t.event = any(w.events)
    on conflict (organization_id, delivery_id) do nothing`;
}

/** A statement that adds a refusal to the delivery that collects those like it, or begins one (H5). */
export function insertRefusal(organizationId: OrganizationId, event: AuditEvent): RawBuilder<object> {
  const { auditEventId, time, code, embedId, workbookId, referenceNumber } = event;
  const { seconds, crowd, crowdedSeconds, referenceNumbers } = collecting;
  const facts = JSON.stringify(refusalData(event, { embedId: null, workbookId: null }));
  return sql<object>`
    insert into webhook_deliveries as d (organization_id, delivery_id, webhook_id, event, created_at, data, collects, count,
      last_time, reference_numbers, status, attempts, most_attempts, next_attempt_at)
    select w.organization_id, ${deliveryId(sql`${`EMBED_REFUSED ${auditEventId}`}::text`)}, w.webhook_id, 'EMBED_REFUSED', ${time},
      (${facts}::jsonb || jsonb_build_object('embedId', named.embed_id, 'workbookId', named.workbook_id))::json,
      json_build_array(${code}::text, coalesce(named.embed_id, named.workbook_id::text))::text, 1, ${time},
      array[${referenceNumber}::text], 'PENDING', 0, ${triesOfDelivery},
      ${time}::timestamptz + case when crowd.is_there then ${crowdedSeconds}::integer else ${seconds}::integer end * interval '1 second'
    from webhooks w, lateral (
      select count(*) >= ${crowd}::integer as is_there from (
        select from webhook_deliveries p
        where p.organization_id = w.organization_id and p.webhook_id = w.webhook_id and p.status = 'PENDING' limit ${crowd}) p
    ) crowd, lateral (
      select e.embed_id, coalesce(b.workbook_id, e.workbook_id) as workbook_id
      from (select) nothing
        left join embeds e on not crowd.is_there and e.organization_id = w.organization_id and e.embed_id = ${embedId}
        left join workbooks b on not crowd.is_there and b.organization_id = w.organization_id
          and b.workbook_id = ${workbookId}::uuid
    ) named
    where w.organization_id = ${organizationId} and w.disabled_at is null and 'EMBED_REFUSED' = any(w.events)
    order by w.webhook_id
    on conflict (organization_id, webhook_id, collects) where collects is not null do update set count = d.count + 1,
      last_time = greatest(d.last_time, excluded.last_time),
      reference_numbers = (excluded.reference_numbers || d.reference_numbers)[1:${sql.lit(referenceNumbers)}]`;
}

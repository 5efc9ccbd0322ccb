import { sql } from 'kysely';
import type { OrganizationId } from '../../domain/ids.ts';
import type { Claim, ClaimedDelivery } from '../../domain/webhooks/webhook-repository.ts';
import { liveWebhookSecrets } from '../../domain/webhooks/webhook-secrets.ts';
import { required } from '../refusal.ts';
import type { Db } from './database.ts';
import { type DeliveryRow, findWebhooks, toDelivery } from './webhook-rows.ts';
import { findWebhookSecrets } from './webhook-secrets.ts';

/** What another server is claiming is passed over. Materialized, since a plan that asks again would pass the limits. */
export async function claimDue(db: Db, organizationId: OrganizationId, wanted: Claim): Promise<DeliveryRow[]> {
  const { now, leasedUntil, exceptWebhookIds, mostPerWebhook, most } = wanted;
  const { rows } = await sql<DeliveryRow>`
    with due as materialized (
      select d.delivery_id from webhooks w, lateral (
        select p.delivery_id from webhook_deliveries p
        where p.organization_id = w.organization_id and p.webhook_id = w.webhook_id and p.status = 'PENDING'
          and p.next_attempt_at <= ${now}
        order by p.next_attempt_at limit ${mostPerWebhook} for update skip locked
      ) d
      where w.organization_id = ${organizationId} and w.disabled_at is null and w.webhook_id <> all(${exceptWebhookIds}::uuid[])
        and exists (select from webhook_secrets s where s.organization_id = w.organization_id
          and s.webhook_id = w.webhook_id and (s.ends_at is null or ${now} < s.ends_at))
      limit ${most}
    )
    update webhook_deliveries d set attempts = d.attempts + 1, next_attempt_at = ${leasedUntil}, collects = null
    from due where d.organization_id = ${organizationId} and d.delivery_id = due.delivery_id
    returning d.*`.execute(db);
  return rows;
}

export async function withWebhooks(
  db: Db,
  organizationId: OrganizationId,
  claimed: readonly DeliveryRow[],
  now: Date,
): Promise<ClaimedDelivery[]> {
  const webhookIds = [...new Set(claimed.map(({ webhookId }) => webhookId))];
  const known = await findWebhooks(db, organizationId, webhookIds);
  const webhooks = new Map(webhookIds.map((webhookId, index) => [webhookId, known[index]]));
  const found = await findWebhookSecrets(db, organizationId, webhookIds);
  const secrets = new Map(webhookIds.map((webhookId, index) => [webhookId, found[index] ?? []]));
  return claimed.map((row) => ({
    delivery: toDelivery(row),
    webhook: required(webhooks.get(row.webhookId), 'WEBHOOK_NOT_FOUND'),
    secrets: liveWebhookSecrets(secrets.get(row.webhookId) ?? [], now),
  }));
}

import { sql } from 'kysely';
import type { OrganizationId, WebhookId } from '../../domain/ids.ts';
import type { Webhook, WebhookSecret } from '../../domain/webhooks/webhook.ts';
import type { WebhookDelivery } from '../../domain/webhooks/webhook-delivery.ts';
import type { Database, Db } from './database.ts';
import { anyUuid, inOrderOf } from './rows.ts';

export type DeliveryRow = Database['webhookDeliveries'];

export function toWebhook(row: Database['webhooks']): Webhook {
  const { webhookId, url, description, events, createdAt, disabledAt, disabledBy } = row;
  return { webhookId, url, description, events, createdAt, disabledAt, disabledBy };
}

export function toWebhookSecret({
  version,
  keyId,
  sealed,
  createdAt,
  endsAt,
}: Database['webhookSecrets']): WebhookSecret {
  return { version, keyId, sealed: new Uint8Array(sealed), createdAt, endsAt };
}

export function toDelivery(row: DeliveryRow): WebhookDelivery {
  const { deliveryId, webhookId, event, createdAt, data, change, status, attempts, mostAttempts, nextAttemptAt } = row;
  const { count, lastTime, referenceNumbers, lastAttemptAt, lastStatus, lastFailure, endedAt } = row;
  const isCollected = count !== null && lastTime !== null && referenceNumbers !== null;
  return {
    ...{ deliveryId, webhookId, event, createdAt, data, change },
    collected: isCollected ? { count, lastTime, referenceNumbers } : null,
    ...{ status, attempts, mostAttempts, nextAttemptAt, lastAttemptAt, lastStatus, lastFailure, endedAt },
  };
}

/** But for what it collects, which only what is told can say. */
export function deliveryColumns({ data, change, collected, ...facts }: WebhookDelivery) {
  return {
    ...facts,
    data: data && sql<typeof data>`${JSON.stringify(data)}::json`,
    change: change && sql<typeof change>`${JSON.stringify(change)}::json`,
    collects: null,
    count: collected?.count ?? null,
    lastTime: collected?.lastTime ?? null,
    referenceNumbers: collected && [...collected.referenceNumbers],
  };
}

/** In the order of their ids. */
export async function findWebhooks(
  db: Db,
  organizationId: OrganizationId,
  webhookIds: readonly WebhookId[],
): Promise<(Webhook | undefined)[]> {
  const rows = await db
    .selectFrom('webhooks')
    .selectAll()
    .where('organizationId', '=', organizationId)
    .where('webhookId', '=', anyUuid(webhookIds))
    .execute();
  return inOrderOf(webhookIds, rows.map(toWebhook), ({ webhookId }) => webhookId);
}

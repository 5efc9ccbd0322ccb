import type { AuditEvent } from '../../domain/audit/audit-event.ts';
import type { DeliveryId, WebhookId } from '../../domain/ids.ts';
import { triesOfDelivery } from '../../domain/webhooks/retry-schedule.ts';
import { collecting, refusalData, type Telling } from '../../domain/webhooks/telling.ts';
import type { WebhookEvent } from '../../domain/webhooks/webhook.ts';
import { deliveryIdOf, type WebhookDelivery } from '../../domain/webhooks/webhook-delivery.ts';
import type { OrganizationData, StoredWebhook } from './organization-data.ts';

function* listeners({ webhooks }: OrganizationData, event: WebhookEvent): Generator<StoredWebhook> {
  for (const stored of webhooks.values()) {
    if (stored.webhook.disabledAt === null && stored.webhook.events.includes(event)) yield stored;
  }
}

type Facts = Pick<WebhookDelivery, 'event' | 'createdAt' | 'data' | 'change' | 'collected' | 'nextAttemptAt'>;

function aDelivery(deliveryId: DeliveryId, webhookId: WebhookId, facts: Facts): WebhookDelivery {
  const untried = { lastAttemptAt: null, lastStatus: null, lastFailure: null, endedAt: null } as const;
  return { deliveryId, webhookId, ...facts, status: 'PENDING', attempts: 0, mostAttempts: triesOfDelivery, ...untried };
}

/** Keeps what is told for each webhook that is to hear it, unless it was told it already. */
export function tellWebhooks(data: OrganizationData, tellings: readonly Telling[]): void {
  for (const { event, key, time, data: told, change } of tellings) {
    for (const { webhook, deliveries } of listeners(data, event)) {
      const { webhookId } = webhook;
      const deliveryId = deliveryIdOf(webhookId, key);
      if (deliveries.has(deliveryId)) continue;
      const facts = { event, createdAt: time, data: told, change, collected: null, nextAttemptAt: time };
      deliveries.set(deliveryId, aDelivery(deliveryId, webhookId, facts));
    }
  }
}

function isCrowded({ deliveries }: StoredWebhook): boolean {
  let pending = 0;
  for (const { status } of deliveries.values()) if (status === 'PENDING') pending += 1;
  return pending >= collecting.crowd;
}

type Named = Pick<AuditEvent, 'embedId' | 'workbookId'>;

const unnamed: Named = { embedId: null, workbookId: null };

/** Of what an event names, that which there is. */
function namedBy({ embeds, workbooks }: OrganizationData, event: Named): Named {
  const embed = event.embedId === null ? undefined : embeds.get(event.embedId);
  const isKnown = event.workbookId !== null && workbooks.has(event.workbookId);
  return { embedId: embed?.embedId ?? null, workbookId: isKnown ? event.workbookId : (embed?.workbookId ?? null) };
}

/** Adds a refusal to the delivery that collects those like it, or begins one (H5). */
export function tellRefusal(data: OrganizationData, event: AuditEvent): void {
  for (const stored of listeners(data, 'EMBED_REFUSED')) {
    const crowded = isCrowded(stored);
    const { embedId, workbookId } = crowded ? unnamed : namedBy(data, event);
    const key = JSON.stringify([event.code, embedId ?? workbookId]);
    const known = stored.deliveries.get(stored.collecting.get(key) ?? ('' as DeliveryId));
    const { referenceNumber, time } = event;
    const collected = {
      count: 1 + (known?.collected?.count ?? 0),
      lastTime: known?.collected && time < known.collected.lastTime ? known.collected.lastTime : time,
      referenceNumbers: [referenceNumber, ...(known?.collected?.referenceNumbers ?? [])].slice(
        0,
        collecting.referenceNumbers,
      ),
    };
    if (known) {
      stored.deliveries.set(known.deliveryId, { ...known, collected });
      continue;
    }
    const { webhookId } = stored.webhook;
    const deliveryId = deliveryIdOf(webhookId, `EMBED_REFUSED ${event.auditEventId}`);
    const seconds = crowded ? collecting.crowdedSeconds : collecting.seconds;
    const nextAttemptAt = new Date(time.getTime() + seconds * 1000);
    const facts = {
      event: 'EMBED_REFUSED',
      createdAt: time,
      data: refusalData(event, { embedId, workbookId }),
    } as const;
    const rest = { change: null, collected, nextAttemptAt };
    stored.deliveries.set(deliveryId, aDelivery(deliveryId, webhookId, { ...facts, ...rest }));
    stored.collecting.set(key, deliveryId);
  }
}

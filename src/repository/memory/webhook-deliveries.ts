import type { OrganizationId } from '../../domain/ids.ts';
import { tellingsOfExpiry } from '../../domain/webhooks/telling.ts';
import type { WebhookDelivery } from '../../domain/webhooks/webhook-delivery.ts';
import type { ClaimedDelivery, DeliveryOutcome, DeliveryRepository } from '../../domain/webhooks/webhook-repository.ts';
import { liveWebhookSecrets } from '../../domain/webhooks/webhook-secrets.ts';
import { required } from '../refusal.ts';
import { appendEvent } from './audit.ts';
import type { OrganizationData, StoredWebhook } from './organization-data.ts';
import { requireUnused } from './rows.ts';
import { copySecret } from './secrets.ts';
import type { Store } from './store.ts';
import { tellWebhooks } from './webhook-tellings.ts';
import { findStoredDelivery } from './webhooks.ts';

function dueOf({ webhook, secrets, deliveries }: StoredWebhook, now: Date): WebhookDelivery[] {
  if (webhook.disabledAt !== null || liveWebhookSecrets(secrets, now).length === 0) return [];
  return [...deliveries.values()]
    .filter(({ status, nextAttemptAt }) => status === 'PENDING' && nextAttemptAt <= now)
    .sort((a, b) => a.nextAttemptAt.getTime() - b.nextAttemptAt.getTime());
}

/** From here on nothing more is collected into it. */
function closeCollecting({ collecting }: StoredWebhook, { deliveryId }: WebhookDelivery): void {
  for (const [key, id] of collecting) if (id === deliveryId) collecting.delete(key);
}

/** Makes it pending from `now` on. */
function redeliver(stored: StoredWebhook, delivery: WebhookDelivery, now: Date, tries: number): WebhookDelivery {
  closeCollecting(stored, delivery);
  const mostAttempts = delivery.attempts + tries;
  const again = { ...delivery, status: 'PENDING', mostAttempts, nextAttemptAt: now, endedAt: null } as const;
  stored.deliveries.set(delivery.deliveryId, again);
  return again;
}

function endWebhook(
  data: OrganizationData,
  stored: StoredWebhook,
  delivery: WebhookDelivery,
  outcome: DeliveryOutcome,
) {
  const { ends, attemptedAt, failure } = outcome;
  const { webhook, lastDeliveredAt } = stored;
  const isSpared = ends?.by === 'FAILING' && lastDeliveredAt !== null && delivery.createdAt <= lastDeliveredAt;
  const isEnded = ends !== null && !isSpared && webhook.disabledAt === null;
  data.webhooks.set(webhook.webhookId, {
    ...stored,
    webhook: isEnded ? { ...webhook, disabledAt: attemptedAt, disabledBy: ends.by } : webhook,
    lastDeliveredAt: failure === null ? attemptedAt : lastDeliveredAt,
  });
  if (isEnded) appendEvent(data, ends.event);
}

function tellExpiring(data: OrganizationData, now: Date): void {
  const secrets = [...data.credentials.values()].flatMap(({ credential, secrets: all }) => {
    const { clientId, name } = credential;
    return all.flatMap(({ version, endsAt }) => (endsAt === null ? [] : [{ clientId, name, version, endsAt }]));
  });
  tellWebhooks(data, tellingsOfExpiry(secrets, now));
}

function isForgotten(
  { status, endedAt, createdAt }: WebhookDelivery,
  before: { delivered: Date; dead: Date },
): boolean {
  return status === 'DELIVERED' ? (endedAt ?? createdAt) < before.delivered : (endedAt ?? createdAt) < before.dead;
}

export function memoryWebhookDeliveries({ write, trail, data: organizations }: Store): DeliveryRepository {
  const getDelivery = (organizationId: OrganizationId, deliveryId: WebhookDelivery['deliveryId']) => {
    const found = findStoredDelivery(write(organizationId), deliveryId);
    return required(found, 'DELIVERY_NOT_FOUND');
  };
  return {
    createDelivery: async (organizationId, delivery) => {
      const stored = required(write(organizationId).webhooks.get(delivery.webhookId), 'WEBHOOK_NOT_FOUND');
      requireUnused(stored.deliveries, delivery.deliveryId);
      stored.deliveries.set(delivery.deliveryId, delivery);
    },

    redeliver: async (organizationId, deliveryId, { now, tries }) => {
      const { stored, delivery } = getDelivery(organizationId, deliveryId);
      return redeliver(stored, delivery, now, tries);
    },

    redeliverDead: async (organizationId, webhookId, { now, tries, most }) => {
      const stored = required(write(organizationId).webhooks.get(webhookId), 'WEBHOOK_NOT_FOUND');
      const dead = [...stored.deliveries.values()]
        .filter(({ status, data }) => status === 'DEAD' && data !== null)
        .sort((a, b) => a.createdAt.getTime() - b.createdAt.getTime())
        .slice(0, most);
      for (const delivery of dead) redeliver(stored, delivery, now, tries);
      if (dead.length === 0) trail.forget();
      else trail.complete({ details: { count: dead.length } });
      return dead.length;
    },

    organizationsToDeliver: async (now) =>
      [...organizations]
        .filter(([, { webhooks }]) => [...webhooks.values()].some((stored) => dueOf(stored, now).length > 0))
        .map(([organizationId]) => organizationId)
        .slice(0, 1000),

    claimDeliveries: async (organizationId, { now, leasedUntil, exceptWebhookIds, mostPerWebhook, most }) => {
      const claimed: ClaimedDelivery[] = [];
      for (const stored of write(organizationId).webhooks.values()) {
        const { webhook } = stored;
        if (exceptWebhookIds.includes(webhook.webhookId)) continue;
        const secrets = liveWebhookSecrets(stored.secrets, now).map(copySecret);
        const left = Math.min(mostPerWebhook, most - claimed.length);
        for (const due of dueOf(stored, now).slice(0, left)) {
          const delivery = { ...due, attempts: due.attempts + 1, nextAttemptAt: leasedUntil };
          closeCollecting(stored, delivery);
          stored.deliveries.set(delivery.deliveryId, delivery);
          claimed.push({ delivery, webhook, secrets });
        }
      }
      return claimed;
    },

    settleDelivery: async (organizationId, deliveryId, data) => {
      const found = findStoredDelivery(write(organizationId), deliveryId);
      if (!found) return;
      if (data) found.stored.deliveries.set(deliveryId, { ...found.delivery, data, change: null });
      else found.stored.deliveries.delete(deliveryId);
    },

    finishDelivery: async (organizationId, deliveryId, attempt, outcome) => {
      const data = write(organizationId);
      const found = findStoredDelivery(data, deliveryId);
      if (found?.delivery.status !== 'PENDING' || found.delivery.attempts !== attempt) return false;
      const { attemptedAt, httpStatus, failure, nextAttemptAt } = outcome;
      const { stored, delivery } = found;
      stored.deliveries.set(deliveryId, {
        ...delivery,
        status: nextAttemptAt ? 'PENDING' : failure === null ? 'DELIVERED' : 'DEAD',
        nextAttemptAt: nextAttemptAt ?? delivery.nextAttemptAt,
        lastAttemptAt: attemptedAt,
        lastStatus: httpStatus,
        lastFailure: failure,
        endedAt: nextAttemptAt ? null : attemptedAt,
      });
      endWebhook(data, stored, delivery, outcome);
      return true;
    },

    tellExpiringSecrets: async (now) => {
      for (const data of organizations.values()) tellExpiring(data, now);
    },

    forgetDeliveries: async (before) => {
      for (const { webhooks } of organizations.values()) {
        for (const stored of webhooks.values()) {
          for (const delivery of [...stored.deliveries.values()]) {
            if (!isForgotten(delivery, before)) continue;
            closeCollecting(stored, delivery);
            stored.deliveries.delete(delivery.deliveryId);
          }
        }
      }
    },
  };
}

import { recorded } from '../audit/recorded.ts';
import type { MemberCaller } from '../caller.ts';
import { type DeliveryId, randomUuid } from '../ids.ts';
import type { ChangeDeps } from '../ports.ts';
import { getDelivery, getEnabledWebhook } from './find-webhook.ts';
import { triesOfDelivery } from './retry-schedule.ts';
import type { WebhookDelivery } from './webhook-delivery.ts';

/** Sends a webhook something to try its receiver with, once. Throws `WEBHOOK_NOT_FOUND`, `WEBHOOK_DISABLED`. */
export async function sendTestWebhook(
  deps: ChangeDeps,
  caller: MemberCaller,
  input: { readonly webhookId: string },
): Promise<WebhookDelivery> {
  const { webhookId } = await getEnabledWebhook(deps, caller, input.webhookId);
  const now = deps.now();
  const delivery: WebhookDelivery = {
    deliveryId: randomUuid<DeliveryId>(deps.randomBytes),
    webhookId,
    event: 'WEBHOOK_TEST',
    createdAt: now,
    data: { webhookId },
    change: null,
    collected: null,
    status: 'PENDING',
    attempts: 0,
    mostAttempts: 1,
    nextAttemptAt: now,
    lastAttemptAt: null,
    lastStatus: null,
    lastFailure: null,
    endedAt: null,
  };
  const writes = recorded(deps, caller, 'WEBHOOK_TESTED', { targetId: webhookId });
  await writes.createDelivery(caller.organizationId, delivery);
  return delivery;
}

const mostDead = 1000;

/** Sends once more what was given up; answers of how many deliveries. Throws `WEBHOOK_NOT_FOUND`, `WEBHOOK_DISABLED`. */
export async function redeliverDeadWebhooks(
  deps: ChangeDeps,
  caller: MemberCaller,
  input: { readonly webhookId: string },
): Promise<number> {
  const { webhookId } = await getEnabledWebhook(deps, caller, input.webhookId);
  const again = { now: deps.now(), tries: triesOfDelivery, most: mostDead };
  const writes = recorded(deps, caller, 'WEBHOOK_REDELIVERED', { targetId: webhookId });
  return writes.redeliverDead(caller.organizationId, webhookId, again);
}

/** Sends once more what was delivered or given up, or at once what waits. Throws `DELIVERY_NOT_FOUND`, `WEBHOOK_DISABLED`. */
export async function redeliverWebhook(
  deps: ChangeDeps,
  caller: MemberCaller,
  input: { readonly deliveryId: string },
): Promise<WebhookDelivery> {
  const { deliveryId, webhookId } = await getDelivery(deps, caller, input.deliveryId);
  await getEnabledWebhook(deps, caller, webhookId);
  const event = { targetId: webhookId, details: { deliveryId } };
  const again = { now: deps.now(), tries: triesOfDelivery };
  return recorded(deps, caller, 'WEBHOOK_REDELIVERED', event).redeliver(caller.organizationId, deliveryId, again);
}

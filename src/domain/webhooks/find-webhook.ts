import type { MemberCaller } from '../caller.ts';
import { DomainError } from '../errors.ts';
import { type DeliveryId, parseUuid, type WebhookId } from '../ids.ts';
import type { Deps } from '../ports.ts';
import type { Webhook } from './webhook.ts';
import type { WebhookDelivery } from './webhook-delivery.ts';

/** Throws `WEBHOOK_NOT_FOUND`. */
export async function getWebhook({ repository }: Deps, caller: MemberCaller, webhookId: string): Promise<Webhook> {
  const id = parseUuid<WebhookId>(webhookId);
  const [webhook] = id ? await repository.findWebhooksByIds(caller.organizationId, [id]) : [];
  if (webhook) return webhook;
  throw new DomainError('WEBHOOK_NOT_FOUND', 'There is no webhook with this id.', { field: 'webhookId' });
}

/** Throws `WEBHOOK_NOT_FOUND`, `WEBHOOK_DISABLED`. */
export async function getEnabledWebhook(deps: Deps, caller: MemberCaller, webhookId: string): Promise<Webhook> {
  const webhook = await getWebhook(deps, caller, webhookId);
  if (webhook.disabledAt === null) return webhook;
  throw new DomainError('WEBHOOK_DISABLED', 'This webhook is disabled, so that nothing is sent to it.', {
    field: 'webhookId',
  });
}

/** Throws `DELIVERY_NOT_FOUND`. */
export async function getDelivery(
  { repository }: Deps,
  { organizationId }: MemberCaller,
  deliveryId: string,
): Promise<WebhookDelivery> {
  const id = parseUuid<DeliveryId>(deliveryId);
  const [delivery] = id ? await repository.findDeliveriesByIds(organizationId, [id]) : [];
  if (delivery) return delivery;
  throw new DomainError('DELIVERY_NOT_FOUND', 'There is no delivery with this id.', { field: 'deliveryId' });
}

import type { MemberCaller } from '../caller.ts';
import { type Connection, type ConnectionArgs, connectList, readWindow, toCursor } from '../connection.ts';
import type { RequestDeps } from '../ports.ts';
import type { Webhook } from './webhook.ts';
import type { DeliveryStatus, WebhookDelivery } from './webhook-delivery.ts';
import type { DeliveryCriteria } from './webhook-repository.ts';

/** The webhooks of the organization, oldest first. */
export async function listWebhooks(
  { repository }: RequestDeps,
  { organizationId }: MemberCaller,
  args: ConnectionArgs,
): Promise<Connection<Webhook>> {
  const webhooks = await repository.listWebhooks(organizationId);
  return connectList('webhooks', args, webhooks, ({ createdAt, webhookId }) => [createdAt.toISOString(), webhookId]);
}

export interface ListDeliveriesInput extends ConnectionArgs {
  readonly filter?: { readonly status?: DeliveryStatus | null | undefined } | null | undefined;
}

const listName = 'deliveries';

/** What a webhook was and is to be told, newest first. */
export async function listDeliveries(
  { reads }: RequestDeps,
  { webhookId }: Webhook,
  input: ListDeliveriesInput,
): Promise<Connection<WebhookDelivery>> {
  const status = input.filter?.status;
  const criteria: DeliveryCriteria = status ? { status } : {};
  const window = readWindow(listName, input);
  return {
    ...(await reads.deliveriesOfWebhooks.load({ webhookId, criteria, window })),
    cursorOf: ({ createdAt, deliveryId }) => toCursor(listName, [createdAt.toISOString(), deliveryId]),
    totalCount: () => reads.deliveryCountsOfWebhooks.load({ webhookId, criteria }),
  };
}

/** The newest of them; null when there is none. */
export async function readLastDelivery(
  { reads }: RequestDeps,
  { webhookId }: Webhook,
): Promise<WebhookDelivery | null> {
  const window = { limit: 1, direction: 'FORWARD', after: null, before: null } as const;
  const { items } = await reads.deliveriesOfWebhooks.load({ webhookId, criteria: {}, window });
  return items[0] ?? null;
}

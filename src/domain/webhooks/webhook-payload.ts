import type { OrganizationId } from '../ids.ts';
import type { JsonObject } from '../workbooks/content-tree.ts';
import type { DeliveryEvent, WebhookDelivery } from './webhook-delivery.ts';

/** Changes when a receiver that knows the former one would misread it; a further field is no such change. */
const payloadVersion = 1;

/** As receivers read them. */
const types: Readonly<Record<DeliveryEvent, string>> = {
  EMBED_REFUSED: 'embed.refused',
  EMBED_SOURCE_MISSING: 'embed.source_missing',
  CREDENTIAL_EXPIRING: 'credential.expiring',
  WORKBOOK_PUBLISHED: 'workbook.published',
  WEBHOOK_TEST: 'webhook.test',
};

/** What is sent; the same for each try of a delivery (H2). */
export function toPayload(organizationId: OrganizationId, delivery: WebhookDelivery): JsonObject {
  const { deliveryId, event, createdAt, data, collected } = delivery;
  const counted = collected && {
    count: collected.count,
    lastTime: collected.lastTime.toISOString(),
    referenceNumbers: collected.referenceNumbers,
  };
  return {
    id: deliveryId,
    type: types[event],
    version: payloadVersion,
    timestamp: createdAt.toISOString(),
    organizationId,
    data: { ...data, ...counted },
  };
}

import { z } from 'zod';
import type { DeliveryId, WebhookId, WorkbookId } from '../../../domain/ids.ts';
import { webhookEnds, webhookEvents } from '../../../domain/webhooks/webhook.ts';
import { deliveryFailures, deliveryStatuses } from '../../../domain/webhooks/webhook-delivery.ts';
import type { Json, JsonObject } from '../../../domain/workbooks/content-tree.ts';
import { isObject } from '../../../domain/workbooks/json.ts';
import { bytes, positive, text, time, uuid, whole } from './values.ts';

const webhookId = uuid<WebhookId>();
const json = z.custom<JsonObject>((value) => isObject(value as Json), 'must be an object');

export const webhook = z.strictObject({
  webhookId,
  url: text,
  description: text,
  events: z.array(z.enum(webhookEvents)),
  createdAt: time,
  disabledAt: time.nullable(),
  disabledBy: z.enum(webhookEnds).nullable(),
});

export const webhookDelivery = z.strictObject({
  deliveryId: uuid<DeliveryId>(),
  webhookId,
  event: z.enum([...webhookEvents, 'WEBHOOK_TEST']),
  createdAt: time,
  data: json.nullable(),
  change: z
    .strictObject({
      workbookId: uuid<WorkbookId>(),
      tagName: text.nullable(),
      fromNumber: positive,
      toNumber: positive,
    })
    .nullable(),
  collected: z.strictObject({ count: positive, lastTime: time, referenceNumbers: z.array(text) }).nullable(),
  status: z.enum(deliveryStatuses),
  attempts: whole,
  mostAttempts: positive,
  nextAttemptAt: time,
  lastAttemptAt: time.nullable(),
  lastStatus: whole.nullable(),
  lastFailure: z.enum(deliveryFailures).nullable(),
  endedAt: time.nullable(),
});

export const webhookSecret = z.strictObject({
  webhookId,
  version: positive,
  keyId: text,
  sealed: bytes,
  createdAt: time,
  endsAt: time.nullable(),
});

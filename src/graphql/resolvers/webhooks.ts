import { requireMember } from '../../domain/caller.ts';
import { createWebhook } from '../../domain/webhooks/create-webhook.ts';
import { listDeliveries, listWebhooks, readLastDelivery } from '../../domain/webhooks/read-webhooks.ts';
import { rotateWebhookSecret } from '../../domain/webhooks/rotate-webhook-secret.ts';
import { redeliverDeadWebhooks, redeliverWebhook, sendTestWebhook } from '../../domain/webhooks/send-test-webhook.ts';
import { deleteWebhook, updateWebhook } from '../../domain/webhooks/update-webhook.ts';
import { toPayload } from '../../domain/webhooks/webhook-payload.ts';
import { connectionResolvers } from '../connections.ts';
import type { Resolvers } from '../generated.ts';
import { toNodeId } from '../node-ids.ts';
import { mutation } from './mutation.ts';

export const webhookResolvers: Resolvers = {
  Query: {
    webhooks: (_source, args, { deps, caller }) => listWebhooks(deps, requireMember(caller), args),
  },
  Mutation: {
    createWebhook: mutation(createWebhook, (created) => created, { webhook: null, secret: null }),
    updateWebhook: mutation(updateWebhook, (webhook) => ({ webhook }), { webhook: null }),
    rotateWebhookSecret: mutation(rotateWebhookSecret, (rotated) => rotated, { webhook: null, secret: null }),
    deleteWebhook: mutation(deleteWebhook, (webhookId) => ({ webhookId }), { webhookId: null }),
    sendTestWebhook: mutation(sendTestWebhook, (delivery) => ({ delivery }), { delivery: null }),
    redeliverWebhook: mutation(redeliverWebhook, (delivery) => ({ delivery }), { delivery: null }),
    redeliverDeadWebhooks: mutation(redeliverDeadWebhooks, (count) => ({ count }), { count: null }),
  },
  Webhook: {
    id: ({ webhookId }) => toNodeId('Webhook', webhookId),
    isEnabled: ({ disabledAt }) => disabledAt === null,
    lastDelivery: (webhook, _args, { deps }) => readLastDelivery(deps, webhook),
    deliveries: (webhook, args, { deps }) => listDeliveries(deps, webhook, args),
  },
  WebhookDelivery: {
    payload: (delivery, _args, { caller }) => toPayload(requireMember(caller).organizationId, delivery),
    nextAttemptAt: ({ status, nextAttemptAt }) => (status === 'PENDING' ? nextAttemptAt : null),
  },
  WebhookConnection: connectionResolvers(),
  WebhookDeliveryConnection: connectionResolvers(),
};

import { compareText, type SortKey, sliceList } from '../../domain/connection.ts';
import type { SealedSecret } from '../../domain/credentials/client-credential.ts';
import type { WebhookId } from '../../domain/ids.ts';
import { mostWebhooks, type Webhook, type WebhookSecret } from '../../domain/webhooks/webhook.ts';
import type { WebhookDelivery } from '../../domain/webhooks/webhook-delivery.ts';
import type { DeliveryCriteria, WebhookRepository } from '../../domain/webhooks/webhook-repository.ts';
import { rotateWebhookSecrets } from '../../domain/webhooks/webhook-secrets.ts';
import { required } from '../refusal.ts';
import type { OrganizationData, StoredWebhook } from './organization-data.ts';
import { requireUnused } from './rows.ts';
import { copySecret } from './secrets.ts';
import type { Store } from './store.ts';

function getStored({ webhooks }: OrganizationData, webhookId: WebhookId): StoredWebhook {
  return required(webhooks.get(webhookId), 'WEBHOOK_NOT_FOUND');
}

function isSame(left: SealedSecret, right: SealedSecret): boolean {
  return left.version === right.version && Buffer.from(left.sealed).equals(right.sealed);
}

export function insertWebhook(data: OrganizationData, webhook: Webhook, secrets: readonly WebhookSecret[]): void {
  requireUnused(data.webhooks, webhook.webhookId);
  const empty = { deliveries: new Map(), collecting: new Map(), lastDeliveredAt: null };
  data.webhooks.set(webhook.webhookId, { webhook, secrets: secrets.map(copySecret), ...empty });
}

export function findStoredDelivery({ webhooks }: OrganizationData, deliveryId: WebhookDelivery['deliveryId']) {
  for (const stored of webhooks.values()) {
    const delivery = stored.deliveries.get(deliveryId);
    if (delivery) return { stored, delivery };
  }
  return undefined;
}

function deliveriesWith({ webhooks }: OrganizationData, webhookId: WebhookId, { status }: DeliveryCriteria) {
  return [...(webhooks.get(webhookId)?.deliveries.values() ?? [])].filter(
    (delivery) => delivery.data !== null && (status === undefined || delivery.status === status),
  );
}

const deliveryKey = ({ createdAt, deliveryId }: WebhookDelivery): SortKey => [createdAt.toISOString(), deliveryId];

export function* webhookSecretsIn({ webhooks }: OrganizationData) {
  for (const [webhookId, { secrets }] of webhooks) for (const secret of secrets) yield { webhookId, secret };
}

export function memoryWebhooks({ read, write, trail }: Store): WebhookRepository {
  return {
    createWebhook: async (organizationId, webhook, secret) => {
      const data = write(organizationId);
      if (data.webhooks.size >= mostWebhooks) {
        trail.forget();
        return false;
      }
      insertWebhook(data, webhook, [{ ...secret, createdAt: webhook.createdAt, endsAt: null }]);
      return true;
    },

    findWebhooksByIds: async (organizationId, webhookIds) => {
      const { webhooks } = read(organizationId);
      return webhookIds.map((webhookId) => webhooks.get(webhookId)?.webhook);
    },

    listWebhooks: async (organizationId) =>
      Array.from(read(organizationId).webhooks.values(), ({ webhook }) => webhook).sort(
        (a, b) => a.createdAt.getTime() - b.createdAt.getTime() || compareText(a.webhookId, b.webhookId),
      ),

    updateWebhook: async (organizationId, webhookId, changes) => {
      const data = write(organizationId);
      const stored = getStored(data, webhookId);
      const webhook = { ...stored.webhook, ...changes };
      data.webhooks.set(webhookId, { ...stored, webhook });
      return webhook;
    },

    deleteWebhook: async (organizationId, webhookId) => {
      const data = write(organizationId);
      getStored(data, webhookId);
      data.webhooks.delete(webhookId);
    },

    rotateWebhookSecret: async (organizationId, webhookId, rotation) => {
      const data = write(organizationId);
      const stored = getStored(data, webhookId);
      const secrets = rotateWebhookSecrets(stored.secrets, rotation);
      data.webhooks.set(webhookId, { ...stored, secrets: secrets.map(copySecret) });
      return secrets;
    },

    webhookSecretsByIds: async (organizationId, webhookIds) => {
      const { webhooks } = read(organizationId);
      return webhookIds.map((webhookId) => (webhooks.get(webhookId)?.secrets ?? []).map(copySecret));
    },

    listDeliveriesOfWebhooks: async (organizationId, webhookIds, criteria, window) => {
      const data = read(organizationId);
      return webhookIds.map((webhookId) =>
        sliceList(deliveriesWith(data, webhookId, criteria), deliveryKey, window, 'DESC'),
      );
    },

    countDeliveriesOfWebhooks: async (organizationId, webhookIds, criteria) => {
      const data = read(organizationId);
      return webhookIds.map((webhookId) => deliveriesWith(data, webhookId, criteria).length);
    },

    findDeliveriesByIds: async (organizationId, deliveryIds) => {
      const data = read(organizationId);
      return deliveryIds.map((deliveryId) => {
        const delivery = findStoredDelivery(data, deliveryId)?.delivery;
        return delivery?.data === null ? undefined : delivery;
      });
    },

    listWebhookSecretsUnderKeys: async (organizationId, keyIds, limit) =>
      [...webhookSecretsIn(read(organizationId))]
        .filter(({ secret }) => keyIds.includes(secret.keyId))
        .sort((a, b) => compareText(a.webhookId, b.webhookId) || a.secret.version - b.secret.version)
        .slice(0, limit)
        .map(({ webhookId, secret: { version, keyId, sealed } }) => ({
          webhookId,
          secret: copySecret({ version, keyId, sealed }),
        })),

    replaceSealedWebhookSecret: async (organizationId, webhookId, known, replacement) => {
      const data = write(organizationId);
      const stored = getStored(data, webhookId);
      if (!stored.secrets.some((secret) => isSame(secret, known))) return false;
      const { keyId, sealed } = copySecret(replacement);
      const secrets = stored.secrets.map((secret) => (isSame(secret, known) ? { ...secret, keyId, sealed } : secret));
      data.webhooks.set(webhookId, { ...stored, secrets });
      return true;
    },
  };
}

import type { AuditEvent } from '../audit/audit-event.ts';
import type { Slice, Window } from '../connection.ts';
import type { SealedSecret } from '../credentials/client-credential.ts';
import type { DeliveryId, OrganizationId, WebhookId } from '../ids.ts';
import type { JsonObject } from '../workbooks/content-tree.ts';
import type { Webhook, WebhookChanges, WebhookEnd, WebhookSecret } from './webhook.ts';
import type { DeliveryFailure, DeliveryStatus, WebhookDelivery } from './webhook-delivery.ts';
import type { WebhookRotation } from './webhook-secrets.ts';

export interface DeliveryCriteria {
  readonly status?: DeliveryStatus;
}

/** Which pending deliveries a server takes on. */
export interface Claim {
  readonly now: Date;
  /** By then it must have said what came of them; later others take them. */
  readonly leasedUntil: Date;
  /** With which it is busy enough. */
  readonly exceptWebhookIds: readonly WebhookId[];
  readonly mostPerWebhook: number;
  readonly most: number;
}

/** A delivery that this server alone answers for, for a while. */
export interface ClaimedDelivery {
  readonly delivery: WebhookDelivery;
  readonly webhook: Webhook;
  /** Newest first, none that has ended. */
  readonly secrets: readonly WebhookSecret[];
}

/** What came of a try. */
export interface DeliveryOutcome {
  readonly attemptedAt: Date;
  readonly httpStatus: number | null;
  /** Null: it was delivered. */
  readonly failure: DeliveryFailure | null;
  /** When it is tried again; null: it has ended. */
  readonly nextAttemptAt: Date | null;
  readonly ends: WebhookEnding | null;
}

/** A webhook that is switched off by what came of a delivery. */
export interface WebhookEnding {
  /** `FAILING` only ends one that has taken nothing since the delivery was made. */
  readonly by: Exclude<WebhookEnd, 'ADMINISTRATOR'>;
  /** What the trail tells of it, if it ends. */
  readonly event: AuditEvent;
}

export interface WebhookRepository {
  /** False, and nothing is kept, when there are `mostWebhooks` already. */
  createWebhook(organizationId: OrganizationId, webhook: Webhook, secret: SealedSecret): Promise<boolean>;
  findWebhooksByIds(organizationId: OrganizationId, webhookIds: readonly WebhookId[]): Promise<(Webhook | undefined)[]>;
  /** Oldest first; few enough to be read at once. */
  listWebhooks(organizationId: OrganizationId): Promise<readonly Webhook[]>;
  /** Throws `WEBHOOK_NOT_FOUND`. */
  updateWebhook(organizationId: OrganizationId, webhookId: WebhookId, changes: WebhookChanges): Promise<Webhook>;
  /** With its secrets and deliveries. Throws `WEBHOOK_NOT_FOUND`. */
  deleteWebhook(organizationId: OrganizationId, webhookId: WebhookId): Promise<void>;
  /** `rotateWebhookSecrets` as one step. Throws `WEBHOOK_NOT_FOUND`. */
  rotateWebhookSecret(
    organizationId: OrganizationId,
    webhookId: WebhookId,
    rotation: WebhookRotation,
  ): Promise<readonly WebhookSecret[]>;
  /** Newest first, with those that ended and were not replaced yet. */
  webhookSecretsByIds(
    organizationId: OrganizationId,
    webhookIds: readonly WebhookId[],
  ): Promise<(readonly WebhookSecret[])[]>;

  /** Those whose data is known, newest first. */
  listDeliveriesOfWebhooks(
    organizationId: OrganizationId,
    webhookIds: readonly WebhookId[],
    criteria: DeliveryCriteria,
    window: Window,
  ): Promise<Slice<WebhookDelivery>[]>;
  countDeliveriesOfWebhooks(
    organizationId: OrganizationId,
    webhookIds: readonly WebhookId[],
    criteria: DeliveryCriteria,
  ): Promise<number[]>;
  findDeliveriesByIds(
    organizationId: OrganizationId,
    deliveryIds: readonly DeliveryId[],
  ): Promise<(WebhookDelivery | undefined)[]>;

  /** At most `limit` secrets that one of these master keys encrypts, by webhook and version. */
  listWebhookSecretsUnderKeys(
    organizationId: OrganizationId,
    keyIds: readonly string[],
    limit: number,
  ): Promise<readonly { readonly webhookId: WebhookId; readonly secret: SealedSecret }[]>;
  /** Puts one encryption of a secret in the place of another, if that is there still; answers whether it was. */
  replaceSealedWebhookSecret(
    organizationId: OrganizationId,
    webhookId: WebhookId,
    known: SealedSecret,
    replacement: SealedSecret,
  ): Promise<boolean>;
}

/** What webhooks are to be told, and what came of it. What happens is told by the write that makes it happen (H2). */
export interface DeliveryRepository {
  /** Throws `WEBHOOK_NOT_FOUND`. */
  createDelivery(organizationId: OrganizationId, delivery: WebhookDelivery): Promise<void>;
  /** Makes it pending from `now` on, with so many tries more. Throws `DELIVERY_NOT_FOUND`. */
  redeliver(
    organizationId: OrganizationId,
    deliveryId: DeliveryId,
    again: { readonly now: Date; readonly tries: number },
  ): Promise<WebhookDelivery>;

  /** The same of at most `most` that were given up, the oldest first; answers how many. Throws `WEBHOOK_NOT_FOUND`. */
  redeliverDead(
    organizationId: OrganizationId,
    webhookId: WebhookId,
    again: { readonly now: Date; readonly tries: number; readonly most: number },
  ): Promise<number>;

  /** At most 1,000 organizations that have something to deliver, whoever waits longest first. */
  organizationsToDeliver(now: Date): Promise<readonly OrganizationId[]>;
  /**
   * Counts an attempt of pending deliveries that are due, each for one of any number of simultaneous calls. Those of webhooks that are
   * disabled or have no secret wait.
   */
  claimDeliveries(organizationId: OrganizationId, claim: Claim): Promise<readonly ClaimedDelivery[]>;
  /** Keeps what the change of a delivery came to; null: nobody need be told, and it is forgotten. */
  settleDelivery(organizationId: OrganizationId, deliveryId: DeliveryId, data: JsonObject | null): Promise<void>;
  /** Keeps what came of an attempt; answers false when the delivery was taken by another meanwhile, or is gone. */
  finishDelivery(
    organizationId: OrganizationId,
    deliveryId: DeliveryId,
    attempt: number,
    outcome: DeliveryOutcome,
  ): Promise<boolean>;

  /** In all organizations: tells of secrets that end soon, as `tellExpiring` says, each once for as long as its delivery is kept. */
  tellExpiringSecrets(now: Date): Promise<void>;
  /** In all organizations: forgets deliveries that were delivered before the one time, or given up or made before the other. */
  forgetDeliveries(before: { readonly delivered: Date; readonly dead: Date }): Promise<void>;
}

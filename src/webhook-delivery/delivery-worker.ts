import type { Logger } from 'pino';
import type { OrganizationId, WebhookId } from '../domain/ids.ts';
import { type DeliveryDeps, deliverWebhook } from '../domain/webhooks/deliver-webhook.ts';
import type { DeliveryFailure } from '../domain/webhooks/webhook-delivery.ts';
import type { ClaimedDelivery } from '../domain/webhooks/webhook-repository.ts';

export interface DeliveryWorkerSettings {
  readonly intervalMs: number;
  /** How long a try may take at most; another server takes a delivery over after six times as long. */
  readonly timeoutMs: number;
}

/** Told of each try: why it failed, null when it did not, or that what came of it was not kept. */
export type ObserveDelivery = (failure: DeliveryFailure | 'NOT_KEPT' | null) => void;

export interface DeliveryWorker {
  /** Claims what is due and begins to deliver it; for tests and for its own clock. */
  poll(): Promise<void>;
  /** Resolves when nothing is under way; for tests. */
  idle(): Promise<void>;
  /** Takes on nothing more, and resolves when what is under way has ended, which takes no longer than a try. */
  stop(): Promise<void>;
}

/** At once by this server: a slow target keeps its own webhook busy, and an organization of 20 slow ones a tenth. */
const mostPerWebhook = 2;
const mostAtOnce = 400;

/** Delivers what webhooks are to be told, beside other servers that do. */
export function startDeliveryWorker(
  deps: DeliveryDeps,
  { intervalMs, timeoutMs }: DeliveryWorkerSettings,
  logger: Logger,
  observe: ObserveDelivery = () => {},
): DeliveryWorker {
  const underWay = new Set<Promise<void>>();
  const busy = new Map<WebhookId, number>();
  let polling: Promise<void> | undefined;
  let isStopped = false;

  const deliver = async (organizationId: OrganizationId, claimed: ClaimedDelivery): Promise<void> => {
    const { webhookId } = claimed.webhook;
    const { deliveryId } = claimed.delivery;
    try {
      const failure = await deliverWebhook(deps, organizationId, claimed);
      observe(failure);
      if (failure) logger.info({ organizationId, webhookId, deliveryId, failure }, 'a webhook was not delivered');
    } catch (err) {
      observe('NOT_KEPT');
      logger.error({ err, organizationId, webhookId, deliveryId }, 'what came of a webhook was not kept');
    }
  };

  const begin = (organizationId: OrganizationId, claimed: ClaimedDelivery): void => {
    const { webhookId } = claimed.webhook;
    busy.set(webhookId, (busy.get(webhookId) ?? 0) + 1);
    const delivered = deliver(organizationId, claimed).finally(() => {
      underWay.delete(delivered);
      const left = (busy.get(webhookId) ?? 1) - 1;
      if (left > 0) busy.set(webhookId, left);
      else {
        busy.delete(webhookId);
        // There may be more for it.
        wake();
      }
    });
    underWay.add(delivered);
  };

  const claimAll = async (): Promise<void> => {
    for (const organizationId of await deps.repository.organizationsToDeliver(deps.now())) {
      const most = mostAtOnce - underWay.size;
      if (isStopped || most <= 0) return;
      const now = deps.now();
      const leasedUntil = new Date(now.getTime() + 6 * timeoutMs);
      const exceptWebhookIds = [...busy.keys()];
      const claim = { now, leasedUntil, exceptWebhookIds, mostPerWebhook, most };
      for (const claimed of await deps.repository.claimDeliveries(organizationId, claim))
        begin(organizationId, claimed);
    }
  };

  const poll = (): Promise<void> => {
    if (isStopped) return Promise.resolve();
    polling ??= claimAll()
      .catch((err: unknown) => logger.error({ err }, 'webhooks were not looked for'))
      .finally(() => {
        polling = undefined;
      });
    return polling;
  };
  const wake = (): void => {
    poll();
  };
  const timer = setInterval(wake, intervalMs);
  timer.unref();

  const idle = async (): Promise<void> => {
    while (polling || underWay.size > 0) await Promise.all([polling, ...underWay]);
  };
  return {
    poll,
    idle,
    stop: async () => {
      isStopped = true;
      clearInterval(timer);
      await idle();
    },
  };
}

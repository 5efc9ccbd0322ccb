import type { Logger } from 'pino';
import type { Deps } from '../domain/ports.ts';
import { waitAtMost } from '../wait-at-most.ts';
import { askNameServers } from './ask-name-servers.ts';
import { type ObserveDelivery, startDeliveryWorker } from './delivery-worker.ts';
import { askSystem } from './find-addresses.ts';
import { createSendWebhook } from './send-webhook.ts';

export interface DeliverySettings {
  readonly intervalMs: number;
  readonly timeoutMs: number;
  /** How long a stop waits for what is under way; then that is cut off, and tried again later. */
  readonly stopTimeoutMs: number;
}

/** What came of tries that were cut off may take as long to be kept; else they are made again when their lease is over. */
const keepingMs = 1000;

/** Delivers webhooks to real targets until it is stopped. */
export function deliverWebhooks(
  deps: Deps,
  { intervalMs, timeoutMs, stopTimeoutMs }: DeliverySettings,
  logger: Logger,
  observe?: ObserveDelivery,
): { stop(): Promise<void> } {
  const { allowsPrivateTargets } = deps.settings.webhookTargets;
  const cut = new AbortController();
  const findAddresses = allowsPrivateTargets ? askSystem : askNameServers();
  const sendWebhook = createSendWebhook({ allowsPrivateTargets, timeoutMs, findAddresses, signal: cut.signal });
  const worker = startDeliveryWorker({ ...deps, sendWebhook }, { intervalMs, timeoutMs }, logger, observe);
  return {
    stop: async () => {
      const timer = setTimeout(() => cut.abort(), stopTimeoutMs);
      await waitAtMost(stopTimeoutMs + keepingMs, worker.stop());
      clearTimeout(timer);
    },
  };
}

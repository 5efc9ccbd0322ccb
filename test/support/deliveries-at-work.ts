import { type DeliveryWorker, startDeliveryWorker } from '../../src/webhook-delivery/delivery-worker.ts';
import { collectLog } from '../http/collect-log.ts';
import { createTestApi, type TestApi } from './api.ts';
import { later } from './builders.ts';
import { chart, documentText } from './documents.ts';
import { createReceiver, type Receiver } from './webhook-receiver.ts';

export interface Deliveries {
  readonly api: TestApi;
  readonly receiver: Receiver;
  readonly worker: DeliveryWorker;
  readonly log: readonly string[];
  /** What was told of each try. */
  readonly outcomes: readonly unknown[];
  /** Another worker of the same repository, which sends in its own way. */
  startWorker(send?: Receiver['send']): DeliveryWorker;
  /** Delivers what is due so many seconds later; the payloads that arrive. */
  deliverAt(seconds: number): Promise<unknown[]>;
  sendTest(webhookId: string): Promise<string>;
  /** A workbook "Sales" with a chart of each id, which is published. */
  importWorkbook(elements: readonly string[]): Promise<string>;
  /** How the one webhook stands, and the newest of its deliveries. */
  webhookAndDelivery(): Promise<unknown>;
}

/** A server that delivers webhooks to a receiver in the same process, when tests ask it to. */
export async function startDeliveries(): Promise<Deliveries> {
  const api = await createTestApi();
  const receiver = createReceiver();
  const { log, logger } = collectLog();
  const outcomes: unknown[] = [];
  const observe = (outcome: unknown) => void outcomes.push(outcome);
  const startWorker: Deliveries['startWorker'] = (send = receiver.send) => {
    const settings = { intervalMs: 1_000_000, timeoutMs: 10_000 };
    return startDeliveryWorker({ ...api.deps, sendWebhook: send }, settings, logger, observe);
  };
  const worker = startWorker();
  return {
    api,
    receiver,
    worker,
    log,
    outcomes,
    startWorker,
    deliverAt: async (seconds) => {
      api.clock.now = later(seconds);
      await worker.poll();
      await worker.idle();
      return receiver.take();
    },
    sendTest: async (webhookId) => {
      type Sent = { delivery: { deliveryId: string } };
      const { delivery } = await api.mutate<Sent>('admin', 'sendTestWebhook', { webhookId }, 'delivery { deliveryId }');
      return delivery.deliveryId;
    },
    importWorkbook: async (elements) => {
      const document = documentText({ name: 'Sales', elements: elements.map((id) => chart(id)) });
      const input = { document, path: 'Sales', publish: true };
      type Imported = { workbook: { workbookId: string } };
      const { workbook } = await api.mutate<Imported>('admin', 'importWorkbook', input, 'workbook { workbookId }');
      return workbook.workbookId;
    },
    webhookAndDelivery: async () => {
      const query = `{ webhooks(first: 1) { nodes { isEnabled disabledBy
        lastDelivery { status attempts lastStatus lastFailure nextAttemptAt } } } }`;
      const { webhooks } = await api.data<{ webhooks: { nodes: [unknown] } }>('admin', query);
      return webhooks.nodes[0];
    },
  };
}

import { Counter, type Registry } from 'prom-client';
import type { ObserveDelivery } from '../webhook-delivery/delivery-worker.ts';

export function createDeliveryMetrics(registry: Registry): ObserveDelivery {
  const tries = new Counter({
    name: 'embedpath_webhook_deliveries_total',
    help: 'Tries to deliver a webhook, by outcome: DELIVERED, or why not (NOT_KEPT: what came of it could not be written down).',
    labelNames: ['outcome'],
    registers: [registry],
  });
  return (failure) => tries.inc({ outcome: failure ?? 'DELIVERED' });
}

import { Registry } from 'prom-client';
import type { OperationObserver } from '../graphql/observe-operations.ts';
import type { ObserveRequest } from '../http/observe-requests.ts';
import type { ObserveDelivery } from '../webhook-delivery/delivery-worker.ts';
import { createDatabaseMetrics, type PoolCounts } from './database-metrics.ts';
import { createDeliveryMetrics } from './delivery-metrics.ts';
import { createDocumentMetrics, type DocumentCounts } from './document-metrics.ts';
import { createHousekeepingMetrics, type HousekeepingMetrics } from './housekeeping-metrics.ts';
import { createOpeningMetrics, type OpeningMetrics } from './opening-metrics.ts';
import { createOperationMetrics } from './operation-metrics.ts';
import { createProcessMetrics } from './process-metrics.ts';
import { createRequestMetrics } from './request-metrics.ts';

/** Counts of others are read when somebody asks for the metrics. */
export interface MetricSources {
  readonly now: () => Date;
  /** Null: there is no database. */
  readonly poolCounts: (() => PoolCounts) | null;
  readonly documentCounts: () => DocumentCounts;
}

/** What one server counts. Labels are of closed sets: no name, id, address or text of a client is ever one. */
export interface Metrics {
  readonly observeRequest: ObserveRequest;
  readonly operations: OperationObserver;
  readonly openings: OpeningMetrics;
  readonly housekeeping: HousekeepingMetrics;
  readonly deliveries: ObserveDelivery;
  /** In the text format of Prometheus, of which `contentType` is the type. */
  print(): Promise<string>;
  readonly contentType: string;
}

export function createMetrics({ now, poolCounts, documentCounts }: MetricSources): Metrics {
  // Its own, so that two servers in one process do not meet.
  const registry = new Registry();
  createProcessMetrics(registry);
  if (poolCounts) createDatabaseMetrics(registry, poolCounts);
  createDocumentMetrics(registry, documentCounts);
  return {
    observeRequest: createRequestMetrics(registry),
    operations: createOperationMetrics(registry),
    openings: createOpeningMetrics(registry, now),
    housekeeping: createHousekeepingMetrics(registry, now),
    deliveries: createDeliveryMetrics(registry),
    print: () => registry.metrics(),
    contentType: registry.contentType,
  };
}

import type { Logger } from 'pino';
import type { AppParts } from './app.ts';
import type { Config } from './config.ts';
import { createMetricsServer } from './http/metrics-endpoint.ts';
import { listen } from './listen.ts';
import type { MetricSources, Metrics } from './metrics/metrics.ts';
import type { Tracing } from './tracing/otlp-tracing.ts';

/** Of a server that counts; undefined where nobody is told. */
export async function createOwnMetrics({ metrics }: Config, sources: MetricSources): Promise<Metrics | undefined> {
  if (metrics === null) return undefined;
  const { createMetrics } = await import('./metrics/metrics.ts');
  return createMetrics(sources);
}

/** Resolves with what ends it, once it listens; with nothing where the metrics have no port of their own. */
export async function listenForMetrics(
  { metrics: config }: Config,
  { logger, metrics }: AppParts,
): Promise<() => unknown> {
  if (!config?.listener || !metrics) return () => {};
  const { token, listener } = config;
  const app = await createMetricsServer(logger, { ...metrics, token });
  const address = await listen(app, listener, 'METRICS_');
  logger.info({ address }, 'metrics are answered');
  return () => app.close();
}

/** Of a server that is traced; nothing that traces is loaded otherwise. */
export async function createOwnTracing({ traces }: Config, log: Logger): Promise<Tracing | undefined> {
  if (traces === null) return undefined;
  const { createTracing } = await import('./tracing/otlp-tracing.ts');
  return createTracing(traces, { log, fetch });
}

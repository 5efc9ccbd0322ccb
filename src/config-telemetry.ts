import type { ZodType } from 'zod';
import * as values from './config-values.ts';
import type { ConfigVariableName } from './config-variables.ts';

/** Where Prometheus finds the metrics. */
export interface MetricsConfig {
  /** Null: on the port of the server. */
  readonly listener: { readonly host: string; readonly port: number } | null;
  /** Null: whoever reaches it may read them. */
  readonly token: string | null;
}

/** To whom traces are sent, in OTLP over HTTP. */
export interface TracesConfig {
  readonly url: string;
  /** May hold a key. */
  readonly headers: Readonly<Record<string, string>>;
  readonly protocol: (typeof values.otlpProtocols)[number];
  readonly serviceName: string;
  readonly resourceAttributes: Readonly<Record<string, string>>;
  readonly sampler: (typeof values.samplers)[number];
  /** From 0 to 1, where the sampler goes by it. */
  readonly samplerRatio: number;
}

/** The value of a variable, or else what counts by default. */
export type ReadVariable = <Value, Default>(
  name: ConfigVariableName,
  schema: ZodType<Value, string>,
  byDefault: Default,
) => Value | Default;

/** Null: nobody is told. Without a port or a token of their own, metrics are shown to this machine alone, and not in production. */
export function readMetricsConfig(
  read: ReadVariable,
  { host, isProduction }: { readonly host: string; readonly isProduction: boolean },
): MetricsConfig | null {
  const port = read('METRICS_PORT', values.integer(0, 65_535), null);
  const ownHost = read('METRICS_HOST', values.host, host);
  const token = read('METRICS_TOKEN', values.printable(32), null);
  const listener = port === null ? null : Object.freeze({ host: ownHost, port });
  if (!listener && token === null && (isProduction || !values.isLoopback(host))) return null;
  return Object.freeze({ listener, token });
}

/** Null: nothing is traced. */
export function readTracesConfig(read: ReadVariable): TracesConfig | null {
  const endpoint = read('OTEL_EXPORTER_OTLP_ENDPOINT', values.httpUrl, null);
  const traces = {
    headers: read('OTEL_EXPORTER_OTLP_HEADERS', values.pairs, {}),
    protocol: read('OTEL_EXPORTER_OTLP_PROTOCOL', values.otlpProtocol, 'http/protobuf' as const),
    serviceName: read('OTEL_SERVICE_NAME', values.label, 'embedpath'),
    resourceAttributes: read('OTEL_RESOURCE_ATTRIBUTES', values.pairs, {}),
    sampler: read('OTEL_TRACES_SAMPLER', values.sampler, 'parentbased_always_on' as const),
    samplerRatio: read('OTEL_TRACES_SAMPLER_ARG', values.ratio, 1),
  };
  if (endpoint === null) return null;
  return Object.freeze({ url: `${endpoint.replace(/\/+$/, '')}/v1/traces`, ...traces });
}

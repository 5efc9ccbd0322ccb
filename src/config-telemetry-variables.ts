import type { ConfigVariable } from './config-variable.ts';

/** What tells others how the server does. */
export const telemetryVariables = [
  {
    name: 'METRICS_PORT',
    default: 'none: no port of its own',
    description: 'Port of its own on which GET /metrics answers Prometheus.',
  },
  {
    name: 'METRICS_HOST',
    default: 'as HOST',
    description: 'Address or host name to listen on with METRICS_PORT.',
  },
  {
    name: 'METRICS_TOKEN',
    default: 'none',
    description:
      'Bearer token, at least 32 characters, without which no metrics are shown. Without METRICS_PORT they are on PORT; without both only in development, on a loopback address.',
  },
  {
    name: 'OTEL_EXPORTER_OTLP_ENDPOINT',
    default: 'none: nothing is traced',
    description: 'Collector that traces are sent to, in OTLP over HTTP, under /v1/traces, e.g. http://localhost:4318.',
  },
  {
    name: 'OTEL_EXPORTER_OTLP_HEADERS',
    default: 'none',
    description: 'Headers for the collector: name=value, separated by commas, values percent-encoded.',
  },
  {
    name: 'OTEL_EXPORTER_OTLP_PROTOCOL',
    default: 'http/protobuf',
    description: 'http/protobuf or http/json.',
  },
  { name: 'OTEL_SERVICE_NAME', default: 'embedpath', description: 'What traces call this service.' },
  {
    name: 'OTEL_RESOURCE_ATTRIBUTES',
    default: 'none',
    description: 'What else traces say of this server: name=value, separated by commas.',
  },
  {
    name: 'OTEL_TRACES_SAMPLER',
    default: 'parentbased_always_on',
    description:
      'Which requests are traced: always_on, always_off, traceidratio, or, where who asks has decided as they did, parentbased_ before one of these.',
  },
  {
    name: 'OTEL_TRACES_SAMPLER_ARG',
    default: '1',
    description: 'The part of requests that traceidratio traces: 0 to 1.',
  },
] as const satisfies readonly ConfigVariable[];

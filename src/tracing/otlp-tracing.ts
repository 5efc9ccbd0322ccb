import {
  type Context,
  type Span as OtelSpan,
  ROOT_CONTEXT,
  SpanKind,
  SpanStatusCode,
  type Tracer,
  trace,
} from '@opentelemetry/api';
import { W3CTraceContextPropagator } from '@opentelemetry/core';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { BatchSpanProcessor, TracerProvider } from '@opentelemetry/sdk-trace';
import packageFile from '../../package.json' with { type: 'json' };
import type { TracesConfig } from '../config-telemetry.ts';
import type { StartSpan } from '../http/trace-requests.ts';
import { createSampler } from './sampler.ts';
import { createSpanSender, type SenderLog } from './send-spans.ts';
import type { Span, SpanAttributes } from './span.ts';

export interface Tracing {
  readonly startSpan: StartSpan;
  /** Sends what is left, as far as it is taken in time. */
  stop(): Promise<void>;
}

export interface TracingParts {
  readonly log: SenderLog;
  readonly fetch: typeof fetch;
  /** For what is left when the server stops; two seconds unless given. */
  readonly flushTimeoutMs?: number;
}

/** Of an error its kind alone: messages may quote what a client sent. A kind may be given as a text. */
function kindOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error === 'string' ? error : typeof error;
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name;
}

function toSpan(tracer: Tracer, span: OtelSpan, parent: Context): Span {
  const own = trace.setSpan(parent, span);
  return {
    traceId: span.spanContext().traceId,
    isRecorded: span.isRecording(),
    child: (name, attributes = {}) => {
      const kind = 'db.system.name' in attributes ? SpanKind.CLIENT : SpanKind.INTERNAL;
      return toSpan(tracer, tracer.startSpan(name, { kind, attributes: toAttributes(attributes) }, own), own);
    },
    rename: (name) => void span.updateName(name),
    set: (attributes) => void span.setAttributes(toAttributes(attributes)),
    end: (error) => {
      if (error !== undefined) span.setAttribute('error.type', kindOf(error)).setStatus({ code: SpanStatusCode.ERROR });
      span.end();
    },
  };
}

function toAttributes(attributes: SpanAttributes): Record<string, string | number | boolean | string[]> {
  const entries = Object.entries(attributes);
  return Object.fromEntries(entries.map(([name, value]) => [name, typeof value === 'object' ? [...value] : value]));
}

const propagator = new W3CTraceContextPropagator();
const readHeaders = {
  keys: (headers: object) => Object.keys(headers),
  get: (headers: Readonly<Record<string, string | string[] | undefined>>, name: string) => headers[name],
};

/** Traces that are sent to a collector, in batches, beside what is done for requests. Nothing of it is global. */
export function createTracing(config: TracesConfig, { log, fetch, flushTimeoutMs = 2000 }: TracingParts): Tracing {
  const stopping = new AbortController();
  const exporter = createSpanSender(config, { log, fetch, signal: stopping.signal, now: () => performance.now() });
  const provider = new TracerProvider({
    resource: resourceFromAttributes({
      'service.version': packageFile.version,
      ...config.resourceAttributes,
      'service.name': config.serviceName,
    }),
    sampler: createSampler(config),
    spanProcessors: [new BatchSpanProcessor({ exporter })],
  });
  const tracer = provider.getTracer('embedpath', packageFile.version);
  return {
    startSpan: (headers) => {
      const parent = propagator.extract(ROOT_CONTEXT, headers, readHeaders);
      return toSpan(tracer, tracer.startSpan('request', { kind: SpanKind.SERVER }, parent), parent);
    },
    stop: async () => {
      const timer = setTimeout(() => stopping.abort(), flushTimeoutMs);
      await provider.shutdown().catch(() => {});
      clearTimeout(timer);
    },
  };
}

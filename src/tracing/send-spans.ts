import { setTimeout as wait } from 'node:timers/promises';
import { type ExportResult, ExportResultCode } from '@opentelemetry/core';
import { JsonTraceSerializer, ProtobufTraceSerializer } from '@opentelemetry/otlp-transformer';
import type { ReadableSpan, SpanExporter } from '@opentelemetry/sdk-trace';
import type { TracesConfig } from '../config-telemetry.ts';

export interface SenderLog {
  info(details: object, message: string): void;
  warn(details: object, message: string): void;
}

export interface SenderParts {
  readonly log: SenderLog;
  readonly fetch: typeof fetch;
  /** Aborted when nothing is to be waited for any longer. */
  readonly signal: AbortSignal;
  /** Milliseconds. */
  readonly now: () => number;
}

const mostTries = 3;
const tryTimeoutMs = 5000;
const firstPauseMs = 1000;
/** Between two lines of the log that say the same. */
const quietMs = 300_000;

/** Those after which the same may be taken later (OTLP 1.3, "Retryable Response Codes"). */
const retryable: ReadonlySet<number> = new Set([429, 502, 503, 504]);

const forms = {
  'http/json': { serializer: JsonTraceSerializer, type: 'application/json' },
  'http/protobuf': { serializer: ProtobufTraceSerializer, type: 'application/x-protobuf' },
} as const;

/** Says that spans are lost when that begins, and again after a while; and when it is over. */
function tellRarely(log: SenderLog, now: () => number) {
  let lost = 0;
  let toldAt = Number.NEGATIVE_INFINITY;
  return {
    failed: (spans: number, reason: string) => {
      lost += spans;
      if (now() - toldAt < quietMs) return;
      toldAt = now();
      log.warn({ lost, reason }, 'traces are not taken; requests go on without');
    },
    taken: () => {
      if (lost > 0) log.info({ lost }, 'traces are taken again');
      lost = 0;
    },
  };
}

/** What happened, without the URL and the headers, which may hold a key. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  const { cause } = error;
  if (cause instanceof Error && 'code' in cause) return String(cause.code);
  return error instanceof Refused ? error.message : error.name;
}

class Refused extends Error {
  readonly mayTryAgain: boolean;

  constructor(status: number) {
    super(`answered with ${status}`);
    this.mayTryAgain = retryable.has(status);
  }
}

/** Sends batches of spans to a collector, in OTLP over HTTP; what it does not take after three tries is lost. */
export function createSpanSender(
  { url, headers, protocol }: Pick<TracesConfig, 'url' | 'headers' | 'protocol'>,
  { log, fetch, signal, now }: SenderParts,
): SpanExporter {
  const { serializer, type } = forms[protocol];
  const { failed, taken } = tellRarely(log, now);

  async function post(body: Uint8Array): Promise<void> {
    const response = await fetch(url, {
      method: 'POST',
      headers: { ...headers, 'content-type': type },
      body: body as Uint8Array<ArrayBuffer>,
      redirect: 'error',
      signal: AbortSignal.any([signal, AbortSignal.timeout(tryTimeoutMs)]),
    });
    await response.body?.cancel();
    if (!response.ok) throw new Refused(response.status);
  }

  async function send(spans: ReadableSpan[]): Promise<void> {
    const body = serializer.serializeRequest(spans);
    for (let tries = 1; body; tries += 1) {
      try {
        return await post(body);
      } catch (error) {
        const isFinal = (error instanceof Refused && !error.mayTryAgain) || tries === mostTries || signal.aborted;
        if (isFinal) throw error;
        await wait(firstPauseMs * 2 ** (tries - 1), undefined, { signal });
      }
    }
  }

  return {
    export: (spans, done: (result: ExportResult) => void) => {
      const told = (tell: () => void) => () => {
        tell();
        done({ code: ExportResultCode.SUCCESS });
      };
      send(spans).then(told(taken), (error: unknown) => told(() => failed(spans.length, reasonOf(error)))());
    },
    shutdown: async () => {},
  };
}

import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import { aSignal } from '../support/a-signal.ts';

type AnyValue = { stringValue?: string; intValue?: number; boolValue?: boolean; arrayValue?: { values: AnyValue[] } };

export interface SentSpan {
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly name: string;
  readonly kind: number;
  readonly attributes: readonly { readonly key: string; readonly value: AnyValue }[];
  readonly status: { readonly code?: number };
}

interface Body {
  readonly resourceSpans: readonly {
    readonly resource: Pick<SentSpan, 'attributes'>;
    readonly scopeSpans: readonly { readonly spans: readonly SentSpan[] }[];
  }[];
}

interface Received {
  readonly url: string | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly bytes: Buffer;
}

export function attributesOf({ attributes }: Pick<SentSpan, 'attributes'>): Record<string, unknown> {
  const plain = (value: AnyValue): unknown =>
    value.arrayValue ? value.arrayValue.values.map(plain) : Object.values(value)[0];
  return Object.fromEntries(attributes.map(({ key, value }) => [key, plain(value)]));
}

/** Takes what an OpenTelemetry collector takes, and answers with these statuses in their order, then with 200; 0: never. */
export async function startCollector(...statuses: number[]) {
  const received: Received[] = [];
  const asked = aSignal();
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    received.push({ url: request.url, headers: request.headers, bytes: Buffer.concat(chunks) });
    asked.give();
    const status = statuses.shift() ?? 200;
    if (status > 0) response.writeHead(status, { 'content-type': 'application/json' }).end('{}');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const bodies = () => received.map(({ bytes }) => JSON.parse(bytes.toString()) as Body);
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1/traces`,
    received,
    asked: asked.given,
    spans: () =>
      bodies().flatMap(({ resourceSpans }) =>
        resourceSpans.flatMap((one) => one.scopeSpans.flatMap(({ spans }) => spans)),
      ),
    resource: () => attributesOf(bodies()[0]?.resourceSpans[0]?.resource ?? { attributes: [] }),
  };
}

/** Names of spans, each indented under its parent, in the order in which they began. */
export function drawTrace(spans: readonly SentSpan[], parentSpanId?: string, depth = 0): string[] {
  const children = spans.filter((span) => (span.parentSpanId ?? '') === (parentSpanId ?? ''));
  return children.flatMap((span) => [`${'  '.repeat(depth)}${span.name}`, ...drawTrace(spans, span.spanId, depth + 1)]);
}

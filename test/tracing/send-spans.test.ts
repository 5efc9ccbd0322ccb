import { describe, expect, it } from 'vitest';
import type { TracesConfig } from '../../src/config-telemetry.ts';
import { createTracing } from '../../src/tracing/otlp-tracing.ts';
import { collectLog } from '../http/collect-log.ts';
import { startCollector } from './collector.ts';

function traceTo(url: string, flushTimeoutMs?: number) {
  const { log, logger } = collectLog();
  const config: TracesConfig = {
    url,
    headers: { 'x-api-key': 'key-of-the-collector' },
    protocol: 'http/json',
    serviceName: 'embedpath',
    resourceAttributes: {},
    sampler: 'always_on',
    samplerRatio: 1,
  };
  const { startSpan, stop } = createTracing(config, { log: logger, fetch, ...(flushTimeoutMs && { flushTimeoutMs }) });
  const lines = () => log.map((line) => JSON.parse(line)).map(({ msg, lost, reason }) => ({ msg, lost, reason }));
  return { startSpan, stop, lines, log };
}

describe('a collector', () => {
  it('that is away is told of once, without its URL and key, and holds no stop up', async () => {
    const { startSpan, stop, lines, log } = traceTo('http://127.0.0.1:9/v1/traces', 100);
    for (let count = 0; count < 1500; count += 1) startSpan({}).end();
    await stop();
    expect(lines()).toEqual([
      { msg: 'traces are not taken; requests go on without', lost: expect.any(Number), reason: expect.any(String) },
    ]);
    expect(log.join('')).not.toMatch(/127\.0\.0\.1|key-of-the-collector/);
  });

  it('that never answers holds no stop up either', async () => {
    const collector = await startCollector(0, 0, 0);
    const { startSpan, stop, lines } = traceTo(collector.url, 100);
    startSpan({}).end();
    await stop();
    expect(lines()).toMatchObject([{ lost: 1, reason: 'AbortError' }]);
  });

  it('that is busy is asked again; one that refuses is not', async () => {
    const busy = await startCollector(503);
    const first = traceTo(busy.url);
    first.startSpan({}).end();
    await first.stop();
    expect(busy.received).toHaveLength(2);
    expect(first.lines()).toEqual([]);

    const refusing = await startCollector(401);
    const second = traceTo(refusing.url);
    second.startSpan({}).end();
    await second.stop();
    expect(refusing.received).toHaveLength(1);
    expect(second.lines()).toMatchObject([{ lost: 1, reason: 'answered with 401' }]);
  });
});

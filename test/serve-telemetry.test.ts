import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { AppParts } from '../src/app.ts';
import { readConfig } from '../src/config.ts';
import { StartFailure } from '../src/listen.ts';
import { createOwnMetrics, createOwnTracing, listenForMetrics } from '../src/serve-telemetry.ts';
import { collectLog } from './http/collect-log.ts';
import { noDocuments } from './metrics/counting-server.ts';
import { frozenNow } from './support/builders.ts';

const sources = { now: () => frozenNow, poolCounts: null, documentCounts: noDocuments };
const publicHost = { HOST: '0.0.0.0' };

async function partsFor(env: Record<string, string>) {
  const { log, logger } = collectLog();
  const config = readConfig(env);
  const metrics = await createOwnMetrics(config, sources);
  return { config, log, parts: { logger, metrics } as AppParts };
}

describe('a server with METRICS_PORT', () => {
  it('answers metrics there, says where, and ends that when it stops', async () => {
    const { config, log, parts } = await partsFor({ METRICS_PORT: '0', METRICS_HOST: '127.0.0.1' });
    const end = await listenForMetrics(config, parts);
    const { address } = log.map((line) => JSON.parse(line)).find(({ msg }) => msg === 'metrics are answered');
    const answer = await fetch(`${address}/metrics`);
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain('embedpath_build_info');
    await end();
    await expect(fetch(`${address}/metrics`)).rejects.toThrow();
  });

  it('does not start when the port is taken, and says which variable to set', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void other.close());
    const { port } = other.address() as AddressInfo;
    const { config, parts } = await partsFor({ METRICS_PORT: String(port) });
    const failure = await listenForMetrics(config, parts).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(StartFailure);
    expect(String(failure)).toMatch(/it is taken\. .* or set METRICS_PORT to another\.$/);
  });
});

describe('a server of which nobody is told', () => {
  it('counts nothing, listens nowhere else and traces nothing', async () => {
    const { config, log, parts } = await partsFor(publicHost);
    expect(parts.metrics).toBeUndefined();
    await (await listenForMetrics(config, parts))();
    expect(await createOwnTracing(config, parts.logger as Parameters<typeof createOwnTracing>[1])).toBeUndefined();
    expect(log).toEqual([]);
  });
});

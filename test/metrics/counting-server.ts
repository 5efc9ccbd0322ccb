import type { Config } from '../../src/config.ts';
import { createMetrics } from '../../src/metrics/metrics.ts';
import { as, createDemoServer } from '../http/demo-server.ts';
import { frozenNow } from '../support/builders.ts';

/** Threads that read documents, of which none is there. */
export const noDocuments = () => ({ running: 0, waiting: 0, refused: 0 });

/** Names of series with their values, without those of Node and its process. */
export function readSeries(text: string): Readonly<Record<string, number>> {
  const lines = text.split('\n').filter((line) => /^embedpath_(?!build_info|event_loop)/.test(line));
  return Object.fromEntries(
    lines.map((line) => [line.slice(0, line.lastIndexOf(' ')), Number(line.split(' ').at(-1))]),
  );
}

/** The whole app over the demo organization, which counts what it does. */
export async function createCountingServer(overrides: Partial<Config> = {}) {
  const metrics = createMetrics({ now: () => frozenNow, poolCounts: null, documentCounts: noDocuments });
  const server = await createDemoServer(overrides, { metrics });
  const scrape = (token?: string) =>
    server.app.inject({ method: 'GET', url: '/metrics', headers: token === undefined ? {} : as(token) });
  return { ...server, metrics, scrape, series: async () => readSeries((await scrape()).body) };
}

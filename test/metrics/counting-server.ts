import type { Config } from '../../src/config.ts';
import { createMetrics, type MetricSources } from '../../src/metrics/metrics.ts';
import { access, as, createDemoServer } from '../http/demo-server.ts';
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

const sign = (way: string) => `mutation { signEmbedUrl(input: { ${way}, clientId: "${access.clientId}",
  user: { email: "ben@host.example", teams: ["Embed Customers"] } }) { url } }`;
const workbookId = 'a4000000-0000-4000-8000-000000000001';
const generate = `mutation { generateSecureEmbedPath(input: { workbookId: "${workbookId}" }) { embed { embedId } } }`;

/** The whole app over the demo organization, which counts what it does. */
export async function createCountingServer(
  overrides: Partial<Config> = {},
  poolCounts: MetricSources['poolCounts'] = null,
) {
  const metrics = createMetrics({ now: () => frozenNow, poolCounts, documentCounts: noDocuments });
  const server = await createDemoServer(overrides, { metrics });
  const scrape = (token?: string) =>
    server.app.inject({ method: 'GET', url: '/metrics', headers: token === undefined ? {} : as(token) });
  /** Paths with queries that open once, one for each way of signing. */
  const signTargets = async () => {
    const ask = async (query: string) => (await server.post(query, { headers: as(access.adminToken) })).json().data;
    const { embedId } = (await ask(generate)).generateSecureEmbedPath.embed;
    const ways = [`method: CLIENT_CREDENTIALS, embedId: "${embedId}"`, `workbookId: "${workbookId}"`];
    const urls = await Promise.all(ways.map(async (way) => (await ask(sign(way))).signEmbedUrl.url as string));
    return urls.map((url) => url.slice(new URL(url).origin.length));
  };
  return { ...server, signTargets, metrics, scrape, series: async () => readSeries((await scrape()).body) };
}

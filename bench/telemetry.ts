// What counting and tracing cost: the same requests of the whole server, without a socket, side by side in one run.
import { randomBytes } from 'node:crypto';
import { type AppParts, createApp } from '../src/app.ts';
import { readConfig } from '../src/config.ts';
import { inlineDocuments } from '../src/documents/documents.ts';
import { readEmbedPageAssets } from '../src/http/embed-page-assets.ts';
import { createLogger } from '../src/http/logger.ts';
import { createMetrics } from '../src/metrics/metrics.ts';
import { seedDemo } from '../src/repository/demo/seed-demo.ts';
import { createMemoryRepository } from '../src/repository/memory/memory-repository.ts';
import { createTracing } from '../src/tracing/otlp-tracing.ts';
import { measureInTurns, medianOf, ratioOf } from './measure-in-turns.ts';

const rounds = 60;
const runsARound = 50;
const adminToken = 'token-of-the-bench';
const now = () => new Date();
const logger = createLogger('silent');
const embedPageAssets = await readEmbedPageAssets(new URL('../', import.meta.url));
const config = readConfig({ EMBEDPATH_DEMO: '1', OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:9' });

async function start(more: Partial<AppParts>) {
  const repository = createMemoryRepository();
  const parts = { repository, documents: inlineDocuments, embedPageAssets, logger, now, randomBytes, ...more };
  const app = await createApp(config, parts);
  await seedDemo(repository, app.deps, { adminToken });
  return app;
}

const metrics = () =>
  createMetrics({ now, poolCounts: null, documentCounts: () => ({ running: 0, waiting: 0, refused: 0 }) });
if (!config.traces) throw new Error('There is no collector in the configuration.');
// A collector that takes everything at once: what sending costs is the network's.
const tracing = createTracing(config.traces, { log: logger, fetch: async () => new Response() });

const servers = {
  'neither counted nor traced': await start({}),
  counted: await start({ metrics: metrics() }),
  'counted and traced': await start({ metrics: metrics(), startSpan: tracing.startSpan }),
};
const headers = { authorization: `Bearer ${adminToken}` };
const query = '{ organization { name } workbooks(first: 20) { nodes { name pages { name } } } }';
const requests = {
  'GET /healthz': () => ({ method: 'GET', url: '/healthz' }) as const,
  'a list over GraphQL': () => ({ method: 'POST', url: '/graphql', headers, payload: { query } }) as const,
  'an opening that is refused': () => ({ method: 'GET', url: '/embed/1-0123456789abcdefghijkl?:nonce=1' }) as const,
};

const [plain = ''] = Object.keys(servers);
for (const [request, make] of Object.entries(requests)) {
  const subjects = Object.entries(servers).map(([name, { app }]) => ({
    name,
    run: async () => {
      for (let run = 0; run < runsARound; run += 1) await app.inject(make());
    },
  }));
  const samples = await measureInTurns(subjects, rounds);
  process.stdout.write(`${request}\n`);
  for (const [name, times] of samples) {
    const microseconds = ((medianOf(times) * 1000) / runsARound).toFixed(0).padStart(6);
    const ratio = ratioOf(times, samples.get(plain) ?? []).toFixed(2);
    process.stdout.write(`  ${name.padEnd(28)} ${microseconds} µs, ${ratio} times\n`);
  }
}
await tracing.stop();
for (const { stop } of Object.values(servers)) await stop();

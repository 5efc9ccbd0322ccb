import { describe, expect, it, onTestFinished } from 'vitest';
import type { AppParts } from '../../src/app.ts';
import type { TracesConfig } from '../../src/config-telemetry.ts';
import { createTracing } from '../../src/tracing/otlp-tracing.ts';
import { collectLog } from '../http/collect-log.ts';
import { access, as, createDemoServer } from '../http/demo-server.ts';
import { attributesOf, drawTrace, startCollector } from './collector.ts';

const config: Omit<TracesConfig, 'url'> = {
  headers: { 'x-api-key': 'key-of-the-collector' },
  protocol: 'http/json',
  serviceName: 'embeds',
  resourceAttributes: { 'deployment.environment.name': 'test' },
  sampler: 'parentbased_always_on',
  samplerRatio: 1,
};

/** The whole app over the demo organization, of which everything is traced. */
async function createTracedServer(overrides: Partial<TracesConfig> = {}, more: Partial<AppParts> = {}) {
  const collector = await startCollector();
  const { logger, log } = collectLog();
  const tracing = createTracing({ url: collector.url, ...config, ...overrides }, { log: logger, fetch });
  const server = await createDemoServer({}, { startSpan: tracing.startSpan, ...more });
  onTestFinished(() => server.stop());
  const traced = async () => {
    await tracing.stop();
    return collector.spans();
  };
  return { ...server, log: [...log, ...server.log], server, collector, tracing, traced };
}

const workbookId = 'a4000000-0000-4000-8000-000000000001';
const sign = `mutation { signEmbedUrl(input: { workbookId: "${workbookId}", clientId: "${access.clientId}",
  user: { email: "ben@host.example", teams: ["Embed Customers"] } }) { url } }`;

describe('the trace of a request', () => {
  it('holds the operation under it, and what was asked of the repository under that', async () => {
    const { post, traced } = await createTracedServer();
    await post('query Mine { viewer { level } organization { name } }', { headers: as(access.adminToken) });
    expect(drawTrace(await traced())).toEqual([
      'POST /graphql',
      '  repository.findCaller',
      '  query viewer organization',
      '    repository.findOrganization',
    ]);
  });

  it('holds a change, and tells of a refusal by its code', async () => {
    const { post, traced } = await createTracedServer();
    const make = 'mutation { createTeam(input: { name: "Traced" }) { userErrors { code } } }';
    for (const _ of [1, 2]) await post(make, { headers: as(access.adminToken) });
    const spans = await traced();
    expect(drawTrace(spans).filter((line) => line.includes('repository.createTeam'))).toHaveLength(2);
    const [, refused] = spans.filter(({ name }) => name === 'mutation createTeam').map(attributesOf);
    expect(refused).toMatchObject({ 'embedpath.refusal.code': 'TEAM_EXISTS' });
  });

  it('goes on with the trace of whoever asks, and is sent as configured', async () => {
    const { app, collector, traced } = await createTracedServer();
    const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
    await app.inject({ url: '/nothing', headers: { traceparent } });
    const [span] = await traced();
    expect(span).toMatchObject({ traceId: traceparent.slice(3, 35), parentSpanId: 'b7ad6b7169203331', kind: 2 });
    expect(collector.received).toMatchObject([
      { url: '/v1/traces', headers: { 'content-type': 'application/json', 'x-api-key': 'key-of-the-collector' } },
    ]);
    expect(collector.resource()).toMatchObject({
      'service.name': 'embeds',
      'service.version': '0.1.0',
      'deployment.environment.name': 'test',
    });
  });

  it('is not sent where whoever asks has decided against it', async () => {
    const { app, collector, traced, log } = await createTracedServer();
    const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-00';
    await app.inject({ url: '/nothing', headers: { traceparent } });
    expect(await traced()).toEqual([]);
    expect(collector.received).toEqual([]);
    expect(log.join('')).not.toContain('traces are not taken');
  });

  it('[O9] [K1] tells what became of an opening, and holds no address, URL, signature or token', async () => {
    const { app, post, traced } = await createTracedServer();
    const { url } = (await post(sign, { headers: as(access.adminToken) })).json().data.signEmbedUrl;
    const target = url.slice(new URL(url).origin.length);
    for (const status of [200, 400]) expect((await app.inject(target)).statusCode).toBe(status);
    const spans = await traced();
    const openings = spans.filter(({ name }) => name === 'openEmbed').map(attributesOf);
    expect(openings).toEqual([
      { 'embedpath.outcome': 'OPENED' },
      {
        'embedpath.outcome': 'REFUSED',
        'embedpath.code': 'NONCE_REUSED',
        'embedpath.reference_number': expect.any(String),
      },
    ]);
    const text = JSON.stringify(spans);
    expect(text).toContain('repository.openOnce');
    expect(text).not.toMatch(/host\.example|:jwt|eyJ|signature|\?/);
    for (const secret of Object.values(access)) expect(text).not.toContain(secret);
    expect(text).not.toContain(workbookId);
  });

  it('is named by its route alone, and says what failed by its kind alone', async () => {
    const { app, post, traced } = await createTracedServer();
    await app.inject('/embed/1-secret-path?:email=noor%40northwind.example');
    await app.inject('/noor@northwind.example');
    await post('{ nothing }', { headers: as(access.adminToken) });
    const spans = await traced();
    expect(drawTrace(spans).filter((line) => !line.startsWith(' '))).toEqual(['GET /embed/*', 'GET', 'POST /graphql']);
    expect(JSON.stringify(spans)).not.toMatch(/northwind|secret-path/);
    const failed = spans.find(({ name }) => name === 'graphql');
    expect(failed && attributesOf(failed)).toEqual({ 'embedpath.error.codes': ['GRAPHQL_VALIDATION_FAILED'] });
  });

  it('is not made for probes, which would hide what people do', async () => {
    const { app, traced } = await createTracedServer();
    for (const url of ['/healthz', '/readyz?', '/metrics']) await app.inject(url);
    expect(await traced()).toEqual([]);
  });

  it('is found by the log, and finds it', async () => {
    const { app, server, traced } = await createTracedServer();
    const answer = await app.inject('/nothing');
    const [span] = await traced();
    const line = server.log.map((text) => JSON.parse(text)).find(({ path }) => path === '/nothing');
    expect(line).toMatchObject({ traceId: span?.traceId, requestId: answer.headers['x-request-id'] });
    expect(span && attributesOf(span)).toEqual({
      'http.request.method': 'GET',
      'http.response.status_code': 404,
      'embedpath.request_id': answer.headers['x-request-id'],
    });
  });

  it('is sent in protobuf unless told otherwise', async () => {
    const { app, collector, tracing } = await createTracedServer({ protocol: 'http/protobuf' });
    await app.inject('/nothing');
    await tracing.stop();
    const [{ headers, bytes } = { headers: {}, bytes: Buffer.alloc(0) }] = collector.received;
    expect(headers['content-type']).toBe('application/x-protobuf');
    expect(bytes.includes('GET')).toBe(true);
  });

  it.each([
    ['always_off', 1, 0],
    ['traceidratio', 0, 0],
    ['traceidratio', 1, 3],
    ['parentbased_always_off', 1, 0],
    ['parentbased_traceidratio', 1, 3],
    ['always_on', 0, 3],
  ] as const)('is made as the sampler says: %s, %s', async (sampler, samplerRatio, count) => {
    const { app, traced } = await createTracedServer({ sampler, samplerRatio });
    for (const _ of [1, 2, 3]) await app.inject('/nothing');
    expect(await traced()).toHaveLength(count);
  });
});

import { afterEach, describe, expect, it } from 'vitest';
import { createMetrics } from '../../src/metrics/metrics.ts';
import { access, as } from '../http/demo-server.ts';
import { frozenNow, later } from '../support/builders.ts';
import { createCountingServer, noDocuments, readSeries } from './counting-server.ts';

let server: Awaited<ReturnType<typeof createCountingServer>>;
afterEach(() => server?.stop());

describe('the metrics of the server', () => {
  it('count requests by the pattern of their route, by method and class of status', async () => {
    server = await createCountingServer();
    await server.app.inject('/healthz');
    await server.app.inject('/healthz');
    await server.app.inject('/nothing');
    await server.app.inject('/embed/1-abc');
    await server.app.inject({ method: 'DELETE', url: '/graphql' });
    const series = await server.series();
    const counted = Object.entries(series).filter(([name]) => name.startsWith('embedpath_http_requests_total'));
    expect(Object.fromEntries(counted)).toEqual({
      'embedpath_http_requests_total{method="GET",route="/healthz",status="2xx"}': 2,
      'embedpath_http_requests_total{method="GET",route="none",status="4xx"}': 1,
      'embedpath_http_requests_total{method="GET",route="/embed/*",status="4xx"}': 1,
      'embedpath_http_requests_total{method="other",route="none",status="4xx"}': 1,
    });
    expect(series['embedpath_http_request_duration_seconds_count{method="GET",route="/healthz"}']).toBe(2);
  });

  it('count operations by type and root field, whatever clients call them, and errors by code', async () => {
    server = await createCountingServer();
    await server.post('query Mine { viewer { level } }');
    await server.post('{ mine: viewer { level } ...More } fragment More on Query { __typename __typename }');
    await server.post('{ workbooks(first: 1) { totalCount } }');
    await server.post('{ nothing }');
    await server.post('{');
    await server.post('query A { __typename } query B { __typename }');
    const series = await server.series();
    const durations = 'embedpath_graphql_operation_duration_seconds_count';
    expect(series[`${durations}{type="query",field="viewer"}`]).toBe(1);
    expect(series[`${durations}{type="query",field="several"}`]).toBe(1);
    expect(series[`${durations}{type="query",field="workbooks"}`]).toBe(1);
    expect(series[`${durations}{type="none",field="none"}`]).toBe(3);
    expect(series['embedpath_graphql_root_fields_total{type="query",field="viewer"}']).toBe(2);
    expect(series['embedpath_graphql_root_fields_total{type="query",field="__typename"}']).toBe(1);
    const errors = Object.entries(series).filter(([name]) => name.startsWith('embedpath_graphql_errors_total'));
    expect(Object.fromEntries(errors)).toEqual({
      'embedpath_graphql_errors_total{code="UNAUTHENTICATED"}': 1,
      'embedpath_graphql_errors_total{code="GRAPHQL_VALIDATION_FAILED"}': 1,
      'embedpath_graphql_errors_total{code="GRAPHQL_PARSE_FAILED"}': 1,
      'embedpath_graphql_errors_total{code="OPERATION_RESOLUTION_FAILURE"}': 1,
    });
  });

  it('count refusals that a payload carries, whether the client asks for them or not', async () => {
    server = await createCountingServer();
    const unknown = 'a4000000-0000-4000-8000-00000000ffff';
    const query = `mutation { generateSecureEmbedPath(input: { workbookId: "${unknown}" }) { created } }`;
    await server.post(query, { headers: as(access.adminToken) });
    const series = await server.series();
    expect(series['embedpath_graphql_refusals_total{code="WORKBOOK_NOT_FOUND"}']).toBe(1);
    expect(Object.keys(series).filter((name) => name.startsWith('embedpath_graphql_errors_total'))).toEqual([]);
  });

  it('[O9] count openings by way of signing, outcome and precise code', async () => {
    server = await createCountingServer();
    const targets = await server.signTargets();
    for (const target of [...targets, ...targets]) await server.app.inject(target);
    await server.app.inject('/embed/1-abc');
    await server.app.inject('/acme/workbook/%2F/nothing?');
    await server.app.inject('/ACME/workbook/%2F/nothing?');
    const series = await server.series();
    const opens = Object.entries(series).filter(([name, count]) => /^embedpath_opens_total/.test(name) && count > 0);
    expect(Object.fromEntries(opens)).toEqual({
      'embedpath_opens_total{method="CLIENT_CREDENTIALS",outcome="OPENED",code=""}': 1,
      'embedpath_opens_total{method="JWT",outcome="OPENED",code=""}': 1,
      'embedpath_opens_total{method="CLIENT_CREDENTIALS",outcome="REFUSED",code="NONCE_REUSED"}': 1,
      'embedpath_opens_total{method="JWT",outcome="REFUSED",code="NONCE_REUSED"}': 1,
      'embedpath_opens_total{method="CLIENT_CREDENTIALS",outcome="REFUSED",code="MISSING_PARAMETER"}': 1,
      'embedpath_opens_total{method="JWT",outcome="REFUSED",code="INVALID_URL"}': 1,
      'embedpath_opens_total{method="NONE",outcome="REFUSED",code="INVALID_URL"}': 1,
    });
    expect(series['embedpath_nonces_taken_total']).toBe(2);
    expect(series['embedpath_signer_clock_ahead_seconds_bucket{le="0",method="JWT",outcome="OPENED"}']).toBe(1);
  });

  it('[O9] tell the clocks of signers, also of URLs that were refused, and the age of those that had expired', async () => {
    server = await createCountingServer();
    const targets = await server.signTargets();
    const openAt = async (seconds: number) => {
      server.clock.now = later(seconds);
      for (const target of targets) await server.app.inject(target);
    };
    await openAt(-412);
    await openAt(7200);
    await server.app.inject((targets[0] ?? '').replace(/signature=./, 'signature=x'));
    const series = await server.series();
    const ahead = (le: string) =>
      series[`embedpath_signer_clock_ahead_seconds_bucket{le="${le}",method="JWT",outcome="REFUSED"}`];
    expect([ahead('0'), ahead('300'), ahead('600')]).toEqual([1, 1, 2]);
    expect(series['embedpath_signer_clock_ahead_seconds_count{method="CLIENT_CREDENTIALS",outcome="REFUSED"}']).toBe(2);
    expect(series['embedpath_expired_url_age_seconds_sum{method="JWT"}']).toBe(7200);
    expect(series['embedpath_expired_url_age_seconds_count{method="CLIENT_CREDENTIALS"}']).toBe(1);
  });

  it('count what sessions ask for, allowed and refused', async () => {
    server = await createCountingServer();
    await server.app.inject({ url: '/embed-session/pages/overview', headers: as('nobody-has-this') });
    expect(await server.series()).toMatchObject({
      'embedpath_session_reads_total{outcome="REFUSED",code="SESSION_ENDED"}': 1,
    });
  });

  it('tell of an opening that lost the repository that it was unavailable', async () => {
    server = await createCountingServer();
    const { openings, print } = server.metrics;
    const { ServiceUnavailable } = await import('../../src/domain/service-unavailable.ts');
    const input = { target: '/acme/workbook/0', framingOrigin: null, requestId: 'one' };
    const away = openings.opening(input, Promise.reject(new ServiceUnavailable('away')));
    await expect(away).rejects.toThrow(ServiceUnavailable);
    const broken = openings.opening(input, Promise.reject(new Error('a fault')));
    await expect(broken).rejects.toThrow('a fault');
    const series = readSeries(await print());
    const counted = Object.entries(series).filter(([name, count]) => /^embedpath_opens_total/.test(name) && count > 0);
    expect(counted.map(([name]) => name.replace(/.*outcome="(\w+)".*/, '$1'))).toEqual(['UNAVAILABLE', 'FAILED']);
  });

  it('count rounds of housekeeping, and what they forgot', async () => {
    server = await createCountingServer();
    const { round, forgotten } = server.metrics.housekeeping;
    forgotten(await round('forget-expired', async () => ({ nonces: 3, sessions: 2, secrets: 1, keptNonces: 40 })));
    await expect(round('forget-expired', () => Promise.reject(new Error('away')))).rejects.toThrow('away');
    expect(await server.series()).toMatchObject({
      'embedpath_housekeeping_rounds_total{task="forget-expired",outcome="DONE"}': 1,
      'embedpath_housekeeping_rounds_total{task="forget-expired",outcome="FAILED"}': 1,
      'embedpath_housekeeping_duration_seconds_count{task="forget-expired"}': 2,
      'embedpath_housekeeping_last_done_timestamp_seconds{task="forget-expired"}': frozenNow.getTime() / 1000,
      'embedpath_forgotten_total{kind="nonces"}': 3,
      'embedpath_forgotten_total{kind="sessions"}': 2,
      'embedpath_forgotten_total{kind="secrets"}': 1,
      embedpath_nonces_kept: 40,
    });
  });

  it('read the connections and the documents when they are asked for', async () => {
    let waiting = 0;
    const pool = () => ({ most: 10, open: 4, idle: 1, waiting, mostWaiting: 200, refused: 7 });
    const metrics = createMetrics({ now: () => frozenNow, poolCounts: pool, documentCounts: noDocuments });
    waiting = 5;
    await metrics.print();
    expect(readSeries(await metrics.print())).toMatchObject({
      'embedpath_database_connections{state="in_use"}': 3,
      'embedpath_database_connections{state="idle"}': 1,
      embedpath_database_connections_max: 10,
      embedpath_database_calls_waiting: 5,
      embedpath_database_calls_waiting_max: 200,
      embedpath_database_calls_refused_total: 7,
      'embedpath_documents{state="running"}': 0,
    });
  });

  it('are those of one server, however many a process has', async () => {
    server = await createCountingServer();
    const other = await createCountingServer();
    await server.app.inject('/healthz');
    expect(Object.keys(await other.series()).filter((name) => name.includes('/healthz'))).toEqual([]);
    await other.stop();
  });

  it('tell what runs, and how its process does', async () => {
    server = await createCountingServer();
    const { body } = await server.scrape();
    expect(body).toContain(`node="${process.versions.node}"} 1`);
    for (const name of [
      'process_cpu_seconds_total',
      'process_resident_memory_bytes',
      'nodejs_eventloop_lag_p99_seconds',
    ])
      expect(body).toMatch(new RegExp(`^${name} [\\d.e-]+$`, 'm'));
  });

  it('are as tools of Prometheus want them: each has a type and a help text, and counters alone are totals', async () => {
    server = await createCountingServer();
    for (const target of await server.signTargets()) await server.app.inject(target);
    const lines = (await server.scrape()).body.trimEnd().split('\n');
    const declared = (word: string) =>
      lines.filter((line) => line.startsWith(`# ${word} `)).map((line) => line.split(' ').slice(2));
    const types = declared('TYPE').map(([name = '', type]) => ({ name, type }));
    const helped = declared('HELP').filter(([, ...words]) => words.length > 0);
    expect(helped.map(([name]) => name)).toEqual(types.map(({ name }) => name));
    expect(types.filter(({ name, type }) => (type === 'counter') !== name.endsWith('_total'))).toEqual([]);
  });
});

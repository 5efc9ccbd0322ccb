import { describe, expect, it } from 'vitest';
import { createTracing } from '../../src/tracing/otlp-tracing.ts';
import { traceRepository } from '../../src/tracing/trace-repository.ts';
import { collectLog } from '../http/collect-log.ts';
import { frozenNow } from '../support/builders.ts';
import { furnish } from '../support/contract/furnished.ts';
import { settleIn } from '../support/contract/world.ts';
import { openDatabase } from '../support/postgres/test-databases.ts';
import { attributesOf, drawTrace, startCollector } from './collector.ts';

describe('the trace of a call to the database', () => {
  it('holds each statement by what it does to which table, and no values', async () => {
    const database = await openDatabase();
    const { organizationId, opening, admin } = await furnish(await settleIn(database.repository));
    const collector = await startCollector();
    const { startSpan, stop } = createTracing(
      {
        url: collector.url,
        headers: {},
        protocol: 'http/json',
        serviceName: 'embedpath',
        resourceAttributes: {},
        sampler: 'always_on',
        samplerRatio: 1,
      },
      { log: collectLog().logger, fetch },
    );
    const request = startSpan({});
    const repository = traceRepository(request, (watch) => database.repository.until(Number.POSITIVE_INFINITY, watch));
    await repository.findCaller('no-such-hash', frozenNow);
    await expect(repository.openOnce(organizationId, opening)).rejects.toMatchObject({ code: 'NONCE_REUSED' });
    request.end();
    await stop();
    const spans = collector.spans();
    expect(drawTrace(spans)).toEqual([
      'request',
      '  repository.findCaller',
      '    CONNECT',
      '    BEGIN',
      '    SELECT enter_place',
      '    COMMIT',
      '  repository.openOnce',
      '    CONNECT',
      '    BEGIN',
      '    INSERT nonces',
      '    ROLLBACK',
    ]);
    const refused = spans.find(({ name }) => name === 'repository.openOnce');
    expect(refused?.status).toEqual({ code: 2 });
    expect(refused && attributesOf(refused)).toEqual({ 'error.type': 'NONCE_REUSED' });
    const text = JSON.stringify(spans);
    for (const value of [organizationId, opening.nonce.value, admin.email, opening.session.tokenHash])
      expect(text).not.toContain(value);
    await database.release();
  });
});

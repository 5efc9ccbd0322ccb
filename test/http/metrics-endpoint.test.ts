import { afterEach, describe, expect, it } from 'vitest';
import { type Environment, readConfig } from '../../src/config.ts';
import { createMetricsServer } from '../../src/http/metrics-endpoint.ts';
import { createCountingServer } from '../metrics/counting-server.ts';
import { collectLog } from './collect-log.ts';

const token = 'token-of-prometheus-32-characters';
const stops: (() => unknown)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

async function serve(env: Environment) {
  const server = await createCountingServer({ metrics: readConfig(env).metrics });
  stops.push(server.stop);
  return server;
}

describe('GET /metrics', () => {
  it('is answered to anybody in development on a loopback address', async () => {
    const answer = await (await serve({})).scrape();
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['content-type']).toBe('text/plain; version=0.0.4; charset=utf-8');
    expect(answer.headers['cache-control']).toBe('no-store');
  });

  it('asks for METRICS_TOKEN where there is one', async () => {
    const server = await serve({ METRICS_TOKEN: token });
    for (const wrong of [undefined, 'another', `${token}x`]) {
      const answer = await server.scrape(wrong);
      expect(answer.statusCode).toBe(401);
      expect(answer.headers['www-authenticate']).toContain('Bearer');
      expect(answer.body).not.toContain('embedpath_http');
    }
    expect((await server.scrape(token)).statusCode).toBe(200);
    expect(server.log.join('')).not.toContain(token);
  });

  it('is not there where the metrics have a port of their own', async () => {
    expect((await (await serve({ METRICS_PORT: '9464', METRICS_TOKEN: token })).scrape(token)).statusCode).toBe(404);
  });
});

describe('the server of metrics', () => {
  it('answers them alone', async () => {
    const { logger } = collectLog();
    const metrics = { print: async () => 'one 1\n', contentType: 'text/plain', token };
    const app = await createMetricsServer(logger, metrics);
    stops.push(() => app.close());
    const headers = { authorization: `Bearer ${token}` };
    expect((await app.inject({ url: '/metrics', headers })).body).toBe('one 1\n');
    expect((await app.inject({ url: '/metrics' })).statusCode).toBe(401);
    for (const url of ['/', '/graphql', '/healthz']) expect((await app.inject({ url, headers })).statusCode).toBe(404);
    expect((await app.inject({ method: 'POST', url: '/metrics', headers })).statusCode).toBe(405);
  });
});

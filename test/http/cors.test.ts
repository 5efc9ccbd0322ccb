import { afterAll, describe, expect, it } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { as, createDemoServer } from './demo-server.ts';

const origin = 'https://app.example.com';

describe('a front end of another origin', async () => {
  const server = await createDemoServer({ corsOrigins: [origin] });
  afterAll(() => server.stop());
  const preflight = (from: string, url = '/graphql') =>
    server.app.inject({
      method: 'OPTIONS',
      url,
      headers: {
        origin: from,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'authorization,content-type',
      },
    });

  it('may query when it is on the list', async () => {
    const { statusCode, headers } = await preflight(origin);
    expect(statusCode).toBe(204);
    expect(headers['access-control-allow-origin']).toBe(origin);
    expect(headers['access-control-allow-headers']).toContain('authorization');
    expect(headers['access-control-allow-credentials']).toBeUndefined();
    const answer = await server.post('{ __typename }', { headers: { origin } });
    expect(answer.headers['access-control-allow-origin']).toBe(origin);
    expect(answer.headers['vary']).toContain('Origin');
  });

  it('can read why it was refused', async () => {
    const answer = await server.post('{ __typename }', { headers: { origin, ...as('nobody-has-this-token') } });
    expect([answer.statusCode, answer.headers['access-control-allow-origin']]).toEqual([401, origin]);
  });

  it.each(['https://evil.example', 'https://app.example.com.evil.example', 'http://app.example.com', 'null'])(
    'may not when it is %s',
    async (from) => {
      expect((await preflight(from)).headers['access-control-allow-origin']).toBeUndefined();
      const answer = await server.post('{ __typename }', { headers: { origin: from } });
      expect(answer.headers['access-control-allow-origin']).toBeUndefined();
    },
  );

  it('may not ask for tokens, which would put a secret into a browser', async () => {
    expect((await preflight(origin, '/v2/auth/token')).headers['access-control-allow-origin']).toBeUndefined();
  });
});

describe('without a list', async () => {
  const server = await createDemoServer();
  afterAll(() => server.stop());

  it('no other origin may query', async () => {
    const answer = await server.post('{ __typename }', { headers: { origin } });
    expect(answer.headers['access-control-allow-origin']).toBeUndefined();
  });
});

describe('the demo', async () => {
  const { corsOrigins } = readConfig({ EMBEDPATH_DEMO: '1' });
  const server = await createDemoServer({ corsOrigins });
  afterAll(() => server.stop());

  it.each([
    ['http://localhost:5173', true],
    ['http://127.0.0.1:3000', true],
    ['http://localhost.evil.example', false],
    ['https://localhost:5173', false],
  ])('answers %s: %s', async (from, allowed) => {
    const answer = await server.post('{ __typename }', { headers: { origin: from } });
    expect(answer.headers['access-control-allow-origin']).toBe(allowed ? from : undefined);
  });
});

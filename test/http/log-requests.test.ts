import { buildSchema } from 'graphql';
import { afterAll, describe, expect, it } from 'vitest';
import { mintSecret } from '../../src/domain/credentials/mint-secret.ts';
import { countedBytes } from '../support/builders.ts';
import { collectLog } from './collect-log.ts';
import { access, as, createDemoServer } from './demo-server.ts';
import { createServerOfParts } from './server-of-parts.ts';

describe('the log', async () => {
  const initToken = 'init-token-with-32-characters-at-least';
  const server = await createDemoServer({ initToken });
  afterAll(() => server.stop());

  it('has one line a request, with its id, method, path, status and time', async () => {
    const answer = await server.app.inject({ method: 'GET', url: '/nothing?token=of-somebody' });
    const lines = server.log.map((line) => JSON.parse(line)).filter(({ path }) => path === '/nothing');
    expect(lines).toMatchObject([
      {
        level: 30,
        msg: 'request',
        requestId: answer.headers['x-request-id'],
        method: 'GET',
        status: 404,
        milliseconds: expect.any(Number),
      },
    ]);
  });

  it('[K1] holds no token, no secret and nothing of what was asked, however requests end', async () => {
    const literal = 'literal-in-a-query';
    const secrets = [...Object.values(access), initToken, literal, 'wrong-secret', 'nobody-has-this-token'];
    await server.post(`{ viewer { level } workbook(by: { path: "${literal}" }) { id } }`, {
      headers: as(access.adminToken),
    });
    await server.post(`{ viewer { level } "${literal}" }`, { headers: as(access.holderToken) });
    await server.post('{ viewer { level } }', { headers: as('nobody-has-this-token') });
    await server.app.inject({ method: 'GET', url: `/graphql?query=${literal}&token=${access.viewerToken}` });
    for (const secret of [access.embedSecret, 'wrong-secret']) {
      const form = { grant_type: 'client_credentials', client_id: access.clientId, client_secret: secret };
      const answer = await server.app.inject({
        method: 'POST',
        url: '/v2/auth/token',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        payload: new URLSearchParams(form).toString(),
      });
      secrets.push(answer.json().access_token ?? 'wrong-secret');
    }
    await server.app.inject({ method: 'POST', url: '/v2/init', headers: as(initToken), payload: {} });
    const log = server.log.join('');
    expect(server.log.length).toBeGreaterThan(6);
    for (const secret of secrets) expect(log).not.toContain(secret);
  });

  it('[K1] holds no query either when a host encoded the question mark before it, or lost it', async () => {
    const marks = ['%3F', '%3f', '%253F', '&', '%26', '%2526'];
    for (const mark of marks) {
      const url = `/embed/1-abc${mark}:email=noor%40northwind.example&:signature=0a1b2c3d`;
      expect((await server.app.inject({ method: 'GET', url })).statusCode).toBe(400);
    }
    const lines = server.log.filter((line) => line.includes('/embed/1-abc'));
    expect(lines).toHaveLength(marks.length);
    expect(lines.join('')).not.toMatch(/northwind|0a1b2c3d/);
  });

  it('[K1] holds no secret that somebody took for the id of an embed', async () => {
    const secret = mintSecret(countedBytes());
    await server.app.inject({ method: 'GET', url: `/embed/${secret}?:nonce=1` });
    const log = server.log.join('');
    expect(log).toContain('/embed/[secret]');
    expect(log).not.toContain(secret);
  });

  it('tells of an error in a resolver without the text of the query', async () => {
    const schema = buildSchema('type Query { broken(secret: String): Int }');
    Object.assign(schema.getQueryType()?.getFields()['broken'] ?? {}, { resolve: () => 'no number' });
    const broken = await createServerOfParts({ schema });
    await broken.post('{ broken(secret: "literal-in-a-query") }');
    const log = broken.log.join('');
    expect(log).toContain('a request failed');
    expect(log).not.toContain('literal-in-a-query');
    await broken.stop();
  });

  it('hides what bears the name of a secret, and what an error carries beside its message, should anyone log it', () => {
    const { log, logger } = collectLog();
    logger.info({
      token: 'one',
      details: { secret: 'two', inner: { authorization: 'three' } },
      config: { database: { url: 'six' } },
      req: { headers: 'four' },
    });
    logger.error({ err: Object.assign(new Error('what went wrong'), { query: 'five', code: 'EPIPE' }) });
    expect(log.join('')).toMatch(/what went wrong.*EPIPE/);
    expect(log.join('')).not.toMatch(/one|two|three|four|five|six/);
  });
});

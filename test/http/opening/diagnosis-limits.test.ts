import { afterAll, describe, expect, it } from 'vitest';
import { askDiagnosis } from './ask-diagnosis.ts';
import { createOpeningServer } from './opening-server.ts';
import { settleWorld } from './opening-world.ts';

const server = await createOpeningServer({ diagnosesPerMinute: 3 });
afterAll(() => server.expectQuietLog());

describe('how often URLs are diagnosed', () => {
  it('[X1] is bounded for each caller, and says when to ask again; aliases count each', async () => {
    const world = await settleWorld(server);
    const other = await settleWorld(server);
    const query =
      'query ($url: String!) { a: diagnoseEmbedUrl(url: $url) { code } b: diagnoseEmbedUrl(url: $url) { code } }';
    const headers = { authorization: `Bearer ${world.adminToken}` };
    const first = (await server.post(query, { variables: { url: '/embed/x' }, headers })).json();
    expect(first.errors).toBeUndefined();
    expect((await askDiagnosis(server, world.adminToken, 'x')).errors).toBeUndefined();
    const tooMany = await server.post('{ diagnoseEmbedUrl(url: "/embed/x") { code } }', { headers });
    const { errors } = tooMany.json();
    expect(errors?.[0]?.extensions).toMatchObject({
      code: 'RATE_LIMITED',
      remedy: expect.stringMatching(/^Ask again in \d+ s/),
    });
    const retryAfter = Number(errors?.[0]?.extensions['retryAfterSeconds']);
    expect([retryAfter > 0, retryAfter <= 60]).toEqual([true, true]);
    expect([tooMany.statusCode, tooMany.headers['retry-after']]).toEqual([200, String(retryAfter)]);
    expect((await askDiagnosis(server, other.adminToken, 'x')).errors).toBeUndefined();
  });
});

describe('diagnoses that are asked for at once', () => {
  it('[X1] are made in turns, between which others are answered', async () => {
    const patient = await createOpeningServer();
    const world = await settleWorld(patient);
    const fields = Array.from({ length: 10 }, (_, index) => `d${index}: diagnoseEmbedUrl(url: $url) { code }`);
    const variables = { url: world.sign('CLIENT_CREDENTIALS', { secret: 'another' }) };
    const headers = { authorization: `Bearer ${world.adminToken}` };
    let [isAnswered, turns] = [false, 0];
    const countTurns = () => {
      turns += 1;
      if (!isAnswered) setImmediate(countTurns);
    };
    setImmediate(countTurns);
    const answer = await patient.post(`query ($url: String!) { ${fields.join(' ')} }`, { variables, headers });
    isAnswered = true;
    expect(answer.json().errors).toBeUndefined();
    expect(turns).toBeGreaterThanOrEqual(10);
  });
});

describe('refused openings', () => {
  it('[O2] [X1] lock neither a credential nor an address out: after 1,000 of them the next URL opens', async () => {
    const world = await settleWorld(server);
    for (let times = 0; times < 1000; times += 1) {
      const answer = await server.open(world.sign('JWT', { secret: 'another' }));
      if (answer.status !== 403) expect(answer.status).toBe(403);
    }
    expect(await world.codeOf(world.sign('JWT'))).toBe('OPENED');
  }, 60_000);
});

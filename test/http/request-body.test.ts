import { once } from 'node:events';
import { request as httpRequest } from 'node:http';
import { afterAll, describe, expect, it } from 'vitest';
import { access, as, createDemoServer } from './demo-server.ts';

const kilobyte = 1024;

/** A query whose variables make its body so long. */
function bodyOf(bytes: number): string {
  const [start, end] = ['{"query":"{ __typename }","variables":{"filler":"', '"}}'];
  return `${start}${'x'.repeat(bytes - start.length - end.length)}${end}`;
}

describe('the body of a request', async () => {
  const server = await createDemoServer();
  afterAll(() => server.stop());
  const json = { 'content-type': 'application/json' };
  const send = (payload: string, headers: Record<string, string> = {}) =>
    server.app.inject({ method: 'POST', url: '/graphql', headers: { ...json, ...headers }, payload });

  it('may have 256 KB without a token', async () => {
    expect((await send(bodyOf(256 * kilobyte))).statusCode).toBe(200);
  });

  it('is refused with 413 when it is longer', async () => {
    const answer = await send(bodyOf(256 * kilobyte + 1));
    expect([answer.statusCode, answer.json().errors[0].extensions.code]).toEqual([413, 'PAYLOAD_TOO_LARGE']);
    expect(answer.headers['connection']).toBe('close');
  });

  it('may have 12 MB with a token, and no more', async () => {
    const most = 12 * kilobyte * kilobyte;
    expect((await send(bodyOf(most), as(access.viewerToken))).statusCode).toBe(200);
    expect((await send(bodyOf(most + 1), as(access.viewerToken))).statusCode).toBe(413);
  });

  it('is cut off where it does not say how long it is', async () => {
    const address = new URL(await server.listen({ host: '127.0.0.1', port: 0 }));
    const sendChunks = async (...chunks: (string | Buffer)[]) => {
      const request = httpRequest(new URL('/graphql', address), { method: 'POST', headers: json });
      for (const chunk of chunks) request.write(chunk);
      request.end();
      const [answer] = await once(request, 'response');
      answer.resume();
      return answer.statusCode;
    };
    expect(await sendChunks(bodyOf(kilobyte).slice(0, 100), bodyOf(kilobyte).slice(100))).toBe(200);
    expect(await sendChunks(...Array.from({ length: 5 }, () => Buffer.alloc(64 * kilobyte, ' ')))).toBe(413);
  });

  it.each([
    ['millions of values', `{"query":"{ __typename }","variables":{"ids":[${'1,'.repeat(2_000_000)}1]}}`],
    ['many names', `{"query":"{ __typename }"${',"a":1'.repeat(20_000)}}`],
    ['deep nesting', `{"query":"{ __typename }","variables":{"deep":${'['.repeat(99)}${']'.repeat(99)}}}`],
  ])('is refused with 413 for %s, before it is read', async (_, payload) => {
    const answer = await send(payload, as(access.viewerToken));
    expect([answer.statusCode, answer.json().errors[0].extensions.code]).toEqual([413, 'PAYLOAD_TOO_LARGE']);
  });

  it('may hold a string of any length and content as one value', async () => {
    const filler = '[{",:\\"}]'.repeat(100_000);
    const payload = JSON.stringify({ query: '{ __typename }', variables: { filler } });
    expect((await send(payload, as(access.viewerToken))).statusCode).toBe(200);
  });

  it.each([
    ['compressed', { 'content-encoding': 'gzip' }],
    ['in another charset', { 'content-type': 'application/json; charset=utf-16' }],
  ])('is refused with 415 when it is %s', async (_, headers) => {
    expect((await send(bodyOf(kilobyte), headers)).statusCode).toBe(415);
  });

  it('may say that it is UTF-8', async () => {
    expect((await send(bodyOf(kilobyte), { 'content-type': 'application/json; charset="UTF-8"' })).statusCode).toBe(
      200,
    );
  });
});

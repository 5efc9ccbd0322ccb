import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { createLosable, innerSecret } from '../../support/losable-repository.ts';
import type { Shown } from '../../support/read-shown.ts';
import { createServerOfParts } from '../server-of-parts.ts';
import { createOpeningServer } from './opening-server.ts';
import { methods, settleWorld } from './opening-world.ts';

const losable = createLosable();
const server = await createOpeningServer({}, losable.wrap);
afterEach(() => losable.find());
afterAll(() => {
  server.expectQuietLog();
  expect(server.log.join('')).not.toContain(innerSecret);
});

/** The first read of an opening, one in its midst, and its one write. */
const moments = ['findSigner', 'findOpeningContent', 'openOnce'];

function expectPage({ status, headers, body, requestId }: Shown): void {
  expect([status, headers['retry-after'], headers['content-type']]).toEqual([503, '3', 'text/html; charset=utf-8']);
  expect(body).toContain('<h1>This content is not available right now</h1><p>Load the page again in a moment.</p>');
  expect(body).toContain(`<dt>Reference</dt><dd>${requestId}</dd>`);
  expect(body).not.toContain('<dt>Code</dt>');
}

describe.each(methods)('a signed URL that is opened while the repository is away: %s', (method) => {
  it.each(moments)('is answered with a page that asks to come again: %s', async (moment) => {
    const world = await settleWorld(server);
    const url = world.sign(method);
    losable.lose(moment);
    expectPage(await server.open(url));
  });

  it.each(moments)(
    '[O2] [O3] opens once it is back, since its nonce was not taken and nothing recorded: %s',
    async (moment) => {
      const world = await settleWorld(server);
      const url = world.sign(method);
      losable.lose(moment);
      server.takeCalls();
      await server.open(url);
      losable.find();
      expect(Object.keys(server.takeCalls())).not.toContain('recordRefusal');
      expect([(await server.open(url)).status, (await server.open(url)).status]).toEqual([200, 400]);
    },
  );

  it('[O9] is answered so, too, where a refusal cannot be recorded', async () => {
    const world = await settleWorld(server);
    losable.lose('recordRefusal');
    expectPage(await server.open(world.sign(method, { secret: 'another' })));
  });
});

describe('the page of what is not available', () => {
  it('[O5] holds nothing of anybody, so that it may show in any frame: whose it is cannot be asked', async () => {
    const world = await settleWorld(server);
    losable.lose();
    const shown = await server.open(world.sign('JWT'));
    const policy = String(shown.headers['content-security-policy']);
    expect(policy).toMatch(/^default-src 'none'; .*frame-ancestors \*$/);
    expect(shown.body).not.toContain('<script');
    expect(shown.body).not.toMatch(/<a |<form|<button/);
    expect(shown.headers).toMatchObject({ 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' });
  });

  it('answers what takes too long, too', async () => {
    const parts = { openEmbed: () => new Promise<never>(() => {}) };
    const slow = await createServerOfParts({ parts, settings: { requestTimeoutMs: 100 } });
    const answer = await slow.app.inject({ method: 'GET', url: '/embed/1-abc?x' });
    expect([answer.statusCode, answer.headers['retry-after']]).toEqual([503, '1']);
    expect(answer.body).toContain('This content is not available right now');
    await slow.stop();
  });
});

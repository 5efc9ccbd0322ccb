import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type SessionRefused, startSession } from '../../../src/embed-page/script/session.ts';

const start = Date.parse('2026-01-01T00:00:00Z');
const day = 86_400_000;
const at = (milliseconds: number) => new Date(start + milliseconds).toISOString();

beforeEach(() => {
  vi.useFakeTimers({ now: start });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function answerWith(status: number, body: unknown) {
  const asked = vi.fn(async () => new Response(JSON.stringify(body), { status }));
  vi.stubGlobal('fetch', asked);
  return asked;
}

describe('the end of a session', () => {
  it('[O7] comes at its time, not before', () => {
    const onExpired = vi.fn();
    startSession('token', at(60_000), onExpired);
    vi.advanceTimersByTime(59_999);
    expect(onExpired).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(onExpired).toHaveBeenCalledOnce();
  });

  it('[O7] is no more than one step of a timer away: browsers fire longer timers at once', () => {
    const timers = vi.spyOn(globalThis, 'setTimeout');
    const onExpired = vi.fn();
    startSession('token', at(40 * day), onExpired);
    expect(timers.mock.lastCall?.[1]).toBe(2_147_483_647);
    vi.advanceTimersByTime(40 * day - 1);
    expect(onExpired).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(onExpired).toHaveBeenCalledOnce();
  });

  it('[O7] moves with what the server says', async () => {
    const onExpired = vi.fn();
    const session = startSession('token', at(1_000), onExpired);
    answerWith(200, { html: '', expiresAt: at(5_000), versionNumber: 1 });
    await session.fetchPanel('page');
    vi.advanceTimersByTime(4_999);
    expect(onExpired).not.toHaveBeenCalled();
  });

  it('[O7] lets nothing be asked any more', async () => {
    const asked = answerWith(200, {});
    const session = startSession('token', at(1_000), vi.fn());
    session.end();
    await expect(session.fetchPanel('page')).rejects.toMatchObject({ refusal: { code: 'ESESSION_EXPIRED' } });
    expect(asked).not.toHaveBeenCalled();
  });
});

describe('a request for a page', () => {
  it('[O7] names the page safely and carries the token, nothing else', async () => {
    const asked = answerWith(200, { html: 'x', expiresAt: at(day), versionNumber: 1 });
    await startSession('token', at(day), vi.fn()).fetchPanel('a/b?c');
    expect(asked).toHaveBeenCalledWith('/embed-session/pages/a%2Fb%3Fc', {
      headers: { authorization: 'Bearer token' },
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'no-referrer',
    });
  });

  it.each([
    [401, { code: 'ESESSION_EXPIRED', message: 'gone', referenceNumber: 'R-1' }, 'ESESSION_EXPIRED'],
    [401, 'no object', 'ESESSION_EXPIRED'],
    [403, { code: 'EACCES', message: 'no', referenceNumber: 'R-1' }, 'EACCES'],
    [404, { code: 'ENOENT', message: 'no', referenceNumber: 'R-1' }, 'ENOENT'],
    [410, {}, 'EACCES'],
  ])('[O9] is refused with %i %j as %s', async (status, body, code) => {
    answerWith(status, body);
    const refused = startSession('token', at(day), vi.fn()).fetchPanel('page');
    const error = await refused.then(
      () => undefined,
      (reason: SessionRefused) => reason,
    );
    expect(error?.refusal?.code).toBe(code);
  });

  it.each([429, 500, 503])('[O7] that fails with %i is no refusal: it may be tried again', async (status) => {
    answerWith(status, {});
    await expect(startSession('token', at(day), vi.fn()).fetchPanel('page')).rejects.not.toHaveProperty('refusal');
  });
});

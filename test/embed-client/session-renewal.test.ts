import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createSessionRenewal, type SignedUrl } from '../../src/embed-client/session-renewal.ts';

const url = 'https://bi.example.com/embed/1-abc?:nonce=1';
const freshUrl = 'https://bi.example.com/embed/1-abc?:nonce=2';
const inSeconds = (seconds: number) => new Date(Date.now() + seconds * 1000).toISOString();
const day = 86_400;

const load = vi.fn();
const fail = vi.fn();
const askUrl = vi.fn<() => Promise<string | SignedUrl>>();

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-03-01T12:00:00.000Z') });
  askUrl.mockResolvedValue(freshUrl);
});

afterEach(() => {
  vi.useRealTimers();
  vi.resetAllMocks();
});

const create = (first: Partial<SignedUrl> = {}) => createSessionRenewal({ url, ...first }, { askUrl, load, fail });
const pass = (seconds: number) => vi.advanceTimersByTimeAsync(seconds * 1000);

describe('the renewal of a session', () => {
  it('asks the host page once and loads what it answers', async () => {
    const renewal = create();
    renewal.begin();
    await renewal.renew();
    expect(askUrl).toHaveBeenCalledOnce();
    expect(load).toHaveBeenCalledExactlyOnceWith(freshUrl);
    expect(fail).not.toHaveBeenCalled();
  });

  it('comes 30 seconds before a known end, not sooner', async () => {
    const renewal = create({ expiresAt: inSeconds(3600) });
    await pass(10);
    renewal.begin();
    await pass(3559.9);
    expect(askUrl).not.toHaveBeenCalled();
    await pass(0.2);
    expect(load).toHaveBeenCalledExactlyOnceWith(freshUrl);
  });

  it('comes 30 seconds before the end of the session that was renewed', async () => {
    const renewal = create();
    renewal.begin();
    askUrl.mockResolvedValueOnce({ url: freshUrl, expiresAt: inSeconds(600) });
    await renewal.renew();
    renewal.begin();
    await pass(569);
    expect(askUrl).toHaveBeenCalledTimes(1);
    await pass(1);
    expect(askUrl).toHaveBeenCalledTimes(2);
  });

  it('comes in time for a session of 30 days, which no timer of a browser can wait for', async () => {
    const renewal = create({ expiresAt: inSeconds(30 * day) });
    renewal.begin();
    await pass(30 * day - 31);
    expect(askUrl).not.toHaveBeenCalled();
    await pass(1);
    expect(askUrl).toHaveBeenCalledOnce();
  });

  it.each([-3600, 0, 20, 59])('waits for the embed to say so where the end seems %i seconds away', async (seconds) => {
    const renewal = create({ expiresAt: inSeconds(seconds) });
    renewal.begin();
    await pass(day);
    expect(askUrl).not.toHaveBeenCalled();
  });

  it.each(['soon', ''])('does not come by itself where the end is "%s"', async (expiresAt) => {
    create({ expiresAt }).begin();
    await pass(day);
    expect(askUrl).not.toHaveBeenCalled();
  });

  it('asks once when both the clock and the embed say that the time has come', async () => {
    let answer: (fresh: string) => void = () => undefined;
    askUrl.mockReturnValue(new Promise((resolve) => (answer = resolve)));
    const renewal = create({ expiresAt: inSeconds(3600) });
    renewal.begin();
    await pass(3570);
    await renewal.renew();
    answer(freshUrl);
    await pass(day);
    expect(askUrl).toHaveBeenCalledOnce();
    expect(load).toHaveBeenCalledOnce();
  });

  it('is an error where the host page has no callback', async () => {
    const renewal = createSessionRenewal({ url, expiresAt: inSeconds(600) }, { askUrl: undefined, load, fail });
    renewal.begin();
    await pass(600);
    expect(fail).not.toHaveBeenCalled();
    await renewal.renew();
    expect(fail).toHaveBeenCalledExactlyOnceWith({ code: 'SESSION_EXPIRED', message: 'The session has ended.' });
  });

  it('tells what the callback threw, and may be tried again', async () => {
    const cause = new Error('offline');
    askUrl.mockRejectedValueOnce(cause);
    const renewal = create();
    renewal.begin();
    await renewal.renew();
    expect(fail).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ code: 'RENEWAL_FAILED', cause }));
    expect(load).not.toHaveBeenCalled();
    await renewal.renew();
    expect(load).toHaveBeenCalledExactlyOnceWith(freshUrl);
  });

  it('tells what a callback threw that answers no promise', async () => {
    askUrl.mockImplementationOnce(() => {
      throw new Error('no session here');
    });
    await create().renew();
    expect(fail).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ code: 'RENEWAL_FAILED' }));
  });

  it.each([
    'https://bi.example.com.evil.com/embed/1-abc',
    'http://bi.example.com/embed/1-abc',
    'javascript:alert(1)',
    '/embed/1-abc',
    '',
  ])('does not load "%s", which has not the origin of the first URL', async (other) => {
    askUrl.mockResolvedValueOnce(other);
    await create().renew();
    expect(load).not.toHaveBeenCalled();
    expect(fail).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ code: 'RENEWAL_FAILED' }));
  });

  it('gives up after three attempts without a session', async () => {
    const renewal = create();
    renewal.begin();
    for (let time = 0; time < 10; time += 1) await renewal.renew();
    expect(askUrl).toHaveBeenCalledTimes(3);
    expect(fail).toHaveBeenCalledWith({ code: 'RENEWAL_FAILED', message: 'No session lasted in 3 attempts.' });
  });

  it('is tried again after that when somebody asks', async () => {
    const renewal = create();
    for (let time = 0; time < 4; time += 1) await renewal.renew();
    await renewal.retry();
    expect(askUrl).toHaveBeenCalledTimes(4);
    expect(load).toHaveBeenCalledTimes(4);
  });

  it('gives up after three sessions that end as soon as they begin', async () => {
    const renewal = create();
    for (let time = 0; time < 10; time += 1) {
      renewal.begin();
      await pass(9);
      await renewal.renew();
    }
    expect(askUrl).toHaveBeenCalledTimes(3);
  });

  it('goes on for as long as sessions last', async () => {
    const renewal = create();
    for (let time = 0; time < 10; time += 1) {
      renewal.begin();
      await pass(10);
      await renewal.renew();
    }
    expect(load).toHaveBeenCalledTimes(10);
    expect(fail).not.toHaveBeenCalled();
  });

  it('loads and reports nothing once it is stopped, also while it is asked for', async () => {
    const renewal = create({ expiresAt: inSeconds(3600) });
    renewal.begin();
    const asked = renewal.renew();
    renewal.stop();
    await asked;
    await pass(day);
    expect(load).not.toHaveBeenCalled();

    askUrl.mockRejectedValueOnce(new Error('offline'));
    const other = create();
    const failed = other.renew();
    other.stop();
    await failed;
    expect(fail).not.toHaveBeenCalled();
  });

  it('sets no timer any more when it is stopped', async () => {
    const renewal = create({ expiresAt: inSeconds(3600) });
    renewal.begin();
    renewal.stop();
    expect(vi.getTimerCount()).toBe(0);
  });
});

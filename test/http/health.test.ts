import { afterEach, describe, expect, it, vi } from 'vitest';
import { createServerOfParts } from './server-of-parts.ts';

type Server = Awaited<ReturnType<typeof createServerOfParts>>;

const away = () => Promise.reject(new Error('a connection string with a password'));
const unavailable = { status: 'unavailable', reason: 'database' };

async function ask({ app }: Server, url = '/readyz') {
  const answer = await app.inject({ method: 'GET', url });
  return [answer.statusCode, answer.json()];
}

afterEach(() => {
  vi.useRealTimers();
});

describe('/healthz', () => {
  it('says that the process lives, whatever is away', async () => {
    const server = await createServerOfParts({ parts: { pingDatabase: away } });
    expect(await ask(server, '/healthz')).toEqual([200, { status: 'ok' }]);
    await server.stop();
  });
});

describe('/readyz', () => {
  it('says that a server takes requests', async () => {
    const server = await createServerOfParts();
    expect(await ask(server)).toEqual([200, { status: 'ok' }]);
    await server.stop();
  });

  it('says 503 while the database is away, without what is wrong with it', async () => {
    const pingDatabase = vi.fn(async () => {}).mockImplementationOnce(away);
    const server = await createServerOfParts({ parts: { pingDatabase } });
    expect([await ask(server), await ask(server)]).toEqual([
      [503, unavailable],
      [200, { status: 'ok' }],
    ]);
    await server.stop();
  });

  it('waits a second for a database that is stuck, and pings it once however many ask', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const answers: (() => void)[] = [];
    const pingDatabase = vi.fn(() => new Promise<void>((resolve) => answers.push(resolve)));
    const server = await createServerOfParts({ parts: { pingDatabase } });
    const settled = vi.fn();
    const asked = [ask(server), ask(server)];
    for (const one of asked) void one.then(settled);
    await vi.waitFor(() => expect(vi.getTimerCount()).toBe(2));
    await vi.advanceTimersByTimeAsync(900);
    expect(settled).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(100);
    expect(await Promise.all(asked)).toEqual([
      [503, unavailable],
      [503, unavailable],
    ]);
    expect(pingDatabase).toHaveBeenCalledOnce();
    answers[0]?.();
    const next = ask(server);
    await vi.waitFor(() => expect(answers).toHaveLength(2));
    answers[1]?.();
    expect(await next).toEqual([200, { status: 'ok' }]);
    await server.stop();
  });

  it('is logged when it changes, and not at each probe', async () => {
    const pingDatabase = vi
      .fn(async () => {})
      .mockImplementationOnce(away)
      .mockImplementationOnce(away);
    const server = await createServerOfParts({ parts: { pingDatabase } });
    for (let probe = 0; probe < 4; probe += 1) await ask(server);
    const lines = server.log.map((line) => JSON.parse(line)).filter(({ level }) => level > 20);
    expect(lines).toMatchObject([
      { level: 40, msg: 'not ready', reason: 'database', err: { type: 'Error' } },
      { level: 30, msg: 'ready again' },
    ]);
    await server.stop();
  });
});

import { expect, it } from 'vitest';
import { anyRequest } from './any-request.ts';
import { faultsIn, startServer } from './deployment.ts';
import { ownPostgres } from './own-postgres.ts';
import { print } from './print.ts';
import { makeCredential, shareWorkbook, sign } from './shared-workbook.ts';
import { askAllTheTime } from './steady-load.ts';

const postgres = await ownPostgres();
const server = await startServer(postgres.url);

async function healthOf(path: string): Promise<string> {
  const { status, body } = await server.get(path);
  return `${status} ${body}`;
}

/** Pages have no code of ours. */
const unavailable = ['503', '503 SERVICE_UNAVAILABLE'];

it.each(['fast', 'immediate'] as const)(
  'a database that is restarted under load, %s: what needs it is answered with 503 until it is back, and well after',
  async (how) => {
    const place = await shareWorkbook(server, `restarted-${how}`);
    const credential = await makeCredential(server, `restarted-${how}`);
    const { state } = await server.open(sign('JWT', place, credential));
    const load = askAllTheTime(12, anyRequest(server, place, credential, state?.token));
    await load.enter('before', 60);
    load.enter('while it stops');
    await postgres.end(how);
    await load.enter('while it is away', 120);
    expect(await healthOf('/readyz')).toBe('503 {"status":"unavailable","reason":"database"}');
    expect(await healthOf('/healthz')).toBe('200 {"status":"ok"}');
    load.enter('while it starts');
    await postgres.start();
    await expect.poll(() => healthOf('/readyz'), { timeout: 10_000 }).toBe('200 {"status":"ok"}');
    await load.enter('after', 120);
    const outcomes = await load.stop();
    print(`restart, ${how}: ${JSON.stringify(outcomes)}`);
    const kinds = (phase: string) => Object.keys(outcomes[phase] ?? {}).sort();
    expect(kinds('while it is away')).toEqual(unavailable);
    expect(kinds('after')).toEqual(['200']);
    // Among them what was on its way when the database stopped.
    for (const phase of ['before', 'while it stops', 'while it starts'])
      expect(['200', ...unavailable]).toEqual(expect.arrayContaining(kinds(phase)));
    expect(faultsIn(server)).toEqual([]);
  },
);

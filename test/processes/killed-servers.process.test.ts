import { expect, it } from 'vitest';
import { faultsIn, type LiveServer, startServer } from './deployment.ts';
import { newLedger } from './ledger.ts';
import { putUnderLoad } from './load.ts';
import { ownPostgres } from './own-postgres.ts';
import { expectAllThere } from './read-ledger.ts';
import { makeCredential, shareWorkbook } from './shared-workbook.ts';

const rounds = 50;
const { url } = await ownPostgres();
// Three of which, most of the time, one serves and two start: starting takes most of the time of this test.
const live: LiveServer[] = await Promise.all([1, 2, 3].map(() => startServer(url)));

function firstLive(): LiveServer {
  const [first] = live;
  if (first === undefined) throw new Error('No server runs.');
  return first;
}

it('[O2] [O3] servers that are killed amid writes and openings lose nothing that they acknowledged', async () => {
  const place = await shareWorkbook(firstLive(), 'killed-servers');
  const credential = await makeCredential(firstLive(), 'killed-servers');
  const ledger = newLedger();
  let nextStart: Promise<unknown> = Promise.resolve();
  const starting = new Set<Promise<void>>();
  const pick = async (turn: number) => {
    // A third of the load goes on while servers start.
    if (turn % 3 > 0) await nextStart;
    return live[turn % live.length] ?? firstLive();
  };
  const restart = async () => {
    live.push(await startServer(url));
  };
  const load = putUnderLoad({ workers: 15, place, credential, ledger, pick });
  for (let round = 0; round < rounds; round += 1) {
    const victim = firstLive();
    await load.acknowledgedBy(victim, 12 + (round % 7));
    live.shift();
    victim.process.send('SIGKILL');
    expect(await victim.process.ended).toBe('SIGKILL');
    expect(faultsIn(victim)).toEqual([]);
    const started = restart().finally(() => starting.delete(started));
    starting.add(started);
    nextStart = Promise.race(starting);
    if (live.length === 1) await nextStart;
  }
  await Promise.all(starting);
  await load.stop();
  await expectAllThere(url, ledger, { clientId: credential.clientId, of: `rounds ${rounds}` });
  for (const server of live) expect(faultsIn(server)).toEqual([]);
}, 600_000);

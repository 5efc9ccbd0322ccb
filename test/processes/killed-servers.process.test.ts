import { expect, it } from 'vitest';
import { aSignal } from '../support/a-signal.ts';
import { faultsIn, type LiveServer, startServer } from './deployment.ts';
import { newLedger } from './ledger.ts';
import { putUnderLoad } from './load.ts';
import { ownPostgres } from './own-postgres.ts';
import { expectAllThere } from './read-ledger.ts';
import { makeCredential, shareWorkbook } from './shared-workbook.ts';

const rounds = 50;
const { url } = await ownPostgres();

it('[O2] [O3] servers that are killed amid writes and openings lose nothing that they acknowledged', async () => {
  const servers: LiveServer[] = await Promise.all([startServer(url), startServer(url)]);
  const [first] = servers;
  if (first === undefined) throw new Error('No server runs.');
  const place = await shareWorkbook(first, 'killed-servers');
  const credential = await makeCredential(first, 'killed-servers');
  const ledger = newLedger();
  let restarted: Promise<unknown> = Promise.resolve();
  // A third of the load goes on while a server starts, which takes most of the time of this test.
  const pick = async (turn: number) => {
    if (turn % 3 > 0) await restarted;
    return servers[turn % servers.length] ?? first;
  };
  const load = putUnderLoad({ workers: 6, place, credential, ledger, pick });
  for (let round = 0; round < rounds; round += 1) {
    const [victim = first] = servers;
    await load.acknowledgedBy(victim, 10 + (round % 7));
    servers.shift();
    const restart = aSignal();
    restarted = restart.given;
    victim.process.send('SIGKILL');
    expect(await victim.process.ended).toBe('SIGKILL');
    expect(faultsIn(victim)).toEqual([]);
    servers.push(await startServer(url));
    restart.give();
  }
  await load.stop();
  await expectAllThere(url, ledger, { clientId: credential.clientId, of: `rounds ${rounds}` });
  for (const server of servers) expect(faultsIn(server)).toEqual([]);
}, 600_000);

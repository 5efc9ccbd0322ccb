import { expect, it } from 'vitest';
import { aSignal } from '../support/a-signal.ts';
import { faultsIn, startServer } from './deployment.ts';
import { newLedger } from './ledger.ts';
import { putUnderLoad } from './load.ts';
import { ownPostgres } from './own-postgres.ts';
import { expectAllThere } from './read-ledger.ts';
import { makeCredential, shareWorkbook } from './shared-workbook.ts';

const rounds = 5;
const postgres = await ownPostgres();

it('[O2] [O3] a database that is killed amid writes and openings has all that was acknowledged, and the server goes on', async () => {
  const server = await startServer(postgres.url);
  const place = await shareWorkbook(server, 'killed-database');
  const credential = await makeCredential(server, 'killed-database');
  const ledger = newLedger();
  let back: Promise<unknown> = Promise.resolve();
  const pick = async () => {
    await back;
    return server;
  };
  const load = putUnderLoad({ workers: 12, place, credential, ledger, pick });
  for (let round = 0; round < rounds; round += 1) {
    await load.acknowledgedBy(server, 40 + round);
    const isBack = aSignal();
    back = isBack.given;
    await postgres.end('killed');
    await postgres.start();
    isBack.give();
  }
  await load.acknowledgedBy(server, 40);
  await load.stop();
  await expectAllThere(postgres.url, ledger, { clientId: credential.clientId, of: `rounds ${rounds}` });
  expect(faultsIn(server)).toEqual([]);
});

import { expect, it } from 'vitest';
import { administer } from '../support/postgres/administer.ts';
import { anyRequest } from './any-request.ts';
import { faultsIn, startServer } from './deployment.ts';
import { ownPostgres } from './own-postgres.ts';
import { print } from './print.ts';
import { makeCredential, shareWorkbook, sign } from './shared-workbook.ts';
import { askAllTheTime } from './steady-load.ts';

const { url } = await ownPostgres();

const setReadOnly = (value: 'on' | 'off') =>
  administer(url, async (query) => {
    await query(`alter system set default_transaction_read_only = ${value}`);
    await query('select pg_reload_conf()');
  });

it('a database that only reads for a while is told by /readyz; what writes is answered with 503, and what reads goes on', async () => {
  const server = await startServer(url);
  const place = await shareWorkbook(server, 'read-only');
  const credential = await makeCredential(server, 'read-only');
  const { state } = await server.open(sign('JWT', place, credential));
  const load = askAllTheTime(5, anyRequest(server, place, credential, state?.token));
  const readiness = async () => (await server.get('/readyz')).body;
  await load.enter('writes', 50);
  load.enter('changes');
  await setReadOnly('on');
  await expect.poll(readiness, { timeout: 10_000 }).toBe('{"status":"unavailable","reason":"database"}');
  await load.enter('only reads', 50);
  load.enter('changes back');
  await setReadOnly('off');
  await expect.poll(readiness, { timeout: 10_000 }).toBe('{"status":"ok"}');
  await load.enter('writes again', 50);
  const outcomes = await load.stop();
  print(`read-only for a while: ${JSON.stringify(outcomes)}`);
  const kinds = (phase: string) => Object.keys(outcomes[phase] ?? {}).sort();
  expect(kinds('writes again')).toEqual(['200']);
  expect(kinds('only reads')).toEqual(['200', '503', '503 SERVICE_UNAVAILABLE']);
  expect(faultsIn(server)).toEqual([]);
});

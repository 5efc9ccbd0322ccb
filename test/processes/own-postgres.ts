import { afterAll } from 'vitest';
import { outlivingProcesses, type StartedPostgres, startPostgres } from '../support/postgres/start-postgres.ts';

/** A PostgreSQL of this test file, which may end it and start it again: what is committed stays. */
export async function ownPostgres(settings: Readonly<Record<string, string>> = {}): Promise<StartedPostgres> {
  const started = await startPostgres({ ...outlivingProcesses, ...settings });
  afterAll(() => started.stop());
  return started;
}

import pg from 'pg';
import { onTestFinished } from 'vitest';

export interface HeldLock {
  release(): Promise<void>;
}

/** What a statement locks stays locked in a transaction of its own, until it is released, or the test ends. */
export async function holdLock(url: string, statement: string): Promise<HeldLock> {
  const client = new pg.Client({ connectionString: url });
  // The database may go first.
  client.on('error', () => {});
  await client.connect();
  await client.query('begin');
  await client.query(statement);
  const release = () => client.end();
  onTestFinished(release);
  return { release };
}

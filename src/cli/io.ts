import type { Terminal } from './print.ts';

/** All that the command line needs from outside, so that it also runs within a test. */
export interface CommandLineIo {
  readonly stdout: Terminal;
  readonly stderr: Terminal;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly fetch: typeof fetch;
  /** Runs the server until it is told to stop; answers the exit code. */
  readonly serve: (env: CommandLineIo['env']) => Promise<number>;
}

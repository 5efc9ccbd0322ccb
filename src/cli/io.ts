import type { Operations } from './operations.ts';
import type { Terminal } from './print.ts';

/** All that the command line needs from outside, so that it also runs within a test. */
export interface CommandLineIo {
  readonly stdout: Terminal;
  readonly stderr: Terminal;
  readonly stdin: AsyncIterable<Uint8Array> & { readonly isTTY?: boolean };
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly fetch: typeof fetch;
  /** Runs the server until it is told to stop; answers the exit code. */
  readonly serve: (env: CommandLineIo['env']) => Promise<number>;
  /** Loaded only when a command needs them: they bring parts of the server. */
  readonly loadOperations: () => Promise<Operations>;
}

import { Readable, Writable } from 'node:stream';
import { runCommandLine } from '../../src/cli/command-line.ts';
import type { CommandLineIo } from '../../src/cli/io.ts';
import { watchText } from './issued-secrets.ts';

/** A stream that keeps what is written to it, and passes for a terminal if it is to. */
class Recorder extends Writable {
  readonly isTTY: boolean;
  readonly columns = 100;
  text = '';

  constructor(isTTY: boolean) {
    super({ decodeStrings: false });
    this.isTTY = isTTY;
  }

  override _write(chunk: string, _encoding: string, done: () => void): void {
    this.text += chunk;
    done();
  }
}

interface RunOptions extends Partial<CommandLineIo> {
  readonly isTTY?: boolean;
}

/** Runs the command line in this process; tells the exit code and what was printed. */
export async function runCommand(args: readonly string[], { isTTY = false, ...io }: RunOptions = {}) {
  const stdout = new Recorder(isTTY);
  const stderr = new Recorder(isTTY);
  const loadOperations = async () => {
    throw new Error('This test has no operations.');
  };
  const nothing = { stdin: Readable.from([]), env: {}, fetch, serve: async () => 0, loadOperations };
  const exitCode = await runCommandLine(args, { ...nothing, stdout, stderr, ...io });
  watchText('what a command prints', stdout.text + stderr.text);
  return { exitCode, stdout: stdout.text, stderr: stderr.text };
}

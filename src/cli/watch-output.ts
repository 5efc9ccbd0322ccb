import type { CommandLineIo } from './io.ts';
import type { Terminal } from './print.ts';

interface Output {
  /** Resolves when all that was printed is out: false when some of it is lost. */
  hasArrived(): Promise<boolean>;
}

/** Resolves when what was written before is out, or known to be lost. */
function settle(terminal: Terminal): Promise<void> {
  return new Promise((resolve) => {
    terminal.write('', () => resolve());
  });
}

/** Says when output is lost. A reader that has seen enough, such as `head`, and closes the pipe loses nothing. */
export function watchOutput({ stdout, stderr }: Pick<CommandLineIo, 'stdout' | 'stderr'>): Output {
  let lost: string | undefined;
  for (const stream of [stdout, stderr]) {
    stream.on('error', ({ code, message }: NodeJS.ErrnoException) => {
      if (code !== 'EPIPE') lost ??= code ?? message;
    });
  }
  return {
    async hasArrived() {
      await Promise.all([settle(stdout), settle(stderr)]);
      if (lost !== undefined) stderr.write(`The output cannot be written (${lost}).\n`);
      return lost === undefined;
    },
  };
}

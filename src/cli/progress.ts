import { basename } from 'node:path';
import { SingleBar } from 'cli-progress';
import type { Terminal } from './print.ts';
import { printable } from './printable.ts';

export interface Progress {
  /** Shows the bar while `work` runs, and takes it away again, so that what is printed next stands above it. */
  during<Result>(file: string, work: () => Promise<Result>): Promise<Result>;
}

const longestName = 40;

function shorten(file: string): string {
  const name = printable(basename(file));
  return name.length <= longestName ? name : `${name.slice(0, longestName - 1)}…`;
}

/** How far a command is with its files: a bar on a terminal, nothing elsewhere. */
export function createProgress(terminal: Terminal | undefined, files: number): Progress {
  if (!terminal?.isTTY) return { during: (_file, work) => work() };
  const bar = new SingleBar({
    stream: terminal,
    format: '{bar} {value}/{total} {file}',
    barCompleteChar: '█',
    barIncompleteChar: '░',
    clearOnComplete: true,
    // Cut to the width of the terminal, whose settings stay as they are: a signal leaves nothing to restore.
    linewrap: true,
    gracefulExit: false,
  });
  let done = 0;
  return {
    async during(file, work) {
      bar.start(files, done, { file: shorten(file) });
      try {
        return await work();
      } finally {
        done += 1;
        bar.update(done);
        bar.stop();
      }
    },
  };
}

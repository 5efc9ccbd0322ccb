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

function createBar(terminal: Terminal, format: string): SingleBar {
  return new SingleBar({
    stream: terminal,
    format,
    barCompleteChar: '█',
    barIncompleteChar: '░',
    clearOnComplete: true,
    // Cut to the width of the terminal, whose settings stay as they are: a signal leaves nothing to restore.
    linewrap: true,
    gracefulExit: false,
  });
}

/** How far a command is with its files: a bar on a terminal, nothing elsewhere. */
export function createProgress(terminal: Terminal | undefined, files: number): Progress {
  if (!terminal?.isTTY) return { during: (_file, work) => work() };
  const bar = createBar(terminal, '{bar} {value}/{total} {file}');
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

/** `share` is how much is done, from 0 to 1; null where nobody knows. */
export type ReportRows = (rows: number, share: number | null) => void;

const steps = 1000;

/** Shows how far a stream of rows is while `work` runs: a bar where its length is known, else a number; only on a terminal. */
export async function whileRowsPass<Result>(
  terminal: Terminal | undefined,
  isLengthKnown: boolean,
  work: (report: ReportRows) => Promise<Result>,
): Promise<Result> {
  if (!terminal?.isTTY) return work(() => undefined);
  const bar = createBar(terminal, isLengthKnown ? '{bar} {percentage}% {rows} rows' : '{rows} rows');
  bar.start(steps, 0, { rows: 0 });
  try {
    return await work((rows, share) => bar.update(Math.floor(Math.min(share ?? 0, 1) * steps), { rows }));
  } finally {
    bar.stop();
  }
}

import { SingleBar } from 'cli-progress';

/** A bar on standard error that is told how far the work is, and goes away after it; nothing where there is no terminal. */
export async function showProgress<Result>(
  label: string,
  total: number,
  work: (tell: (done: number) => void) => Promise<Result>,
): Promise<Result> {
  const { stderr } = process;
  if (!stderr.isTTY) return work(() => {});
  const bar = new SingleBar({
    stream: stderr,
    format: `${label} {bar} {value}/{total}, {eta_formatted} to go`,
    barCompleteChar: '█',
    barIncompleteChar: '░',
    clearOnComplete: true,
    linewrap: true,
    gracefulExit: false,
  });
  bar.start(total, 0);
  try {
    return await work((done) => bar.update(done));
  } finally {
    bar.stop();
  }
}

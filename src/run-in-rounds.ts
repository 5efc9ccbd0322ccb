/** Does `work` again and again, each time so long after it ended. */
export interface Rounds {
  /** After one more round, so that nothing is left that came before. */
  stop(): Promise<void>;
}

export function runInRounds(pauseMs: number, work: () => Promise<void>, onError: (error: unknown) => void): Rounds {
  const stopping = new AbortController();
  const round = () => work().catch(onError);
  const pause = () =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, pauseMs);
      stopping.signal.addEventListener('abort', () => {
        clearTimeout(timer);
        resolve();
      });
      if (stopping.signal.aborted) resolve();
    });
  const run = async () => {
    while (!stopping.signal.aborted) {
      await round();
      await pause();
    }
    await round();
  };
  const ended = run();
  return {
    stop: () => {
      stopping.abort();
      return ended;
    },
  };
}

import { setTimeout as wait } from 'node:timers/promises';
import { waitAtMost } from './wait-at-most.ts';

/** Does `work` again and again, each time so long after it ended. */
export interface Rounds {
  /** After one more round, so that nothing is left that came before; or so much later, when that takes longer. */
  stop(mostMs: number): Promise<void>;
}

/** `onError` hears of the first round of those that fail in a row. */
export function runInRounds(pauseMs: number, work: () => Promise<void>, onError: (error: unknown) => void): Rounds {
  const stopping = new AbortController();
  const { signal } = stopping;
  let isFailing = false;
  const round = async () => {
    const wasFailing = isFailing;
    isFailing = true;
    await work().then(
      () => {
        isFailing = false;
      },
      (error: unknown) => {
        if (!wasFailing) onError(error);
      },
    );
  };
  // It rejects for no other reason than the stop, which ends it.
  const pause = () => wait(pauseMs, undefined, { signal }).catch(() => undefined);
  const run = async () => {
    while (!signal.aborted) {
      await round();
      await pause();
    }
    await round();
  };
  const ended = run();
  return {
    stop: async (mostMs) => {
      stopping.abort();
      await waitAtMost(mostMs, ended);
    },
  };
}

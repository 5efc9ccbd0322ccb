import { setTimeout as wait } from 'node:timers/promises';
import { waitAtMost } from './wait-at-most.ts';

/** Does `work` again and again, each time so long after it ended. */
export interface Rounds {
  /** After one more round, so that nothing is left that came before; or so much later, when that takes longer. */
  stop(mostMs: number): Promise<void>;
}

export function runInRounds(pauseMs: number, work: () => Promise<void>, onError: (error: unknown) => void): Rounds {
  const stopping = new AbortController();
  const { signal } = stopping;
  const round = () => work().catch(onError);
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

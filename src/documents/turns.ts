export interface TurnCounts {
  readonly running: number;
  readonly waiting: number;
  /** So far. */
  readonly refused: number;
}

interface Turns {
  /** Runs `work` at once, or when one of those before it has ended. */
  take<Result>(work: () => Promise<Result>): Promise<Result>;
  readonly counts: () => TurnCounts;
}

/** Lets `atOnce` run at a time and `waiting` more wait in their order; calls `refuse` for any beyond. */
export function createTurns(limits: { atOnce: number; waiting: number }, refuse: () => Error): Turns {
  const queue: (() => void)[] = [];
  let running = 0;
  let refused = 0;
  const begin = async () => {
    if (running < limits.atOnce) running += 1;
    else if (queue.length < limits.waiting) await new Promise<void>((resolve) => queue.push(resolve));
    else {
      refused += 1;
      throw refuse();
    }
  };
  return {
    take: async (work) => {
      await begin();
      try {
        return await work();
      } finally {
        const next = queue.shift();
        if (next) next();
        else running -= 1;
      }
    },
    counts: () => ({ running, waiting: queue.length, refused }),
  };
}

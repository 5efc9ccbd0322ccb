/** Runs `work` at once, or when one of those before it has ended. */
type TakeTurns = <Result>(work: () => Promise<Result>) => Promise<Result>;

/** Lets `atOnce` run at a time and `waiting` more wait in their order; calls `refuse` for any beyond. */
export function takeTurns(limits: { atOnce: number; waiting: number }, refuse: () => Error): TakeTurns {
  const queue: (() => void)[] = [];
  let running = 0;
  return async (work) => {
    if (running < limits.atOnce) running += 1;
    else if (queue.length < limits.waiting) await new Promise<void>((begin) => queue.push(begin));
    else throw refuse();
    try {
      return await work();
    } finally {
      const next = queue.shift();
      if (next) next();
      else running -= 1;
    }
  };
}

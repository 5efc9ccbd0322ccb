import { setImmediate } from 'node:timers/promises';

/** Turns for work that keeps everybody else waiting: one after the other, and between two whoever else has come is answered. */
export function createTurns(): () => Promise<void> {
  let last = Promise.resolve();
  return () => {
    last = last.then(() => setImmediate());
    return last;
  };
}

import { setTimeout as wait } from 'node:timers/promises';

/** Resolves when `work` has ended, or so much later: for a stop, which no database that is away may hold up. */
export async function waitAtMost(mostMs: number, work: Promise<unknown>): Promise<void> {
  const over = new AbortController();
  // It rejects once it is no longer needed.
  const giveUp = wait(mostMs, undefined, { signal: over.signal }).catch(() => undefined);
  await Promise.race([work, giveUp]);
  over.abort();
}

import { onTestFinished } from 'vitest';
import { tally } from './tally.ts';

/** Requests one after the other from many clients, counted by the phase of the test in which they began. */
export interface SteadyLoad {
  /** From now on another phase; resolves when so many requests that began in it have ended. */
  enter(phase: string, count?: number): Promise<void>;
  /** How often each outcome was there, a phase each. Ends when all that is under way has ended. */
  stop(): Promise<Readonly<Record<string, Readonly<Record<string, number>>>>>;
}

/** `request` tells what became of it, and rejects for nothing. */
export function askAllTheTime(clients: number, request: (turn: number) => Promise<string>): SteadyLoad {
  const outcomes: Record<string, string[]> = {};
  let phase = 'first';
  let isStopping = false;
  let look = () => {};
  const ask = async (first: number) => {
    for (let turn = first; !isStopping; turn += clients) {
      const began = phase;
      const outcome = await request(turn);
      outcomes[began] = [...(outcomes[began] ?? []), outcome];
      look();
    }
  };
  const all = Promise.all(Array.from({ length: clients }, (_, index) => ask(index)));
  const failed = all.then(() => {});
  const end = () => {
    isStopping = true;
    return failed;
  };
  onTestFinished(end);
  return {
    enter: (next, count = 0) => {
      phase = next;
      const enough = new Promise<void>((resolve) => {
        look = () => {
          if ((outcomes[next]?.length ?? 0) >= count) resolve();
        };
        look();
      });
      return Promise.race([enough, failed]);
    },
    stop: async () => {
      await end();
      return Object.fromEntries(Object.entries(outcomes).map(([name, all]) => [name, tally(all)]));
    },
  };
}

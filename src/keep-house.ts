import type { AppParts } from './app.ts';

interface Task {
  /** As metrics call it. */
  readonly name: string;
  readonly work: () => Promise<unknown>;
  /** What the log says when it did not come to its end. */
  readonly failure: string;
}

/** Once a minute: what has expired is refused whether it is still kept or not. */
const pauseMs = 60_000;

/** Does each task once a minute, whatever becomes of it, until what this answers is called. */
export function keepHouse(
  tasks: readonly Task[],
  { logger, metrics }: Pick<AppParts, 'logger' | 'metrics'>,
): () => void {
  const timer = setInterval(() => {
    for (const { name, work, failure } of tasks) {
      const round = metrics?.housekeeping.round(name, work) ?? work();
      round.catch((err: unknown) => logger.error({ err }, failure));
    }
  }, pauseMs);
  return () => clearInterval(timer);
}

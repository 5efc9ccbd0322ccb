import type { Deps } from '../../ports.ts';

/** For as long the known mistakes are tried. */
const searchMs = 20;
/** However little of it was given to this process: nobody else is answered meanwhile. */
const mostMs = 200;

/**
 * Tells when 20 ms are over, of which those that the processor gave to others do not count: a search that finds nothing because the
 * machine is busy would send people astray. 200 ms are the end in any case.
 */
export function startSearchTime({
  stopwatch,
  processorTime,
}: Pick<Deps, 'stopwatch' | 'processorTime'>): () => boolean {
  const [beganAt, worked] = [stopwatch(), processorTime()];
  let askAgainAt = searchMs;
  return () => {
    const passed = stopwatch() - beganAt;
    if (passed >= mostMs) return true;
    if (passed < askAgainAt) return false;
    const left = searchMs - (processorTime() - worked);
    askAgainAt = passed + left;
    return left <= 0;
  };
}

import { rehearseSearch } from './domain/embeds/diagnose/near-misses/rehearse-search.ts';
import type { Deps } from './domain/ports.ts';

/** So much that the first diagnosis is answered well, and no start is waited for. */
const beforeMs = 400;
/** Afterwards, by turns with whoever asks: as often as the compiler takes to be done. */
const turns = 50;
const turnMs = 40;
const pauseMs = 30;

/** Makes the near-miss search fast before anybody needs it: first at once, then in turns. Answers how to end that. */
export function rehearse(deps: Pick<Deps, 'stopwatch'>): () => void {
  rehearseSearch(deps, beforeMs);
  let left = turns;
  const timer = setInterval(() => {
    left -= 1;
    if (left === 0) clearInterval(timer);
    rehearseSearch(deps, turnMs);
  }, turnMs + pauseMs);
  timer.unref();
  return () => clearInterval(timer);
}

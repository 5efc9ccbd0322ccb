import type { Cause, Family, Guess } from './guess.ts';
import { type Budget, isSpent, type Trials } from './trials.ts';

/** What a search came to. */
export interface Searched {
  readonly causes: readonly Cause[];
  readonly ruledOut: readonly string[];
  readonly isComplete: boolean;
}

export interface FamiliesSearched {
  /** Undefined when no guess was right. */
  readonly causes: readonly Cause[] | undefined;
  /** Labels of what was tried; of what was not tried to its end with how much of it was. */
  readonly ruledOut: readonly string[];
  readonly isComplete: boolean;
}

interface OpenFamily extends Family {
  /** Null until its first guess is wanted: to begin may take long. */
  iterator: Iterator<Guess> | null;
  /** What was spent on it. */
  hmacs: number;
  hasMore: boolean;
}

const furtherQuota = 60;
const mostRepeated = 8;

/** Tries all families by turns, each up to its quota of the round, until one guess is right, none is left, or the budget is spent. */
export function searchFamilies(families: readonly Family[], { tryGuess }: Trials, budget: Budget): FamiliesSearched {
  const all = families.map((family): OpenFamily => ({ ...family, iterator: null, hmacs: 0, hasMore: true }));
  for (let round = 0; all.some(({ hasMore }) => hasMore); round += 1) {
    for (const family of all) {
      const most = family.quotas[round] ?? furtherQuota;
      const last = family.hmacs + most;
      // Guesses that were tried before cost no HMAC, but may be many.
      for (let count = 0; family.hasMore && family.hmacs < last && count < most * mostRepeated; count += 1) {
        if (isSpent(budget)) return { causes: undefined, ruledOut: ruledOutOf(all), isComplete: false };
        family.iterator ??= family.guesses()[Symbol.iterator]();
        const { value: guess, done } = family.iterator.next();
        if (done) family.hasMore = false;
        else {
          const before = budget.hmacs;
          const causes = tryGuess(guess);
          if (causes) return { causes, ruledOut: [], isComplete: true };
          family.hmacs += budget.hmacs - before;
        }
      }
    }
  }
  return { causes: undefined, ruledOut: ruledOutOf(all), isComplete: true };
}

function ruledOutOf(all: readonly OpenFamily[]): readonly string[] {
  const spent = new Map<string, { hmacs: number; hasMore: boolean }>();
  for (const { label, hmacs, hasMore } of all) {
    const one = spent.get(label);
    spent.set(label, { hmacs: hmacs + (one?.hmacs ?? 0), hasMore: hasMore || (one?.hasMore ?? false) });
  }
  return [...spent].flatMap(([label, { hmacs, hasMore }]) => {
    if (!hasMore) return [label];
    return hmacs > 0 ? [`${label}: the ${hmacs} likeliest`] : [];
  });
}

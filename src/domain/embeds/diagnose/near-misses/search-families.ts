import type { Cause, Family, Guess } from './guess.ts';
import { type Budget, isSpent, type Trials } from './trials.ts';

/** What a search came to. */
export interface Searched {
  readonly causes: readonly Cause[];
  readonly ruledOut: readonly string[];
  readonly isComplete: boolean;
}

/** How many guesses of a kind were wrong. */
export interface Tried {
  readonly label: string;
  readonly guesses: number;
  readonly hasMore: boolean;
}

export interface FamiliesSearched {
  /** Undefined when no guess was right. */
  readonly causes: readonly Cause[] | undefined;
  readonly tried: readonly Tried[];
}

interface OpenFamily extends Family {
  /** Null until its first guess is wanted: to begin may take long. */
  iterator: Iterator<Guess> | null;
  /** What was spent on it. */
  hmacs: number;
  /** Of which some may take several HMACs. */
  tried: number;
  hasMore: boolean;
}

const furtherQuota = 60;
const mostRepeated = 8;

/** Tries all families by turns, each up to its quota of the round, until one guess is right, none is left, or the budget is spent. */
export function searchFamilies(families: readonly Family[], { tryGuess }: Trials, budget: Budget): FamiliesSearched {
  const all = families.map((family): OpenFamily => ({ ...family, iterator: null, hmacs: 0, tried: 0, hasMore: true }));
  for (let round = 0; all.some(({ hasMore }) => hasMore); round += 1) {
    for (const family of all) {
      const most = family.quotas[round] ?? furtherQuota;
      const last = family.hmacs + most;
      // Guesses that were tried before cost no HMAC, but may be many.
      for (let count = 0; family.hasMore && family.hmacs < last && count < most * mostRepeated; count += 1) {
        if (isSpent(budget)) return { causes: undefined, tried: triedOf(all) };
        family.iterator ??= family.guesses()[Symbol.iterator]();
        const { value: guess, done } = family.iterator.next();
        if (done) family.hasMore = false;
        else {
          const before = budget.hmacs;
          const causes = tryGuess(guess);
          if (causes) return { causes, tried: [] };
          family.hmacs += budget.hmacs - before;
          if (budget.hmacs > before) family.tried += 1;
        }
      }
    }
  }
  return { causes: undefined, tried: triedOf(all) };
}

function triedOf(all: readonly OpenFamily[]): readonly Tried[] {
  return all.map(({ label, tried, hasMore }) => ({ label, guesses: tried, hasMore }));
}

/** What a wrong signature does not come from: kinds that were tried to their end, and how many of the likeliest of others. */
export function ruledOutOf(tried: readonly Tried[]): readonly string[] {
  const byLabel = new Map<string, Tried>();
  for (const one of tried) {
    const before = byLabel.get(one.label);
    byLabel.set(one.label, {
      label: one.label,
      guesses: one.guesses + (before?.guesses ?? 0),
      hasMore: one.hasMore || (before?.hasMore ?? false),
    });
  }
  return [...byLabel.values()].flatMap(({ label, guesses, hasMore }) => {
    if (!hasMore) return [label];
    return guesses > 0 ? [`${label}: the ${guesses} likeliest`] : [];
  });
}

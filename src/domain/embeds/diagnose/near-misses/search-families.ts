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
  /** Labels of what was tried to its end. */
  readonly ruledOut: readonly string[];
  readonly isComplete: boolean;
}

interface OpenFamily extends Family {
  /** Null until its first guess is wanted: to begin may take long. */
  iterator: Iterator<Guess> | null;
}

const furtherQuota = 60;
const mostRepeated = 8;

/** Tries all families by turns, each up to its quota of the round, until one guess is right, none is left, or the budget is spent. */
export function searchFamilies(families: readonly Family[], { tryGuess }: Trials, budget: Budget): FamiliesSearched {
  let open = families.map((family): OpenFamily => ({ ...family, iterator: null }));
  for (let round = 0; open.length > 0; round += 1) {
    const left: typeof open = [];
    for (const family of open) {
      const most = family.quotas[round] ?? furtherQuota;
      const last = budget.hmacs + most;
      // Guesses that were tried before cost no HMAC, but may be many.
      for (let count = 0; ; count += 1) {
        if (budget.hmacs >= last || count >= most * mostRepeated) {
          left.push(family);
          break;
        }
        if (isSpent(budget)) return { causes: undefined, ruledOut: labelsOf(families, open), isComplete: false };
        family.iterator ??= family.guesses()[Symbol.iterator]();
        const { value: guess, done } = family.iterator.next();
        if (done) break;
        const causes = tryGuess(guess);
        if (causes) return { causes, ruledOut: [], isComplete: true };
      }
    }
    open = left;
  }
  return { causes: undefined, ruledOut: labelsOf(families, []), isComplete: true };
}

function labelsOf(families: readonly Family[], open: readonly Family[]): readonly string[] {
  const unfinished = new Set(open.map(({ label }) => label));
  return [...new Set(families.map(({ label }) => label))].filter((label) => !unfinished.has(label));
}

import type { Cause, DigestGuess, Guess, KeyGuess } from './guess.ts';
import { createDistinctHmacs, type DistinctHmacs } from './signatures/distinct-hmacs.ts';
import type { SignatureForm } from './signatures/signature-forms.ts';

const mostHmacs = 2_000;
/** Guesses that lead to a text tried before cost no HMAC, but time. */
const mostGuesses = 12_000;

/** What one search may spend, whatever it compares with. */
export interface Budget {
  readonly isOver: () => boolean;
  hmacs: number;
  guesses: number;
}

export function isSpent({ hmacs, guesses, isOver }: Budget): boolean {
  return hmacs >= mostHmacs || guesses >= mostGuesses || isOver();
}

export interface Trials {
  /** What went wrong, when the guess is right; undefined when it is not. */
  readonly tryGuess: (guess: Guess) => readonly Cause[] | undefined;
}

/** Compares guesses with a signature, each text with each key once, within the bounds of HMACs and time. */
export function createTrials(forms: readonly SignatureForm[], budget: Budget): Trials {
  const hashes = [...new Set(forms.map(({ hash }) => hash))];
  const formsOf = hashes.map((hash) => forms.filter((form) => form.hash === hash));
  const hmacsByKey = new Map<KeyGuess, readonly DistinctHmacs[]>();

  function hmacsOf(key: KeyGuess): readonly DistinctHmacs[] {
    const known = hmacsByKey.get(key);
    if (known) return known;
    const hmacs = hashes.map((hash) => createDistinctHmacs(hash, key.key));
    hmacsByKey.set(key, hmacs);
    return hmacs;
  }

  function causesOf({ text, key }: Guess, hashCause: Cause | null, form: SignatureForm): readonly Cause[] {
    const hash = hashCause ? [hashCause] : [];
    return [...key.causes, ...text.causes, ...hash, ...form.causes];
  }

  function tryDigest(guess: Guess, { bytes, cause, digest }: DigestGuess): readonly Cause[] | undefined {
    const fitting = forms.filter((form) => form.bytes === bytes);
    if (fitting.length === 0 || budget.hmacs >= mostHmacs) return undefined;
    budget.hmacs += 1;
    const made = digest(guess.key.key, guess.text.text);
    const form = fitting.find(({ matches }) => matches(made));
    return form && causesOf(guess, cause, form);
  }

  function tryGuess(guess: Guess): readonly Cause[] | undefined {
    budget.guesses += 1;
    if (guess.digest) return tryDigest(guess, guess.digest);
    const hmacs = hmacsOf(guess.key);
    for (const [place, fitting] of formsOf.entries()) {
      if (budget.hmacs >= mostHmacs) return undefined;
      const digest = hmacs[place]?.(guess.text.text);
      if (!digest) return undefined;
      budget.hmacs += 1;
      for (const form of fitting) if (form.matches(digest)) return causesOf(guess, form.hashCause, form);
    }
    return undefined;
  }

  return { tryGuess };
}

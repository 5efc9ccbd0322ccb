import { createHmac } from 'node:crypto';
import type { Cause, Guess, KeyGuess } from './guess.ts';
import { createRepeatedHmac } from './signatures/repeated-hmac.ts';
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
  const tried = new Map<KeyGuess, Set<string>>();
  const hmacsOf = new Map(hashes.map((hash) => [hash, new Map<KeyGuess, ((text: string) => Buffer) | null>()]));

  function isNew({ text: { text }, key, digest }: Guess): boolean {
    budget.guesses += 1;
    if (digest) return true;
    const texts = tried.get(key);
    if (!texts) tried.set(key, new Set([text]));
    else if (texts.has(text)) return false;
    else texts.add(text);
    return true;
  }

  // Most keys are tried with one text alone, for which nothing need be made ready.
  function digestOf(hash: string, key: KeyGuess, text: string): Buffer {
    const known = hmacsOf.get(hash);
    const hmac = known?.get(key);
    if (hmac) return hmac(text);
    known?.set(key, hmac === null ? createRepeatedHmac(hash, key.key) : null);
    return createHmac(hash, key.key).update(text).digest();
  }

  function causesOf({ text, key }: Guess, hashCause: Cause | null, form: SignatureForm): readonly Cause[] {
    const hash = hashCause ? [hashCause] : [];
    return [...key.causes, ...text.causes, ...hash, ...form.causes];
  }

  function tryGuess(guess: Guess): readonly Cause[] | undefined {
    if (!isNew(guess)) return undefined;
    const { text, key, digest: other } = guess;
    if (other) {
      const fitting = forms.filter(({ bytes }) => bytes === other.bytes);
      if (fitting.length === 0 || budget.hmacs >= mostHmacs) return undefined;
      budget.hmacs += 1;
      const digest = other.digest(key.key, text.text);
      const form = fitting.find(({ matches }) => matches(digest));
      return form && causesOf(guess, other.cause, form);
    }
    for (const hash of hashes) {
      if (budget.hmacs >= mostHmacs) return undefined;
      budget.hmacs += 1;
      const digest = digestOf(hash, key, text.text);
      const form = forms.find((one) => one.hash === hash && one.matches(digest));
      if (form) return causesOf(guess, form.hashCause, form);
    }
    return undefined;
  }

  return { tryGuess };
}

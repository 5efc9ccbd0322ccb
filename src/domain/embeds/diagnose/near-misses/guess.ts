import type { NearMiss, NearMissKind } from './near-miss.ts';

/** What would have gone wrong if a guess is right. The detail is written only for the one that is. */
export interface Cause {
  readonly kind: NearMissKind;
  readonly message: string;
  readonly detail: () => string | null;
}

export function cause(
  kind: NearMissKind,
  message: string,
  detail: string | (() => string | null) | null = null,
): Cause {
  return { kind, message, detail: typeof detail === 'function' ? detail : () => detail };
}

export function tell({ kind, message, detail }: Cause): NearMiss {
  return { kind, message, detail: detail() };
}

/** A key that may have signed. */
export interface KeyGuess {
  readonly key: string | Buffer;
  readonly causes: readonly Cause[];
}

/** A hash that may have been taken in place of HMAC-SHA256. */
export interface DigestGuess {
  readonly bytes: number;
  readonly cause: Cause;
  readonly digest: (key: string | Buffer, text: string) => Buffer;
}

/** A text that may have been signed; by these keys, where not by those of the URL. */
export interface TextGuess {
  readonly text: string;
  readonly causes: readonly Cause[];
  readonly keys?: readonly KeyGuess[] | undefined;
}

export interface Guess {
  readonly text: TextGuess;
  readonly key: KeyGuess;
  readonly digest?: DigestGuess;
}

/** Guesses of one kind, the likeliest first. In each round they may cost as many HMACs as its quota, before the families that follow. */
export interface Family {
  /** What is ruled out when none of them is right. */
  readonly label: string;
  readonly quotas: readonly number[];
  readonly guesses: () => Iterable<Guess>;
}

export function* withKeys(texts: Iterable<TextGuess>, keys: Iterable<KeyGuess>): Generator<Guess> {
  for (const text of texts) for (const key of text.keys ?? keys) yield { text, key };
}

export function* first<Item>(items: Iterable<Item>, most: number): Generator<Item> {
  // Without `for`, which would close what is to go on later.
  const iterator = items[Symbol.iterator]();
  for (let count = 0; count < most; count += 1) {
    const { value, done } = iterator.next();
    if (done) return;
    yield value;
  }
}

/** May be gone through again and again, and makes each item once, when it is first come to. */
export function replayable<Item>(items: Iterable<Item>): Iterable<Item> {
  const made: Item[] = [];
  const iterator = items[Symbol.iterator]();
  return {
    *[Symbol.iterator]() {
      for (let place = 0; ; place += 1) {
        if (place === made.length) {
          const { value, done } = iterator.next();
          if (done) return;
          made.push(value);
        }
        yield made[place] as Item;
      }
    },
  };
}

export function* inTurn<Item>(...many: readonly Iterable<Item>[]): Generator<Item> {
  for (const items of many) yield* items;
}

/** One of each by turns. */
export function* interleaved<Item>(...many: readonly Iterable<Item>[]): Generator<Item> {
  const open = new Set(many.map((items) => items[Symbol.iterator]()));
  while (open.size > 0) {
    for (const iterator of open) {
      const { value, done } = iterator.next();
      if (done) open.delete(iterator);
      else yield value;
    }
  }
}

/** The pairs of two lists, those first whose places are least together; a place on the right counts `weight` times. */
export function* pairs<Left, Right>(
  left: readonly Left[],
  right: readonly Right[],
  weight = 1,
): Generator<readonly [Left, Right]> {
  const most = left.length + weight * right.length;
  for (let sum = 0; sum < most; sum += 1) {
    for (let place = 0; place < right.length && place * weight <= sum; place += 1) {
      const one = left[sum - place * weight];
      const other = right[place];
      if (one !== undefined && other !== undefined) yield [one, other];
    }
  }
}

import type { Cause, KeyGuess } from '../guess.ts';
import type { WrittenParameter } from '../url/broken-url.ts';

/** Parameters as they may have been when the text was signed. */
export interface Change {
  readonly parameters: readonly WrittenParameter[];
  readonly causes: readonly Cause[];
  readonly keys?: readonly KeyGuess[];
}

/** What may have stood before the query, with its `?`, and after it. */
export interface Place {
  readonly before: string;
  readonly after: string;
  readonly causes: readonly Cause[];
  /** Whether the query was not signed. */
  readonly isWithoutQuery?: boolean;
}

export function queryOf(parameters: readonly WrittenParameter[]): string {
  return parameters.map(({ raw }) => raw).join('&');
}

/** A change made to what another leaves. */
export function* changeFurther(
  changes: Iterable<Change>,
  further: (parameters: readonly WrittenParameter[]) => Iterable<Change>,
): Generator<Change> {
  for (const change of changes) {
    for (const { parameters, causes, keys } of further(change.parameters)) {
      yield { parameters, causes: [...change.causes, ...causes], ...(keys && { keys }) };
    }
  }
}

/** As `changeFurther`, but by turns: the likeliest of each change before what is left of the first. */
export function* changeCrosswise(
  changes: readonly Change[],
  further: (parameters: readonly WrittenParameter[]) => Iterable<Change>,
): Generator<Change> {
  const rows = changes.map((change) => changeFurther([change], further));
  const open = new Set<Generator<Change>>();
  for (let turn = 0; turn < rows.length || open.size > 0; turn += 1) {
    const row = rows[turn];
    if (row) open.add(row);
    for (const one of open) {
      const { value, done } = one.next();
      if (done) open.delete(one);
      else yield value;
    }
  }
}

import type { WrittenParameter } from './broken-url.ts';
import type { Cause, KeyGuess } from './guess.ts';

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

import { quoted } from '../../../../quoted.ts';
import type { WrittenParameter } from '../../../url/broken-url.ts';
import { encodeText, stylesLike, type WritingStyle } from '../encodings/writing-styles.ts';
import { type Cause, cause, type KeyGuess } from '../guess.ts';
import { type Change, queryOf, splice } from './change.ts';

type Parameters = readonly WrittenParameter[];

export interface Replacement {
  readonly parameter: WrittenParameter;
  readonly value: string;
}

const message = 'A parameter was changed after signing: set all values first, and sign last.';

function changedCause(replaced: readonly Replacement[]): Cause {
  return cause('PARAMETER_CHANGED', message, () =>
    replaced
      .map(
        ({ parameter, value }) =>
          `${quoted(parameter.name.toWellFormed())} was ${quoted(value.toWellFormed())} when it was signed, and is ${quoted(parameter.value.toWellFormed())} in the URL.`,
      )
      .join(' '),
  );
}

function writtenAs({ rawName, name }: WrittenParameter, value: string, style: WritingStyle): WrittenParameter {
  const rawValue = encodeText(value, style);
  return { raw: `${rawName}=${rawValue}`, rawName, rawValue, name, value };
}

/** A parameter with another value, written as the rest of the query is: in each way that the rest leaves open. */
export function* replaceOne(
  parameters: Parameters,
  replaced: Replacement,
  keys?: readonly KeyGuess[],
): Generator<Change> {
  const { parameter, value } = replaced;
  const place = parameters.indexOf(parameter);
  const causes = [changedCause([replaced])];
  const tried: string[] = [];
  for (const style of stylesLike(parameters)) {
    const written = writtenAs(parameter, value, style);
    if (tried.includes(written.raw)) continue;
    tried.push(written.raw);
    const changed = splice(parameters, place, 1, [written]);
    yield { parameters: changed.parameters, query: changed.query, causes, keys };
  }
}

/** Two parameters with other values, both written alike. */
export function* replaceBoth(parameters: Parameters, one: Replacement, other: Replacement): Generator<Change> {
  const causes = [changedCause([one, other])];
  const tried: string[] = [];
  for (const style of stylesLike(parameters)) {
    const others = new Map(
      [one, other].map(({ parameter, value }) => [parameter, writtenAs(parameter, value, style)] as const),
    );
    const changed = parameters.map((each) => others.get(each) ?? each);
    const query = queryOf(changed);
    if (tried.includes(query)) continue;
    tried.push(query);
    yield { parameters: changed, query, causes };
  }
}

import type { WrittenParameter } from '../../../url/broken-url.ts';
import type { Cause, KeyGuess } from '../guess.ts';

/** Parameters as they may have been when the text was signed. */
export interface Change {
  readonly parameters: readonly WrittenParameter[];
  readonly causes: readonly Cause[];
  /** The parameters as one text, where it is made at less cost than by joining them. */
  readonly query?: string;
  readonly keys?: readonly KeyGuess[] | undefined;
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

interface WrittenQuery {
  readonly text: string;
  /** Where each parameter begins. */
  readonly starts: readonly number[];
}

const written = new WeakMap<readonly WrittenParameter[], WrittenQuery>();

function writtenQuery(parameters: readonly WrittenParameter[]): WrittenQuery {
  const known = written.get(parameters);
  if (known) return known;
  let length = 0;
  const starts = parameters.map(({ raw }) => {
    const start = length;
    length += raw.length + 1;
    return start;
  });
  const query = { text: queryOf(parameters), starts };
  written.set(parameters, query);
  return query;
}

/** A change to a part of a query. Its text is cut out of that of the query, which costs less than to join all parameters. */
export type PartlyChanged = Required<Pick<Change, 'parameters' | 'query'>>;

/** Parameters with others in place of `left` of them. */
export function splice(
  parameters: readonly WrittenParameter[],
  place: number,
  left: number,
  added: readonly WrittenParameter[],
): PartlyChanged {
  const { text, starts } = writtenQuery(parameters);
  const before = place === parameters.length && place > 0 ? `${text}&` : text.slice(0, starts[place]);
  const isEnd = place + left >= parameters.length;
  const after = isEnd ? '' : text.slice(starts[place + left]);
  const middle = added.length === 1 ? (added[0]?.raw ?? '') : queryOf(added);
  const behind = isEnd || added.length === 0 ? middle : `${middle}&`;
  const query = isEnd && added.length === 0 ? before.slice(0, -1) : before + behind + after;
  return { parameters: [...parameters.slice(0, place), ...added, ...parameters.slice(place + left)], query };
}

/** Parameters of which two neighbouring blocks have changed places: from `start` to `middle`, and from there to `end`. */
export function exchange(
  parameters: readonly WrittenParameter[],
  start: number,
  middle: number,
  end: number,
): PartlyChanged {
  const { text, starts } = writtenQuery(parameters);
  const at = (place: number) => starts[place] ?? text.length + 1;
  const second = text.slice(at(middle), at(end) - 1);
  const first = text.slice(at(start), at(middle) - 1);
  return {
    parameters: [
      ...parameters.slice(0, start),
      ...parameters.slice(middle, end),
      ...parameters.slice(start, middle),
      ...parameters.slice(end),
    ],
    query: `${text.slice(0, at(start))}${second}&${first}${text.slice(at(end) - 1)}`,
  };
}

/** A change made to what another leaves. */
export function* changeFurther(
  changes: Iterable<Change>,
  further: (parameters: readonly WrittenParameter[]) => Iterable<Change>,
): Generator<Change> {
  for (const change of changes) {
    for (const { causes, ...changed } of further(change.parameters)) {
      yield { ...changed, causes: [...change.causes, ...causes] };
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

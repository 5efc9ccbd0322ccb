import type { WrittenParameter } from '../../../url/broken-url.ts';
import { cause, inTurn } from '../guess.ts';
import { type Change, exchange } from './change.ts';

type Parameters = readonly WrittenParameter[];

const shownNames = 12;
/** So many that were moved together to an end, or from there, are likelier than two that were exchanged. */
const mostAtEnds = 4;

/** Other than they were sent; shown from where the orders begin to differ. */
export function reordered(sent: Parameters, parameters: Parameters, query?: string): Change {
  const detail = () => {
    const differing = parameters.findIndex((one, place) => one !== sent[place]);
    const start = parameters.length > shownNames ? Math.max(0, Math.min(differing - 1, parameters.length - 2)) : 0;
    const names = parameters.slice(start, start + shownNames).map(({ name }) => name.slice(0, 40).toWellFormed());
    if (start > 0) names.unshift('…');
    if (start + shownNames < parameters.length) names.push('…');
    return `Signed in this order: ${names.join(', ')}.`;
  };
  const message =
    'The parameters were signed in another order than they were sent: send them exactly as they were signed, with ":signature" last.';
  return { parameters, causes: [cause('REORDERED', message, detail)], ...(query !== undefined && { query }) };
}

function by<Key extends string>(parameters: Parameters, key: (parameter: WrittenParameter) => Key): WrittenParameter[] {
  const keyed = parameters.map((parameter) => ({ parameter, key: key(parameter) }));
  return keyed
    .sort((left, right) => (left.key < right.key ? -1 : left.key > right.key ? 1 : 0))
    .map(({ parameter }) => parameter);
}

/** As samples and documents list them, by their places; what is not listed follows, or comes first. */
export const usualOrders: readonly ReadonlyMap<string, number>[] = [
  'nonce email external_user_id client_id time session_length mode external_user_team account_type first_name last_name eval_connection_id',
  'nonce client_id email external_user_id mode session_length time external_user_team account_type first_name last_name eval_connection_id',
  'nonce client_id email external_user_id external_user_team account_type mode session_length time first_name last_name eval_connection_id',
  'client_id email external_user_id external_user_team account_type mode nonce session_length time',
  'nonce client_id time session_length mode email external_user_id external_user_team account_type first_name last_name',
  'client_id nonce time session_length mode email external_user_id external_user_team account_type first_name last_name',
  'client_id email external_user_id external_user_team account_type mode session_length time nonce',
  'mode email external_user_id external_user_team account_type client_id nonce time session_length',
  'email external_user_id external_user_team account_type first_name last_name mode session_length client_id nonce time',
  'nonce email external_user_id client_id time session_length mode external_user_team account_type embed theme lng',
  'time nonce client_id email external_user_id mode session_length external_user_team account_type',
].map((names) => new Map(names.split(' ').map((name, rank) => [`:${name}`, rank])));

function* usually(parameters: Parameters): Generator<WrittenParameter[]> {
  for (const order of usualOrders) {
    const rank = ({ name }: WrittenParameter) => order.get(name) ?? order.size;
    const listed = parameters.filter(({ name }) => order.has(name)).sort((left, right) => rank(left) - rank(right));
    const rest = parameters.filter(({ name }) => !order.has(name));
    yield [...listed, ...rest];
    yield [...rest, ...listed];
    yield [...listed, ...by(rest, ({ name }) => name)];
  }
}

function swapped(parameters: Parameters, one: number, other: number): WrittenParameter[] {
  return parameters.map(
    (parameter, place) => parameters[place === one ? other : place === other ? one : place] ?? parameter,
  );
}

function descending<Key extends string>(
  parameters: Parameters,
  key: (parameter: WrittenParameter) => Key,
): WrittenParameter[] {
  return by(parameters, key).toReversed();
}

/** Sorted in ways that only few signers choose. */
function* seldom(parameters: Parameters): Generator<WrittenParameter[]> {
  const byLength = (left: WrittenParameter, right: WrittenParameter) => left.name.length - right.name.length;
  const backwards = ({ name }: WrittenParameter) => [...name].reverse().join('');
  yield descending(parameters, ({ value }) => value);
  yield parameters.toSorted(byLength);
  yield parameters.toSorted((left, right) => byLength(right, left));
  yield parameters.toSorted(byLength).toReversed();
  yield by(parameters, backwards);
  yield descending(parameters, backwards);
  yield parameters.toSorted((left, right) => left.raw.length - right.raw.length);
  yield by(parameters, ({ value }) => value.toLowerCase());
  yield parameters.toSorted((left, right) => left.name.localeCompare(right.name));
  yield parameters.toSorted((left, right) => left.value.length - right.value.length);
}

/** Whether they were sent in the order of their names: rather sorted on the way than signed so. */
export function isSorted(parameters: Parameters): boolean {
  return parameters.every(({ name }, place) => place === 0 || (parameters[place - 1]?.name ?? '') <= name);
}

function* byLibraries(parameters: Parameters): Generator<WrittenParameter[]> {
  const bare = ({ name }: WrittenParameter) => name.replace(/^:/, '');
  yield by(parameters, ({ name }) => name);
  yield by(parameters, ({ raw }) => raw);
  yield by(parameters, ({ rawName }) => rawName);
  yield parameters.toReversed();
  yield by(parameters, ({ name }) => name.toLowerCase());
  yield by(parameters, bare);
  yield by(parameters, (one) => bare(one).toLowerCase());
  yield descending(parameters, ({ name }) => name);
  yield by(parameters, ({ value }) => value);
  yield by(parameters, ({ name, value }) => `${name}=${value}`);
}

function* byColon(parameters: Parameters): Generator<WrittenParameter[]> {
  const own = parameters.filter(({ name }) => name.startsWith(':'));
  const others = parameters.filter(({ name }) => !name.startsWith(':'));
  yield [...own, ...others];
  yield [...others, ...own];
}

/** Sorted in the ways of libraries, and in the orders of samples: one after the other, since often only the first are tried. */
export function* usualReorderings(parameters: Parameters): Generator<Change> {
  const orders = inTurn(byLibraries(parameters), usually(parameters), byColon(parameters), seldom(parameters));
  for (const order of isSorted(parameters) ? inTurn(usually(parameters), orders) : orders)
    yield reordered(parameters, order);
}

type Move = readonly [from: number, size: number, to: number];

/** To an end, or from there. */
function* blocksAtEnds(length: number, least: number, most: number): Generator<Move> {
  for (let size = least; size <= most && size < length; size += 1) {
    for (let from = 1; from + size < length; from += 1) {
      const last = length - size;
      yield [from, size, 0];
      yield [0, size, from];
      yield [from, size, last];
      yield [last, size, from];
    }
  }
}

function* likelyMoves(length: number): Generator<Move> {
  for (let place = 0; place < length; place += 1) {
    yield [place, 1, length - 1];
    yield [place, 1, 0];
  }
  for (let place = 0; place + 1 < length; place += 1) yield [place, 1, place + 1];
  for (let size = 2; size < length; size += 1) yield [0, size, length - size];
  yield* blocksAtEnds(length, 2, mostAtEnds);
  for (let from = 0; from < length; from += 1) for (let to = 0; to < length; to += 1) yield [from, 1, to];
}

function* seldomMoves(length: number): Generator<Move> {
  yield* blocksAtEnds(length, mostAtEnds + 1, length);
  for (let size = 2; size < length; size += 1) {
    for (let from = 0; from + size <= length; from += 1) {
      for (let to = 0; to <= length - size; to += 1) yield [from, size, to];
    }
  }
}

/** Each order once: that a block was moved behind another means that the other was moved before it. */
function createMover(parameters: Parameters): (moves: Iterable<Move>) => Generator<Change> {
  const seen = new Set<number>();
  const base = parameters.length + 1;
  return function* move(moves) {
    for (const [from, size, to] of moves) {
      const start = Math.min(from, to);
      const middle = to > from ? from + size : from;
      const end = Math.max(from, to) + size;
      const key = (start * base + middle) * base + end;
      if (from === to || seen.has(key)) continue;
      seen.add(key);
      const moved = exchange(parameters, start, middle, end);
      yield reordered(parameters, moved.parameters, moved.query);
    }
  };
}

/** One parameter moved, two exchanged, a block moved or turned round. */
export function* otherReorderings(parameters: Parameters): Generator<Change> {
  const { length } = parameters;
  const move = createMover(parameters);
  yield* move(likelyMoves(length));
  for (let one = 0; one < length; one += 1) {
    for (let other = one + 2; other < length; other += 1) yield reordered(parameters, swapped(parameters, one, other));
  }
  yield* move(seldomMoves(length));
  for (let size = 4; size < length; size += 1) {
    for (let from = 0; from + size <= length; from += 1) {
      const block = parameters.slice(from, from + size);
      yield reordered(parameters, [
        ...parameters.slice(0, from),
        ...block.toReversed(),
        ...parameters.slice(from + size),
      ]);
    }
  }
}

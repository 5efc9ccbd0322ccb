import { cause } from '../guess.ts';
import type { WrittenParameter } from '../url/broken-url.ts';
import type { Change } from './change.ts';

type Parameters = readonly WrittenParameter[];

const shownNames = 12;
/** So many that were moved together to an end, or from there, are likelier than two that were exchanged. */
const mostAtEnds = 4;

export function reordered(parameters: Parameters): Change {
  const detail = () => {
    const names = parameters.slice(0, shownNames).map(({ name }) => name.slice(0, 40).toWellFormed());
    return `Signed in this order: ${names.join(', ')}${parameters.length > shownNames ? ', …' : ''}.`;
  };
  const message =
    'The parameters were signed in another order than they were sent: send them exactly as they were signed, with ":signature" last.';
  return { parameters, causes: [cause('REORDERED', message, detail)] };
}

function by<Key extends string>(parameters: Parameters, key: (parameter: WrittenParameter) => Key): WrittenParameter[] {
  const keyed = parameters.map((parameter) => ({ parameter, key: key(parameter) }));
  return keyed
    .sort((left, right) => (left.key < right.key ? -1 : left.key > right.key ? 1 : 0))
    .map(({ parameter }) => parameter);
}

/** As samples and documents list them; what is not listed follows, or comes first. */
export const usualOrders: readonly (readonly string[])[] = [
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
].map((names) => names.split(' ').map((name) => `:${name}`));

function* usually(parameters: Parameters): Generator<WrittenParameter[]> {
  for (const order of usualOrders) {
    const rank = ({ name }: WrittenParameter) => order.indexOf(name);
    const listed = parameters.filter((one) => rank(one) >= 0).sort((left, right) => rank(left) - rank(right));
    const rest = parameters.filter((one) => rank(one) < 0);
    yield [...listed, ...rest];
    yield [...rest, ...listed];
    yield [...listed, ...by(rest, ({ name }) => name)];
  }
}

function moved(parameters: Parameters, from: number, length: number, to: number): WrittenParameter[] {
  const block = parameters.slice(from, from + length);
  const rest = [...parameters.slice(0, from), ...parameters.slice(from + length)];
  return [...rest.slice(0, to), ...block, ...rest.slice(to)];
}

function swapped(parameters: Parameters, one: number, other: number): WrittenParameter[] {
  return parameters.map(
    (parameter, place) => parameters[place === one ? other : place === other ? one : place] ?? parameter,
  );
}

/** Sorted in ways that only few signers choose. */
function* seldom(parameters: Parameters): Generator<WrittenParameter[]> {
  const byValue = by(parameters, ({ value }) => value);
  const byLength = [...parameters].sort((left, right) => left.name.length - right.name.length);
  const backwards = by(parameters, ({ name }) => [...name].reverse().join(''));
  const longestFirst = [...parameters].sort((left, right) => right.name.length - left.name.length);
  const byRaw = [...parameters].sort((left, right) => left.raw.length - right.raw.length);
  yield* [
    byValue.toReversed(),
    byLength,
    longestFirst,
    byLength.toReversed(),
    backwards,
    backwards.toReversed(),
    byRaw,
  ];
  yield by(parameters, ({ value }) => value.toLowerCase());
  yield [...parameters].sort((left, right) => left.name.localeCompare(right.name));
  yield [...parameters].sort((left, right) => left.value.length - right.value.length);
}

/** Whether they were sent in the order of their names: rather sorted on the way than signed so. */
export function isSorted(parameters: Parameters): boolean {
  return parameters.every(({ name }, place) => place === 0 || (parameters[place - 1]?.name ?? '') <= name);
}

/** Sorted in the ways of libraries, and in the orders of samples. */
export function* usualReorderings(parameters: Parameters): Generator<Change> {
  const sorted = by(parameters, ({ name }) => name);
  if (isSorted(parameters)) for (const order of usually(parameters)) yield reordered(order);
  const orders: Iterable<WrittenParameter[]>[] = [
    [
      sorted,
      by(parameters, ({ raw }) => raw),
      by(parameters, ({ rawName }) => rawName),
      parameters.toReversed(),
      by(parameters, ({ name }) => name.toLowerCase()),
      by(parameters, ({ name }) => name.replace(/^:/, '')),
      by(parameters, ({ name }) => name.replace(/^:/, '').toLowerCase()),
      sorted.toReversed(),
      by(parameters, ({ value }) => value),
      by(parameters, ({ name, value }) => `${name}=${value}`),
    ],
    usually(parameters),
    [
      [
        ...parameters.filter(({ name }) => name.startsWith(':')),
        ...parameters.filter(({ name }) => !name.startsWith(':')),
      ],
      [
        ...parameters.filter(({ name }) => !name.startsWith(':')),
        ...parameters.filter(({ name }) => name.startsWith(':')),
      ],
    ],
    seldom(parameters),
  ];
  for (const order of orders) for (const one of order) yield reordered(one);
}

/** To an end, or from there. */
function* blocksAtEnds(parameters: Parameters, least: number, most: number): Generator<Change> {
  const { length } = parameters;
  for (let size = least; size <= most && size < length; size += 1) {
    for (let from = 1; from + size < length; from += 1) {
      const last = length - size;
      const moves = [
        [from, 0],
        [0, from],
        [from, last],
        [last, from],
      ] as const;
      for (const [start, end] of moves) yield reordered(moved(parameters, start, size, end));
    }
  }
}

/** One parameter moved, two exchanged, a block moved or turned round. */
export function* otherReorderings(parameters: Parameters): Generator<Change> {
  const { length } = parameters;
  for (let place = 0; place < length; place += 1) {
    yield reordered(moved(parameters, place, 1, length - 1));
    yield reordered(moved(parameters, place, 1, 0));
  }
  for (let place = 0; place + 1 < length; place += 1) yield reordered(swapped(parameters, place, place + 1));
  for (let size = 2; size < length; size += 1) yield reordered(moved(parameters, 0, size, length - size));
  yield* blocksAtEnds(parameters, 2, mostAtEnds);
  for (let from = 0; from < length; from += 1) {
    for (let to = 0; to < length; to += 1) yield reordered(moved(parameters, from, 1, to));
  }
  for (let one = 0; one < length; one += 1) {
    for (let other = one + 1; other < length; other += 1) yield reordered(swapped(parameters, one, other));
  }
  yield* blocksAtEnds(parameters, mostAtEnds + 1, length);
  for (let size = 2; size < length; size += 1) {
    for (let from = 0; from + size <= length; from += 1) {
      for (let to = 0; to <= length - size; to += 1) yield reordered(moved(parameters, from, size, to));
    }
  }
  for (let size = 3; size < length; size += 1) {
    for (let from = 0; from + size <= length; from += 1) {
      const block = parameters.slice(from, from + size);
      yield reordered([...parameters.slice(0, from), ...block.toReversed(), ...parameters.slice(from + size)]);
    }
  }
}

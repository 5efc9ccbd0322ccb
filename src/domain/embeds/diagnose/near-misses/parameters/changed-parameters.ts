import type { WrittenParameter } from '../../../url/broken-url.ts';
import { first, type KeyGuess, pairs } from '../guess.ts';
import type { KnownValues } from '../near-miss.ts';
import type { Change } from './change.ts';
import { otherUsers } from './changed-members.ts';
import { replaceBoth, replaceOne } from './replacements.ts';
import { valuesAnywhere, valuesNear } from './values-near.ts';

type Parameters = readonly WrittenParameter[];

export interface KnownCredential {
  readonly clientId: string;
  readonly keys: readonly KeyGuess[];
}

export interface ChangeContext {
  readonly known: KnownValues;
  readonly credentials: readonly KnownCredential[];
}

const mostUsers = 48;
/** Of one parameter, before those of the next one are tried. */
const firstValues = 6;

const likeliest = [
  ':external_user_team',
  ':account_type',
  ':mode',
  ':email',
  ':external_user_id',
  ':session_length',
  ':time',
];

function* singly(
  parameters: Parameters,
  values: (one: WrittenParameter) => Iterable<string>,
  most: number,
  { further = 8, isOthersFirst = false } = {},
): Generator<Change> {
  const sign = isOthersFirst ? -1 : 1;
  const rank = ({ name }: WrittenParameter) => (likeliest.indexOf(name) + likeliest.length) % likeliest.length;
  const ordered = [...parameters].sort(
    (left, right) =>
      sign * (Number(likeliest.includes(right.name)) - Number(likeliest.includes(left.name))) ||
      rank(left) - rank(right),
  );
  // In rounds, so that a parameter with many values does not keep the others waiting.
  const streams = ordered.map((parameter) => ({ parameter, values: values(parameter)[Symbol.iterator]() }));
  for (let round = 0; streams.length > 0; round += 1) {
    for (const stream of [...streams]) {
      const share = isOthersFirst || likeliest.includes(stream.parameter.name) ? 1 : 3;
      for (let count = 0; count * share < (round === 0 ? most : further); count += 1) {
        const { value, done } = stream.values.next();
        if (done) {
          streams.splice(streams.indexOf(stream), 1);
          break;
        }
        if (value !== stream.parameter.value) yield* replaceOne(parameters, { parameter: stream.parameter, value });
      }
    }
  }
}

/** The URL names another client id than was signed, perhaps with the secret of that one. */
function* clientIds(parameters: Parameters, { credentials }: ChangeContext): Generator<Change> {
  const parameter = parameters.find(({ name }) => name === ':client_id');
  if (!parameter) return;
  for (const { clientId, keys } of credentials) {
    if (clientId === parameter.value) continue;
    yield* replaceOne(parameters, { parameter, value: clientId }, keys);
    yield* replaceOne(parameters, { parameter, value: clientId });
  }
}

function* otherValues(one: WrittenParameter, known: KnownValues, parameters: Parameters): Generator<string> {
  for (const value of valuesNear(one, known, parameters)) if (value !== '' && value !== one.value) yield value;
}

/** Two that are changed together, such as the rights of a user. */
function* together(parameters: Parameters, { known }: ChangeContext): Generator<Change> {
  const of = (name: string) => parameters.find((one) => one.name === name);
  const couples = [
    [':external_user_team', ':account_type'],
    [':mode', ':account_type'],
    [':mode', ':external_user_team'],
    [':email', ':external_user_team'],
    [':email', ':account_type'],
    [':time', ':session_length'],
    [':mode', ':session_length'],
    [':external_user_team', ':session_length'],
  ] as const;
  const valuesOf = new Map<WrittenParameter, readonly string[]>();
  const values = (parameter: WrittenParameter) => {
    const those = valuesOf.get(parameter) ?? [...first(otherValues(parameter, known, parameters), 12)];
    valuesOf.set(parameter, those);
    return those;
  };
  const streams = couples.flatMap(([left, right]) => {
    const [one, other] = [of(left), of(right)];
    return one && other ? [{ one, other, values: pairs(values(one), values(other)) }] : [];
  });
  for (const most of [10, 26]) {
    for (const { one, other, values: both } of streams) {
      for (const [value, second] of first(both, most)) {
        yield* replaceBoth(parameters, { parameter: one, value }, { parameter: other, value: second });
      }
    }
  }
}

/** One of each parameter, then a second one, to be tried with what else may be wrong. */
export function likelyChanges(parameters: Parameters, { known }: ChangeContext): Generator<Change> {
  return singly(parameters, (one) => first(otherValues(one, known, parameters), 6), 1, { further: 1 });
}

/** By turns: an organization may have very many of each. */
export function* changes(parameters: Parameters, context: ChangeContext): Generator<Change> {
  const single = singly(parameters, (one) => valuesNear(one, context.known, parameters), firstValues);
  const ids = clientIds(parameters, context);
  const both = first(otherUsers(parameters, context.known), mostUsers);
  yield* first(single, 60);
  for (let left = true; left; ) {
    left = false;
    for (const [some, most] of [
      [ids, 16],
      [both, 16],
      [single, 48],
    ] as const) {
      for (const change of first(some, most)) {
        left = true;
        yield change;
      }
    }
  }
}

export function* rarerChanges(parameters: Parameters, context: ChangeContext): Generator<Change> {
  const pairwise = together(parameters, context);
  const anywhere = singly(parameters, valuesAnywhere, 6, { isOthersFirst: true });
  yield* first(anywhere, 36);
  yield* first(pairwise, 24);
  yield* first(anywhere, 36);
  yield* first(pairwise, 36);
  yield* otherUsers(parameters, context.known);
  yield* anywhere;
  yield* pairwise;
}

import { first, interleaved, type KeyGuess, pairs } from '../guess.ts';
import type { KnownValues } from '../near-miss.ts';
import type { WrittenParameter } from '../url/broken-url.ts';
import type { Change } from './change.ts';
import { knownUser, valuesOfMembers } from './known-users.ts';
import { type Replacement, replaceBoth, replaceOne } from './replacements.ts';
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

/** Another user, by both of its names. */
function* users(parameters: Parameters, { known }: ChangeContext): Generator<Change> {
  const email = parameters.find(({ name }) => name === ':email');
  const userId = parameters.find(({ name }) => name === ':external_user_id');
  if (!email || !userId) return;
  const asThemselves = known.emails.map((value) => [value, value] as const);
  const byIds = (known.users ?? []).flatMap((user) =>
    user.externalUserId ? [[user.email, user.externalUserId] as const] : [],
  );
  for (const [value, id] of interleaved(byIds, asThemselves)) {
    yield* replaceBoth(parameters, { parameter: email, value }, { parameter: userId, value: id });
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

/** Another member: by both names where those of the URL are of one user, or by the address alone. */
function* otherUsers(
  byName: ReadonlyMap<string, WrittenParameter>,
  { known }: ChangeContext,
): Generator<Replacement[]> {
  const email = byName.get(':email');
  const userId = byName.get(':external_user_id');
  if (!email) return;
  const users = known.users ?? [];
  const own = knownUser(known, email.value);
  if (userId && own?.externalUserId === userId.value) {
    for (const { email: value, externalUserId } of users)
      if (externalUserId)
        yield [
          { parameter: email, value },
          { parameter: userId, value: externalUserId },
        ];
  } else if (userId && userId.value === email.value) {
    for (const value of known.emails) yield [email, userId].map((parameter) => ({ parameter, value }));
  } else {
    for (const value of known.emails) yield [{ parameter: email, value }];
  }
}

/** Another member, or another team, of an organization that has so many that they do not all get their turn beside other values. */
export function* otherMembers(parameters: Parameters, context: ChangeContext): Generator<Change> {
  const byName = new Map(parameters.map((one) => [one.name, one]));
  function* each(name: string, values: readonly string[]): Generator<Replacement[]> {
    const parameter = byName.get(name);
    if (parameter) for (const value of values) if (value !== parameter.value) yield [{ parameter, value }];
  }
  function* described(): Generator<Replacement[]> {
    for (const name of byName.keys()) yield* each(name, valuesOfMembers(context.known, name));
  }
  const many = interleaved(otherUsers(byName, context), each(':external_user_team', context.known.teams), described());
  for (const [one, other] of many) {
    if (one && other) yield* first(replaceBoth(parameters, one, other), 1);
    else if (one) yield* first(replaceOne(parameters, one), 1);
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
  const both = first(users(parameters, context), mostUsers);
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
  yield* users(parameters, context);
  yield* anywhere;
  yield* pairwise;
}

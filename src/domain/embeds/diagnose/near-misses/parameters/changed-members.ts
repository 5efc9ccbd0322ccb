import type { WrittenParameter } from '../../../url/broken-url.ts';
import { first, interleaved } from '../guess.ts';
import type { KnownValues } from '../near-miss.ts';
import type { Change } from './change.ts';
import { knownUser, valuesOfMembers } from './known-users.ts';
import { type Replacement, replaceBoth, replaceOne } from './replacements.ts';

type Parameters = readonly WrittenParameter[];
/** Of what names a user, one or both. */
type Names = readonly [Replacement, Replacement?];

interface UserParameters {
  readonly email: WrittenParameter | undefined;
  readonly userId: WrittenParameter | undefined;
}

function userParametersIn(parameters: Parameters): UserParameters {
  const of = (name: string) => parameters.find((one) => one.name === name);
  return { email: of(':email'), userId: of(':external_user_id') };
}

/** Members with what hosts call them. */
function* byIds({ email, userId }: UserParameters, { users = [] }: KnownValues): Generator<Names> {
  if (!email || !userId) return;
  for (const { email: value, externalUserId } of users)
    if (externalUserId)
      yield [
        { parameter: email, value },
        { parameter: userId, value: externalUserId },
      ];
}

/** Members whom hosts call by their address. */
function* asThemselves({ email, userId }: UserParameters, { emails }: KnownValues): Generator<Names> {
  if (!email || !userId) return;
  for (const value of emails)
    yield [
      { parameter: email, value },
      { parameter: userId, value },
    ];
}

function* byAddress({ email }: UserParameters, { emails }: KnownValues): Generator<Names> {
  if (email) for (const value of emails) yield [{ parameter: email, value }];
}

/** Another user, by both of its names. */
export function* otherUsers(parameters: Parameters, known: KnownValues): Generator<Change> {
  const own = userParametersIn(parameters);
  for (const [one, other] of interleaved(byIds(own, known), asThemselves(own, known)))
    if (other) yield* replaceBoth(parameters, one, other);
}

/** By both names where those of the URL are of one user, or by the address alone. */
function likelyUsers(parameters: Parameters, known: KnownValues): Generator<Names> {
  const own = userParametersIn(parameters);
  const [email, userId] = [own.email?.value, own.userId?.value];
  if (userId !== undefined && knownUser(known, email)?.externalUserId === userId) return byIds(own, known);
  return userId !== undefined && userId === email ? asThemselves(own, known) : byAddress(own, known);
}

/** Another member, or another team, of an organization that has so many that they do not all get their turn beside other values. */
export function* otherMembers(parameters: Parameters, known: KnownValues): Generator<Change> {
  const byName = new Map(parameters.map((one) => [one.name, one]));
  function* each(name: string, values: readonly string[]): Generator<Names> {
    const parameter = byName.get(name);
    if (parameter) for (const value of values) if (value !== parameter.value) yield [{ parameter, value }];
  }
  function* described(): Generator<Names> {
    for (const name of byName.keys()) yield* each(name, valuesOfMembers(known, name));
  }
  const many = interleaved(likelyUsers(parameters, known), each(':external_user_team', known.teams), described());
  for (const [one, other] of many)
    yield* first(other ? replaceBoth(parameters, one, other) : replaceOne(parameters, one), 1);
}

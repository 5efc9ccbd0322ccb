import type { KnownUser, KnownValues } from '../near-miss.ts';

const mostOfOthers = 20;

export function knownUser({ users = [] }: KnownValues, email: string | undefined): KnownUser | undefined {
  const key = email?.toLowerCase();
  return users.find((one) => one.email.toLowerCase() === key);
}

/** Parameters that tell of a user what the organization knows. */
export function aboutUser(user: KnownUser | undefined): readonly (readonly [name: string, value: string])[] {
  if (!user) return [];
  const names = [
    [':first_name', user.firstName],
    [':last_name', user.lastName],
  ] as const;
  const attributes = Object.entries(user.attributes).map(([name, value]) => [`:ua_${name}`, value] as const);
  return [...names.filter(([, value]) => value !== ''), ...attributes.slice(0, 8)];
}

/** What hosts call a user: the one with this address first. */
export function* userIds(known: KnownValues, email: string | undefined): Generator<string> {
  const own = knownUser(known, email)?.externalUserId;
  if (own) yield own;
  if (email !== undefined) yield email;
  for (const { externalUserId } of known.users ?? []) if (externalUserId) yield externalUserId;
}

/** Addresses of whom hosts call so, and what they call the user, where that is an address. */
export function emailsOf({ users = [] }: KnownValues, userId: string | undefined): readonly string[] {
  if (userId === undefined) return [];
  const named = users.filter(({ externalUserId }) => externalUserId === userId).map(({ email }) => email);
  return userId.includes('@') ? [userId, ...named] : [...named, userId];
}

/** What a URL or a token says of its user besides the address. */
export interface UserClues {
  readonly userId?: string | undefined;
  readonly firstName?: string | undefined;
  readonly lastName?: string | undefined;
}

function likeness({ externalUserId, firstName, lastName }: KnownUser, clues: UserClues): number {
  const same = (one: string | null, other: string | undefined) => Number(one !== null && one !== '' && one === other);
  return 2 * same(externalUserId, clues.userId) + same(firstName, clues.firstName) + same(lastName, clues.lastName);
}

/** Addresses of the members whom the clues tell of, the likeliest first. */
export function emailsLike({ users = [] }: KnownValues, clues: UserClues): readonly string[] {
  return users
    .map((user) => ({ email: user.email, score: likeness(user, clues) }))
    .filter(({ score }) => score > 0)
    .sort((left, right) => right.score - left.score)
    .map(({ email }) => email);
}

/** What other members have where a user is described, each value once. */
export function valuesOfOthers({ users = [] }: KnownValues, name: string): readonly string[] {
  const values = users.flatMap((user) => aboutUser(user).flatMap(([other, value]) => (other === name ? [value] : [])));
  return [...new Set(values)].slice(0, mostOfOthers);
}

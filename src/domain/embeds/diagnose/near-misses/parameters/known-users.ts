import type { KnownUser, KnownValues } from '../near-miss.ts';

const mostOfOthers = 20;
const mostAttributes = 8;
const mostAttributeNames = 20;

interface UserIndex {
  readonly byEmail: ReadonlyMap<string, KnownUser>;
  readonly valuesOf: Map<string, readonly string[]>;
}

const indexes = new WeakMap<KnownValues, UserIndex>();

function indexOf(known: KnownValues): UserIndex {
  const before = indexes.get(known);
  if (before) return before;
  const byEmail = new Map<string, KnownUser>();
  for (const user of known.users ?? []) {
    const key = user.email.toLowerCase();
    if (!byEmail.has(key)) byEmail.set(key, user);
  }
  const index = { byEmail, valuesOf: new Map<string, readonly string[]>() };
  indexes.set(known, index);
  return index;
}

export function knownUser(known: KnownValues, email: string | undefined): KnownUser | undefined {
  return email === undefined ? undefined : indexOf(known).byEmail.get(email.toLowerCase());
}

/** What a parameter of this name would say of a user; null where none tells of users by that name. */
function readerOf(name: string): ((user: KnownUser) => string | undefined) | null {
  if (name === ':first_name') return ({ firstName }) => firstName;
  if (name === ':last_name') return ({ lastName }) => lastName;
  if (!name.startsWith(':ua_')) return null;
  const attribute = name.slice(':ua_'.length);
  return ({ attributes }) => (Object.hasOwn(attributes, attribute) ? attributes[attribute] : undefined);
}

/** What a parameter of this name would say of the member with the address. */
export function valueOfUser(known: KnownValues, name: string, email: string | undefined): string | undefined {
  const user = knownUser(known, email);
  return (user && readerOf(name)?.(user)) || undefined;
}

/** What a parameter of this name would say of members, the first 20 values that differ. */
export function valuesOfMembers(known: KnownValues, name: string): readonly string[] {
  const read = readerOf(name);
  if (!read) return [];
  const { valuesOf } = indexOf(known);
  const before = valuesOf.get(name);
  if (before) return before;
  const values = new Set<string>();
  for (const user of known.users ?? []) {
    const value = read(user);
    if (value) values.add(value);
    if (values.size === mostOfOthers) break;
  }
  const list = [...values];
  valuesOf.set(name, list);
  return list;
}

/** Parameters of the attributes that members have, the first 20 names. */
export function attributeNames({ users = [] }: KnownValues): readonly string[] {
  const names = new Set<string>();
  for (const { attributes } of users) {
    for (const name of Object.keys(attributes)) {
      names.add(`:ua_${name}`);
      if (names.size === mostAttributeNames) return [...names];
    }
  }
  return [...names];
}

/** Parameters that tell of a user what the organization knows, but for more than eight attributes. */
export function aboutUser(user: KnownUser | undefined): readonly (readonly [name: string, value: string])[] {
  if (!user) return [];
  const names = [
    [':first_name', user.firstName],
    [':last_name', user.lastName],
  ] as const;
  const attributes = Object.entries(user.attributes)
    .slice(0, mostAttributes)
    .map(([name, value]) => [`:ua_${name}`, value] as const);
  return [...names.filter(([, value]) => value !== ''), ...attributes];
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

/** The members whom the clues tell of, the likeliest first. */
export function usersLike({ users = [] }: KnownValues, clues: UserClues): readonly KnownUser[] {
  return users
    .map((user) => ({ user, score: likeness(user, clues) }))
    .filter(({ score }) => score > 0)
    .sort((left, right) => right.score - left.score)
    .map(({ user }) => user);
}

import type { KnownUser, KnownValues } from '../near-miss.ts';

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

const fewMembers = 12;
const mostFurther = 150;

/** How many more changed values are worth a try in an organization with more members than few: they take turns with other values. */
export function furtherMembers({ emails }: KnownValues): number {
  return Math.min(mostFurther, 3 * Math.max(0, emails.length - fewMembers));
}

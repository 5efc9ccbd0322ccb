import type { WrittenParameter } from '../../url/broken-url.ts';
import type { KnownValues } from './near-miss.ts';
import { queryOf } from './parameters/change.ts';

const fewMembers = 12;
/** First and last names, and attributes. */
const descriptions = 30;
/** 200 members and as many teams. */
const mostOfMany = 430;

/** How many HMACs are worth it to try all members and teams of an organization; none where there are few, which get their turn anyway. */
export function quotaOfMany({ emails, teams }: KnownValues): number {
  const isLarge = emails.length > fewMembers || teams.length > fewMembers;
  return isLarge ? Math.min(mostOfMany, emails.length + teams.length + descriptions) : 0;
}

/** What was removed may have stood at more places of more parameters; beyond 14 the orders of so many take what is left. */
export function quotaOfPlaces(length: number): number {
  return length > 10 && length <= 14 ? 470 : 310;
}

/** How many orders are likely grows with the square of how many parameters there are. */
export function quotaOfMoves(length: number): number {
  if (length <= 10) return 80;
  return length <= 14 ? 200 : 360;
}

/** Orders of maps: the vendor's sample for Go, whose maps are walked from anywhere, encodes nothing but spaces. */
export function quotaOfMaps(parameters: readonly WrittenParameter[]): number {
  const looksLikeGo =
    parameters.some(({ rawValue }) => rawValue.includes('@')) && !/%(?!20)|\+/.test(queryOf(parameters));
  return looksLikeGo ? 60 : 0;
}

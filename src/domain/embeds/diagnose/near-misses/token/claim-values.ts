import type { KnownValues } from '../near-miss.ts';
import { type UserClues, usersLike, valuesOfMembers } from '../parameters/known-users.ts';
import { accountTypesOf, teamLists, usualLengths } from '../parameters/usual-values.ts';
import type { Members } from './json-styles.ts';

const mostAttributes = 20;

export interface ClaimContext {
  readonly known: KnownValues;
  readonly clientIds: readonly string[];
  readonly publicBaseUrl: string;
}

export function claimOf(members: Members, name: string): unknown {
  return members.find(([one]) => one === name)?.[1];
}

function timesOf(members: Members): { readonly iat: number | null; readonly exp: number | null } {
  const time = (name: string) => {
    const value = Number(claimOf(members, name) ?? Number.NaN);
    return Number.isFinite(value) ? value : null;
  };
  return { iat: time('iat'), exp: time('exp') };
}

function* near(time: number): Generator<unknown> {
  yield* [time * 1000, time / 1000, Math.trunc(time / 1000), String(time), Math.trunc(time)];
  for (const step of [1, 60, 300, 600, 900, 1800, 3600, 7200, 43_200, 86_400, 604_800])
    yield* [time + step, time - step];
  for (let hours = 3; hours <= 14; hours += 1) yield* [time + hours * 3600, time - hours * 3600];
}

function* expiries(members: Members): Generator<unknown> {
  const { iat, exp } = timesOf(members);
  if (iat !== null) for (const length of usualLengths) yield iat + length;
  if (exp !== null) yield* near(exp);
  if (iat !== null) for (const length of usualLengths) yield* [(iat + length) * 1000, iat + length * 1000];
}

function* issues(members: Members): Generator<unknown> {
  const { iat, exp } = timesOf(members);
  if (exp !== null) for (const length of usualLengths) yield exp - length;
  if (iat !== null) yield* near(iat);
}

function* teams(value: unknown, known: KnownValues): Generator<unknown> {
  const given = (Array.isArray(value) ? value : [value]).filter((one) => typeof one === 'string');
  if (given.length > 1) for (const left of given) yield given.filter((one) => one !== left);
  for (const team of known.teams) yield [team];
  for (const team of known.teams) yield [...given, team];
  for (const team of known.teams) yield [team, ...given];
  for (const left of given) yield given.filter((one) => one !== left);
  yield* [[], given.join(','), given[0] ?? '', given.toReversed(), null, given.map((one) => one.toLowerCase())];
  for (const list of teamLists(known)) yield* [list.split(','), list];
}

function* attributes(value: unknown, known: KnownValues): Generator<unknown> {
  if (typeof value !== 'object' || value === null) return;
  yield {};
  const entries = Object.entries(value);
  for (const [left] of entries) yield Object.fromEntries(entries.filter(([name]) => name !== left));
  for (const [name] of entries.slice(0, mostAttributes))
    for (const other of valuesOfMembers(known, `:ua_${name}`)) yield { ...value, [name]: other };
}

function cluesIn(members: Members): UserClues {
  const text = (name: string) => {
    const value = claimOf(members, name);
    return typeof value === 'string' ? value : undefined;
  };
  return { userId: text('external_user_id'), firstName: text('first_name'), lastName: text('last_name') };
}

function* texts(value: unknown): Generator<unknown> {
  if (typeof value !== 'string') return;
  yield* [value.toLowerCase(), value.toUpperCase(), value.trim(), `${value} `, '', null];
}

/** What a claim may have said when the token was signed, as far as the organization knows, the likeliest first. */
export function* claimValues(
  name: string,
  members: Members,
  { known, clientIds, publicBaseUrl }: ClaimContext,
): Generator<unknown> {
  const value = claimOf(members, name);
  if (name === 'sub' || name === 'email') {
    const likely = usersLike(known, cluesIn(members)).map(({ email }) => email);
    yield* new Set([...likely, ...known.emails]);
  }
  if (name === 'account_type') yield* accountTypesOf(known);
  if (name === 'teams') yield* teams(value, known);
  if (name === 'exp') yield* expiries(members);
  if (name === 'iat' || name === 'nbf') yield* issues(members);
  if (name === 'ver') yield* ['1.1', '1.0', 1.1, 1, '1', '2.0'];
  if (name === 'aud') yield* ['sigmacomputing', publicBaseUrl, 'sigma', ['sigmacomputing'], ...clientIds];
  if (name === 'iss') yield* [...clientIds, 'sigma', publicBaseUrl];
  if (name === 'user_attributes') yield* attributes(value, known);
  if (name === 'first_name' || name === 'last_name') yield* valuesOfMembers(known, `:${name}`);
  if (typeof value === 'boolean') yield !value;
  yield* texts(value);
}

/** Claims that tokens commonly hold, with values that may have been signed. */
export function* missingClaims(
  members: Members,
  context: ClaimContext,
): Generator<readonly [name: string, value: unknown]> {
  const { known, clientIds, publicBaseUrl } = context;
  const { iat, exp } = timesOf(members);
  for (const email of known.emails.slice(0, 20)) yield ['sub', email];
  if (iat !== null) for (const length of usualLengths.slice(0, 14)) yield ['exp', iat + length];
  if (exp !== null) for (const length of usualLengths.slice(0, 14)) yield ['iat', exp - length];
  for (const type of accountTypesOf(known).slice(0, 6)) yield ['account_type', type];
  for (const team of known.teams.slice(0, 8)) yield ['teams', [team]];
  for (const id of clientIds.slice(0, 2)) yield ['iss', id];
  for (const type of accountTypesOf(known).slice(6, 12)) yield ['account_type', type];
  for (const team of known.teams.slice(8, 20)) yield ['teams', [team]];
  yield* [
    ['ver', '1.1'],
    ['ver', '1.0'],
    ['aud', 'sigmacomputing'],
    ['aud', publicBaseUrl],
    ['iss', publicBaseUrl],
  ] as const;
  const sub = claimOf(members, 'sub');
  if (typeof sub === 'string')
    yield* [
      ['email', sub],
      ['external_user_id', sub],
      ['name', sub],
    ] as const;
  if (iat !== null) yield ['nbf', iat];
  for (const list of teamLists(known).slice(known.teams.length, known.teams.length + 12))
    yield ['teams', list.split(',')];
  for (const name of ['first_name', 'last_name', 'account_type', 'eval_connection_id'])
    yield* [
      [name, ''],
      [name, null],
    ] as const;
  yield* [
    ['teams', []],
    ['user_attributes', {}],
    ['is_embed', true],
    ['embed', true],
  ] as const;
}

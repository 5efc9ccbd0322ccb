import type { WrittenParameter } from '../../../url/broken-url.ts';
import { inTurn } from '../guess.ts';
import type { KnownValues } from '../near-miss.ts';
import { type UserClues, userIds, usersLike, valueOfUser, valuesOfMembers } from './known-users.ts';
import {
  accountTypesOf,
  interfaceNames,
  interfaceValues,
  teamLists,
  usualLengths,
  usualModes,
} from './usual-values.ts';

function* timesNear(value: string): Generator<string> {
  const time = Number(value);
  if (!/^\d{1,17}(?:\.\d{1,9})?$/.test(value) || !Number.isFinite(time)) return;
  const whole = Math.trunc(time);
  yield String(whole * 1000);
  yield String(Math.trunc(time / 1000));
  yield String(time / 1000);
  yield String(whole);
  yield `${whole}.0`;
  for (const step of [1, 3600, 60, 300, 600, 2, 5, 10, 30, 900, 1800, 3])
    yield* [String(whole + step), String(whole - step)];
  for (let hours = 2; hours <= 14; hours += 1) yield* [String(whole - hours * 3600), String(whole + hours * 3600)];
  for (const days of [1, 2, 7, 30, 365]) yield* [String(whole - days * 86_400), String(whole + days * 86_400)];
}

function* lengthsNear(value: string): Generator<string> {
  yield* usualLengths.map(String);
  const length = Number(value);
  if (!/^\d{1,12}(?:\.\d{1,6})?$/.test(value)) return;
  for (const other of [
    length * 1000,
    length / 1000,
    length * 60,
    length / 60,
    length * 2,
    length / 2,
    length + 1,
    length - 1,
  ])
    yield String(other);
  yield `${length}.0`;
}

function cased(value: string): readonly string[] {
  return [value.toLowerCase(), value.toUpperCase(), value.charAt(0).toUpperCase() + value.slice(1)];
}

function* teamsNear(value: string, known: KnownValues): Generator<string> {
  const teams = value.split(',').map((team) => team.trim());
  yield* known.teams;
  if (teams.length > 1) {
    yield teams.toReversed().join(',');
    yield teams.join(', ');
    for (const left of teams) yield teams.filter((team) => team !== left).join(',');
    for (const separator of [';', '|', ' ']) yield teams.join(separator);
    yield teams.toSorted().join(',');
  }
  for (const team of known.teams) yield* [`${value},${team}`, `${team},${value}`];
  if (known.teams.length < 12) {
    const others = known.teams.filter((team) => !teams.includes(team));
    yield* [known.teams.join(','), [...teams, ...others].join(','), [...others, ...teams].join(',')];
  }
  yield JSON.stringify(teams);
  yield* teamLists(known);
  yield* cased(value);
}

function* emailsNear(value: string, known: KnownValues, others: readonly (string | undefined)[]): Generator<string> {
  yield* others.filter((one) => one !== undefined);
  yield* known.emails;
  yield* cased(value);
  yield value.replace(/(?<![^@.])[a-z]/g, (letter) => letter.toUpperCase());
  yield value.replace(/(?<=@|^)[a-z]/g, (letter) => letter.toUpperCase());
  yield* [` ${value}`, `${value} `];
  yield value.replace(/^([^+@]*)\+[^@]*@/, '$1@');
  yield value.replaceAll(' ', '+');
  yield value.replace(/@.*$/, '');
  for (const email of known.emails) yield email.toLowerCase();
}

/** Whatever writes a UUID: some put it into braces, and some leave its hyphens out. */
function* noncesNear(value: string): Generator<string> {
  const digits = value.replaceAll(/[-{}]/g, '');
  if (!/^[0-9a-f]{32}$/i.test(digits)) return;
  const parts = [digits.slice(0, 8), digits.slice(8, 12), digits.slice(12, 16), digits.slice(16, 20), digits.slice(20)];
  const uuid = parts.join('-');
  for (const one of [digits, uuid, `{${uuid}}`]) yield* [one, one.toUpperCase(), one.toLowerCase()];
}

/** The same language with another region, or with none, before others. */
function* languagesNear(value: string): Generator<string> {
  const languages = interfaceValues(':lng');
  const [own = ''] = value.toLowerCase().split('-');
  yield* languages.filter((one) => one.toLowerCase().split('-')[0] === own);
  yield* languages;
}

function cluesIn(all: readonly WrittenParameter[]): UserClues {
  const valueAt = (other: string) => all.find((one) => one.name === other)?.value;
  return {
    userId: valueAt(':external_user_id'),
    firstName: valueAt(':first_name'),
    lastName: valueAt(':last_name'),
  };
}

/** What a parameter may have said when it was signed, as far as the organization knows, the likeliest first. */
export function* valuesNear(
  parameter: WrittenParameter,
  known: KnownValues,
  all: readonly WrittenParameter[],
): Generator<string> {
  const { name, value } = parameter;
  const valueAt = (other: string) => all.find((one) => one.name === other)?.value;
  if (name === ':external_user_team' || name === ':account_type') yield '';
  if (name === ':external_user_team') yield* teamsNear(value, known);
  else if (name === ':account_type') yield* accountTypesOf(known);
  else if (name === ':mode') yield* usualModes;
  else if (name === ':email')
    yield* emailsNear(value, known, [
      ...usersLike(known, cluesIn(all)).map(({ email }) => email),
      valueAt(':external_user_id'),
    ]);
  else if (name === ':external_user_id') yield* inTurn(userIds(known, valueAt(':email')), emailsNear(value, known, []));
  else if (name === ':nonce') yield* noncesNear(value);
  else if (name === ':session_length') yield* lengthsNear(value);
  else if (name === ':time') yield* timesNear(value);
  else if (name === ':lng') yield* languagesNear(value);
  else if (interfaceNames.includes(name)) yield* interfaceValues(name);
  else {
    const own = valueOfUser(known, name, valueAt(':email'));
    if (own !== undefined) yield own;
    yield* valuesOfMembers(known, name);
  }
}

/** What befalls any value: left empty, trimmed, in another case, with the text of something that is missing. */
export function* valuesAnywhere({ value }: WrittenParameter): Generator<string> {
  if (value !== value.trim()) yield value.trim();
  yield* new Set(cased(value));
  yield* ['', `${value} `, ` ${value}`, 'undefined', 'null', 'None', 'true', 'false', `${value}\n`, `"${value}"`];
  if (value.includes(',')) yield value.replaceAll(/,\s*/g, ', ');
  if (/^".*"$/.test(value)) yield value.slice(1, -1);
}

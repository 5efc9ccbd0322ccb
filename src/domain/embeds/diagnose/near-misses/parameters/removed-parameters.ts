import { quoted } from '../../../../quoted.ts';
import { stylesLike, type WritingStyle, writeParameter } from '../encodings/writing-styles.ts';
import { cause, first, type KeyGuess } from '../guess.ts';
import type { WrittenParameter } from '../url/broken-url.ts';
import { requiredNames } from './added-parameters.ts';
import type { Change } from './change.ts';
import type { ChangeContext } from './changed-parameters.ts';
import { aboutUser, emailsOf, knownUser, userIds } from './known-users.ts';
import { usualOrders } from './reorderings.ts';
import {
  accountTypesOf,
  commonInterfaceValues,
  interfaceNames,
  interfaceValues,
  teamLists,
  usualLengths,
} from './usual-values.ts';

type Parameters = readonly WrittenParameter[];

export interface Missing {
  readonly name: string;
  readonly value: string;
  readonly keys?: readonly KeyGuess[];
}

const message = 'A parameter was removed after signing: send all that was signed.';
const mostPlaces = 40;
const mostTeams = 40;

export function insert(
  parameters: Parameters,
  place: number,
  { name, value, keys }: Missing,
  style: WritingStyle,
): Change {
  const written = writeParameter(name, value, style);
  const where = place === 0 ? 'first' : `behind ${quoted(parameters[place - 1]?.name.toWellFormed() ?? '')}`;
  return {
    parameters: [...parameters.slice(0, place), written, ...parameters.slice(place)],
    causes: [cause('PARAMETER_REMOVED', message, () => `${quoted(written.raw)} stood ${where} when it was signed.`)],
    ...(keys && { keys }),
  };
}

/** At the end, at the beginning, where it stands by habit, then everywhere from the end on. */
export function placesIn(parameters: Parameters, name: string): readonly number[] {
  const { length } = parameters;
  const byHabit = usualOrders.flatMap((order) => {
    const rank = order.indexOf(name);
    const next = rank < 0 ? -1 : parameters.findIndex((one) => order.indexOf(one.name) > rank);
    const last = rank < 0 ? -1 : parameters.findLastIndex((one) => order.indexOf(one.name) === rank - 1) + 1;
    return [last, next].filter((place) => place > 0);
  });
  const sorted = parameters.findIndex((one) => one.name > name);
  const ours = parameters.findLastIndex((one) => one.name.startsWith(':')) + 1;
  const everywhere = Array.from({ length: Math.min(length, mostPlaces) }, (_, place) => length - place);
  return [...new Set([length, 0, ...byHabit, ours, Math.max(sorted, 0), ...everywhere])];
}

/** What every URL needs, and most have, where it is missing. */
export function* missingOnes(parameters: Parameters, { known, credentials }: ChangeContext): Generator<Missing> {
  const has = (name: string) => parameters.some((one) => one.name === name);
  const valueAt = (name: string) => parameters.find((one) => one.name === name)?.value;
  const each = (name: string, values: readonly (string | undefined)[]): Missing[] =>
    has(name) ? [] : values.flatMap((value) => (value === undefined ? [] : [{ name, value }]));
  if (!has(':client_id'))
    for (const { clientId, keys } of credentials) yield { name: ':client_id', value: clientId, keys };
  yield* each(':mode', ['userbacked', 'view', 'explore']);
  yield* each(':external_user_id', [...first(userIds(known, valueAt(':email')), 20), ...known.emails.slice(0, 20), '']);
  yield* each(':email', [...emailsOf(known, valueAt(':external_user_id')), ...known.emails.slice(0, 20)]);
  yield* each(':account_type', [...accountTypesOf(known).slice(0, 12), '']);
  yield* each(':session_length', usualLengths.map(String));
  yield* each(':external_user_team', [...known.teams.slice(0, mostTeams), '']);
  yield* each(':external_user_team', teamLists(known).slice(known.teams.length, known.teams.length + 30));
}

function* interfaceOnes(values: (name: string) => readonly string[]): Generator<Missing> {
  for (const name of interfaceNames) for (const value of values(name)) yield { name, value };
}

function* emptyOnes({ known }: ChangeContext): Generator<Missing> {
  const names = [
    ':external_user_team',
    ':account_type',
    ':first_name',
    ':last_name',
    ':eval_connection_id',
    ':theme',
    ':lng',
    ':bookmark',
    ':embed',
    ':menu_position',
    ':mode',
  ];
  const attributes = (known.users ?? []).flatMap((user) => Object.keys(user.attributes).map((name) => `:ua_${name}`));
  for (const name of [...names, ...new Set(attributes.slice(0, 20)), ...known.controlIds.slice(0, 20)])
    yield { name, value: '' };
}

function* controlOnes({ known }: ChangeContext): Generator<Missing> {
  for (const name of known.controlIds.slice(0, 20))
    for (const value of ['true', 'false', 'All', '0', '1']) yield { name, value };
}

/** All at their likeliest place, then at the next one. */
function* byPlaces(
  parameters: Parameters,
  many: readonly Missing[],
  style: WritingStyle,
  most: number,
): Generator<Change> {
  const placed = many.map((one) => ({ one, places: placesIn(parameters, one.name).slice(0, most) }));
  for (let turn = 0; placed.some(({ places }) => turn < places.length); turn += 1) {
    for (const { one, places } of placed) {
      const place = places[turn];
      if (place !== undefined) yield insert(parameters, place, one, style);
    }
  }
}

/** What a signer may have said of the user of the URL. */
function* userOnes(parameters: Parameters, { known }: ChangeContext): Generator<Missing> {
  const email = parameters.find(({ name }) => name === ':email')?.value;
  for (const [name, value] of aboutUser(knownUser(known, email))) yield { name, value };
}

/** As the rest of the query is written; where it shows no space or comma, in each way to write one. */
function* inStyles(
  styles: readonly WritingStyle[],
  many: readonly Missing[],
  write: (style: WritingStyle, many: readonly Missing[]) => Iterable<Change>,
): Generator<Change> {
  const [style, ...others] = styles;
  if (style) yield* write(style, many);
  const doubtful = many.filter(({ value }) => /[ ,]/.test(value));
  for (const other of others) yield* write(other, doubtful);
}

/** The likeliest values of each name. */
function someOfEach(many: readonly Missing[], most: number): readonly Missing[] {
  return many.filter((one, at) => many.slice(0, at).filter(({ name }) => name === one.name).length < most);
}

const rareValues: readonly string[] = ['false', 'Surface', 'de', 'fr'];

/** The query with one parameter put back, the likeliest and its likeliest places first. */
export function* puttings(parameters: Parameters, context: ChangeContext): Generator<Change> {
  const styles = stylesLike(parameters);
  const [style] = styles;
  if (!style) return;
  const isAbsent = ({ name }: Missing) => !parameters.some((one) => one.name === name);
  const end = parameters.length;
  const missing = [...missingOnes(parameters, context)];
  const needed = missing.filter(({ name }) => requiredNames.has(name));
  const optional = missing.filter(({ name }) => !requiredNames.has(name));
  const usual = [...interfaceOnes(commonInterfaceValues)].filter(isAbsent);
  const likeliest = usual.filter(({ value }) => !rareValues.includes(value));
  const further = usual.filter(({ value }) => rareValues.includes(value) && value !== 'false');
  const off = usual.filter(({ value }) => value === 'false');
  const rarer = [...further, ...[...emptyOnes(context)].filter(isAbsent)];
  const rarest = [...interfaceOnes(interfaceValues), ...controlOnes(context)].filter(isAbsent);
  const atLikely = (most: number) => (one: WritingStyle, many: readonly Missing[]) =>
    byPlaces(parameters, many, one, most);
  yield* inStyles(styles, needed.slice(0, 40), atLikely(5));
  yield* inStyles(styles, optional.slice(0, 16), atLikely(4));
  for (const one of [...likeliest, ...rarer, ...off]) yield insert(parameters, end, one, style);
  yield* inStyles(styles, [...userOnes(parameters, context)].filter(isAbsent), atLikely(9));
  yield* inStyles(styles, someOfEach(missing, 6), atLikely(mostPlaces));
  yield* byPlaces(parameters, likeliest, style, mostPlaces);
  yield* byPlaces(parameters, rarer, style, 5);
  yield* byPlaces(parameters, further, style, mostPlaces);
  for (const one of rarest) yield insert(parameters, end, one, style);
  yield* inStyles(styles, [...needed.slice(40), ...optional.slice(16)], atLikely(5));
  yield* byPlaces(parameters, [...likeliest, ...rarer, ...off], style, mostPlaces);
  yield* byPlaces(parameters, rarest, style, 2);
}

import { quoted } from '../../../quoted.ts';
import type { WrittenParameter } from './broken-url.ts';
import type { Change } from './change.ts';
import type { ChangeContext } from './changed-parameters.ts';
import { cause, type KeyGuess, pairs } from './guess.ts';
import { usualOrders } from './reorderings.ts';
import {
  accountTypesOf,
  commonInterfaceValues,
  interfaceNames,
  interfaceValues,
  teamLists,
  usualLengths,
} from './usual-values.ts';
import { stylesLike, type WritingStyle, writeParameter } from './writing-styles.ts';

type Parameters = readonly WrittenParameter[];

interface Missing {
  readonly name: string;
  readonly value: string;
  readonly keys?: readonly KeyGuess[];
}

const message = 'A parameter was removed after signing: send all that was signed.';
const mostPlaces = 40;
const mostTeams = 40;

function insert(parameters: Parameters, place: number, { name, value, keys }: Missing, style: WritingStyle): Change {
  const written = writeParameter(name, value, style);
  const where = place === 0 ? 'first' : `behind ${quoted(parameters[place - 1]?.name.toWellFormed() ?? '')}`;
  return {
    parameters: [...parameters.slice(0, place), written, ...parameters.slice(place)],
    causes: [cause('PARAMETER_REMOVED', message, () => `${quoted(written.raw)} stood ${where} when it was signed.`)],
    ...(keys && { keys }),
  };
}

/** At the end, at the beginning, where it stands by habit, then everywhere from the end on. */
function placesIn(parameters: Parameters, name: string): readonly number[] {
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
function* missingOnes(parameters: Parameters, { known, credentials }: ChangeContext): Generator<Missing> {
  const has = (name: string) => parameters.some((one) => one.name === name);
  const valueAt = (name: string) => parameters.find((one) => one.name === name)?.value;
  const each = (name: string, values: readonly (string | undefined)[]): Missing[] =>
    has(name) ? [] : values.flatMap((value) => (value === undefined ? [] : [{ name, value }]));
  if (!has(':client_id'))
    for (const { clientId, keys } of credentials) yield { name: ':client_id', value: clientId, keys };
  yield* each(':mode', ['userbacked', 'view', 'explore']);
  yield* each(':external_user_id', [valueAt(':email'), ...known.emails.slice(0, 20), '']);
  yield* each(':email', [valueAt(':external_user_id'), ...known.emails.slice(0, 20)]);
  yield* each(':account_type', [...accountTypesOf(known).slice(0, 12), '']);
  yield* each(':session_length', usualLengths.slice(0, 12).map(String));
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
  for (const name of [...names, ...known.controlIds.slice(0, 20)]) yield { name, value: '' };
}

function* controlOnes({ known }: ChangeContext): Generator<Missing> {
  for (const name of known.controlIds.slice(0, 20))
    for (const value of ['true', 'false', 'All', '0', '1']) yield { name, value };
}

/** Each at its likeliest places, then all at the places that are left. */
function* byPlaces(
  parameters: Parameters,
  many: readonly Missing[],
  style: WritingStyle,
  likely: number,
): Generator<Change> {
  const placed = many.map((one) => ({ one, places: placesIn(parameters, one.name) }));
  for (const { one, places } of placed)
    for (const place of places.slice(0, likely)) yield insert(parameters, place, one, style);
  for (let turn = likely; placed.some(({ places }) => turn < places.length); turn += 1) {
    for (const { one, places } of placed) {
      const place = places[turn];
      if (place !== undefined) yield insert(parameters, place, one, style);
    }
  }
}

/** The query with one parameter put back, the likeliest and its likeliest places first. */
export function* puttings(parameters: Parameters, context: ChangeContext): Generator<Change> {
  const [style, other] = stylesLike(parameters);
  if (!style || !other) return;
  const isAbsent = ({ name }: Missing) => !parameters.some((one) => one.name === name);
  const end = parameters.length;
  const missing = [...missingOnes(parameters, context)];
  const usual = [...interfaceOnes(commonInterfaceValues)].filter(isAbsent);
  const likeliest = usual.filter(({ value }) => !['false', 'Surface', 'bottom', 'top', 'de'].includes(value));
  const rarer = [...usual.filter((one) => !likeliest.includes(one)), ...[...emptyOnes(context)].filter(isAbsent)];
  yield* byPlaces(parameters, missing.slice(0, 24), style, 6);
  for (const one of [...likeliest, ...rarer]) yield insert(parameters, end, one, style);
  yield* byPlaces(parameters, missing.slice(24, 60), style, 6);
  yield* byPlaces(parameters, likeliest, style, 4);
  yield* byPlaces(parameters, rarer, style, 2);
  yield* byPlaces(
    parameters,
    missing.filter(({ value }) => value.includes(',')),
    other,
    6,
  );
  yield* byPlaces(parameters, [...interfaceOnes(interfaceValues), ...controlOnes(context)].filter(isAbsent), style, 2);
  for (const [one, second] of pairs(likeliest, likeliest)) {
    const { parameters: more, causes } = insert(parameters, end, one, style);
    const change = insert(more, more.length, second, style);
    yield { parameters: change.parameters, causes: [...causes, ...change.causes] };
  }
  yield* byPlaces(parameters, missing.slice(60), style, 4);
}

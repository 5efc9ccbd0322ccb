import { quoted } from '../../../quoted.ts';
import type { WrittenParameter } from './broken-url.ts';
import type { Change } from './change.ts';
import type { ChangeContext } from './changed-parameters.ts';
import { cause, first, type KeyGuess } from './guess.ts';
import {
  accountTypesOf,
  commonInterfaceValues,
  interfaceNames,
  interfaceValues,
  teamLists,
  usualLengths,
} from './known-parameter-values.ts';
import { stylesLike, type WritingStyle, writeParameter } from './writing-styles.ts';

type Parameters = readonly WrittenParameter[];

interface Missing {
  readonly name: string;
  readonly value: string;
  readonly keys?: readonly KeyGuess[];
}

const message = 'A parameter was removed after signing: send all that was signed.';
const mostPlaces = 40;

function insert(parameters: Parameters, place: number, { name, value, keys }: Missing, style: WritingStyle): Change {
  const written = writeParameter(name, value, style);
  const where = place === 0 ? 'first' : `behind ${quoted(parameters[place - 1]?.name.toWellFormed() ?? '')}`;
  return {
    parameters: [...parameters.slice(0, place), written, ...parameters.slice(place)],
    causes: [cause('PARAMETER_REMOVED', message, () => `${quoted(written.raw)} stood ${where} when it was signed.`)],
    ...(keys && { keys }),
  };
}

/** At the end, at the beginning, then everywhere from the end on. */
function placesIn({ length }: Parameters): readonly number[] {
  return [
    ...new Set([length, 0, ...Array.from({ length: Math.min(length, mostPlaces) }, (_, place) => length - place)]),
  ];
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
  yield* each(':external_user_team', [...known.teams.slice(0, 20), '']);
  yield* each(':external_user_team', teamLists(known).slice(known.teams.length, known.teams.length + 30));
}

function* interfaceOnes(most: number): Generator<Missing> {
  for (const name of interfaceNames) for (const value of first(interfaceValues(name), most)) yield { name, value };
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

/** The query with one parameter put back, the likeliest and its likeliest places first. */
export function* puttings(parameters: Parameters, context: ChangeContext): Generator<Change> {
  const styles = stylesLike(parameters);
  const [style] = styles;
  if (!style) return;
  const places = placesIn(parameters);
  const ends = places.slice(0, 2);
  for (const one of missingOnes(parameters, context)) {
    for (const writing of one.value.includes(',') ? styles : [style])
      for (const place of places) yield insert(parameters, place, one, writing);
  }
  const end = parameters.length;
  const usual = interfaceNames.flatMap((name) =>
    commonInterfaceValues(name).map((value): Missing => ({ name, value })),
  );
  for (const one of usual) yield insert(parameters, end, one, style);
  for (const one of [...usual, ...emptyOnes(context)])
    for (const place of ends) yield insert(parameters, place, one, style);
  for (const one of interfaceOnes(4)) yield insert(parameters, end, one, style);
  for (const place of places.slice(2)) {
    for (const one of [...usual, ...emptyOnes(context)]) yield insert(parameters, place, one, style);
  }
  for (const one of [...interfaceOnes(40), ...controlOnes(context)]) {
    for (const place of ends) yield insert(parameters, place, one, style);
  }
  for (const one of interfaceOnes(1)) {
    const { parameters: more, causes } = insert(parameters, parameters.length, one, style);
    for (const other of interfaceOnes(1)) {
      const change = insert(more, more.length, other, style);
      yield { parameters: change.parameters, causes: [...causes, ...change.causes] };
    }
  }
  for (const one of interfaceOnes(40)) for (const place of places) yield insert(parameters, place, one, style);
}

import { quoted } from '../../../../quoted.ts';
import { stylesLike, type WritingStyle, writeParameter } from '../encodings/writing-styles.ts';
import { cause, first, inTurn, type KeyGuess } from '../guess.ts';
import type { WrittenParameter } from '../url/broken-url.ts';
import { requiredNames } from './added-parameters.ts';
import { type Change, splice } from './change.ts';
import type { ChangeContext } from './changed-parameters.ts';
import { aboutUser, emailsOf, knownUser, userIds } from './known-users.ts';
import { usualOrders } from './reorderings.ts';
import {
  accountTypesOf,
  commonInterfaceValues,
  interfaceNames,
  interfaceValues,
  otherNames,
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
const mostOptional = 24;

export function insert(
  parameters: Parameters,
  place: number,
  { name, value, keys }: Missing,
  style: WritingStyle,
): Change {
  return putBack(parameters, place, writeParameter(name, value, style), keys);
}

function putBack(parameters: Parameters, place: number, written: WrittenParameter, keys: Missing['keys']): Change {
  const detail = () => {
    const where = place === 0 ? 'first' : `behind ${quoted(parameters[place - 1]?.name.toWellFormed() ?? '')}`;
    return `${quoted(written.raw)} stood ${where} when it was signed.`;
  };
  return {
    ...splice(parameters, place, 0, [written]),
    causes: [cause('PARAMETER_REMOVED', message, detail)],
    ...(keys && { keys }),
  };
}

/** At the end, at the beginning, where it stands by habit, then everywhere from the end on. */
export function placesIn(parameters: Parameters, name: string): readonly number[] {
  const { length } = parameters;
  const byHabit = usualOrders.flatMap((order) => {
    const rank = order.get(name);
    if (rank === undefined) return [];
    const next = parameters.findIndex((one) => (order.get(one.name) ?? -1) > rank);
    const last = parameters.findLastIndex((one) => order.get(one.name) === rank - 1) + 1;
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

/** Puts parameters back, all at their likeliest place, then all at the next one, up to so many: further each time, and none twice. */
type Placer = (many: Iterable<Missing>, style: WritingStyle, most: number) => Generator<Change>;

interface Placed {
  readonly written: WrittenParameter;
  readonly keys: Missing['keys'];
  tried: number;
}

function createPlacer(parameters: Parameters): Placer {
  const placesOf = new Map<string, readonly number[]>();
  const known = new Map<string, Placed>();

  function placedAs({ name, value, keys }: Missing, style: WritingStyle): Placed {
    const written = writeParameter(name, value, style);
    const placed = known.get(written.raw) ?? { written, keys, tried: 0 };
    known.set(written.raw, placed);
    return placed;
  }

  /** Few of those that are tried at the end are tried further. */
  function placeAt(name: string, turn: number): number | undefined {
    if (turn === 0) return parameters.length;
    const places = placesOf.get(name) ?? placesIn(parameters, name);
    placesOf.set(name, places);
    return places[turn];
  }

  function* tryTurn(one: Placed, turn: number): Generator<Change> {
    const place = placeAt(one.written.name, turn);
    if (place === undefined || one.tried > turn) return;
    one.tried = turn + 1;
    yield putBack(parameters, place, one.written, one.keys);
  }

  return function* place(many, style, most) {
    const placed: Placed[] = [];
    for (const one of many) {
      const next = placedAs(one, style);
      placed.push(next);
      yield* tryTurn(next, 0);
    }
    const last = Math.min(most, parameters.length + 1);
    for (let turn = 1; turn < last; turn += 1) for (const one of placed) yield* tryTurn(one, turn);
  };
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
  const counts = new Map<string, number>();
  return many.filter(({ name }) => {
    const before = counts.get(name) ?? 0;
    counts.set(name, before + 1);
    return before < most;
  });
}

const rareValues: readonly string[] = ['Surface', 'de', 'fr', 'es'];

/** Of the vendor, and not read here. */
const withoutEffect: ReadonlySet<string> = new Set(otherNames.filter((name) => name !== ':show_footer'));

/** Flags are for switching on; of the footer, which is there by itself, for switching off. */
function unlikelyFlag(name: string): string {
  return name === ':show_footer' ? 'true' : 'false';
}

/** The query with one parameter put back, the likeliest and its likeliest places first. */
export function* puttings(parameters: Parameters, context: ChangeContext): Generator<Change> {
  const styles = stylesLike(parameters);
  const [style] = styles;
  if (!style) return;
  const place = createPlacer(parameters);
  const atLikely = (most: number) => (one: WritingStyle, many: readonly Missing[]) => place(many, one, most);
  const missing = [...missingOnes(parameters, context)];
  const needed = missing.filter(({ name }) => requiredNames.has(name));
  const optional = missing.filter(({ name }) => !requiredNames.has(name));
  yield* inStyles(styles, needed.slice(0, 40), atLikely(5));
  yield* inStyles(styles, someOfEach(optional, mostOptional), atLikely(4));
  const present = new Set(parameters.map(({ name }) => name));
  const absent = (many: Iterable<Missing>) => [...many].filter(({ name }) => !present.has(name));
  const usual = absent(interfaceOnes(commonInterfaceValues));
  const off = usual.filter(({ name, value }) => value === unlikelyFlag(name));
  const further = usual.filter(({ value }) => rareValues.includes(value));
  const gone = usual.filter(({ name }) => withoutEffect.has(name));
  const likeliest = usual.filter((one) => !off.includes(one) && !further.includes(one) && !gone.includes(one));
  const rarer = [...further, ...absent(emptyOnes(context))];
  yield* place([...likeliest, ...gone, ...rarer, ...off], style, 1);
  yield* inStyles(styles, absent(userOnes(parameters, context)), atLikely(9));
  yield* inStyles(styles, someOfEach(missing, 6), atLikely(mostPlaces));
  yield* place(likeliest, style, mostPlaces);
  yield* place([...off, ...further, ...gone], style, 2);
  yield* place(further, style, mostPlaces);
  yield* place(rarer, style, 5);
  yield* place([...off, ...gone], style, mostPlaces);
  const values = absent(inTurn(interfaceOnes(interfaceValues), controlOnes(context)));
  const rarest = [...values.filter(({ name }) => name === ':lng'), ...values];
  yield* place(rarest, style, 1);
  yield* inStyles(styles, [...needed.slice(40), ...optional], atLikely(5));
  yield* place(rarer, style, mostPlaces);
  yield* place(rarest, style, 2);
}

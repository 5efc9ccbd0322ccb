import type { WrittenParameter } from '../../../url/broken-url.ts';
import { stylesLike, type WritingStyle } from '../encodings/writing-styles.ts';
import { first, inTurn } from '../guess.ts';
import { requiredNames } from './added-parameters.ts';
import type { Change } from './change.ts';
import type { ChangeContext } from './changed-parameters.ts';
import { aboutUser, attributeNames, emailsOf, knownUser, userIds } from './known-users.ts';
import { createPlacer, type Missing, mostPlaces } from './put-back.ts';
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

const mostTeams = 40;
const mostOptional = 24;
const mostLanguages = 12;
const commonLanguages = 7;

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
  for (const name of [...names, ...attributeNames(known), ...known.controlIds.slice(0, 20)]) yield { name, value: '' };
}

function* controlOnes({ known }: ChangeContext): Generator<Missing> {
  for (const name of known.controlIds.slice(0, 20))
    for (const value of ['true', 'false', 'All', '0', '1']) yield { name, value };
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
  const values = absent(inTurn(interfaceOnes(interfaceValues), controlOnes(context)));
  const languages = values.filter(({ name }) => name === ':lng').slice(0, mostLanguages);
  yield* place([...likeliest, ...gone, ...rarer, ...off, ...languages], style, 1);
  yield* inStyles(styles, absent(userOnes(parameters, context)), atLikely(9));
  yield* inStyles(styles, someOfEach(missing, 6), atLikely(mostPlaces));
  yield* place(likeliest, style, mostPlaces);
  yield* place([...off, ...further, ...gone], style, 2);
  yield* place(further, style, mostPlaces);
  yield* place(languages, style, 4);
  yield* place([...rarer, ...gone], style, 4);
  yield* place([...off, ...languages.slice(0, commonLanguages), ...gone], style, mostPlaces);
  yield* place(rarer, style, 5);
  yield* place(values, style, 1);
  yield* inStyles(styles, [...needed.slice(40), ...optional], atLikely(5));
  yield* place(rarer, style, mostPlaces);
  yield* place(values, style, 2);
}

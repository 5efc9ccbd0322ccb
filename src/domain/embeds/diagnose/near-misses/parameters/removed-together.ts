import type { WrittenParameter } from '../../../url/broken-url.ts';
import { stylesLike, type WritingStyle, writeParameter } from '../encodings/writing-styles.ts';
import { cause, first, inTurn, pairs } from '../guess.ts';
import { type Change, changeFurther } from './change.ts';
import type { ChangeContext } from './changed-parameters.ts';
import { aboutUser, knownUser } from './known-users.ts';
import { insert, type Missing, placesIn, removedMessage } from './put-back.ts';
import { missingOnes } from './removed-parameters.ts';

type Parameters = readonly WrittenParameter[];

const mostRepeated = 20;
const usual: readonly Missing[] = [
  [':embed', 'true'],
  [':theme', 'Dark'],
  [':hide_menu', 'true'],
  [':menu_position', 'none'],
  [':theme', 'Light'],
  [':lng', 'en'],
  [':responsive_height', 'true'],
  [':hide_title', 'true'],
  [':hide_folder_navigation', 'true'],
].map(([name = '', value = '']) => ({ name, value }));
const oftenEmpty: readonly (readonly string[])[] = [
  [':external_user_team', ':account_type'],
  [':first_name', ':last_name'],
  [':account_type', ':external_user_team'],
  [':external_user_team', ':account_type', ':first_name', ':last_name'],
  [':eval_connection_id', ':first_name', ':last_name'],
];

/** Several that stood side by side. */
function block(parameters: Parameters, place: number, many: readonly Missing[], style: WritingStyle): Change {
  const written = many.map(({ name, value }) => writeParameter(name, value, style));
  const raw = written.map((one) => one.raw).join('&');
  return {
    parameters: [...parameters.slice(0, place), ...written, ...parameters.slice(place)],
    causes: [cause('PARAMETER_REMOVED', removedMessage, () => `"${raw}" stood there when it was signed.`)],
  };
}

/** One that stood there twice, of which something on the way dropped the second. */
export function* repeatedOnes(parameters: Parameters): Generator<Change> {
  const again = (place: number, at: number): Change => {
    const one = parameters[place];
    return {
      parameters: one ? parameters.toSpliced(at, 0, one) : parameters,
      causes: [
        cause('PARAMETER_REMOVED', removedMessage, () => `"${one?.name}" stood there twice when it was signed.`),
      ],
    };
  };
  const places = parameters.map((_, place) => place).slice(-mostRepeated);
  for (const place of places) yield again(place, parameters.length);
  for (const place of places) yield again(place, place);
  for (const place of places) for (let at = 0; at < parameters.length; at += 1) yield again(place, at);
}

/** Two of those that nearly every URL has, where both are missing. */
function* missingTogether(parameters: Parameters, context: ChangeContext, style: WritingStyle): Generator<Change> {
  const missing = [...missingOnes(parameters, context)].filter(({ value }) => value !== '');
  const names = [...new Set(missing.map(({ name }) => name))];
  const valuesOf = (name: string) => missing.filter((one) => one.name === name).slice(0, 8);
  const couples = [...pairs(names, names)].filter(([one, other]) => names.indexOf(one) < names.indexOf(other));
  for (const [name, second] of couples) {
    for (const [one, other] of pairs(valuesOf(name), valuesOf(second))) {
      for (const place of placesIn(parameters, name).slice(0, 5)) {
        yield* [block(parameters, place, [one, other], style), block(parameters, place, [other, one], style)];
        const half = insert(parameters, place, one, style);
        const at = placesIn(half.parameters, second).slice(2, 4);
        yield* changeFurther([half], (left) => at.map((further) => insert(left, further, other, style)));
      }
    }
  }
}

/** Several put back at once. */
export function* puttingsTogether(parameters: Parameters, context: ChangeContext): Generator<Change> {
  const [style] = stylesLike(parameters);
  if (!style) return;
  const isAbsent = ({ name }: Missing) => !parameters.some((one) => one.name === name);
  const email = parameters.find(({ name }) => name === ':email')?.value;
  const ofUser = aboutUser(knownUser(context.known, email)).map(([name, value]) => ({ name, value }));
  const empty = oftenEmpty.map((names) => names.map((name): Missing => ({ name, value: '' })).filter(isAbsent));
  const user = ofUser.filter(isAbsent);
  const several = [user.slice(0, 2), user, ...empty].filter(({ length }) => length > 1);
  const places = (many: readonly Missing[]) => placesIn(parameters, many[0]?.name ?? '');
  for (const many of several)
    for (const place of places(many).slice(0, many[0]?.value === '' ? 4 : 8))
      yield block(parameters, place, many, style);
  const together = inTurn(...stylesLike(parameters).map((one) => missingTogether(parameters, context, one)));
  yield* first(together, 60);
  const absent = usual.filter(isAbsent);
  const couples = [...pairs(absent, absent)].filter(([one, other]) => one.name !== other.name);
  const everywhere = [
    0,
    ...Array.from({ length: Math.min(parameters.length, 40) }, (_, place) => parameters.length - place),
  ];
  for (const most of [8, couples.length]) {
    const [start = 0, end = 0, ...middle] = everywhere;
    for (const place of [start, end])
      for (const couple of couples.slice(0, most)) yield block(parameters, place, couple, style);
    for (const place of middle)
      for (const couple of couples.slice(0, most / 2)) yield block(parameters, place, couple, style);
    yield* first(together, 60);
  }
}

import { quoted } from '../../../quoted.ts';
import { readParameter, type WrittenParameter } from './broken-url.ts';
import type { Change } from './change.ts';
import { type Cause, cause, first, type KeyGuess, pairs } from './guess.ts';
import type { KnownValues } from './near-miss.ts';
import { valuesAnywhere, valuesNear } from './values-near.ts';
import { encodeName, encodeText, stylesLike } from './writing-styles.ts';

type Parameters = readonly WrittenParameter[];

export interface KnownCredential {
  readonly clientId: string;
  readonly keys: readonly KeyGuess[];
}

export interface ChangeContext {
  readonly known: KnownValues;
  readonly credentials: readonly KnownCredential[];
}

interface Replacement {
  readonly parameter: WrittenParameter;
  readonly value: string;
}

const mostUsers = 48;
/** Of one parameter, before those of the next one are tried. */
const firstValues = 6;
const message = 'A parameter was changed after signing: set all values first, and sign last.';

function changedCause(replaced: readonly Replacement[]): Cause {
  return cause('PARAMETER_CHANGED', message, () =>
    replaced
      .map(
        ({ parameter, value }) =>
          `${quoted(parameter.name.toWellFormed())} was ${quoted(value.toWellFormed())} when it was signed, and is ${quoted(parameter.value.toWellFormed())} in the URL.`,
      )
      .join(' '),
  );
}

/** The parameters with other values, written as the rest of the query is. */
function* replace(
  parameters: Parameters,
  replaced: readonly Replacement[],
  keys?: readonly KeyGuess[],
): Generator<Change> {
  const causes = [changedCause(replaced)];
  for (const style of stylesLike(parameters)) {
    const changed = parameters.map((one) => {
      const replacement = replaced.find(({ parameter }) => parameter === one);
      if (!replacement) return one;
      return readParameter(`${one.rawName}=${encodeText(replacement.value, style)}`, style.space === '+');
    });
    yield { parameters: changed, causes, ...(keys && { keys }) };
  }
}

const likeliest = [
  ':external_user_team',
  ':account_type',
  ':mode',
  ':email',
  ':external_user_id',
  ':session_length',
  ':time',
];

function* singly(
  parameters: Parameters,
  values: (one: WrittenParameter) => Iterable<string>,
  most: number,
): Generator<Change> {
  const rank = ({ name }: WrittenParameter) => (likeliest.indexOf(name) + likeliest.length) % likeliest.length;
  const ordered = [...parameters].sort(
    (left, right) =>
      Number(likeliest.includes(right.name)) - Number(likeliest.includes(left.name)) || rank(left) - rank(right),
  );
  // In rounds, so that a parameter with many values does not keep the others waiting.
  const streams = ordered.map((parameter) => ({ parameter, values: values(parameter)[Symbol.iterator]() }));
  for (let round = 0; streams.length > 0; round += 1) {
    for (const stream of [...streams]) {
      for (let count = 0; count < (round === 0 ? most : 8); count += 1) {
        const { value, done } = stream.values.next();
        if (done) {
          streams.splice(streams.indexOf(stream), 1);
          break;
        }
        if (value !== stream.parameter.value) yield* replace(parameters, [{ parameter: stream.parameter, value }]);
      }
    }
  }
}

/** The URL names another client id than was signed, perhaps with the secret of that one. */
function* clientIds(parameters: Parameters, { credentials }: ChangeContext): Generator<Change> {
  const parameter = parameters.find(({ name }) => name === ':client_id');
  if (!parameter) return;
  for (const { clientId, keys } of credentials) {
    if (clientId === parameter.value) continue;
    yield* replace(parameters, [{ parameter, value: clientId }], keys);
    yield* replace(parameters, [{ parameter, value: clientId }]);
  }
}

/** Another user, by both of its names. */
function* users(parameters: Parameters, { known }: ChangeContext): Generator<Change> {
  const email = parameters.find(({ name }) => name === ':email');
  const userId = parameters.find(({ name }) => name === ':external_user_id');
  if (!email || !userId) return;
  for (const value of known.emails) {
    const replaced = [email, userId].map((parameter) => ({ parameter, value }));
    yield* replace(parameters, replaced);
  }
}

/** Two that are changed together, such as the rights of a user. */
function* together(parameters: Parameters, { known }: ChangeContext): Generator<Change> {
  const of = (name: string) => parameters.find((one) => one.name === name);
  const couples = [
    [':external_user_team', ':account_type'],
    [':mode', ':account_type'],
    [':mode', ':external_user_team'],
    [':email', ':external_user_team'],
    [':email', ':account_type'],
    [':time', ':session_length'],
  ] as const;
  const values = (parameter: WrittenParameter) =>
    [...first(valuesNear(parameter, known, parameters), 12)].filter((value) => value !== parameter.value);
  for (const [left, right] of couples) {
    const [one, other] = [of(left), of(right)];
    if (!one || !other) continue;
    for (const [value, second] of first(pairs(values(one), values(other)), 36)) {
      yield* replace(parameters, [
        { parameter: one, value },
        { parameter: other, value: second },
      ]);
    }
  }
}

/** Names without their colon, with one, or in another case. */
function* renamed(parameters: Parameters): Generator<Change> {
  const [style] = stylesLike(parameters);
  if (!style) return;
  const rename = (write: (name: string) => string, what: string): Change => ({
    parameters: parameters.map((one) => ({ ...one, raw: `${encodeName(write(one.name), style)}=${one.rawValue}` })),
    causes: [
      cause(
        'PARAMETER_CHANGED',
        'The names of parameters were changed after signing: send them exactly as they were signed.',
        what,
      ),
    ],
  });
  yield rename((name) => name.replace(/^:/, ''), 'They were signed without their colons.');
  yield rename((name) => (name.startsWith(':') ? name : `:${name}`), 'They were signed with a colon each.');
  yield rename((name) => name.toLowerCase(), 'They were signed in lower case.');
}

/** By turns: an organization may have very many of each. */
export function* changes(parameters: Parameters, context: ChangeContext): Generator<Change> {
  const single = singly(parameters, (one) => valuesNear(one, context.known, parameters), firstValues);
  const ids = clientIds(parameters, context);
  const both = first(users(parameters, context), mostUsers);
  yield* first(single, 60);
  for (let left = true; left; ) {
    left = false;
    for (const [some, most] of [
      [ids, 16],
      [both, 16],
      [single, 48],
    ] as const) {
      for (const change of first(some, most)) {
        left = true;
        yield change;
      }
    }
  }
}

export function* rarerChanges(parameters: Parameters, context: ChangeContext): Generator<Change> {
  yield* renamed(parameters);
  yield* users(parameters, context);
  const pairwise = together(parameters, context);
  yield* first(pairwise, 40);
  yield* first(singly(parameters, valuesAnywhere, 1), 60);
  yield* pairwise;
  yield* singly(parameters, valuesAnywhere, 1);
}

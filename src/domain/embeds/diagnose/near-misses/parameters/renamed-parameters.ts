import { quoted } from '../../../../quoted.ts';
import type { WrittenParameter } from '../../../url/broken-url.ts';
import { encodeName, stylesLike, type WritingStyle } from '../encodings/writing-styles.ts';
import { cause } from '../guess.ts';
import type { KnownValues } from '../near-miss.ts';
import { requiredNames } from './added-parameters.ts';
import { type Change, splice } from './change.ts';
import { interfaceNames } from './usual-values.ts';

type Parameters = readonly WrittenParameter[];
type Rename = (name: string) => string;

const message = 'The names of parameters were changed after signing: send them exactly as they were signed.';
/** What nearly every URL has. */
export const usualNames: readonly string[] = [...requiredNames, ':external_user_team', ':account_type'];
const mostMissing = 60;
const optionalNames = [':first_name', ':last_name', ':eval_connection_id'];

/** What signers call parameters by mistake. */
const aliases: Readonly<Record<string, string>> = {
  ':external_user_team': ':team :teams :external_user_teams :user_team :external_team :team_name :groups',
  ':external_user_id': ':user_id :external_id :userid :id :uid :sub :user :external_userid',
  ':email': ':user_email :mail :email_address :external_user_email :username :sub',
  ':account_type': ':type :role :accounttype :account_types :user_type',
  ':session_length': ':session :session_duration :session_len :length :expires :expires_in :ttl :duration',
  ':time': ':timestamp :iat :ts :issued_at :now :date',
  ':nonce': ':jti :uuid :id',
  ':client_id': ':clientid :client :kid :iss :embed_id',
  ':mode': ':embed_mode :type',
};

const camel: Rename = (name) => name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
const bare: Rename = (name) => name.replace(/^:/, '');
const capital: Rename = (name) => name.replace(/^:?[a-z]/, (start) => start.toUpperCase());
const pascal: Rename = (name) => capital(camel(name));

const ofAll: readonly (readonly [rename: Rename, how: string])[] = [
  [bare, 'without their colons'],
  [(name) => (name.startsWith(':') ? name : `:${name}`), 'with a colon each'],
  [(name) => name.toLowerCase(), 'in lower case'],
  [camel, 'in camel case'],
  [(name) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`), 'with "_" between their words'],
  [(name) => name.replaceAll('_', '-'), 'with hyphens'],
  [(name) => name.toUpperCase(), 'in upper case'],
  [(name) => bare(camel(name)), 'in camel case without their colons'],
  [pascal, 'with capital letters'],
];
const ofOne: readonly Rename[] = [
  bare,
  camel,
  capital,
  (name) => name.toUpperCase(),
  (name) => name.toLowerCase(),
  pascal,
  (name) => `${name}s`,
  (name) => name.replaceAll('_', '-'),
  (name) => name.replaceAll('_', ''),
  (name) => (name.startsWith(':') ? name : `:${name}`),
  (name) => bare(camel(name)),
  (name) => name.replace(/s$/, ''),
];

function renamed(one: WrittenParameter, name: string, style: WritingStyle): WrittenParameter {
  const rawName = encodeName(name, style);
  return { ...one, name, rawName, raw: rawName + one.raw.slice(one.rawName.length) };
}

type Renaming = readonly [parameter: WrittenParameter, name: string];

function unreadOnes(parameters: Parameters, { controlIds }: KnownValues): Parameters {
  const read = new Set([...usualNames, ...optionalNames, ...interfaceNames, ...controlIds]);
  return parameters.filter(({ name }) => name !== '' && !read.has(name) && !name.startsWith(':ua_'));
}

/** What is missing may stand there under a name that nobody reads. */
function missingNames(parameters: Parameters, unread: Parameters): readonly Renaming[] {
  const missing = usualNames.filter((name) => !parameters.some((one) => one.name === name));
  return unread.flatMap((one) => missing.map((name) => [one, name] as const)).slice(0, mostMissing);
}

function* otherNames(parameters: Parameters, unread: Parameters): Generator<Renaming> {
  const has = (name: string) => parameters.some((one) => one.name === name);
  const familiar = parameters.filter((one) => usualNames.includes(one.name));
  function* aliased(from: number, to: number): Generator<Renaming> {
    const many = familiar.map((one) => ({ one, names: aliases[one.name]?.split(' ').slice(from, to) ?? [] }));
    for (let turn = 0; turn < to - from; turn += 1) {
      for (const { one, names } of many) {
        const name = names[turn];
        if (name !== undefined) yield [one, name];
      }
    }
  }
  yield* aliased(0, 2);
  for (const write of ofOne.slice(0, 4)) for (const one of familiar) yield [one, write(one.name)];
  yield* aliased(2, 3);
  for (const one of unread) for (const name of [...optionalNames, ...interfaceNames]) if (!has(name)) yield [one, name];
  for (const write of ofOne) for (const one of parameters) yield [one, write(one.name)];
  yield* aliased(3, 12);
}

/** The names of all, or of one, as they may have been when the text was signed. */
export function* renamings(parameters: Parameters, known: KnownValues): Generator<Change> {
  const [style] = stylesLike(parameters);
  if (!style) return;
  const unread = unreadOnes(parameters, known);
  yield* renameEach(parameters, missingNames(parameters, unread), style);
  for (const [write, how] of ofAll) {
    const all = parameters.map((one) => {
      const name = write(one.name);
      return name === one.name ? one : renamed(one, name, style);
    });
    yield { parameters: all, causes: [cause('PARAMETER_CHANGED', message, `They were signed ${how}.`)] };
  }
  yield* renameEach(parameters, otherNames(parameters, unread), style);
}

function* renameEach(parameters: Parameters, many: Iterable<Renaming>, style: WritingStyle): Generator<Change> {
  const seen = new Set<string>();
  for (const [one, name] of many) {
    const place = parameters.indexOf(one);
    const key = `${place} ${name}`;
    if (name === one.name || seen.has(key)) continue;
    seen.add(key);
    const how = () => `${quoted(one.name.toWellFormed())} was ${quoted(name.toWellFormed())} when it was signed.`;
    yield {
      ...splice(parameters, place, 1, [renamed(one, name, style)]),
      causes: [cause('PARAMETER_CHANGED', message, how)],
    };
  }
}

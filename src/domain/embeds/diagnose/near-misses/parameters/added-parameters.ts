import { quoted } from '../../../../quoted.ts';
import type { WrittenParameter } from '../../../url/broken-url.ts';
import { requiredParameterNames, signatureName } from '../../../url/client-credential-url.ts';
import { interfaceParameterNames } from '../../../url/read-interface-parameters.ts';
import { cause } from '../guess.ts';
import type { Change, Place } from './change.ts';

type Parameters = readonly WrittenParameter[];

const message = 'A parameter was added after signing: add all parameters first, and sign last.';
/** What every URL that is signed has. */
export const requiredNames: ReadonlySet<string> = new Set(
  requiredParameterNames.filter((name) => name !== signatureName),
);
const mostInSubsets = 7;
const mostTogether = 10;
const mostInPairs = 30;

/** The query without some parameters. */
export function leave(parameters: Parameters, chosen: Iterable<WrittenParameter>): Change {
  const left = new Set(chosen);
  const detail = () => {
    const names = [...left].slice(0, 6).map(({ raw }) => quoted(raw));
    return `Signed without ${names.join(', ')}${left.size > 6 ? ', …' : ''}.`;
  };
  return {
    parameters: parameters.filter((one) => !left.has(one)),
    causes: [cause('PARAMETER_ADDED', message, detail)],
  };
}

/** The query without one parameter, or without some that go together. */
export function* leavings(parameters: Parameters): Generator<Change> {
  const without = (chosen: Iterable<WrittenParameter>) => leave(parameters, chosen);
  const optional = parameters.filter(({ name }) => !requiredNames.has(name));
  const needed = parameters.filter(({ name }) => requiredNames.has(name));
  for (const one of [...optional.toReversed(), ...needed.toReversed()]) yield without([one]);
  const groups = [
    parameters.filter(({ name }) => !name.startsWith(':')),
    parameters.filter(({ name }) => interfaceParameterNames.includes(name)),
    optional,
    parameters.filter(({ name }) => name.startsWith(':ua_')),
    optional.filter(({ name }) => name !== ':external_user_team' && name !== ':account_type'),
    parameters.filter(({ name }, place) => parameters.findIndex((one) => one.name === name) < place),
    parameters.filter(({ name }, place) => parameters.findLastIndex((one) => one.name === name) > place),
    parameters.filter(({ rawValue }) => rawValue === ''),
  ];
  for (const group of groups) if (group.length > 0) yield without(group);
  for (let end = parameters.length - 2; end > 0; end -= 1) yield without(parameters.slice(end));
  const few = optional.slice(-mostTogether);
  for (const [place, one] of few.entries()) for (const other of few.slice(place + 1)) yield without([one, other]);
  for (const [place, one] of few.entries()) {
    for (const [further, other] of few.slice(place + 1).entries()) {
      for (const third of few.slice(place + further + 2)) yield without([one, other, third]);
    }
  }
  for (let start = 2; start < parameters.length; start += 1) yield without(parameters.slice(0, start));
  for (let choice = 1; choice < 2 ** Math.min(few.length, mostInSubsets); choice += 1) {
    yield without(few.slice(-mostInSubsets).filter((_, place) => ((choice >> place) & 1) === 1));
  }
  const paired = parameters.slice(-mostInPairs);
  for (const one of paired) for (const other of paired) if (one !== other) yield without([one, other]);
}

/** A text that `:signature` itself was a part of, empty or with a placeholder. */
export function* signedAlong(before: string, parameters: Parameters): Generator<Place> {
  const told =
    'The parameter ":signature" was signed along: sign the text before "&:signature=", and append it afterwards.';
  const names = [':signature', '%3Asignature', '%3asignature'];
  const isAlike = (name: string) => parameters.some(({ rawName }) => rawName.startsWith(name.replace('signature', '')));
  const alike = names.filter(isAlike);
  const values = [
    '=',
    '',
    '=undefined',
    '=null',
    '=None',
    '=signature',
    '=SIGNATURE',
    `=${'0'.repeat(64)}`,
    '={signature}',
    '=<signature>',
    '=%s',
    '={}',
    '=TODO',
    '=placeholder',
    '=0',
    '={0}',
  ];
  const place = (after: string): Place => ({
    before,
    after,
    causes: [cause('PARAMETER_ADDED', told, `The text was signed with ${quoted(after)} at its end.`)],
  });
  for (const value of values.slice(0, 2)) for (const name of names) yield place(`&${name}${value}`);
  for (const value of values) for (const name of alike.length > 0 ? alike : names) yield place(`&${name}${value}`);
  yield place('&:');
  yield place('&signature=');
}

import { quoted, shortened } from '../../../../quoted.ts';
import { type Cause, first, inTurn, interleaved, type TextGuess } from '../guess.ts';
import type { BrokenToken } from './broken-token.ts';
import { type ClaimContext, claimOf, claimValues, missingClaims } from './claim-values.ts';
import { type JsonStyle, type Members, stylesOf, writeMembers } from './json-styles.ts';
import { changedCause, payloadGuess } from './rewritten-payloads.ts';

const longestShown = 60;

function shown(value: unknown): string {
  return shortened((JSON.stringify(value) ?? 'nothing').toWellFormed(), longestShown);
}

interface Payload {
  readonly members: Members;
  readonly causes: readonly Cause[];
}

function* withoutClaims(members: Members): Generator<Payload> {
  const without = (left: readonly string[]): Payload => ({
    members: members.filter(([name]) => !left.includes(name)),
    causes: [changedCause(() => `Signed without ${left.map((name) => quoted(name.toWellFormed())).join(' and ')}.`)],
  });
  const needed = ['sub', 'jti', 'iat', 'exp'];
  const names = members.map(([name]) => name).toReversed();
  const ordered = [...names.filter((name) => !needed.includes(name)), ...names.filter((name) => needed.includes(name))];
  for (const name of ordered) yield without([name]);
  for (const [place, one] of ordered.entries())
    for (const other of ordered.slice(place + 1, 30)) yield without([one, other]);
  for (let count = 3; count < names.length && count < 30; count += 1) yield without(names.slice(0, count));
}

function replaced(members: Members, name: string, value: unknown): Payload {
  const was = claimOf(members, name);
  return {
    members: members.map((one) => (one[0] === name ? [name, value] : one)),
    causes: [
      changedCause(
        () =>
          `${quoted(name.toWellFormed())} was ${shown(value)} when the token was signed, and is ${shown(was)} in it.`,
      ),
    ],
  };
}

/** Each claim with what it may have said, in rounds, so that none with many values keeps the others waiting. */
function* withOtherValues(members: Members, context: ClaimContext): Generator<Payload> {
  const usual = ['account_type', 'teams', 'sub', 'exp', 'iat', 'aud', 'iss', 'ver'];
  const names = members.map(([name]) => name);
  const ordered = [...usual.filter((name) => names.includes(name)), ...names.filter((name) => !usual.includes(name))];
  const streams = ordered.map((name) => ({ name, values: claimValues(name, members, context) }));
  while (streams.length > 0) {
    for (const stream of [...streams]) {
      const values = [...first(stream.values, 12)];
      if (values.length === 0) streams.splice(streams.indexOf(stream), 1);
      for (const value of values) yield replaced(members, stream.name, value);
    }
  }
}

function* withMissingClaims(members: Members, context: ClaimContext): Generator<Payload> {
  const missing = [...missingClaims(members, context)].filter(([name]) => claimOf(members, name) === undefined);
  const places = [...new Set([members.length, ...[...members.keys()].toReversed()])].slice(0, 40);
  const tiers = [missing.slice(0, 24), missing.slice(24)];
  for (const [tier, place] of tiers.flatMap((one) => places.map((two) => [one, two] as const))) {
    for (const claim of tier) {
      const what = () => `${quoted(claim[0])} was ${shown(claim[1])} when the token was signed, and is missing in it.`;
      yield { members: [...members.slice(0, place), claim, ...members.slice(place)], causes: [changedCause(what)] };
    }
  }
  if (claimOf(members, 'ver') !== undefined || claimOf(members, 'aud') !== undefined) return;
  const version = [
    ['ver', '1.1'],
    ['aud', 'sigmacomputing'],
  ] as const;
  for (const place of places) {
    for (const pair of [version, version.toReversed()]) {
      yield {
        members: [...members.slice(0, place), ...pair, ...members.slice(place)],
        causes: [changedCause(() => '"ver" and "aud" are missing in it.')],
      };
    }
  }
}

function* together(members: Members, { known }: ClaimContext): Generator<Payload> {
  const both = (one: Payload, name: string, value: unknown): Payload => {
    const other = replaced(one.members, name, value);
    return { members: other.members, causes: [...one.causes, ...other.causes].slice(0, 1) };
  };
  const teams = known.teams.slice(0, 12);
  for (const type of known.accountTypes.slice(0, 12))
    for (const team of teams) yield both(replaced(members, 'account_type', type), 'teams', [team]);
  for (const email of known.emails.slice(0, 12)) {
    for (const type of known.accountTypes.slice(0, 6))
      yield both(replaced(members, 'sub', email), 'account_type', type);
    for (const team of teams) yield both(replaced(members, 'sub', email), 'teams', [team]);
  }
}

/** Another member or team, where there are too many to get their turn beside other values. */
export function* otherMembers(token: BrokenToken, { known }: ClaimContext): Generator<TextGuess> {
  const members = token.payloadMembers;
  const [style] = stylesOf(token.headerText, token.payloadText);
  if (!members || !style) return;
  const of = (name: string, values: readonly unknown[]) =>
    claimOf(members, name) === undefined ? [] : values.map((value) => replaced(members, name, value));
  const teams = of(
    'teams',
    known.teams.map((team) => [team]),
  );
  yield* write(token, style, interleaved(of('sub', known.emails), teams));
}

/** A payload before a claim was added, changed or removed; written as it is, and as its header is. */
export function* changedPayloads(token: BrokenToken, context: ClaimContext): Generator<TextGuess> {
  const members = token.payloadMembers;
  if (!members) return;
  const styles = stylesOf(token.headerText, token.payloadText).slice(0, 2);
  const all = (style: JsonStyle, payloads: Iterable<Payload>) => write(token, style, payloads);
  for (const style of styles) yield* all(style, first(withoutClaims(members), members.length + 20));
  for (const style of styles) yield* all(style, first(withOtherValues(members, context), 120));
  for (const style of styles) yield* all(style, first(withMissingClaims(members, context), 240));
  for (const style of styles) yield* all(style, first(withOtherValues(members, context), 240));
  for (const style of styles.slice(0, 1)) yield* all(style, inTurn(withoutClaims(members), together(members, context)));
  for (const style of styles)
    yield* all(style, inTurn(withOtherValues(members, context), withMissingClaims(members, context)));
}

function* write(token: BrokenToken, style: JsonStyle, payloads: Iterable<Payload>): Generator<TextGuess> {
  for (const { members, causes } of payloads) yield payloadGuess(token, writeMembers(members, style), causes);
}

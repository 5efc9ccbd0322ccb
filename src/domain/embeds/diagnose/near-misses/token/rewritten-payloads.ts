import { type Cause, cause, first, type TextGuess } from '../guess.ts';
import type { BrokenToken } from './broken-token.ts';
import { type Members, stylesOf, writeIndented, writeMembers } from './json-styles.ts';

export function changedCause(what: () => string): Cause {
  const message = 'The payload of the token was changed after signing: set all claims first, and sign last.';
  return cause('PAYLOAD_CHANGED', message, what);
}

/** In the orders of samples and of `signEmbedUrl`. */
const usualOrders: readonly (readonly string[])[] = [
  'sub iss jti iat exp account_type teams first_name last_name user_attributes eval_connection_id',
  'sub iss jti iat exp ver aud account_type teams first_name last_name user_attributes',
  'sub iss aud jti iat exp ver account_type teams first_name last_name user_attributes',
  'sub jti iat exp account_type teams first_name last_name user_attributes eval_connection_id iss ver aud',
  'sub jti iat exp aud teams account_type first_name last_name user_attributes eval_connection_id iss ver',
  'iss sub aud exp iat jti account_type teams first_name last_name',
  'iss sub iat exp jti account_type teams first_name last_name',
  'sub iss iat exp jti account_type teams first_name last_name',
  'sub iat exp iss jti account_type teams',
  'jti sub iss iat exp account_type teams first_name last_name',
  'sub account_type teams first_name last_name iat exp jti iss',
].map((names) => names.split(' '));

function usually(members: Members): readonly Members[] {
  return usualOrders.map((order) => {
    const rank = ([name]: Members[number]) => order.indexOf(name) + 1 || order.length + 1;
    return members.toSorted((left, right) => rank(left) - rank(right));
  });
}

/** One claim, or the two times, at the end or at the beginning, where libraries put what they add. */
function* moved(members: Members): Generator<Members> {
  for (const names of [['iat', 'exp'], ['iat'], ['exp'], ['iss'], ['jti'], ...members.map(([name]) => [name])]) {
    const some = members.filter(([name]) => names.includes(name));
    const others = members.filter(([name]) => !names.includes(name));
    yield [...others, ...some];
    yield [...some, ...others];
  }
}

/** The same claims, written anew: spaces, order and escapes are signed as well. */
function* rewritten(token: BrokenToken, members: Members): Generator<string> {
  const sorted = members.toSorted(([left], [right]) => (left < right ? -1 : 1));
  for (const style of stylesOf(token.headerText, token.payloadText)) {
    for (const one of [members, sorted, ...usually(members), members.toReversed()]) yield writeMembers(one, style);
  }
  for (const isAscii of [false, true]) for (const indent of [2, 4, '\t']) yield writeIndented(members, indent, isAscii);
  const [style] = stylesOf(token.headerText, token.payloadText);
  if (style) for (const one of moved(members)) yield writeMembers(one, style);
  yield `${token.payloadText}\n`;
  yield token.payloadText.trim();
}

export function payloadGuess(
  token: BrokenToken,
  payload: string,
  causes: readonly Cause[],
  header: string = token.header,
): TextGuess {
  return {
    text: `${header}.${Buffer.from(payload).toString('base64url')}`,
    causes: [...causes, ...token.causes],
  };
}

/** Header and payload written by another program than the one that signed them. */
function* rewrittenAlike(token: BrokenToken, found: Cause): Generator<TextGuess> {
  const { headerMembers, payloadMembers, headerText, payloadText } = token;
  if (!headerMembers || !payloadMembers) return;
  const [sorted, sortedHeader] = [payloadMembers, headerMembers].map((members) =>
    members.toSorted(([left], [right]) => (left < right ? -1 : 1)),
  );
  for (const style of stylesOf(headerText, payloadText).slice(1)) {
    for (const [head, body] of [
      [headerMembers, payloadMembers],
      [sortedHeader ?? headerMembers, sorted ?? payloadMembers],
    ] as const) {
      const header = Buffer.from(writeMembers(head, style)).toString('base64url');
      yield payloadGuess(token, writeMembers(body, style), [found], header);
    }
  }
}

/** A payload that was only written anew. */
export function* rewrittenPayloads(token: BrokenToken): Generator<TextGuess> {
  if (!token.payloadMembers) return;
  const again = changedCause(() => 'Its claims are the same, but their order, spaces or escapes were others.');
  yield* first(rewrittenAlike(token, again), 12);
  for (const text of rewritten(token, token.payloadMembers)) yield payloadGuess(token, text, [again]);
}

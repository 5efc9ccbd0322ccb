import { quoted } from '../../../../quoted.ts';
import { type Cause, cause, type TextGuess } from '../guess.ts';
import type { KnownCredential } from '../parameters/changed-parameters.ts';
import type { BrokenToken } from './broken-token.ts';
import { claimOf } from './claim-values.ts';
import { type Members, stylesOf, writeMembers } from './json-styles.ts';

const message = 'The header of the token was changed after signing: sign the header that is sent.';

function permutations(members: Members): readonly Members[] {
  if (members.length <= 1) return [members];
  return members.flatMap((one, place) =>
    permutations([...members.slice(0, place), ...members.slice(place + 1)]).map((rest) => [one, ...rest]),
  );
}

function causesOf(token: BrokenToken, members: Members): readonly Cause[] {
  const algorithm = claimOf(members, 'alg');
  const given = claimOf(token.headerMembers ?? [], 'alg');
  const text = JSON.stringify(Object.fromEntries(members));
  const changed = cause(
    'PAYLOAD_CHANGED',
    message,
    () => `The header was ${quoted(text.toWellFormed())} when the token was signed.`,
  );
  if (algorithm === given) return [changed];
  const told =
    'The algorithm in the header of the token is not the one that it was signed with: sign with HS256, and let the header say so.';
  return [cause('HASH_ALGORITHM', told, `"alg" was ${JSON.stringify(algorithm)} when it was signed.`), changed];
}

/** A header before its algorithm, type, key id or form was changed. */
export function* changedHeaders(token: BrokenToken, credentials: readonly KnownCredential[]): Generator<TextGuess> {
  const members = token.headerMembers ?? [];
  const styles = stylesOf(token.headerText, token.payloadText);
  const [style] = styles;
  if (!style) return;
  const write = (header: Members, keys?: KnownCredential['keys'], writing = style): TextGuess => ({
    text: `${Buffer.from(writeMembers(header, writing)).toString('base64url')}.${token.payload}`,
    causes: [...causesOf(token, header), ...token.causes],
    ...(keys && { keys }),
  });
  const kid = claimOf(members, 'kid');
  const replace = (name: string, value: unknown): Members =>
    members.map((one) => (one[0] === name ? [name, value] : one));
  for (const algorithm of ['HS256', 'HS512', 'HS384']) yield write(replace('alg', algorithm));
  for (const algorithm of ['hs256', 'RS256', 'none']) yield write(replace('alg', algorithm));
  for (const name of ['typ', 'kid']) yield write(members.filter(([one]) => one !== name));
  for (const [name] of members) yield write(members.filter(([one]) => one !== name));
  for (const one of credentials) {
    yield write(replace('kid', one.clientId), one.keys);
    yield write(replace('kid', one.clientId));
  }
  for (const typ of ['JWT', 'jwt', 'at+jwt', 'JWS']) yield write(replace('typ', typ));
  for (const [name, value] of [
    ['typ', 'JWT'],
    ['cty', 'JWT'],
    ['iss', kid],
  ] as const) {
    if (claimOf(members, name) !== undefined) continue;
    yield write([...members, [name, value]]);
    yield write([[name, value], ...members]);
  }
  for (const other of styles) yield write(members, undefined, other);
  const ids = [...new Set([kid, ...credentials.map(({ clientId }) => clientId)])]
    .filter((id) => typeof id === 'string')
    .slice(0, 3);
  for (const algorithm of ['HS256', 'HS512', 'HS384']) {
    for (const typ of ['JWT', 'jwt', undefined]) {
      for (const id of [...ids, undefined]) {
        const header: Members = [
          ['alg', algorithm],
          ...(typ ? ([['typ', typ]] as const) : []),
          ...(id ? ([['kid', id]] as const) : []),
        ];
        for (const one of permutations(header)) yield write(one);
      }
    }
  }
}

import { identifierKeys, liveKeys, otherKeys, previousKeys } from './credential-keys.ts';
import { first, inTurn, type KeyGuess } from './guess.ts';
import type { NearMissSearch, SearchedCredential } from './near-miss.ts';
import { missingSecrets, secretsWronglyEncoded } from './secret-encodings.ts';
import { secretsWithWhitespace } from './secret-whitespace.ts';

/** All keys that may have signed, by what would be wrong with them. */
export interface SigningKeys {
  /** Those with which the text may be any: of the credential that the URL names, or else the live ones of others. */
  readonly usual: readonly KeyGuess[];
  readonly others: readonly KeyGuess[];
  readonly withWhitespace: () => Iterable<KeyGuess>;
  readonly wronglyEncoded: () => Iterable<KeyGuess>;
  readonly identifiers: readonly KeyGuess[];
  /** The likeliest wrong ones, to be tried with texts that are wrong as well. */
  readonly likelyWrong: readonly KeyGuess[];
  readonly credentials: readonly { readonly clientId: string; readonly keys: readonly KeyGuess[] }[];
}

const mostUsual = 4;
const mostAltered = 6;

function* eachOf(keys: readonly KeyGuess[], variants: (key: KeyGuess) => Iterable<KeyGuess>): Generator<KeyGuess> {
  for (const key of keys) yield* variants(key);
}

export function signingKeys(
  { named, others }: Pick<NearMissSearch, 'named' | 'others'>,
  namedId: string | null,
  identifiers: readonly (readonly [name: string, value: string])[],
): SigningKeys {
  const live = liveKeys(named);
  const ofOthers = otherKeys(others, namedId);
  const liveOthers = ofOthers.slice(0, others.flatMap(({ secrets }) => secrets.filter(({ isLive }) => isLive)).length);
  const previous = previousKeys(named);
  const usual = live.length > 0 ? live : liveOthers.slice(0, mostUsual);
  const altered = [...new Set([...usual, ...previous, ...ofOthers.slice(0, mostAltered)])];
  const all: readonly SearchedCredential[] = named ? [named, ...others] : others;
  const clientIds = [namedId ?? '', ...all.map(({ clientId }) => clientId)];
  const encodings = (keys: readonly KeyGuess[]) => eachOf(keys, (key) => secretsWronglyEncoded(key, namedId ?? ''));
  const whitespace = (keys: readonly KeyGuess[]) => eachOf(keys, secretsWithWhitespace);
  return {
    usual,
    others: [...previous, ...ofOthers],
    withWhitespace: () => whitespace(altered),
    wronglyEncoded: () => inTurn(encodings(usual), missingSecrets(), encodings(altered.slice(usual.length))),
    identifiers: identifierKeys(clientIds, identifiers),
    likelyWrong: [
      ...previous.slice(0, 2),
      ...liveOthers.slice(0, 3),
      ...first(whitespace(usual.slice(0, 1)), 6),
      ...first(encodings(usual.slice(0, 1)), 1),
      ...identifierKeys(clientIds.slice(0, 2), []).slice(0, 1),
    ],
    credentials: all.map((one) => ({ clientId: one.clientId, keys: liveKeys(one) })),
  };
}

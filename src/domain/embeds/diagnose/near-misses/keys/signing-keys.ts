import { first, inTurn, interleaved, type KeyGuess } from '../guess.ts';
import type { NearMissSearch, SearchedCredential } from '../near-miss.ts';
import { identifierKeys, liveKeys, otherKeys, previousKeys } from './credential-keys.ts';
import { missingSecrets } from './missing-secrets.ts';
import { secretsWronglyEncoded } from './secret-encodings.ts';
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
const fewOfOthers = 1;

type Variants = (key: KeyGuess) => Iterable<KeyGuess>;

/** The likeliest variants of the usual keys, some of the other ones, then all that are left. */
function* byLikelihood(
  usual: readonly KeyGuess[],
  others: readonly KeyGuess[],
  variants: Variants,
  most: number,
): Generator<KeyGuess> {
  const all = [...usual, ...others].map((key, place) => ({
    iterator: variants(key)[Symbol.iterator](),
    most: place < usual.length ? most : fewOfOthers,
  }));
  const rest = ({ iterator }: (typeof all)[number]) => ({ [Symbol.iterator]: () => iterator });
  for (const one of all) yield* first(rest(one), one.most);
  for (const one of all) yield* rest(one);
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
  const altered = [...previous, ...ofOthers.slice(0, mostAltered)].filter((key) => !usual.includes(key));
  const all: readonly SearchedCredential[] = named ? [named, ...others] : others;
  const clientIds = [namedId ?? '', ...all.map(({ clientId }) => clientId)];
  const spaced = usual.slice(0, 1).flatMap((key) => [...first(secretsWithWhitespace(key), 6)]);
  const encoded: Variants = (key) => secretsWronglyEncoded(key, namedId ?? '');
  return {
    usual,
    others: [...previous, ...ofOthers],
    withWhitespace: () => byLikelihood(usual, altered, secretsWithWhitespace, 24),
    wronglyEncoded: () => {
      const likely = byLikelihood(usual, altered, encoded, 40);
      const missing = missingSecrets();
      return inTurn(first(missing, 3), first(likely, 48), first(missing, 30), first(likely, 110), missing, likely);
    },
    identifiers: identifierKeys(clientIds, identifiers),
    likelyWrong: [
      ...[spaced[0], liveOthers[0], previous[0], spaced[1]].filter((key) => key !== undefined),
      ...usual.slice(0, 1).flatMap((key) => [...first(encoded(key), 1)]),
      ...identifierKeys(clientIds.slice(0, 2), []).slice(0, 1),
      ...interleaved(spaced.slice(2, 6), liveOthers.slice(1, 3), previous.slice(1, 2)),
    ],
    credentials: all.map((one) => ({ clientId: one.clientId, keys: liveKeys(one) })),
  };
}

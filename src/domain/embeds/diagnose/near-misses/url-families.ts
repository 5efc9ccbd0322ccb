import { leavings, signedAlong } from './added-parameters.ts';
import type { WrittenParameter } from './broken-url.ts';
import { type Change, changeFurther, type Place, queryOf } from './change.ts';
import { changes, rarerChanges, tagPlaces } from './changed-parameters.ts';
import { digestGuesses } from './digest-guesses.ts';
import { decodings, reencodings } from './encodings.ts';
import {
  type Cause,
  type Family,
  first,
  type Guess,
  inTurn,
  type KeyGuess,
  pairs,
  type TextGuess,
  withKeys,
} from './guess.ts';
import type { NearMissSearch } from './near-miss.ts';
import { placesOf, strayAmpersands } from './places.ts';
import { puttings } from './removed-parameters.ts';
import { otherReorderings, usualReorderings } from './reorderings.ts';
import type { SigningKeys } from './signing-keys.ts';

/** What was signed of a URL, if it was signed rightly, and what is wrong with it in any case. */
export interface UrlSubject {
  readonly path: string;
  readonly hasQuery: boolean;
  readonly parameters: readonly WrittenParameter[];
  readonly causes: readonly Cause[];
}

function domainsOf(parameters: readonly WrittenParameter[]): readonly string[] {
  const domains = parameters.flatMap(({ value }) => /@([a-z0-9.-]{3,80})$/i.exec(value)?.[1] ?? []);
  return [...new Set(domains)].slice(0, 2);
}

export function textOf({ publicBaseUrl }: Pick<NearMissSearch, 'publicBaseUrl'>, subject: UrlSubject): string {
  const { path, hasQuery, parameters } = subject;
  return `${publicBaseUrl}${path}${hasQuery ? '?' : ''}${queryOf(parameters)}`;
}

/** Everything that may have gone wrong with a URL that is signed with client credentials: each mistake alone, then two together. */
export function urlFamilies(
  search: NearMissSearch,
  subject: UrlSubject,
  keys: SigningKeys,
  bytes: readonly number[],
): readonly Family[] {
  const { publicBaseUrl, receivedOrigin, known } = search;
  const { path, parameters } = subject;
  const context = { known, credentials: keys.credentials };
  const before = `${publicBaseUrl}${path}?`;
  const base: TextGuess = { text: textOf(search, subject), causes: subject.causes };

  const text = (place: Place | null, change: Change | null): TextGuess => {
    const query = place?.isWithoutQuery ? '' : queryOf(change?.parameters ?? parameters);
    return {
      text: `${place?.before ?? before}${query}${place?.after ?? ''}`,
      causes: [...(change?.causes ?? []), ...(place?.causes ?? []), ...subject.causes],
      ...(change?.keys && { keys: change.keys }),
    };
  };
  function* at(places: Iterable<Place>): Generator<TextGuess> {
    for (const place of places) yield text(place, null);
  }
  function* changed(many: Iterable<Change>): Generator<TextGuess> {
    for (const change of many) yield text(null, change);
  }
  function* both(many: readonly Place[], few: readonly Change[]): Generator<TextGuess> {
    for (const [place, change] of pairs(many, few)) yield text(place, change);
  }
  const places = () =>
    placesOf({
      publicBaseUrl,
      receivedOrigin,
      path,
      furtherOrigins: known.origins ?? [],
      domains: domainsOf(parameters),
    });
  const encoded = (one: readonly WrittenParameter[] = parameters) => distinct(inTurn(decodings(one), reencodings(one)));
  const sorted = () => [...first(usualReorderings(parameters), 8)];
  const likelyPlaces = () => [
    ...first(places().parts, 5),
    ...first(places().origins, 8),
    ...first(places().slashes, 4),
    ...[...first(places().origins, 30)].slice(8),
  ];
  const likelyTexts = (): TextGuess[] => [
    ...at(first(places().parts, 4)),
    ...changed(first(encoded(), 14)),
    ...at(first(places().origins, 8)),
    ...changed(sorted().slice(0, 4)),
    ...changed(first(leavings(parameters), parameters.length)),
    ...at(first(places().slashes, 3)),
  ];
  const family = (label: string, quota: number, guesses: Iterable<Guess>): Family => ({ label, quota, guesses });
  const texts = (label: string, quota: number, guesses: Iterable<TextGuess>) =>
    family(label, quota, withKeys(guesses, keys.usual));
  const digests = (guesses: readonly TextGuess[], some: readonly KeyGuess[]) => digestsOf(guesses, some, bytes);

  return [
    texts('the URL as it is, with the secrets of the credential', 10, [base]),
    family('other credentials, and previous secrets', 300, withKeys([base], keys.others)),
    family('white space, quotes and the like around the secret', 200, withKeys([base], keys.withWhitespace())),
    family('the secret decoded, encoded, hashed or cut', 200, withKeys([base], keys.wronglyEncoded())),
    family('the client id, or another value of the URL, as the key', 80, withKeys([base], keys.identifiers)),
    family('other hashes than HMAC-SHA256', 80, digests([base], keys.usual)),
    texts('another scheme, host or port', 120, at(places().origins)),
    texts('only the path or only the query', 60, at(places().parts)),
    texts('a slash, "?" or "&" more or less', 40, inTurn(changed(strayAmpersands(parameters)), at(places().slashes))),
    texts('the query decoded', 20, changed(decodings(parameters))),
    texts('another encoding of the query', 160, changed(encoded())),
    texts('":signature" as a part of the text', 60, at(signedAlong(before))),
    texts('a parameter added after signing', 160, changed(leavings(parameters))),
    texts('another order of the parameters', 60, changed(usualReorderings(parameters))),
    texts('another tag or another path', 60, at(inTurn(tagPlaces(publicBaseUrl, path, known), places().prefixes))),
    texts(
      'a value changed after signing, from one that the organization knows',
      260,
      changed(changes(parameters, context)),
    ),
    texts('a parameter removed after signing', 260, changed(puttings(parameters, context))),
    texts('another order of the parameters', 120, changed(otherReorderings(parameters))),
    texts(
      'two of these mistakes together',
      100,
      both(likelyPlaces(), [...first(encoded(), 14), ...sorted().slice(0, 2)]),
    ),
    texts(
      'two of these mistakes together',
      80,
      changed(changeFurther(first(encoded(), 8), (one) => first(usualReorderings(one), 5))),
    ),
    family('two of these mistakes together', 140, pairGuesses(likelyTexts(), keys.likelyWrong)),
    texts(
      'two of these mistakes together',
      80,
      changed(changeFurther(first(encoded(), 6), (one) => first(leavings(one), one.length))),
    ),
    family('two of these mistakes together', 40, digests(likelyTexts().slice(0, 8), keys.usual.slice(0, 1))),
    texts(
      'a value changed after signing, from one that the organization knows',
      120,
      changed(rarerChanges(parameters, context)),
    ),
    texts(
      'two of these mistakes together',
      60,
      both(likelyPlaces(), [...first(leavings(parameters), parameters.length)]),
    ),
    texts(
      'two of these mistakes together',
      60,
      changed(changeFurther(first(encoded(), 6), (one) => first(puttings(one, context), 40))),
    ),
    texts(
      'two of these mistakes together',
      60,
      changed(changeFurther(first(encoded(), 6), (one) => first(changes(one, context), 40))),
    ),
  ];
}

function* digestsOf(
  texts: readonly TextGuess[],
  keys: readonly KeyGuess[],
  bytes: readonly number[],
): Generator<Guess> {
  for (const digest of digestGuesses(bytes))
    for (const text of texts) for (const key of keys) yield { text, key, digest };
}

function* pairGuesses(texts: readonly TextGuess[], keys: readonly KeyGuess[]): Generator<Guess> {
  for (const [text, key] of pairs(texts, keys)) yield { text, key };
}

function* distinct(many: Iterable<Change>): Generator<Change> {
  const seen = new Set<string>();
  for (const change of many) {
    const query = queryOf(change.parameters);
    if (!seen.has(query)) yield change;
    seen.add(query);
  }
}

import { leavings, signedAlong } from './added-parameters.ts';
import type { WrittenParameter } from './broken-url.ts';
import { type Change, changeFurther, type Place, queryOf } from './change.ts';
import { changes, rarerChanges } from './changed-parameters.ts';
import { tagPlaces } from './changed-tags.ts';
import { digestsOf } from './digest-guesses.ts';
import { decodings, reencodings } from './encodings.ts';
import {
  type Cause,
  type Family,
  first,
  type Guess,
  inTurn,
  interleaved,
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
import { cutTexts } from './truncation.ts';

/** What was signed of a URL, if it was signed rightly, and what is wrong with it in any case. */
export interface UrlSubject {
  readonly path: string;
  readonly hasQuery: boolean;
  readonly parameters: readonly WrittenParameter[];
  readonly causes: readonly Cause[];
}

function domainsIn(texts: readonly string[]): readonly string[] {
  const domains = texts.flatMap((text) => /@([a-z0-9.-]{3,80})$/i.exec(text)?.[1] ?? []);
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
  const [newest, ...older] = keys.usual;
  const later = keys.usual.length > 1 ? familiesOf(search, subject, { ...keys, usual: older }, bytes, true) : [];
  return [...familiesOf(search, subject, { ...keys, usual: newest ? [newest] : [] }, bytes, false), ...later];
}

/** With the newest secret; or with others, for which all but the likeliest waits a round. */
function familiesOf(
  search: NearMissSearch,
  subject: UrlSubject,
  keys: SigningKeys,
  bytes: readonly number[],
  isLater: boolean,
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
      domains: [...domainsIn(parameters.map(({ value }) => value)), ...domainsIn(known.emails)],
    });
  const encoded = (one: readonly WrittenParameter[] = parameters) => distinct(inTurn(decodings(one), reencodings(one)));
  const sorted = () => [...first(usualReorderings(parameters), 8)];
  const likelyPlaces = () => {
    return [...first(places().parts, 3), ...first(places().origins, 16), ...first(places().slashes, 4)];
  };
  const likelyTexts = (): TextGuess[] => [
    ...interleaved(
      [...at(first(places().parts, 4))],
      [...changed(first(encoded(), 12))],
      [...at(first(places().origins, 12))],
      [...changed(sorted().slice(0, 3))],
      [...at(first(places().slashes, 2))],
      [...changed(first(leavings(parameters), 4))],
    ),
  ];
  const two = 'two of these mistakes together';
  const encodedAnd = (most: number, further: (one: readonly WrittenParameter[]) => Iterable<Change>) =>
    changed(changeFurther(first(encoded(), most), further));
  const family = (label: string, quotas: readonly number[], guesses: () => Iterable<Guess>): Family => ({
    label,
    quotas: isLater ? [quotas[0] ?? 0, 0, ...quotas.slice(1)] : quotas,
    guesses,
  });
  const ofKeys: typeof family = (label, quotas, guesses) => family(label, quotas, isLater ? () => [] : guesses);
  const texts = (label: string, quotas: readonly number[], guesses: () => Iterable<TextGuess>) =>
    family(label, quotas, () => withKeys(guesses(), keys.usual));
  const changedTexts = (label: string, quotas: readonly number[], many: () => Iterable<Change>) =>
    texts(label, quotas, () => changed(many()));

  return [
    texts('the URL as it is, with the secrets of the credential', [10], () => [base]),
    ofKeys('other credentials, and previous secrets', [60, 60, 300], () => withKeys([base], keys.others)),
    ofKeys('white space, quotes and the like around the secret', [24, 110], () =>
      withKeys([base], keys.withWhitespace()),
    ),
    ofKeys('the secret decoded, encoded, hashed or cut', [20, 160, 120], () => withKeys([base], keys.wronglyEncoded())),
    ofKeys('the client id, or another value of the URL, as the key', [8, 40], () => withKeys([base], keys.identifiers)),
    family('other hashes than HMAC-SHA256', [6, 50], () => digestsOf([base], keys.usual, bytes)),
    texts('only the path or only the query', [10, 40], () => at(places().parts)),
    texts('another scheme, host or port', [20, 90], () => at(places().origins)),
    texts('a slash, "?" or "&" more or less', [6, 20], () =>
      inTurn(changed(strayAmpersands(parameters)), at(places().slashes)),
    ),
    changedTexts('the query decoded', [10], () => decodings(parameters)),
    changedTexts('another encoding of the query', [24, 160], encoded),
    texts('":signature" as a part of the text', [4, 50], () => at(signedAlong(before))),
    changedTexts('a parameter added after signing', [30, 150], () => leavings(parameters)),
    changedTexts('another order of the parameters, as it is usual', [10, 50], () => usualReorderings(parameters)),
    texts(two, [6, 20], () => encodedAnd(14, (one) => first(usualReorderings(one), 1))),
    texts('a beginning of the URL alone', [0, 24], () => cutTexts(base.text)),
    texts('another tag or another path', [12, 30], () =>
      at(inTurn(tagPlaces(publicBaseUrl, path, known), places().prefixes)),
    ),
    changedTexts('a value changed after signing, from one that the organization knows', [90, 240], () =>
      changes(parameters, context),
    ),
    texts(two, [0, 60], () => encodedAnd(6, (one) => first(leavings(one), one.length))),
    changedTexts('one parameter at another place, or two exchanged', [70, 230, 120], () =>
      otherReorderings(parameters),
    ),
    // Proxies that sort write anew as well.
    texts(two, [0, isSorted(parameters) ? 100 : 0], () =>
      changed(changeFurther(first(distinct(reencodings(parameters)), 3), usualReorderings)),
    ),
    changedTexts('a parameter removed after signing', [80, 400], () => puttings(parameters, context)),
    texts(two, [0, 130], () => both(likelyPlaces(), [...first(encoded(), 10), ...sorted().slice(0, 1)])),
    ofKeys(two, [0, 190], () => pairGuesses(likelyTexts(), keys.likelyWrong)),
    changedTexts('another value, name or spelling of a parameter', [0, 200], () => rarerChanges(parameters, context)),
    texts(two, [0, 50], () => encodedAnd(8, (one) => first(usualReorderings(one), 5))),
    family(two, [0, 24], () => digestsOf(likelyTexts().slice(0, 6), keys.usual.slice(0, 1), bytes)),
    texts(two, [0, 50], () => both(likelyPlaces(), [...first(leavings(parameters), parameters.length)])),
    texts(two, [0, 40], () => both(likelyPlaces(), sorted())),
    texts(two, [0, 0, 60], () => encodedAnd(6, (one) => first(puttings(one, context), 40))),
    texts(two, [0, 0, 60], () => encodedAnd(6, (one) => first(changes(one, context), 40))),
  ];
}

function isSorted(parameters: readonly WrittenParameter[]): boolean {
  return parameters.every(({ name }, place) => place === 0 || (parameters[place - 1]?.name ?? '') <= name);
}

function* pairGuesses(texts: readonly TextGuess[], keys: readonly KeyGuess[]): Generator<Guess> {
  for (const [text, key] of pairs(texts, keys, 3)) yield { text, key };
}

function* distinct(many: Iterable<Change>): Generator<Change> {
  const seen = new Set<string>();
  for (const change of many) {
    const query = queryOf(change.parameters);
    if (!seen.has(query)) yield change;
    seen.add(query);
  }
}

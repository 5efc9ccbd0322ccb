import type { WrittenParameter } from '../../../url/broken-url.ts';
import { decodings, reencodings } from '../encodings/encodings.ts';
import { type Family, first, type Guess, inTurn, type KeyGuess, pairs, type TextGuess, withKeys } from '../guess.ts';
import type { SigningKeys } from '../keys/signing-keys.ts';
import type { NearMissSearch } from '../near-miss.ts';
import { leavings, signedAlong } from '../parameters/added-parameters.ts';
import { type Change, changeCrosswise, changeFurther } from '../parameters/change.ts';
import { otherMembers } from '../parameters/changed-members.ts';
import { changes, rarerChanges } from '../parameters/changed-parameters.ts';
import { tagPlaces } from '../parameters/changed-tags.ts';
import { likelyMends } from '../parameters/likely-mends.ts';
import { groupOrders, mapOrders } from '../parameters/map-orders.ts';
import { puttings } from '../parameters/removed-parameters.ts';
import { puttingsTogether, repeatedOnes } from '../parameters/removed-together.ts';
import { renamings, usualNames } from '../parameters/renamed-parameters.ts';
import { isSorted, otherReorderings, usualReorderings } from '../parameters/reorderings.ts';
import { quotaOfMany, quotaOfMaps, quotaOfMoves, quotaOfPlaces } from '../quotas.ts';
import { digestsOf } from '../signatures/digest-guesses.ts';
import { cutTexts } from '../truncation.ts';
import { strayAmpersands } from './places.ts';
import { queryTexts } from './query-texts.ts';
import { distinct, subjectTexts, textOf, type UrlSubject } from './subject-texts.ts';
import { recodedTexts, wrappedTexts } from './wrapped-texts.ts';

const mostOthers = 16;

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
  const { publicBaseUrl, known } = search;
  const { path, parameters } = subject;
  const base: TextGuess = { text: textOf(search, subject), causes: subject.causes };

  const {
    context,
    before,
    at,
    changed,
    both,
    places,
    encoded,
    reordered,
    sorted,
    valued,
    after,
    likelyPlaces,
    likelyTexts,
  } = subjectTexts(search, subject, keys);
  const mends = likelyMends(parameters, context);
  const inOrder = isSorted(parameters);
  const previous = keys.others.filter(({ causes: [one] }) => one?.kind === 'PREVIOUS_SECRET').slice(0, 1);
  const lacksSome = usualNames.filter((name) => !parameters.some((one) => one.name === name)).length > 1;
  const two = 'two of these mistakes together';
  const encodedAnd = (most: number, further: (one: readonly WrittenParameter[]) => Iterable<Change>) =>
    after(first(encoded(), most), further);
  const family = (
    label: string,
    [likeliest = 0, ...further]: readonly number[],
    guesses: () => Iterable<Guess>,
  ): Family => ({
    label,
    quotas: isLater ? [likeliest, 0, 0, ...further] : [likeliest, 0, ...further],
    guesses,
  });
  const ofKeys: typeof family = (label, quotas, guesses) => family(label, quotas, isLater ? () => [] : guesses);
  const texts = (label: string, quotas: readonly number[], guesses: () => Iterable<TextGuess>) =>
    family(label, quotas, () => withKeys(guesses(), keys.usual));
  const changedTexts = (label: string, quotas: readonly number[], many: () => Iterable<Change>) =>
    texts(label, quotas, () => changed(many()));
  // What happens to single parameters is cheap to name and long to try: after the likeliest of all else, and before the rest of it.
  const ofParameters: typeof changedTexts = (label, [likeliest = 0, ...further], many) => ({
    ...changedTexts(label, [], many),
    quotas: isLater ? [0, likeliest, 0, ...further] : [0, likeliest, ...further],
  });

  return [
    texts('the URL as it is, with the secrets of the credential', [10], () => [base]),
    ofKeys('other credentials, and previous secrets', [60, 60, 300], () => withKeys([base], keys.others)),
    ofParameters('a parameter added after signing', [30, 150], () => leavings(parameters)),
    ofParameters('a parameter removed after signing', [80, quotaOfPlaces(parameters.length), 300], () =>
      puttings(parameters, context),
    ),
    ofParameters('a value changed after signing, from one that the organization knows', [90, 84, 240], () =>
      changes(parameters, context),
    ),
    ofParameters('another member or team', [0, quotaOfMany(known)], () => otherMembers(parameters, known)),
    changedTexts('another order of the parameters, as it is usual', [10, 50], () => usualReorderings(parameters)),
    // Hardly anybody signs what is hung on links, or leaves out what is required: whatever else is wrong is looked for without that.
    texts(two, [60, 40], () =>
      inTurn(
        both(likelyPlaces(), mends),
        changed(changeCrosswise(mends, (one) => inTurn(first(encoded(one), 12), reordered(one, 6)))),
      ),
    ),
    ofKeys(two, [30, 20], () =>
      inTurn(
        pairGuesses([...changed(mends)], keys.likelyWrong),
        pairGuesses([...changed(mends)].slice(0, 2), keys.others.slice(0, mostOthers)),
      ),
    ),
    family(two, [6, 12], () => digestsOf([...changed(mends)], keys.usual.slice(0, 1), bytes)),
    texts(two, [60, 30], () => changed(changeCrosswise(mends, valued))),
    ofKeys('white space, quotes and the like around the secret', [24, 74, 60], () =>
      withKeys([base], keys.withWhitespace()),
    ),
    ofKeys('the secret decoded, encoded, hashed or cut', [20, 118, 200], () => withKeys([base], keys.wronglyEncoded())),
    ofKeys('the client id, or another value of the URL, as the key', [6, 18, 40], () =>
      withKeys([base], keys.identifiers),
    ),
    family('other hashes than HMAC-SHA256', [6, 50], () => digestsOf([base], keys.usual, bytes)),
    texts('only the path or only the query', [10, 32, 40], () => at(places().parts)),
    texts('only the path or only the query', [2, 12, 50], () => queryTexts(parameters, subject.causes)),
    texts('another scheme, host or port', [20, 66, 120], () => at(places().origins)),
    texts('something around the text, or in it', [3, 14, 20], () => wrappedTexts(base)),
    ofKeys('another character set', [2, 8], () => recodedTexts(base, keys.usual, bytes)),
    texts('a slash, "?" or "&" more or less', [6, 14, 20], () =>
      inTurn(changed(strayAmpersands(parameters)), at(places().slashes)),
    ),
    changedTexts('the query decoded', [10], () => decodings(parameters)),
    changedTexts('another encoding of the query', [24, 160], encoded),
    texts('":signature" as a part of the text', [6, 10], () => at(signedAlong(before, parameters))),
    changedTexts('another name of a parameter', [20, 50, 100], () => renamings(parameters, known)),
    texts('a beginning of the URL alone', [0, 24], () => cutTexts(base.text)),
    texts('another tag or another path', [12, 30], () =>
      at(inTurn(tagPlaces(publicBaseUrl, path, known), places().prefixes)),
    ),
    changedTexts('one parameter at another place, or two exchanged', [70, quotaOfMoves(parameters.length), 300], () =>
      otherReorderings(parameters),
    ),
    changedTexts('parameters in the order of a map', [8, inOrder ? 0 : quotaOfMaps(parameters), 140], () =>
      inTurn(groupOrders(parameters), mapOrders(parameters)),
    ),
    changedTexts('several parameters removed after signing', lacksSome ? [60, 200] : [10, 40, 200], () =>
      puttingsTogether(parameters, context),
    ),
    changedTexts('a parameter that was signed twice', [0, 10, 60], () => repeatedOnes(parameters)),
    changedTexts('another value or spelling of a parameter', [0, 36, 200], () => rarerChanges(parameters, context)),
    texts(two, [6, 20], () => encodedAnd(14, (one) => reordered(one, 1))),
    texts(two, [0, 12], () =>
      both(
        [...first(places().parts, 4)],
        [...changeFurther(first(decodings(parameters), 2), (one) => reordered(one, 1))],
      ),
    ),
    texts(two, [0, 20], () =>
      changed(changeCrosswise([...first(encoded(), 14)], (one) => first(leavings(one), one.length))),
    ),
    // Proxies that sort write anew as well.
    texts(two, [0, inOrder ? 100 : 0], () =>
      changed(changeFurther(first(distinct(reencodings(parameters)), 3), usualReorderings)),
    ),
    texts(two, [12, 28, 60], () => both(likelyPlaces(), [...first(encoded(), 10), ...sorted().slice(0, 1)])),
    ofKeys(two, [0, 60], () => pairGuesses(likelyTexts(), previous)),
    ofKeys(two, [24, previous.length > 0 ? 34 : 52, 100], () => pairGuesses(likelyTexts(), keys.likelyWrong)),
    ofKeys(two, [0, 20], () => pairGuesses(likelyTexts().slice(0, 6), keys.others.slice(3, mostOthers))),
    texts(two, [0, 20], () => encodedAnd(8, (one) => reordered(one, 5))),
    family(two, [0, 8], () => digestsOf(likelyTexts().slice(0, 6), keys.usual.slice(0, 1), bytes)),
    texts(two, [0, 20], () => both(likelyPlaces(), [...first(leavings(parameters), parameters.length)])),
    texts(two, [0, 20], () => both(likelyPlaces(), sorted())),
    texts(two, [inOrder ? 20 : 0, inOrder ? 60 : 20], () => changed(changeCrosswise(sorted().slice(0, 2), valued))),
    texts(two, [inOrder ? 20 : 0, inOrder ? 20 : 6], () =>
      after(sorted().slice(0, 4), (one) => first(leavings(one), one.length)),
    ),
    ofKeys(two, [0, 24, 40], () => pairGuesses([...changed(valued(parameters))], keys.likelyWrong)),
    texts(two, [0, 20], () => both(likelyPlaces().slice(0, 4), [...valued(parameters)])),
    texts(two, [0, 24, 60], () => changed(changeCrosswise([...first(encoded(), 6)], valued))),
  ];
}

function* pairGuesses(texts: readonly TextGuess[], keys: readonly KeyGuess[]): Generator<Guess> {
  for (const [text, key] of pairs(texts, keys, 3)) yield { text, key };
}

import type { WrittenParameter } from '../../../url/broken-url.ts';
import { decodings, reencodings } from '../encodings/encodings.ts';
import { type Cause, first, inTurn, interleaved, pairs, replayable, type TextGuess } from '../guess.ts';
import type { SigningKeys } from '../keys/signing-keys.ts';
import type { NearMissSearch } from '../near-miss.ts';
import { leavings } from '../parameters/added-parameters.ts';
import { type Change, changeFurther, type Place, queryOf } from '../parameters/change.ts';
import { likelyChanges } from '../parameters/changed-parameters.ts';
import { puttings } from '../parameters/removed-parameters.ts';
import { usualReorderings } from '../parameters/reorderings.ts';
import { placesOf } from './places.ts';

type Parameters = readonly WrittenParameter[];

/** What was signed of a URL, if it was signed rightly, and what is wrong with it in any case. */
export interface UrlSubject {
  readonly path: string;
  readonly hasQuery: boolean;
  readonly parameters: Parameters;
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

/** Texts that may have been signed in place of that of a URL, and the likeliest of each kind, to be tried together. */
export function subjectTexts(search: NearMissSearch, subject: UrlSubject, { credentials }: SigningKeys) {
  const { publicBaseUrl, receivedOrigin, known } = search;
  const { path, parameters } = subject;
  const context = { known, credentials };
  const before = `${publicBaseUrl}${path}?`;

  const own: Change = { parameters, query: queryOf(parameters), causes: [] };
  const text = (place: Place, change: Change): TextGuess => {
    const kind = place.causes[0]?.kind;
    // That only a part was signed comes before how that part was written.
    const isPart = kind === 'PATH_ONLY_SIGNED' || kind === 'QUERY_ONLY_SIGNED';
    const [main, second] = isPart ? [place, change] : [change, place];
    return {
      text: `${place.before}${place.isWithoutQuery ? '' : changedQuery(change)}${place.after}`,
      causes: [...main.causes, ...second.causes, ...subject.causes],
      keys: change.keys,
    };
  };
  function* at(places: Iterable<Place>): Generator<TextGuess> {
    for (const place of places) yield text(place, own);
  }
  function* changed(many: Iterable<Change>): Generator<TextGuess> {
    for (const change of many)
      yield {
        text: before + changedQuery(change),
        causes: subject.causes.length === 0 ? change.causes : [...change.causes, ...subject.causes],
        keys: change.keys,
      };
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
  const encode = (one: Parameters) => distinct(inTurn(decodings(one), reencodings(one)));
  const ownEncoded = replayable(encode(parameters));
  const encoded = (one: Parameters = parameters) => (one === parameters ? ownEncoded : encode(one));
  const reordered = (one: Parameters, most: number) => first(distinct(usualReorderings(one), queryOf(one)), most);
  const ownSorted = replayable(reordered(parameters, 8));
  const sorted = () => [...ownSorted];
  const value = (one: Parameters) =>
    interleaved(first(likelyChanges(one, context), 30), first(puttings(one, context), 15));
  const ownValued = replayable(value(parameters));
  const valued = (one: Parameters) => (one === parameters ? ownValued : value(one));
  const after = (many: Iterable<Change>, further: (one: Parameters) => Iterable<Change>) =>
    changed(changeFurther(many, further));
  function* placesByTurns(): Generator<Place> {
    const { origins, parts, slashes } = places();
    yield* interleaved(first(origins, 16), first(parts, 3), first(slashes, 4));
  }
  const ownPlaces = replayable(placesByTurns());
  const likelyPlaces = () => [...ownPlaces];
  function* textsByTurns(): Generator<TextGuess> {
    const { origins, parts, slashes } = places();
    yield* interleaved(
      at(first(parts, 4)),
      changed(first(encoded(), 12)),
      at(first(origins, 12)),
      changed(sorted().slice(0, 3)),
      at(first(slashes, 2)),
      changed(first(leavings(parameters), 4)),
    );
  }
  const ownTexts = replayable(textsByTurns());
  const likelyTexts = () => [...ownTexts];
  return {
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
  };
}

function changedQuery({ query, parameters }: Change): string {
  return query ?? queryOf(parameters);
}

export function* distinct(many: Iterable<Change>, own?: string): Generator<Change> {
  const seen = new Set([own]);
  for (const change of many) {
    const query = changedQuery(change);
    if (!seen.has(query)) yield { ...change, query };
    seen.add(query);
  }
}

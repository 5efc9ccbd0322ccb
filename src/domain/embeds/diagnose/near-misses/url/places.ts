import { quoted } from '../../../../quoted.ts';
import type { WrittenParameter } from '../../../url/broken-url.ts';
import { decodeLeniently } from '../../../url/percent-text.ts';
import { type Cause, cause } from '../guess.ts';
import type { Change, Place } from '../parameters/change.ts';
import { originsToTry } from './signed-origins.ts';

export interface PlacesInput {
  readonly publicBaseUrl: string;
  readonly receivedOrigin: string | null;
  readonly path: string;
  readonly furtherOrigins: readonly string[];
  /** Domains that the URL itself names. */
  readonly domains: readonly string[];
}

function place(before: string, causes: readonly Cause[], after = ''): Place {
  return { before, after, causes };
}

const wholeUrl = 'sign the whole URL, from its scheme on';

function pathOnly(what: string): Cause {
  return cause('PATH_ONLY_SIGNED', `Only a part of the URL was signed, without scheme and host: ${wholeUrl}.`, what);
}

function withoutQuery(what: string): Cause {
  return cause('PATH_ONLY_SIGNED', 'The URL was signed without its query: sign all of it, up to "&:signature=".', what);
}

function queryOnly(what: string): Cause {
  return cause('QUERY_ONLY_SIGNED', `Only the query was signed: ${wholeUrl}.`, what);
}

function* partsAlone({ publicBaseUrl, path }: PlacesInput): Generator<Place> {
  const bare = path.replace(/^\/+/, '');
  const id = bare.replace(/^embed\//, '');
  yield place(`${path}?`, [pathOnly('Path and query were signed.')]);
  yield place('', [queryOnly('The query was signed, without its "?".')]);
  yield place('?', [queryOnly('The query was signed, with its "?".')]);
  yield place(`${path}?`, [pathOnly('Path and query were signed, with a newline at their end.')], '\n');
  yield place('', [queryOnly('The query was signed, with a newline at its end.')], '\n');
  const alone = (before: string, what: string, told = pathOnly): Place => ({
    ...place(before, [told(what)]),
    isWithoutQuery: true,
  });
  yield alone(path, 'The path alone was signed, without the query.');
  yield alone(publicBaseUrl + path, 'What stands before the "?" was signed.', withoutQuery);
  yield place(`${bare}?`, [pathOnly('Path and query were signed, without the slash before them.')]);
  yield alone(`${path}?`, 'The path alone was signed, with "?" at its end.');
  yield alone(`${publicBaseUrl}${path}?`, 'What stands before the query was signed, with its "?".', withoutQuery);
  yield alone(bare, 'The path alone was signed, without the slash before it.');
  yield alone(publicBaseUrl, 'Scheme and host alone were signed.', withoutQuery);
  yield alone(id, 'What stands behind "/embed/" alone was signed.');
  yield place(`${id}?`, [pathOnly('What stands behind "/embed/" was signed.')]);
  yield place(`/${id}?`, [pathOnly('What stands behind "/embed" was signed.')]);
  yield place(path, [pathOnly('Path and query were signed, without the "?" between them.')]);
  yield place(`${path}&`, [pathOnly('Path and query were signed, with "&" between them.')]);
  yield place(`${path}/?`, [pathOnly('Path and query were signed, with a slash at the end of the path.')]);
  yield place('&', [queryOnly('The query was signed, with "&" before it.')]);
  yield place('', [queryOnly('The query was signed, with "&" at its end.')], '&');
  yield place(`${publicBaseUrl}?`, [queryOnly('Host and query were signed, without the path.')]);
  yield place(`${publicBaseUrl}/?`, [queryOnly('Host and query were signed, without the path.')]);
  for (const separator of ['\n', ' ', '', '|', ':', '.']) {
    yield place(path + separator, [pathOnly('Path and query were signed, without the "?" between them.')]);
    for (const method of ['GET', 'POST']) {
      const what = `Method, path and query were signed, with ${JSON.stringify(separator)} between.`;
      yield place(`${method}${separator}${path}?`, [pathOnly(what)]);
      yield place(`${method}${separator}${path}${separator}`, [pathOnly(what)]);
    }
  }
  for (const method of ['GET ', 'GET\n', 'GET']) {
    yield place(`${method}${publicBaseUrl}${path}?`, [pathOnly('The method was signed before the URL.')]);
  }
}

function slash(what: string): Cause {
  const message =
    'A slash, "?" or "&" more or less was signed than stands in the URL: sign exactly the text that is sent.';
  return cause('TRAILING_SLASH', message, what);
}

function* slashes({ publicBaseUrl, path }: PlacesInput): Generator<Place> {
  const trimmed = path.replace(/(?<!\/)\/+$/, '');
  const single = path.replace(/\/{2,}/g, '/');
  const at = publicBaseUrl;
  if (trimmed !== path) yield place(`${at}${trimmed}?`, [slash('The path was signed without the slash at its end.')]);
  yield place(`${at}${path}/?`, [slash('The path was signed with a slash at its end.')]);
  yield place(`${at}/${path}?`, [
    slash('The path was signed with two slashes before it, as from a base URL that ends in one.'),
  ]);
  if (single !== path) yield place(`${at}${single}?`, [slash('The path was signed with single slashes.')]);
  yield place(`${at}${trimmed}//?`, [slash('The path was signed with two slashes at its end.')]);
  yield place(`${at}${path}?`, [slash('The text was signed with "&" at its end.')], '&');
  yield place(`${at}${path}?&`, [slash('The query was signed with "&" before it.')]);
  yield place(`${at}${path}??`, [slash('The query was signed with two "?" before it.')]);
  yield place(`${at}${path}?`, [slash('The text was signed with "/" at its end.')], '/');
  yield place(`${at}${path}?`, [slash('The text was signed with "?" at its end.')], '?');
  yield place(`${at}${path}?`, [slash('The text was signed with a newline at its end.')], '\n');
  yield place(`${at}${path}?`, [slash('The text was signed with a space at its end.')], ' ');
  yield place(`${at}${path}?`, [slash('The text was signed with a line break at its end.')], '\r\n');
  yield place(`${at}${path}?`, [slash('The text was signed with "#" at its end.')], '#');
  yield place(`${at}${path}&`, [slash('The path was signed with "&" behind it instead of "?".')]);
  yield place(`${at}${path}`, [slash('The text was signed without the "?" of the URL.')]);
  yield place(`${at}${path}/?`, [slash('The text was signed with a slash before the query, and "&" at its end.')], '&');
  yield place(`${at}/${path}/?`, [slash('The path was signed with two slashes before it, and one at its end.')]);
  yield place(`${at}${path.replace('/embed/', '/embed//')}?`, [
    slash('The path was signed with two slashes behind "/embed".'),
  ]);
}

function* origins(input: PlacesInput): Generator<Place> {
  const { path, publicBaseUrl } = input;
  const message = `Scheme, host or port were others when the URL was signed: sign it with ${publicBaseUrl}.`;
  let count = 0;
  const slashed: Place[] = [];
  for (const origin of originsToTry(input)) {
    const detail = () => `Signed: ${quoted(origin)}; checked: ${quoted(publicBaseUrl)}.`;
    const other = cause('SCHEME_HOST_OR_PORT', message, detail);
    yield place(`${origin}${path}?`, origin === publicBaseUrl ? [] : [other]);
    if (origin !== publicBaseUrl)
      slashed.push(place(`${origin}${path}/?`, [other, slash('The path was signed with a slash at its end.')]));
    count += 1;
    if (count === 44) yield* slashed.slice(0, 8);
  }
}

/** A prefix that a proxy puts before the path, or takes away. */
function* prefixes({ publicBaseUrl, path }: PlacesInput): Generator<Place> {
  const start = path.lastIndexOf('/embed/');
  const message = 'The path was another one when the URL was signed: sign the URL as this server is asked for it.';
  const moved = (other: string) =>
    place(`${publicBaseUrl}${other}?`, [
      cause('SCHEME_HOST_OR_PORT', message, `Signed: ${quoted(other)}; checked: ${quoted(path)}.`),
    ]);
  if (start > 0) yield moved(path.slice(start));
  for (const prefix of ['/sigma', '/api', '/proxy', '/embedpath', '/bi', '/analytics']) yield moved(prefix + path);
  if (!path.includes('%')) return;
  const message2 = 'The path was signed decoded: sign the very text that is sent, with its percent-encoding.';
  yield place(`${publicBaseUrl}${decodeLeniently(path)}?`, [cause('DECODED', message2)]);
}

/** The query as it is, behind anything else that may have been signed before it; in the order of likelihood. */
export function placesOf(input: PlacesInput): {
  readonly origins: Iterable<Place>;
  readonly parts: Iterable<Place>;
  readonly slashes: Iterable<Place>;
  readonly prefixes: Iterable<Place>;
} {
  return { origins: origins(input), parts: partsAlone(input), slashes: slashes(input), prefixes: prefixes(input) };
}

export function* strayAmpersands(parameters: readonly WrittenParameter[]): Generator<Change> {
  const filled = parameters.filter(({ raw }) => raw !== '');
  if (filled.length < parameters.length) {
    yield { parameters: filled, causes: [slash('The query was signed without "&" that separates nothing.')] };
  }
  const [one, ...rest] = filled;
  if (!one || rest.length === 0) return;
  const doubled = (parameter: WrittenParameter) => ({ ...parameter, raw: `&${parameter.raw}` });
  const causes = [slash('The query was signed with two "&" between parameters.')];
  yield { parameters: [one, ...rest.map(doubled)], causes };
  yield { parameters: [one, ...rest.slice(0, 1).map(doubled), ...rest.slice(1)], causes };
  yield { parameters: [one, ...rest.slice(0, -1), ...rest.slice(-1).map(doubled)], causes };
}

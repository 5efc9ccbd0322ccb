import { createHmac } from 'node:crypto';
import {
  type BrokenUrlCase,
  base,
  mac,
  nodeUrl,
  type Pair,
  part,
  path,
  pythonUrl,
  type StyleName,
  secrets,
  signed,
  styles,
  token,
  tokenUrl,
  usualClaims,
  usualHeader,
  usualPairs,
  write,
} from './sign-by-hand.ts';

const { newest } = secrets;
const query = styles.python(usualPairs);
const sortedPairs = usualPairs.toSorted(([left], [right]) => (left < right ? -1 : 1));
const richPairs: readonly Pair[] = [
  ...usualPairs,
  [':first_name', 'Zoë'],
  ['Region', 'North West, ~*'],
  ['Date', 'min:2026-01-01T00:00:00'],
];

/** Sent as one text, signed as another. */
function sent(kind: string, mistake: string, text: string, url = pythonUrl): BrokenUrlCase {
  return { kind, mistake, url: signed(text, newest, url) };
}

const parts: readonly BrokenUrlCase[] = [
  sent('PATH_ONLY_SIGNED', 'path and query', `${path}?${query}`),
  sent('PATH_ONLY_SIGNED', 'path and query of Node.js', nodeUrl.slice(base.length), nodeUrl),
  sent('PATH_ONLY_SIGNED', 'the path alone', path),
  sent('PATH_ONLY_SIGNED', 'the URL without its query', base + path),
  sent('PATH_ONLY_SIGNED', 'path and query without the first slash', `${path.slice(1)}?${query}`),
  sent('QUERY_ONLY_SIGNED', 'the query', query),
  sent('QUERY_ONLY_SIGNED', 'the query with its question mark', `?${query}`),
  sent('QUERY_ONLY_SIGNED', 'the query of Node.js', nodeUrl.split('?')[1] ?? '', nodeUrl),
  sent('PATH_ONLY_SIGNED', 'path and query with the newline of echo', `${path}?${query}\n`),
  sent('PATH_ONLY_SIGNED', 'method and path in one word', `GET${path}?${query}`),
  sent('QUERY_ONLY_SIGNED', 'the values in a row', usualPairs.map(([, value]) => value).join('')),
  sent('QUERY_ONLY_SIGNED', 'the values of sorted names', sortedPairs.map(([, value]) => value).join(',')),
  sent('QUERY_ONLY_SIGNED', 'the parameters in lines', usualPairs.map((pair) => pair.join('=')).join('\n')),
  sent('QUERY_ONLY_SIGNED', 'the parameters as JSON', JSON.stringify(Object.fromEntries(usualPairs))),
  sent('QUERY_ONLY_SIGNED', 'the query without colons', query.replace(/(^|&):/g, '$1')),
  sent('TRAILING_SLASH', 'two ampersands between parameters', pythonUrl.replaceAll('&', '&&')),
  sent('TRAILING_SLASH', 'a slash behind the path', `${base}${path}/?${query}`),
  sent('TRAILING_SLASH', 'a slash behind the path that was not signed', pythonUrl, `${base}${path}/?${query}`),
  sent('TRAILING_SLASH', 'two slashes before the path', `${base}/${path}?${query}`),
  sent('TRAILING_SLASH', 'an ampersand at the end', `${pythonUrl}&`),
  sent('TRAILING_SLASH', 'two question marks', `${base}${path}??${query}`),
];

const origins = [
  'https://embed.acme.example',
  'https://app.sigmacomputing.com:443',
  'https://localhost:4000',
  'http://localhost',
  'http://127.0.0.1:4000',
  'http://LOCALHOST:4000',
  'localhost:4000',
  '//localhost:4000',
  'http://localhost:3000',
  'https://app.sigmacomputing.com',
  'https://www.localhost:4000',
  'http://localhost:80',
  'https://LOCALHOST:4000',
  'HTTPS://LOCALHOST:4000',
  'https://LOCALHOST',
  'http://embedpath:4000',
  'ws://localhost:4000',
].map((origin) => sent('SCHEME_HOST_OR_PORT', origin, `${origin}${path}?${query}`));

const rich = (style: StyleName) => write(richPairs, style);
const names = Object.keys(styles) as StyleName[];

const decoded: readonly BrokenUrlCase[] = [
  sent('DECODED', 'all of a URL of Python', decodeURIComponent(rich('python')), rich('python')),
  sent('DECODED', 'all of a URL of Node.js', decodeURIComponent(nodeUrl), nodeUrl),
  sent(
    'DECODED',
    'all of a URL of Node.js, and its plus signs',
    decodeURIComponent(nodeUrl.replaceAll('+', ' ')),
    nodeUrl,
  ),
  sent('DECODED', 'all of a URL in the strict style', decodeURIComponent(rich('strict')), rich('strict')),
  sent(
    'DECODED',
    'the values alone',
    `${base}${path}?${usualPairs.map(([name, value]) => `${encodeURIComponent(name)}=${value}`).join('&')}`,
    nodeUrl,
  ),
  sent('DECODED', 'as decodeURI leaves it', decodeURI(rich('node')), rich('node')),
  {
    kind: 'DECODED',
    mistake: 'header and payload of a token',
    url: tokenUrl(
      `${part(usualHeader)}.${part(usualClaims)}.${mac(`${JSON.stringify(usualHeader)}.${JSON.stringify(usualClaims)}`).toString('base64url')}`,
    ),
  },
];

const restyled = names.flatMap((from) =>
  names
    .filter((to) => to !== from)
    .map((to) => sent('RE_ENCODED', `signed in the style of ${from}, sent in that of ${to}`, rich(from), rich(to))),
);

const lower = (text: string) => text.replace(/%../g, (one) => one.toLowerCase());
const whole = signed(pythonUrl);
const damaged: readonly (readonly [mistake: string, url: string])[] = [
  ['&amp; of HTML', whole.replaceAll('&', '&amp;')],
  ['lower-case percent-encoding', signed(nodeUrl, newest, lower(nodeUrl))],
  ['upper-case percent-encoding', signed(lower(nodeUrl), newest, nodeUrl)],
  ['percent-encoding twice over', signed(pythonUrl, newest, pythonUrl.replaceAll('%', '%25'))],
  ['plus signs as %20', signed(nodeUrl, newest, nodeUrl.replaceAll('+', '%20'))],
  ['%20 as plus signs', signed(pythonUrl, newest, pythonUrl.replaceAll('%20', '+'))],
  ['&amp; signed', signed(pythonUrl.replaceAll('&', '&amp;'), newest, pythonUrl)],
  ['\\u0026 of JSON', whole.replaceAll('&', '\\u0026')],
  ['backslashes of a shell', whole.replace(/[?&=]/g, '\\$&')],
  ['a line break within', `${whole.slice(0, 120)}\n${whole.slice(120)}`],
  ['names encoded on the way', signed(pythonUrl, newest, pythonUrl.replace(/([?&]):/g, '$1%3A'))],
  ['a whole URL encoded once more', base + encodeURIComponent(whole.slice(base.length)).replaceAll('%2F', '/')],
  ['a token with a line break within', tokenUrl(`${token().slice(0, 60)}%0A${token().slice(60)}`)],
  ['a token in quotes', tokenUrl(`%22${token()}%22`)],
];

function macOf(text: string | Buffer): string {
  return createHmac('sha256', newest).update(text).digest('hex');
}

/** Signed as it stands here, and sent as it should be. */
const wrapped: readonly (readonly [mistake: string, text: string | Buffer])[] = [
  ['quotes around the text', `"${pythonUrl}"`],
  ['a space before the text', ` ${pythonUrl}`],
  ['the text in lower case', rich('node').toLowerCase()],
  ['slashes escaped as in JSON', pythonUrl.replaceAll('/', '\\/')],
  ['"&" escaped as in JSON', pythonUrl.replaceAll('&', '\\u0026')],
  ['"=3D" of mails', pythonUrl.replaceAll('=', '=3D')],
  ['the whole text percent-encoded', encodeURIComponent(pythonUrl)],
  ['the text in base64', Buffer.from(pythonUrl).toString('base64')],
  ['the text in UTF-16', Buffer.from(pythonUrl, 'utf16le')],
  ['all but letters and digits encoded, as in Swift', pythonUrl.replace(/\?.*/, (all) => `?${strictly(all.slice(1))}`)],
  ['one escape in lower case', rich('node').replaceAll('%3A', '%3a')],
];

function strictly(text: string): string {
  return text.replace(/=[^&]*/g, (value) =>
    value.replace(/[-_.~]/g, (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`),
  );
}

const slashed = `${path}/?${query}`;
const two: readonly BrokenUrlCase[] = [
  {
    kind: 'SECRET_WHITESPACE',
    mistake: 'a newline, and path alone',
    url: signed(`${path}?${query}`, `${newest}\n`, pythonUrl),
  },
  {
    kind: 'OTHER_CREDENTIAL',
    mistake: 'another secret, and path alone',
    url: signed(`${path}?${query}`, secrets.other, pythonUrl),
  },
  {
    kind: 'SECRET_WHITESPACE',
    mistake: 'a newline, and decoded',
    url: signed(decodeURIComponent(nodeUrl.replaceAll('+', ' ')), `${newest}\n`, nodeUrl),
  },
  {
    kind: 'SECRET_ENCODING',
    mistake: 'decoded from base64, and the query alone',
    url: signed(query, Buffer.from(newest, 'base64'), pythonUrl),
  },
  sent('SCHEME_HOST_OR_PORT', 'another scheme, and a slash', `https://localhost${slashed}`),
  sent('PATH_ONLY_SIGNED', 'the path, and a slash', slashed),
];

export const brokenTexts: readonly BrokenUrlCase[] = [
  ...two,
  ...parts,
  ...origins,
  ...decoded,
  ...restyled,
  ...wrapped.map(([mistake, text]) => {
    const url = /text in lower|one escape/.test(mistake) ? rich('node') : pythonUrl;
    return { kind: 'RE_ENCODED', mistake, url: `${url}&:signature=${macOf(text)}` };
  }),
  ...damaged.map(([mistake, url]) => ({ kind: 'RE_ENCODED', mistake, url })),
];

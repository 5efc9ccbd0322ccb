import { readParameter, type WrittenParameter } from '../../../url/broken-url.ts';
import { percentEncode } from '../../../url/percent-text.ts';

/** How a signer writes names and values. */
export interface WritingStyle {
  /** As who writes so is known. */
  readonly title: string;
  /** Punctuation that stays as it is. */
  readonly kept: ReadonlySet<string>;
  readonly space: '+' | '%20' | ' ';
  /** Whether characters outside ASCII stay as they are. */
  readonly keepsWords: boolean;
  readonly keepsColonOfNames: boolean;
  /** Whether escapes are in lower case, as those of .NET. */
  readonly isLower?: boolean;
}

function style(title: string, kept: string, space: '+' | '%20' | ' ', more: Partial<WritingStyle> = {}): WritingStyle {
  return { title, kept: new Set(kept), space, keepsWords: false, keepsColonOfNames: kept.includes(':'), ...more };
}

const printable = '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~';

const bareNames = { keepsColonOfNames: true } as const;
const formStyles: readonly WritingStyle[] = [
  style('URLSearchParams of Node.js and browsers, or URLEncoder of Java, write it', '*-._', '+'),
  style('urlencode of Python, or url.Values of Go, write it', '_.-~', '+'),
  style('http_build_query of PHP writes it', '-_.', '+'),
  style('HttpUtility of .NET writes it', '-_.!*()', '+'),
];
const percentStyles: readonly WritingStyle[] = [
  style('quote of Python writes it, with ":" and "," bare', '_.~,:-', '%20'),
  style('encodeURIComponent of JavaScript writes it', "-_.!~*'()", '%20'),
  style('RFC 3986 has it', '-_.~', '%20'),
  style('quote of Python writes it', '_.-~/', '%20'),
  style('signEmbedUrl writes it', '-_.!~*():,', '%20'),
  style('encodeURI of JavaScript writes it', ";,/?:@&=+$-_.!~*'()#", '%20'),
  style('a browser writes it', printable.replace(/["#<>'%]/g, ''), '%20'),
];

/** Styles of languages and libraries, the vendor's samples first. */
export const knownStyles: readonly WritingStyle[] = [
  ...[formStyles[0], percentStyles[0]].flatMap((one) => (one ? [one] : [])),
  style('the vendor’s sample for Go writes it, with spaces alone as "%20"', printable, '%20', { keepsWords: true }),
  ...percentStyles.slice(1),
  ...formStyles.slice(1),
  style('it is with spaces alone as "+"', printable, '+', { keepsWords: true }),
  ...[...formStyles, ...percentStyles].map((one) => ({ ...one, ...bareNames })),
];

const special = /[^A-Za-z0-9]/gu;
const plain = Array.from({ length: 128 }, (_, code) => /[A-Za-z0-9]/.test(String.fromCharCode(code)));

function encodeCharacter(character: string, { kept, space, keepsWords, isLower }: WritingStyle): string {
  if (character === ' ') return space;
  if (kept.has(character) || (keepsWords && character > '\x7f')) return character;
  return isLower ? percentEncode(character).toLowerCase() : percentEncode(character);
}

/** Without patterns, which take twice as long for texts as short as these, of which there are many. */
export function encodeText(text: string, writing: WritingStyle): string {
  let encoded = '';
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (plain[text.charCodeAt(at)]) continue;
    const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
    const written = encodeCharacter(character, writing);
    if (written !== character) {
      encoded += text.slice(from, at) + written;
      from = at + character.length;
    }
    at += character.length - 1;
  }
  return from === 0 ? text : encoded + text.slice(from);
}

export function encodeName(name: string, writing: WritingStyle): string {
  if (!name.startsWith(':')) return encodeText(name, writing);
  const colon = writing.isLower ? '%3a' : '%3A';
  return `${writing.keepsColonOfNames ? ':' : colon}${encodeText(name.slice(1), writing)}`;
}

export function writeParameter(name: string, value: string, writing: WritingStyle): WrittenParameter {
  const rawName = encodeName(name, writing);
  const rawValue = encodeText(value, writing);
  return { raw: `${rawName}=${rawValue}`, rawName, rawValue, name, value };
}

const asBefore = new WeakMap<readonly WrittenParameter[], readonly WritingStyle[]>();

/** How a query is written, as far as it shows, so that more may be written alike; the likeliest first. */
export function stylesLike(parameters: readonly WrittenParameter[]): readonly WritingStyle[] {
  const styles = asBefore.get(parameters) ?? observedStyles(parameters);
  asBefore.set(parameters, styles);
  return styles;
}

function observedStyles(parameters: readonly WrittenParameter[]): readonly WritingStyle[] {
  const query = parameters.map(({ raw }) => raw).join('&');
  const values = parameters.map(({ rawValue }) => rawValue).join('&');
  const hasBareNames = parameters.some(({ rawName }) => rawName.startsWith(':')) || !/%3a/i.test(query);
  const space: WritingStyle['space'] = query.includes('%20') || (hasBareNames && !query.includes('+')) ? '%20' : '+';
  const bare = [...'@,:/'].filter((character) => values.includes(character));
  const encoded = [...'@,:/'].filter((character) => values.toUpperCase().includes(percentEncode(character)));
  const byHabit = hasBareNames ? (bare.includes('@') ? '@,:/' : ',:') : '';
  const kept = [...'@,:/'].filter((one) => bare.includes(one) || (byHabit.includes(one) && !encoded.includes(one)));
  const more = { keepsColonOfNames: hasBareNames, isLower: /%[0-9a-f]?[a-f]/.test(query) };
  const withComma = kept.includes(',') ? kept.filter((one) => one !== ',') : [...kept, ','];
  // Where no value has a space, nothing shows how one would be written.
  const spaces: readonly WritingStyle['space'][] = /%20|\+/.test(query)
    ? [space]
    : [space, space === '+' ? '%20' : '+'];
  const styles = spaces.flatMap((one) =>
    [kept, withComma].map((characters) =>
      style('the rest of the query is written', `-_.${characters.join('')}`, one, more),
    ),
  );
  // Where no escape has a letter, nothing shows in which case it would be.
  const [likeliest] = styles;
  const showsCase = /%(?:[a-f]|[0-9][a-f])/i.test(query);
  return likeliest && !showsCase ? [...styles, { ...likeliest, isLower: true }] : styles;
}

/** Tells whether a style writes the parameters as no style did that was asked for before: all that shows is how it writes what is there. */
export function createStyleFilter(parameters: readonly WrittenParameter[]): (writing: WritingStyle) => boolean {
  const specials = new Set(parameters.flatMap(({ name, value }) => (name + value).match(special) ?? []));
  const seen = new Set<string>();
  return (writing) => {
    let manner = writing.keepsColonOfNames ? ':' : '';
    for (const character of specials) manner += ` ${encodeCharacter(character, writing)}`;
    const before = seen.size;
    return seen.add(manner).size > before;
  };
}

export function rewrite(parameters: readonly WrittenParameter[], writing: WritingStyle): WrittenParameter[] {
  return parameters.map(({ name, value, raw }) => {
    const written = writeParameter(name, value, writing);
    return raw.includes('=') ? written : { ...written, raw: written.rawName };
  });
}

export function reread(parameters: readonly WrittenParameter[], plusIsSpace: boolean): WrittenParameter[] {
  return parameters.map(({ raw }) => readParameter(raw, plusIsSpace));
}

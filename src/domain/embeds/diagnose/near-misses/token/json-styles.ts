/** How a program writes JSON. */
export interface JsonStyle {
  readonly comma: string;
  readonly colon: string;
  /** What it escapes beyond what it must. */
  readonly escaped: RegExp | null;
  readonly write: (characters: string) => string;
}

function unicodeEscape(character: string): string {
  return character.replace(/[\s\S]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

function style(comma: string, colon: string, escaped: RegExp | null = null, write = unicodeEscape): JsonStyle {
  return { comma, colon, escaped, write };
}

const notAscii = /\P{ASCII}+/gu;

export const compact: JsonStyle = style(',', ':');

/** Of libraries, the commonest first. */
const jsonStyles: readonly JsonStyle[] = [
  compact,
  style(', ', ': '),
  style(',', ':', /\//g, (slash) => `\\${slash}`),
  style(',', ':', /[<>&\u2028\u2029]/g),
  style(', ', ': ', notAscii),
  style(',', ':', notAscii),
  style(',', ': '),
  style(', ', ':'),
  style(',', ':', /\/|\P{ASCII}+/gu, (text) => (text === '/' ? '\\/' : unicodeEscape(text))),
];

/** Compact and with spaces, with characters outside ASCII as they are and escaped. */
export const readableStyles: readonly JsonStyle[] = [...jsonStyles.slice(0, 2), ...jsonStyles.slice(4, 6)];

/** Members in their order; names may stand in any. */
export type Members = readonly (readonly [name: string, value: unknown])[];

function writeText(text: string, { escaped, write }: JsonStyle): string {
  const written = JSON.stringify(text);
  return escaped ? written.replace(escaped, write) : written;
}

function writeValue(value: unknown, style: JsonStyle): string {
  if (typeof value === 'string') return writeText(value, style);
  if (Array.isArray(value)) return `[${value.map((item) => writeValue(item, style)).join(style.comma)}]`;
  if (typeof value === 'object' && value !== null) return writeMembers(Object.entries(value), style);
  return JSON.stringify(value) ?? 'null';
}

export function writeMembers(members: Members, style: JsonStyle): string {
  const written = members.map(([name, value]) => writeText(name, style) + style.colon + writeValue(value, style));
  return `{${written.join(style.comma)}}`;
}

/** As many more lines: some write tokens to be read. */
export function writeIndented(members: Members, indent: number | string, isAscii = false): string {
  const written = JSON.stringify(Object.fromEntries(members), null, indent);
  return isAscii ? written.replace(notAscii, unicodeEscape) : written;
}

const deepest = 40;

function isShallow(text: string): boolean {
  let depth = 0;
  for (const [bracket] of text.matchAll(/[[\]{}]/g)) {
    depth += bracket === '[' || bracket === '{' ? 1 : -1;
    if (depth > deepest) return false;
  }
  return true;
}

/** The members of an object, or undefined where the text is none that can be read. */
export function readMembers(text: string): Members | undefined {
  if (!isShallow(text)) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : undefined;
  } catch {
    return undefined;
  }
}

function stylesThatWrote(text: string): readonly JsonStyle[] {
  const members = readMembers(text);
  return members ? jsonStyles.filter((one) => writeMembers(members, one) === text) : [];
}

/** As the header is written shows how the payload was, if that was changed by another program: escapes show in the payload alone. */
export function stylesOf(headerText: string, payloadText: string): readonly JsonStyle[] {
  const [header] = stylesThatWrote(headerText);
  const [payload] = stylesThatWrote(payloadText);
  const mixed = jsonStyles.find(
    ({ comma, colon, escaped }) => comma === header?.comma && colon === header.colon && escaped === payload?.escaped,
  );
  return [...new Set([mixed, payload, header, ...jsonStyles])].filter((one) => one !== undefined);
}

import { DomainError } from '../../errors.ts';
import { quoted } from '../../quoted.ts';
import { isStorable } from '../../storable-text.ts';
import { mostParameters } from './url-limits.ts';

interface QueryParameter {
  /** Decoded. */
  readonly name: string;
  /** Decoded. */
  readonly value: string;
  /** As received. */
  readonly rawValue: string;
  /** Where the parameter begins in the query. */
  readonly start: number;
}

/** The query of an embed URL. Names that begin with a colon are ours, all others are control ids. */
export interface QueryParameters {
  /** In the order of the URL. */
  readonly all: readonly QueryParameter[];
  /** The first of each name that begins with a colon. */
  readonly byName: ReadonlyMap<string, QueryParameter>;
  /** The first name with a colon that stands there again (L4). */
  readonly repeatedName: string | undefined;
  /** Whether `+` stands for a space in this query (L2). */
  readonly plusIsSpace: boolean;
}

const plus = /\+/g;

export function invalidUrl(message: string): DomainError {
  return new DomainError('INVALID_URL', message);
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw invalidUrl('The URL holds percent-encoding that is not UTF-8.');
  }
}

/** Throws `INVALID_URL` for malformed percent-encoding, and for what no value may hold. */
export function decodePercent(text: string): string {
  const decoded = text.includes('%') ? decode(text) : text;
  if (isStorable(decoded)) return decoded;
  throw invalidUrl('The URL holds U+0000, or half of a surrogate pair.');
}

function decodeText(raw: string, plusIsSpace: boolean): string {
  return decodePercent(plusIsSpace && raw.includes('+') ? raw.replace(plus, ' ') : raw);
}

/** Whether a decoded name is of the vendor's parameters, and not of a control. */
export function isOurs(name: string): boolean {
  return name.startsWith(':');
}

/** One pass over the query, the text behind `?`. Throws `INVALID_URL`. */
export function parseParameters(query: string): QueryParameters {
  const plusIsSpace = !query.includes('%20');
  const all: QueryParameter[] = [];
  const byName = new Map<string, QueryParameter>();
  let repeatedName: string | undefined;
  for (let start = 0; start < query.length; ) {
    const ampersand = query.indexOf('&', start);
    const end = ampersand < 0 ? query.length : ampersand;
    if (end > start) {
      const equals = query.indexOf('=', start);
      const nameEnd = equals < 0 || equals > end ? end : equals;
      const rawValue = query.slice(nameEnd + 1, end);
      const name = decodeText(query.slice(start, nameEnd), plusIsSpace);
      const parameter = { name, value: decodeText(rawValue, plusIsSpace), rawValue, start };
      if (all.push(parameter) > mostParameters) {
        throw invalidUrl(`The URL must have at most ${mostParameters} parameters.`);
      }
      if (isOurs(name)) {
        if (!byName.has(name)) byName.set(name, parameter);
        else repeatedName ??= name;
      }
    }
    start = end + 1;
  }
  return { all, byName, repeatedName, plusIsSpace };
}

/** Throws `MISSING_PARAMETER`. What is empty is missing (L3). */
export function requireParameters({ byName }: QueryParameters, names: readonly string[]): void {
  const isMissing = (name: string) => !byName.get(name)?.value;
  const missing = names.find(isMissing);
  if (missing === undefined) return;
  const list = names.filter(isMissing).join(', ');
  throw new DomainError('MISSING_PARAMETER', `The URL lacks, or leaves empty: ${list}.`, { field: missing });
}

/** Throws `REPEATED_PARAMETER` (L4). */
export function requireOnce({ repeatedName }: QueryParameters): void {
  if (repeatedName === undefined) return;
  throw new DomainError('REPEATED_PARAMETER', `${quoted(repeatedName)} stands in the URL more than once.`, {
    field: repeatedName,
  });
}

/** The value of a parameter, or null when it is absent or empty. */
export function optionalValue({ byName }: QueryParameters, name: string): string | null {
  return byName.get(name)?.value || null;
}

/** The items of a parameter, split at bare commas alone, trimmed, without empty ones (L3). */
export function listValue({ byName, plusIsSpace }: QueryParameters, name: string): readonly string[] {
  const raw = byName.get(name)?.rawValue ?? '';
  return raw
    .split(',')
    .map((item) => decodeText(item, plusIsSpace).trim())
    .filter((item) => item !== '');
}

/** A name as signers write it, and its value; a list is written with bare commas between its items, as teams are (L3). */
export type ParameterToWrite = readonly [name: string, value: string | readonly string[]];

/** Browsers encode an apostrophe in a query themselves, and would so break a signature over a bare one. */
function encodeText(text: string): string {
  return encodeURIComponent(text).replaceAll('%3A', ':').replaceAll("'", '%27');
}

function encodeValue(value: string | readonly string[]): string {
  return typeof value === 'string' ? encodeText(value).replaceAll('%2C', ',') : value.map(encodeText).join(',');
}

/** Spaces as `%20`, colons bare, commas bare but within the items of a list. */
export function writeParameters(parameters: readonly ParameterToWrite[]): string {
  return parameters.map(([name, value]) => `${encodeText(name)}=${encodeValue(value)}`).join('&');
}

import { decodeLeniently, decodeRepeatedly } from './percent-text.ts';

export type WayToSign = 'CLIENT_CREDENTIALS' | 'JWT';

/** A parameter as it stands in the URL, and as it may be understood. */
export interface WrittenParameter {
  readonly raw: string;
  readonly rawName: string;
  readonly rawValue: string;
  readonly name: string;
  readonly value: string;
}

/** A URL that may be broken in any way, read as far as it can be. */
export interface BrokenUrl {
  readonly path: string;
  /** Of the whole query, also those of no text between two `&`. */
  readonly parameters: readonly WrittenParameter[];
  readonly hasQuery: boolean;
}

export function readParameter(raw: string, plusIsSpace: boolean): WrittenParameter {
  const equals = raw.indexOf('=');
  const nameEnd = equals < 0 ? raw.length : equals;
  const rawName = raw.slice(0, nameEnd);
  const rawValue = raw.slice(nameEnd + 1);
  const decode = (text: string) => decodeLeniently(plusIsSpace ? text.replaceAll('+', ' ') : text);
  return { raw, rawName, rawValue, name: decode(rawName), value: decode(rawValue) };
}

/** The name of a parameter as its signer may have meant it. */
function meantName({ rawName }: WrittenParameter): string {
  return decodeRepeatedly(rawName)
    .replace(/^(?:amp;)+/, '')
    .trim()
    .toLowerCase();
}

export function isOf(parameter: WrittenParameter, name: string): boolean {
  const meant = meantName(parameter);
  return meant === name || `:${meant}` === name;
}

export function readBrokenUrl(target: string): BrokenUrl {
  const mark = target.indexOf('?');
  const path = mark < 0 ? target : target.slice(0, mark);
  const query = mark < 0 ? '' : target.slice(mark + 1);
  const plusIsSpace = !query.includes('%20');
  const parameters = query === '' ? [] : query.split('&').map((raw) => readParameter(raw, plusIsSpace));
  return {
    path,
    parameters,
    hasQuery: mark >= 0,
  };
}

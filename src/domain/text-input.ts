import { DomainError } from './errors.ts';
import { isStorable } from './storable-text.ts';

export const longestName = 255;

/** With a name below it, a path has at most 2,304 bytes in UTF-8: an entry of a database's index holds some 2,600. */
export const longestFolder = 512;

const controlCharacters = /\p{Cc}|\p{Zl}|\p{Zp}/u;
const controlCharactersButLines = /(?![\n\r\t])\p{Cc}/u;

function refuse(field: string, message: string): never {
  throw new DomainError('INVALID_INPUT', message, { field });
}

/**
 * Nothing that is compared or taken apart is longer. Checked before anything else: an argument may have 12 MB, and stand behind
 * many aliases of one request.
 */
const longestRaw = 10_000;

function boundRaw(field: string, value: string, longest = longestRaw): void {
  if (value.length > longestRaw) refuse(field, `"${field}" must have at most ${longest} characters.`);
}

/** What is searched for, as it is. Throws `INVALID_INPUT` for more than 10,000 characters, and for what nothing can hold. */
export function readSearch(field: string, value: string): string {
  boundRaw(field, value);
  if (!isStorable(value)) refuse(field, `"${field}" must hold neither U+0000 nor half of a surrogate pair.`);
  return value;
}

/** An id that `parse` knows the form of. Throws `INVALID_INPUT`. */
export function readId<Id extends string>(field: string, value: string, parse: (text: string) => Id | undefined): Id {
  return parse(value) ?? refuse(field, `"${field}" is nothing that such an id can be.`);
}

/** A name as people write it: trimmed, one line, from 1 to `longest` characters. Throws `INVALID_INPUT`. */
export function readName(field: string, value: string, longest = longestName): string {
  boundRaw(field, value, longest);
  const name = value.trim();
  if (name === '') refuse(field, `"${field}" must not be empty.`);
  if (name.length > longest) refuse(field, `"${field}" must have at most ${longest} characters.`);
  if (controlCharacters.test(name) || !name.isWellFormed())
    refuse(field, `"${field}" must not hold control characters.`);
  return name;
}

/** A name that may be empty or absent. */
export function readOptionalName(field: string, value: string | null | undefined, longest = longestName): string {
  return value === null || value === undefined || value.trim() === '' ? '' : readName(field, value, longest);
}

/** A text of several lines, at most 10,000 characters. */
export function readText(field: string, value: string | null | undefined): string {
  const text = value ?? '';
  boundRaw(field, text);
  if (controlCharactersButLines.test(text) || !text.isWellFormed())
    refuse(field, `"${field}" must not hold control characters.`);
  return text;
}

/**
 * A path or folder without the slashes, and blanks among them, at its ends; in linear time, which a pattern for the end would
 * not take. Throws `INVALID_INPUT` as `readSearch` does.
 */
export function readPath(field: string, value: string): string {
  const text = readSearch(field, value);
  const isOuter = (place: number) => /[\s/]/.test(text.charAt(place));
  let start = 0;
  let end = text.length;
  while (start < end && isOuter(start)) start += 1;
  while (end > start && isOuter(end - 1)) end -= 1;
  return text.slice(start, end);
}

/** A folder such as `Sales/Europe`; slashes at its ends do not count, empty means the root. Throws `INVALID_INPUT`. */
export function readFolder(field: string, value: string, longest = longestFolder): string {
  const folder = readPath(field, value);
  if (folder === '') return '';
  return readName(field, folder, longest)
    .split('/')
    .map((part) => readName(field, part))
    .join('/');
}

/** Throws `INVALID_INPUT` when a list is longer than `most`. */
export function readList<Item>(field: string, items: readonly Item[], most = 100): readonly Item[] {
  if (items.length > most) refuse(field, `"${field}" must have at most ${most} entries.`);
  return items;
}

/** An address of at most 254 characters (RFC 5321); its form is checked by the scalar EmailAddress. */
export function readEmail(field: string, value: string): string {
  return readName(field, value, 254);
}

/** Throws `INVALID_INPUT` for a `Date` that is none. */
export function readTime(field: string, time: Date): Date {
  return Number.isNaN(time.getTime()) ? refuse(field, `"${field}" must be a time.`) : time;
}

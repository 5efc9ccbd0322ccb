import { DomainError } from './errors.ts';
import { isStorable } from './storable-text.ts';

/** What orders a list: the value sorted by, then an id that makes it unique. Cursors carry it, so inserts do not move them. */
export type SortKey = readonly [value: string, id: string];

/** A part of an ordered list, forward from its start or backward from its end. */
export interface Window {
  readonly limit: number;
  readonly direction: 'FORWARD' | 'BACKWARD';
  readonly after: SortKey | null;
  readonly before: SortKey | null;
}

/** What a window shows, always in the list's own order. */
export interface Slice<Item> {
  readonly items: readonly Item[];
  readonly hasPreviousPage: boolean;
  readonly hasNextPage: boolean;
}

export type SortDirection = 'ASC' | 'DESC';

export interface ConnectionArgs {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
  readonly last?: number | null | undefined;
  readonly before?: string | null | undefined;
}

/** A slice with what a client needs to go on from it. */
export interface Connection<Item> extends Slice<Item> {
  readonly cursorOf: (item: Item) => string;
  readonly totalCount: () => Promise<number>;
}

export const mostPerPage = 100;

/** The cursor of a place in the list that `listName` names; it means nothing in another list. */
export function toCursor(listName: string, key: SortKey): string {
  return Buffer.from(JSON.stringify([listName, ...key])).toString('base64url');
}

/** More than the cursor of the longest path takes. */
const longestCursor = 10_000;

function decodeCursor(cursor: string): readonly unknown[] {
  if (cursor.length > longestCursor) return [];
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return Array.isArray(parts) ? parts : [];
  } catch {
    return [];
  }
}

/** The refusal of a cursor that a list did not give; `field` is `after` or `before`. */
export function foreignCursor(field: string): DomainError {
  return new DomainError('INVALID_INPUT', 'This cursor does not belong to this list, in this order.', {
    field,
    remedy: 'Pass a cursor from the same field with the same orderBy.',
  });
}

function readCursor(listName: string, cursor: string, field: string): SortKey {
  const [list, value, id, ...rest] = decodeCursor(cursor);
  const isText = (part: unknown): part is string => typeof part === 'string' && isStorable(part);
  if (list === listName && isText(value) && isText(id) && rest.length === 0) return [value, id];
  throw foreignCursor(field);
}

/** Throws `INVALID_INPUT` unless exactly one of `first` and `last` is given, from 0 to 100, with cursors of this very list. */
export function readWindow(listName: string, args: ConnectionArgs): Window {
  const { first, last, after, before } = args;
  const forward = first !== null && first !== undefined;
  const backward = last !== null && last !== undefined;
  if (forward === backward) {
    throw new DomainError('INVALID_INPUT', 'Give either "first" or "last".', {
      remedy: `Ask for a page of the list, e.g. first: 20; at most ${mostPerPage}.`,
    });
  }
  const limit = first ?? last ?? 0;
  const field = forward ? 'first' : 'last';
  if (!Number.isInteger(limit) || limit < 0 || limit > mostPerPage) {
    throw new DomainError('INVALID_INPUT', `"${field}" must be from 0 to ${mostPerPage}.`, {
      field,
      remedy: `Ask for at most ${mostPerPage} at once and go on with the cursor.`,
    });
  }
  return {
    limit,
    direction: forward ? 'FORWARD' : 'BACKWARD',
    after: after ? readCursor(listName, after, 'after') : null,
    before: before ? readCursor(listName, before, 'before') : null,
  };
}

/** Surrogates stand for code points above all others, though their code units do not come last. */
function codePointRank(unit: number): number {
  if (unit < 0xd800) return unit;
  return unit < 0xe000 ? unit + 0x2000 : unit - 0x800;
}

/** Order of code points: what PostgreSQL's collation "C" gives for UTF-8. */
export function compareText(left: string, right: string): number {
  const shorter = Math.min(left.length, right.length);
  for (let place = 0; place < shorter; place += 1) {
    const a = left.charCodeAt(place);
    const b = right.charCodeAt(place);
    if (a !== b) return codePointRank(a) - codePointRank(b);
  }
  return left.length - right.length;
}

export function compareKeys(left: SortKey, right: SortKey): number {
  return compareText(left[0], right[0]) || compareText(left[1], right[1]);
}

/** Cuts `window` out of `items`, which are few enough to be held at once. */
export function sliceList<Item>(
  items: Iterable<Item>,
  keyOf: (item: Item) => SortKey,
  window: Window,
  direction: SortDirection = 'ASC',
): Slice<Item> {
  const sign = direction === 'ASC' ? 1 : -1;
  const keyed = Array.from(items, (item) => ({ item, key: keyOf(item) })).sort(
    (a, b) => sign * compareKeys(a.key, b.key),
  );
  const { after, before } = window;
  const isPast = (key: SortKey) => after === null || sign * compareKeys(key, after) > 0;
  const isAhead = (key: SortKey) => before === null || sign * compareKeys(key, before) < 0;
  const within = keyed.filter(({ key }) => isPast(key) && isAhead(key));
  const forward = window.direction === 'FORWARD';
  const shown = forward ? within.slice(0, window.limit) : within.slice(Math.max(0, within.length - window.limit));
  const isCut = shown.length < within.length;
  return {
    items: shown.map(({ item }) => item),
    hasNextPage: forward ? isCut : keyed.some(({ key }) => !isAhead(key)),
    hasPreviousPage: forward ? keyed.some(({ key }) => !isPast(key)) : isCut,
  };
}

/** A connection over a list that the caller holds already. */
export function connectList<Item>(
  listName: string,
  args: ConnectionArgs,
  items: readonly Item[],
  keyOf: (item: Item) => SortKey,
  direction: SortDirection = 'ASC',
): Connection<Item> {
  return {
    ...sliceList(items, keyOf, readWindow(listName, args), direction),
    cursorOf: (item) => toCursor(listName, keyOf(item)),
    totalCount: async () => items.length,
  };
}

import { type RawBuilder, sql } from 'kysely';
import { foreignCursor, type Slice, type SortDirection, type SortKey, type Window } from '../../domain/connection.ts';
import { parseUuid } from '../../domain/ids.ts';
import type { Db } from './database.ts';

type Fragment = RawBuilder<unknown>;

/** How a list is ordered, and what its cursors hold. */
interface ListKey {
  readonly value: Fragment;
  readonly valueType: 'TEXT' | 'TIME';
  readonly id: Fragment;
  readonly idType: 'TEXT' | 'UUID';
  readonly direction?: SortDirection;
}

export interface Listing {
  readonly columns: Fragment;
  readonly from: Fragment;
  readonly where: readonly Fragment[];
  readonly key: ListKey;
}

export const allOf = (conditions: readonly Fragment[]): Fragment => sql.join(conditions, sql` and `);

const isoTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/** Throws `INVALID_INPUT` for a cursor that this list cannot have given. */
function readKey([value, id]: SortKey, { valueType, idType }: ListKey, field: string): SortKey {
  const fitsValue = valueType === 'TEXT' || (isoTime.test(value) && !Number.isNaN(Date.parse(value)));
  const fitsId = idType === 'TEXT' || parseUuid(id) === id;
  if (!fitsValue || !fitsId) throw foreignCursor(field);
  return [value, id];
}

/** The conditions of a window, and whether there is something on its other side. */
function cut(listing: Listing, window: Window) {
  const { key, from, where } = listing;
  const above = key.direction === 'DESC' ? sql`<` : sql`>`;
  const below = key.direction === 'DESC' ? sql`>` : sql`<`;
  const compare = (sign: Fragment, cursor: SortKey | null, field: string) => {
    if (cursor === null) return sql`true`;
    const [value, id] = readKey(cursor, key, field);
    return sql`(${key.value}, ${key.id}) ${sign} (${value}, ${id})`;
  };
  const isPast = compare(above, window.after, 'after');
  const isAhead = compare(below, window.before, 'before');
  const forward = window.direction === 'FORWARD';
  const far = forward ? isPast : isAhead;
  const hasFar = (forward ? window.after : window.before) === null ? sql`false` : sql`not ${far}`;
  const hasBehind = sql`exists (select from ${from} where ${allOf([...where, hasFar])})`;
  return { conditions: [...where, isPast, isAhead], hasBehind };
}

/** One statement cuts the window out of the listing for each of `groups`, which the listing may refer to. */
function selectSlices(listing: Listing, window: Window, groups: Fragment): Fragment {
  const { columns, from, key } = listing;
  const { conditions, hasBehind } = cut(listing, window);
  const isDescending = (key.direction === 'DESC') === (window.direction === 'FORWARD');
  const order = isDescending ? sql`desc` : sql`asc`;
  return sql`
    select groups.place, page.*, ${hasBehind} as "hasBehind"
    from ${groups} left join lateral (
      select ${columns}, true as "isRow", ${key.value} as "sortValue", ${key.id} as "sortId"
      from ${from} where ${allOf(conditions)}
      order by "sortValue" ${order}, "sortId" ${order} limit ${window.limit + 1}
    ) page on true
    order by groups.place, page."sortValue" ${order}, page."sortId" ${order}`;
}

type SliceRow = { readonly isRow: true | null; readonly hasBehind: boolean };

function toSlice<Row, Item>(
  rows: readonly (Row & SliceRow)[],
  window: Window,
  toItem: (row: Row) => Item,
): Slice<Item> {
  const found = rows.filter(({ isRow }) => isRow);
  const isCut = found.length > window.limit;
  const hasBehind = rows.some((row) => row.hasBehind);
  const items = found.slice(0, window.limit).map(toItem);
  const forward = window.direction === 'FORWARD';
  return {
    items: forward ? items : items.reverse(),
    hasNextPage: forward ? isCut : hasBehind,
    hasPreviousPage: forward ? hasBehind : isCut,
  };
}

export async function readSlice<Row, Item>(
  db: Db,
  listing: Listing,
  window: Window,
  toItem: (row: Row) => Item,
): Promise<Slice<Item>> {
  const groups = sql`(select 1 as place) as groups`;
  const { rows } = await sql<Row & SliceRow>`${selectSlices(listing, window, groups)}`.execute(db);
  return toSlice(rows, window, toItem);
}

/** The same window of the listing of each id, which it refers to as `groups.id`. */
export async function readSliceOfEach<Row, Item>(
  db: Db,
  listing: Listing,
  window: Window,
  ids: readonly string[],
  toItem: (row: Row) => Item,
): Promise<Slice<Item>[]> {
  const groups = sql`unnest(${ids}::uuid[]) with ordinality as groups (id, place)`;
  const { rows } = await sql<Row & SliceRow & { place: number }>`${selectSlices(listing, window, groups)}`.execute(db);
  return ids.map((_, index) =>
    toSlice(
      rows.filter(({ place }) => place === index + 1),
      window,
      toItem,
    ),
  );
}

export async function countRows(db: Db, { from, where }: Pick<Listing, 'from' | 'where'>): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*) from ${from} where ${allOf(where)}`.execute(db);
  return rows[0]?.count ?? 0;
}

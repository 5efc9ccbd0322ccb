import { type RawBuilder, sql } from 'kysely';
import { foreignCursor, type Slice, type SortDirection, type SortKey, type Window } from '../../domain/connection.ts';
import { parseUuid } from '../../domain/ids.ts';
import { isTimeText } from '../../domain/time-text.ts';
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

const allOf = (conditions: readonly Fragment[]): Fragment => sql.join(conditions, sql` and `);

/** Throws `INVALID_INPUT` for a cursor that this list cannot have given. */
function readKey([value, id]: SortKey, { valueType, idType }: ListKey, field: string): SortKey {
  const fitsValue = valueType === 'TEXT' || isTimeText(value);
  const fitsId = idType === 'TEXT' || parseUuid(id) === id;
  if (!fitsValue || !fitsId) throw foreignCursor(field);
  return [value, id];
}

/** The conditions of a window, and of what lies on its other side. */
function cut({ key, where }: Listing, window: Window) {
  const sign = key.direction === 'DESC' ? { past: sql`<`, ahead: sql`>` } : { past: sql`>`, ahead: sql`<` };
  const compare = (operator: Fragment, cursor: SortKey | null, field: string) => {
    if (cursor === null) return undefined;
    const [value, id] = readKey(cursor, key, field);
    return sql`(${key.value}, ${key.id}) ${operator} (${value}, ${id})`;
  };
  const isPast = compare(sign.past, window.after, 'after');
  const isAhead = compare(sign.ahead, window.before, 'before');
  // Not the negation of a condition, which no index can answer.
  const isBehind =
    window.direction === 'FORWARD'
      ? compare(sql`${sign.ahead}=`, window.after, 'after')
      : compare(sql`${sign.past}=`, window.before, 'before');
  return { within: [...where, ...[isPast, isAhead].filter((one) => one !== undefined)], isBehind };
}

/** Whether the list has something on the other side, looking from the cursor on: mostly it is the row that the cursor came from. */
function probeBehind({ key, from, where }: Listing, isBehind: Fragment | undefined, backwards: Fragment): Fragment {
  if (isBehind === undefined) return sql`false`;
  return sql`coalesce((
    select true from ${from} where ${allOf([...where, isBehind])}
    order by ${key.value} ${backwards}, ${key.id} ${backwards} limit 1), false)`;
}

/**
 * One statement cuts the window out of the listing for each of `groups`, which the listing may refer to. `offset 0` keeps the
 * look behind from being done once for each row.
 */
function selectSlices(listing: Listing, window: Window, groups: Fragment): Fragment {
  const { columns, from, key } = listing;
  const { within, isBehind } = cut(listing, window);
  const isDescending = (key.direction === 'DESC') === (window.direction === 'FORWARD');
  const [order, backwards] = isDescending ? [sql`desc`, sql`asc`] : [sql`asc`, sql`desc`];
  return sql`
    select groups.place, groups."hasBehind", page.*
    from (
      select groups.*, ${probeBehind(listing, isBehind, backwards)} as "hasBehind" from ${groups} offset 0
    ) as groups left join lateral (
      select ${columns}, true as "isRow", ${key.value} as "sortValue", ${key.id} as "sortId"
      from ${from} where ${allOf(within)}
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
  idType: ListKey['idType'] = 'UUID',
): Promise<Slice<Item>[]> {
  const array = idType === 'UUID' ? sql`${ids}::uuid[]` : sql`${ids}::text[]`;
  const groups = sql`unnest(${array}) with ordinality as groups (id, place)`;
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

import { type RawBuilder, sql } from 'kysely';

/** The rows of `keys`, in their order; undefined for a key that has none. */
export function inOrderOf<Key, Row>(
  keys: readonly Key[],
  rows: readonly Row[],
  keyOf: (row: Row) => Key,
): (Row | undefined)[] {
  const byKey = new Map(rows.map((row) => [keyOf(row), row]));
  return keys.map((key) => byKey.get(key));
}

/** The rows of each of `keys`, in the order in which they come. */
export function groupedBy<Key, Row>(keys: readonly Key[], rows: readonly Row[], keyOf: (row: Row) => Key): Row[][] {
  const groups = new Map<Key, Row[]>(keys.map((key) => [key, []]));
  for (const row of rows) groups.get(keyOf(row))?.push(row);
  return keys.map((key) => groups.get(key) ?? []);
}

export function anyUuid<Id extends string>(ids: readonly Id[]): RawBuilder<Id> {
  return sql<Id>`any(${ids}::uuid[])`;
}

export function anyText<Id extends string>(ids: readonly Id[]): RawBuilder<Id> {
  return sql<Id>`any(${ids}::text[])`;
}

import type { SortKey } from '../../domain/connection.ts';

/** The rows of `keys`, in their order. */
export function pick<Key, Row>(rows: ReadonlyMap<Key, Row>, keys: readonly Key[]): (Row | undefined)[] {
  return keys.map((key) => rows.get(key));
}

/** The rows that `ids` name; ids that name nothing are passed over. */
export function rowsOf<Id, Row>(rows: ReadonlyMap<Id, Row>, ids: Iterable<Id> | undefined): Row[] {
  return Array.from(ids ?? [], (id) => rows.get(id)).filter((row) => row !== undefined);
}

/** The row that an index led to. */
export function follow<Id, Row>(rows: ReadonlyMap<Id, Row>, id: Id | undefined): Row | undefined {
  return id === undefined ? undefined : rows.get(id);
}

/** Ids are random, so one that is in use is a fault of the program. */
export function requireUnused<Id>(rows: ReadonlyMap<Id, unknown>, id: Id): void {
  if (rows.has(id)) throw new Error('A row has this id already.');
}

/** Adds `id` to the set that an index holds for `key`. */
export function addToIndex<Key, Id>(index: Map<Key, Set<Id>>, key: Key, id: Id): void {
  const ids = index.get(key);
  if (ids === undefined) index.set(key, new Set([id]));
  else ids.add(id);
}

/** The order of lists that go by age. */
export function ageKey(row: { readonly createdAt: Date }, id: string): SortKey {
  return [row.createdAt.toISOString(), id];
}

/** Whether `text` holds `part`, whatever their case. */
export function holdsText(text: string, part: string | undefined): boolean {
  return part === undefined || text.toLowerCase().includes(part.toLowerCase());
}

import type { OrganizationId } from '../../domain/ids.ts';
import type { Db, PlaceKind } from './database.ts';

/** Whether the place was free, and is the organization's now. */
export async function takePlace(
  db: Db,
  organizationId: OrganizationId,
  kind: PlaceKind,
  key: string,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('places')
    .values({ kind, key, organizationId })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}

/** Keys are random, so one that is in use is a fault of the program. */
export async function requirePlace(
  db: Db,
  organizationId: OrganizationId,
  kind: PlaceKind,
  key: string,
): Promise<void> {
  if (!(await takePlace(db, organizationId, kind, key))) throw new Error('Something has this key already.');
}

import { type RawBuilder, sql } from 'kysely';
import type { OrganizationId } from '../../domain/ids.ts';
import type { WorkbookCriteria, WorkbookOrder, WorkbookSort } from '../../domain/workbooks/workbook-repository.ts';
import type { Db } from './database.ts';
import { findReaching, isReachedAtAll, isReachedInOrder } from './reached-workbooks.ts';
import { sharedColumns } from './shared-workbooks.ts';
import type { Listing } from './slices.ts';

/** Values of `workbookKey`. */
const sortColumns: Readonly<Record<WorkbookSort, Pick<Listing['key'], 'value' | 'valueType'>>> = {
  NAME: { value: sql`w.name_key`, valueType: 'TEXT' },
  PATH: { value: sql`w.path_key`, valueType: 'TEXT' },
  CREATED_AT: { value: sql`w.created_at`, valueType: 'TIME' },
  UPDATED_AT: { value: sql`w.updated_at`, valueType: 'TIME' },
};

/**
 * In this folder or below. Folders are compared as they are, which no index orders; those that fit are a part of what begins with
 * the same text in lower case, up to the `0` that comes after `/`. By `case` the planner does not take the two conditions for
 * independent, and so the list for short.
 */
function isWithin(folder: string): RawBuilder<unknown> {
  const key = folder.toLowerCase();
  return sql`w.path_key >= ${`${key}/`} and w.path_key < ${`${key}0`}
    and case when w.folder = ${folder} then true else starts_with(w.folder, ${`${folder}/`}) end`;
}

function workbooksWith(
  organizationId: OrganizationId,
  { name, folder = '', isArchived }: WorkbookCriteria,
  isReached: RawBuilder<unknown> | undefined,
  { field, direction }: WorkbookOrder,
): Listing {
  const where = [sql`w.organization_id = ${organizationId}`];
  if (isArchived !== undefined) where.push(sql`w.is_archived = ${isArchived}`);
  if (folder !== '') where.push(isWithin(folder));
  if (name !== undefined) where.push(sql`strpos(w.name_key, ${name.toLowerCase()}) > 0`);
  if (isReached !== undefined) where.push(isReached);
  return {
    columns: sharedColumns,
    from: sql`workbooks w`,
    where,
    key: { ...sortColumns[field], id: sql`w.workbook_id`, idType: 'UUID', direction },
  };
}

/** For pages. */
export async function workbooksInOrder(
  db: Db,
  organizationId: OrganizationId,
  criteria: WorkbookCriteria,
  order: WorkbookOrder,
): Promise<Listing> {
  const reaching = await findReaching(db, organizationId, criteria.readableBy);
  return workbooksWith(organizationId, criteria, reaching && isReachedInOrder(reaching), order);
}

/** For their number: all of them are read anyway. */
export function workbooksAtAll(organizationId: OrganizationId, criteria: WorkbookCriteria): Listing {
  const isReached = criteria.readableBy && isReachedAtAll(organizationId, criteria.readableBy);
  return workbooksWith(organizationId, criteria, isReached, { field: 'NAME', direction: 'ASC' });
}

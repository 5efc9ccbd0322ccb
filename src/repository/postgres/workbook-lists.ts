import { type RawBuilder, sql } from 'kysely';
import type { OrganizationId } from '../../domain/ids.ts';
import type { Workbook } from '../../domain/workbooks/workbook.ts';
import type {
  Reader,
  WorkbookCriteria,
  WorkbookOrder,
  WorkbookSort,
} from '../../domain/workbooks/workbook-repository.ts';
import { anyUuid } from './rows.ts';
import type { Listing } from './slices.ts';

export type WorkbookRow = Pick<Workbook, keyof Workbook>;

/** Takes the columns of a workbook out of a wider row. */
export function toWorkbook(row: WorkbookRow): Workbook {
  const { workbookId, name, description, folder, ownerId, isArchived, latestVersion, createdAt, updatedAt } = row;
  return { workbookId, name, description, folder, ownerId, isArchived, latestVersion, createdAt, updatedAt };
}

/** Whether a grant `g` is to this reader, or to a team of theirs. */
export function reaches({ memberId, teamIds }: Reader): RawBuilder<boolean> {
  return sql<boolean>`(g.member_id = ${memberId} or g.team_id = ${anyUuid(teamIds)})`;
}

/** Values of `workbookKey`. */
const sortColumns: Readonly<Record<WorkbookSort, Pick<Listing['key'], 'value' | 'valueType'>>> = {
  NAME: { value: sql`w.name_key`, valueType: 'TEXT' },
  PATH: { value: sql`w.path_key`, valueType: 'TEXT' },
  CREATED_AT: { value: sql`w.created_at`, valueType: 'TIME' },
  UPDATED_AT: { value: sql`w.updated_at`, valueType: 'TIME' },
};

export function workbooksWith(
  organizationId: OrganizationId,
  { readableBy, name, folder = '', isArchived }: WorkbookCriteria,
  { field, direction }: WorkbookOrder = { field: 'NAME', direction: 'ASC' },
): Listing {
  const where = [sql`w.organization_id = ${organizationId}`];
  if (isArchived !== undefined) where.push(sql`w.is_archived = ${isArchived}`);
  if (folder !== '') where.push(sql`(w.folder = ${folder} or starts_with(w.folder, ${`${folder}/`}))`);
  if (name !== undefined) where.push(sql`strpos(w.name_key, ${name.toLowerCase()}) > 0`);
  if (readableBy !== undefined) {
    where.push(sql`(w.owner_id = ${readableBy.memberId} or exists (
      select from grants g
      where g.organization_id = w.organization_id and g.workbook_id = w.workbook_id and ${reaches(readableBy)}
    ))`);
  }
  return {
    columns: sql`w.*`,
    from: sql`workbooks w`,
    where,
    key: { ...sortColumns[field], id: sql`w.workbook_id`, idType: 'UUID', direction },
  };
}

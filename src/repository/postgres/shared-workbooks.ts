import { type RawBuilder, sql } from 'kysely';
import type { OrganizationId } from '../../domain/ids.ts';
import type { VersionTag } from '../../domain/workbooks/workbook.ts';
import type { SharedWorkbook } from '../../domain/workbooks/workbook-repository.ts';
import type { Db } from './database.ts';
import { type GrantJson, grantsJson, toGrants } from './grants.ts';
import { toWorkbook, type WorkbookRow } from './workbook-lists.ts';

const tagsJson = sql`(
  select json_agg(json_build_object(
      'workbookId', t.workbook_id, 'name', t.name, 'colour', t.colour, 'versionNumber', t.version_number
    ) order by t.name)
  from tags t where t.organization_id = w.organization_id and t.workbook_id = w.workbook_id)`;

/** Workbooks, as `w`, with all that decides who reaches them. */
export async function findSharedWorkbooks(
  db: Db,
  organizationId: OrganizationId,
  condition: RawBuilder<unknown>,
): Promise<SharedWorkbook[]> {
  const { rows } = await sql<WorkbookRow & { grants: readonly GrantJson[] | null; tags: readonly VersionTag[] | null }>`
    select w.*, ${grantsJson} as grants, ${tagsJson} as tags
    from workbooks w where w.organization_id = ${organizationId} and ${condition}`.execute(db);
  return rows.map((row) => ({ workbook: toWorkbook(row), grants: toGrants(row.grants), tags: row.tags ?? [] }));
}

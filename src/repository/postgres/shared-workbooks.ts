import { type RawBuilder, sql } from 'kysely';
import type { OrganizationId } from '../../domain/ids.ts';
import type { VersionTag } from '../../domain/workbooks/workbook.ts';
import type { SharedWorkbook } from '../../domain/workbooks/workbook-repository.ts';
import type { Db } from './database.ts';
import { type GrantJson, grantsJson, toGrants } from './grants.ts';
import { toWorkbook, type WorkbookRow } from './workbook-rows.ts';

const tagsJson = sql`(
  select json_agg(json_build_object(
      'workbookId', t.workbook_id, 'name', t.name, 'colour', t.colour, 'versionNumber', t.version_number
    ) order by t.name)
  from tags t where t.organization_id = w.organization_id and t.workbook_id = w.workbook_id)`;

interface SharedRow extends WorkbookRow {
  readonly grants: readonly GrantJson[] | null;
  readonly tags: readonly VersionTag[] | null;
}

/** Columns of the workbook `w` with all that decides who reaches it. */
export const sharedColumns = sql`w.*, ${grantsJson} as grants, ${tagsJson} as tags`;

export function toShared(row: SharedRow): SharedWorkbook {
  return { workbook: toWorkbook(row), grants: toGrants(row.grants), tags: row.tags ?? [] };
}

/** Workbooks, as `w`, that fulfil a condition. */
export async function findSharedWorkbooks(
  db: Db,
  organizationId: OrganizationId,
  condition: RawBuilder<unknown>,
): Promise<SharedWorkbook[]> {
  const { rows } = await sql<SharedRow>`
    select ${sharedColumns} from workbooks w where w.organization_id = ${organizationId} and ${condition}`.execute(db);
  return rows.map(toShared);
}

import { sql } from 'kysely';
import type { BackupRow } from '../../domain/backup/backup-row.ts';
import type { MemberId, OrganizationId, WorkbookId } from '../../domain/ids.ts';
import { type ContentRow, contentColumns, toContent, treeColumns } from './contents.ts';
import type { Db } from './database.ts';
import { fetchRows } from './fetch-rows.ts';
import { toWorkbook, type WorkbookRow } from './workbook-rows.ts';

interface VersionJson {
  readonly number: number;
  readonly publishedAt: string;
  readonly publishedById: MemberId;
}

interface RevisionRow extends WorkbookRow, ContentRow {
  readonly versions: readonly VersionJson[] | null;
  readonly isDraft: boolean;
  readonly bytes: number;
}

/** Each content with its workbook, and the versions that were published from it: revisions are as old as their versions. */
const revisions = (organizationId: OrganizationId) => sql<RevisionRow>`
  select w.*, ${contentColumns}, ${treeColumns}, octet_length(c.document::text) as bytes,
    r.revision = w.draft_revision as "isDraft",
    (select json_agg(json_build_object(
        'number', v.number, 'publishedAt', v.published_at, 'publishedById', v.published_by_id
      ) order by v.number)
      from versions v where v.organization_id = r.organization_id and v.workbook_id = r.workbook_id
        and v.revision = r.revision) as versions
  from contents c join workbooks w on w.organization_id = c.organization_id and w.workbook_id = c.workbook_id
    join contents r on r.organization_id = c.organization_id and r.workbook_id = c.workbook_id and r.revision = c.revision
  where c.organization_id = ${organizationId}
  order by c.workbook_id, c.revision`;

function versionRows(workbookId: WorkbookId, versions: readonly VersionJson[]): BackupRow[] {
  return versions.map(({ number, publishedAt, publishedById }) => ({
    kind: 'VERSION',
    row: { workbookId, number, publishedAt: new Date(publishedAt), publishedById },
  }));
}

export async function* readWorkbooks(db: Db, organizationId: OrganizationId): AsyncGenerator<BackupRow, void> {
  let last: WorkbookId | undefined;
  for await (const revision of fetchRows(db, revisions(organizationId), ({ bytes }) => bytes)) {
    const { latestVersion: _, ...facts } = toWorkbook(revision);
    const { workbookId } = facts;
    if (workbookId !== last) yield { kind: 'WORKBOOK', row: facts };
    last = workbookId;
    yield { kind: 'CONTENT', row: { workbookId, ...toContent(revision) } };
    yield* versionRows(workbookId, revision.versions ?? []);
    if (revision.isDraft) yield { kind: 'DRAFT', row: { workbookId } };
  }
}

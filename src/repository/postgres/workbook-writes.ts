import { type RawBuilder, sql } from 'kysely';
import type { OrganizationId, WorkbookId } from '../../domain/ids.ts';
import { tellPublished } from '../../domain/webhooks/telling.ts';
import type { Content, Workbook } from '../../domain/workbooks/workbook.ts';
import { workbookPath } from '../../domain/workbooks/workbook.ts';
import type { Publication } from '../../domain/workbooks/workbook-repository.ts';
import { required } from '../refusal.ts';
import { insertContent } from './contents.ts';
import type { Db } from './database.ts';
import { insertTellings } from './webhook-tellings.ts';
import { toWorkbook, type WorkbookRow } from './workbook-rows.ts';

/** What workbooks are found and ordered by. */
function workbookKeys(workbook: Pick<Workbook, 'folder' | 'name'>) {
  const path = workbookPath(workbook);
  return { nameKey: workbook.name.toLowerCase(), path, pathKey: path.toLowerCase() };
}

interface LockedWorkbook {
  readonly workbook: Workbook;
  readonly draftRevision: number;
}

/** Changes of one workbook come one after the other. Throws `WORKBOOK_NOT_FOUND`. */
export async function lockWorkbook(
  db: Db,
  organizationId: OrganizationId,
  workbookId: WorkbookId,
): Promise<LockedWorkbook> {
  const { rows } = await sql<WorkbookRow & { draftRevision: number }>`
    select * from workbooks where organization_id = ${organizationId} and workbook_id = ${workbookId} for no key update`.execute(
    db,
  );
  const row = required(rows[0], 'WORKBOOK_NOT_FOUND');
  return { workbook: toWorkbook(row), draftRevision: row.draftRevision };
}

/** Common table expressions that publish a revision of a workbook as a version, and tell webhooks of it. */
export function insertVersion(
  { organizationId, revision }: { organizationId: OrganizationId; revision: number },
  { workbookId, name }: Pick<Workbook, 'workbookId' | 'name'>,
  number: number,
  publication: Publication,
): RawBuilder<unknown> {
  const { publishedAt, publishedById } = publication;
  return sql`new_version as (
    insert into versions (organization_id, workbook_id, number, revision, published_at, published_by_id)
    values (${organizationId}, ${workbookId}, ${number}, ${revision}, ${publishedAt}, ${publishedById})
  ), told as (${insertTellings(organizationId, tellPublished({ workbookId, name }, number, publication))})`;
}

export async function insertWorkbook(
  db: Db,
  organizationId: OrganizationId,
  workbook: Workbook,
  draft: Content,
  publication: Publication | null,
): Promise<Workbook> {
  const created = { ...workbook, latestVersion: publication ? 1 : null };
  const { workbookId, name, description, folder, ownerId, isArchived, latestVersion, createdAt, updatedAt } = created;
  const { nameKey, path, pathKey } = workbookKeys(created);
  const key = { organizationId, workbookId, revision: 1 };
  // Workbook, content and version refer to each other, so that one statement makes them all.
  await sql`
    with ${insertContent(key, draft)}${publication ? sql`, ${insertVersion(key, workbook, 1, publication)}` : sql``}
    insert into workbooks (organization_id, workbook_id, name, name_key, description, folder, path, path_key, owner_id,
      is_archived, latest_version, draft_revision, created_at, updated_at)
    values (${organizationId}, ${workbookId}, ${name}, ${nameKey}, ${description}, ${folder}, ${path}, ${pathKey},
      ${ownerId}, ${isArchived}, ${latestVersion}, 1, ${createdAt}, ${updatedAt})`.execute(db);
  return created;
}

/** Deletes what a draft held that no version was published from. */
export async function forgetRevision(
  db: Db,
  organizationId: OrganizationId,
  workbookId: WorkbookId,
  revision: number,
): Promise<void> {
  await sql`
    delete from contents c
    where c.organization_id = ${organizationId} and c.workbook_id = ${workbookId} and c.revision = ${revision}
      and not exists (select from versions v where v.organization_id = c.organization_id
        and v.workbook_id = c.workbook_id and v.revision = c.revision)`.execute(db);
}

/** Writes a locked workbook as it is now, with what else one statement must make beside it. */
export async function saveWorkbook(
  db: Db,
  organizationId: OrganizationId,
  workbook: Workbook,
  draftRevision: number,
  beside: readonly RawBuilder<unknown>[],
): Promise<void> {
  const { workbookId, name, description, folder, ownerId, isArchived, latestVersion, updatedAt } = workbook;
  const { nameKey, path, pathKey } = workbookKeys(workbook);
  const expressions = beside.length > 0 ? sql`with ${sql.join(beside)}` : sql``;
  await sql`${expressions}
    update workbooks set name = ${name}, name_key = ${nameKey}, description = ${description}, folder = ${folder},
      path = ${path}, path_key = ${pathKey}, owner_id = ${ownerId}, is_archived = ${isArchived},
      latest_version = ${latestVersion}, draft_revision = ${draftRevision}, updated_at = ${updatedAt}
    where organization_id = ${organizationId} and workbook_id = ${workbookId}`.execute(db);
}

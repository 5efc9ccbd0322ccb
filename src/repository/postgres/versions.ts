import { sql } from 'kysely';
import type { MemberId, OrganizationId, WorkbookId } from '../../domain/ids.ts';
import { tellTagged } from '../../domain/webhooks/telling.ts';
import type { ContentCounts } from '../../domain/workbooks/content-tree.ts';
import type { VersionKey, VersionTag, WorkbookVersion } from '../../domain/workbooks/workbook.ts';
import type { VersionRepository } from '../../domain/workbooks/workbook-repository.ts';
import {
  type ContentRow,
  contentColumns,
  revisionsOf,
  type TreeRow,
  toContent,
  toCounts,
  toTree,
  treeColumns,
} from './contents.ts';
import type { Db } from './database.ts';
import { anyUuid, groupedBy, inOrderOf } from './rows.ts';
import type { Scopes } from './scopes.ts';
import { insertTellings } from './webhook-tellings.ts';

interface KeyRow {
  readonly workbookId: WorkbookId;
  readonly number: number | null;
}

interface VersionRow extends KeyRow, ContentCounts {
  readonly publishedAt: Date | null;
  readonly publishedById: MemberId | null;
}

const keyText = ({ workbookId, number }: VersionKey | KeyRow): string => `${workbookId}@${number ?? 'DRAFT'}`;

/** What `toRow` makes of the row of each key. */
function byKeys<Row extends KeyRow, Item>(
  keys: readonly VersionKey[],
  rows: readonly Row[],
  toItem: (row: Row) => Item,
): (Item | undefined)[] {
  return inOrderOf(keys.map(keyText), rows, keyText).map((row) => row && toItem(row));
}

function toVersion(row: VersionRow): WorkbookVersion {
  const { workbookId, number, publishedAt, publishedById } = row;
  return { workbookId, number: number ?? 'DRAFT', publishedAt, publishedById, counts: toCounts(row) };
}

const joinedContents = sql`join contents c
  on c.organization_id = r.organization_id and c.workbook_id = r.workbook_id and c.revision = r.revision`;

async function listVersions(db: Db, organizationId: OrganizationId, workbookIds: readonly WorkbookId[]) {
  const { rows } = await sql<VersionRow>`
    select r.workbook_id, r.number, r.published_at, r.published_by_id, c.pages, c.modals, c.elements, c.unplaced
    from versions r ${joinedContents}
    where r.organization_id = ${organizationId} and r.workbook_id = ${anyUuid(workbookIds)}
    order by r.number desc`.execute(db);
  return groupedBy(workbookIds, rows, ({ workbookId }) => workbookId).map((group) => group.map(toVersion));
}

/** Before it is moved, since it tells of the version that the tag points at still. */
async function tellMoved(db: Db, organizationId: OrganizationId, tag: VersionTag, movedAt: Date): Promise<void> {
  const former = await db
    .selectFrom('tags')
    .select('versionNumber')
    .where('organizationId', '=', organizationId)
    .where('workbookId', '=', tag.workbookId)
    .where('name', '=', tag.name)
    .forUpdate()
    .executeTakeFirst();
  const tellings = tellTagged(tag, former?.versionNumber, movedAt);
  if (tellings.length > 0) await insertTellings(organizationId, tellings).execute(db);
}

export function postgresVersions({ read, write }: Scopes): VersionRepository {
  return {
    findVersions: (organizationId, keys) =>
      read(organizationId, async (db) => {
        const { rows } = await sql<VersionRow>`
          select r.workbook_id, r.number, r.published_at, r.published_by_id, c.pages, c.modals, c.elements, c.unplaced
          from ${revisionsOf(organizationId, keys)} r ${joinedContents}`.execute(db);
        return byKeys(keys, rows, toVersion);
      }),

    versionsByWorkbookIds: (organizationId, workbookIds) =>
      read(organizationId, (db) => listVersions(db, organizationId, workbookIds)),

    treesByVersions: (organizationId, keys) =>
      read(organizationId, async (db) => {
        const { rows } = await sql<KeyRow & TreeRow>`
          select r.workbook_id, r.number, ${treeColumns} from ${revisionsOf(organizationId, keys)} r`.execute(db);
        return byKeys(keys, rows, toTree);
      }),

    findDraft: (organizationId, workbookId) =>
      read(organizationId, async (db) => {
        const { rows } = await sql<{ revision: number } & TreeRow>`
          select r.revision, ${treeColumns}
          from ${revisionsOf(organizationId, [{ workbookId, number: 'DRAFT' }])} r`.execute(db);
        const [row] = rows;
        return row && { revision: row.revision, tree: toTree(row) };
      }),

    findContents: (organizationId, keys) =>
      read(organizationId, async (db) => {
        const { rows } = await sql<KeyRow & ContentRow>`
          select r.workbook_id, r.number, ${contentColumns}, ${treeColumns}
          from ${revisionsOf(organizationId, keys)} r ${joinedContents}`.execute(db);
        return byKeys(keys, rows, toContent);
      }),

    tagsByWorkbookIds: (organizationId, workbookIds) =>
      read(organizationId, async (db) => {
        const found = await db
          .selectFrom('tags')
          .select(['workbookId', 'name', 'colour', 'versionNumber'])
          .where('organizationId', '=', organizationId)
          .where('workbookId', '=', anyUuid(workbookIds))
          .orderBy('name')
          .execute();
        return groupedBy(workbookIds, found, ({ workbookId }) => workbookId);
      }),

    saveTag: (organizationId, tag, movedAt) =>
      write(organizationId, async (db, _, trail) => {
        const { colour, versionNumber } = tag;
        if (movedAt) await tellMoved(db, organizationId, tag, movedAt);
        const { numInsertedOrUpdatedRows } = await db
          .insertInto('tags')
          .values({ organizationId, ...tag })
          .onConflict((conflict) =>
            conflict
              .columns(['organizationId', 'workbookId', 'name'])
              .doUpdateSet({ colour, versionNumber })
              .where(
                sql<boolean>`(tags.colour, tags.version_number) is distinct from (${colour}, ${versionNumber}::integer)`,
              ),
          )
          .executeTakeFirstOrThrow();
        if (numInsertedOrUpdatedRows === 0n) trail.forget();
      }),
  };
}

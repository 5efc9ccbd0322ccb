import { type RawBuilder, sql } from 'kysely';
import type { Embed } from '../../domain/embeds/embed.ts';
import type { EmbedCriteria, EmbedRepository } from '../../domain/embeds/embed-repository.ts';
import type { OrganizationId } from '../../domain/ids.ts';
import type { Reader } from '../../domain/workbooks/workbook-repository.ts';
import { required } from '../refusal.ts';
import type { Db, SourceColumns } from './database.ts';
import { Overtaken } from './database-errors.ts';
import { requirePlace } from './places.ts';
import { findReaching, isAmong, reaches } from './reached-workbooks.ts';
import { anyText, anyUuid, groupedBy, inOrderOf } from './rows.ts';
import type { Scopes } from './scopes.ts';
import { countRows, type Listing, readSlice } from './slices.ts';
import { sourceColumns, toSource } from './sources.ts';

export type EmbedRow = Omit<Embed, 'source'> & SourceColumns;

export function toEmbed(row: EmbedRow): Embed {
  const { embedId, workbookId, tagName, createdById, createdAt, deletedAt } = row;
  return { embedId, workbookId, source: toSource(row), tagName, createdById, createdAt, deletedAt };
}

/** Whether the embed `e` is of something that a reader may read. */
function isReadable(reader: Reader): RawBuilder<unknown> {
  return sql`((
      select w.owner_id = ${reader.memberId} from workbooks w
      where w.organization_id = e.organization_id and w.workbook_id = e.workbook_id
    ) or (
      select true from grants g
      where g.organization_id = e.organization_id and g.workbook_id = e.workbook_id and ${reaches(reader)}
        and (g.tag_name is null or g.tag_name = e.tag_name) limit 1
    ))`;
}

async function embedsWith(db: Db, organizationId: OrganizationId, criteria: EmbedCriteria): Promise<Listing> {
  const { readableBy, workbookId, sourceType, includeDeleted = false } = criteria;
  const where = [sql`e.organization_id = ${organizationId}`];
  if (!includeDeleted) where.push(sql`e.deleted_at is null`);
  if (workbookId !== undefined) where.push(sql`e.workbook_id = ${workbookId}`);
  if (sourceType !== undefined) where.push(sql`e.source_type = ${sourceType}`);
  const reaching = await findReaching(db, organizationId, readableBy);
  if (reaching !== undefined) where.push(isReadable(reaching));
  if (reaching && reaching.workbookIds !== null) where.push(isAmong(sql`e.workbook_id`, reaching.workbookIds));
  return {
    columns: sql`e.*`,
    from: sql`embeds e`,
    where,
    key: { value: sql`e.created_at`, valueType: 'TIME', id: sql`e.embed_id`, idType: 'TEXT' },
  };
}

export async function insertEmbed(
  db: Db,
  organizationId: OrganizationId,
  { source, ...embed }: Embed,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('embeds')
    .values({ organizationId, ...embed, ...sourceColumns(source) })
    .onConflict((conflict) =>
      conflict
        .expression(sql`organization_id, workbook_id, source_type, coalesce(source_id, ''), coalesce(tag_name, '')`)
        .where('deletedAt', 'is', null)
        .doNothing(),
    )
    .executeTakeFirstOrThrow();
  if (numInsertedOrUpdatedRows !== 1n) return false;
  await requirePlace(db, organizationId, 'EMBED', embed.embedId);
  return true;
}

function findLive(db: Db, organizationId: OrganizationId, { workbookId, source, tagName }: Embed) {
  const { sourceType, sourceId } = sourceColumns(source);
  return db
    .selectFrom('embeds')
    .selectAll()
    .where('organizationId', '=', organizationId)
    .where('workbookId', '=', workbookId)
    .where('sourceType', '=', sourceType)
    .where(sql<boolean>`coalesce(source_id, '') = ${sourceId ?? ''}`)
    .where(sql<boolean>`coalesce(tag_name, '') = ${tagName ?? ''}`)
    .where('deletedAt', 'is', null)
    .executeTakeFirst();
}

export function postgresEmbeds({ read, write }: Scopes): EmbedRepository {
  return {
    findEmbedsByIds: (organizationId, embedIds) =>
      read(organizationId, async (db) => {
        const found = await db
          .selectFrom('embeds')
          .selectAll()
          .where('organizationId', '=', organizationId)
          .where('embedId', '=', anyText(embedIds))
          .execute();
        return inOrderOf(embedIds, found.map(toEmbed), ({ embedId }) => embedId);
      }),

    embedsByWorkbookIds: (organizationId, workbookIds) =>
      read(organizationId, async (db) => {
        const found = await db
          .selectFrom('embeds')
          .selectAll()
          .where('organizationId', '=', organizationId)
          .where('workbookId', '=', anyUuid(workbookIds))
          .where('deletedAt', 'is', null)
          .orderBy('createdAt')
          .orderBy('embedId')
          .execute();
        return groupedBy(workbookIds, found.map(toEmbed), ({ workbookId }) => workbookId);
      }),

    listEmbeds: (organizationId, criteria, window) =>
      read(organizationId, async (db) =>
        readSlice(db, await embedsWith(db, organizationId, criteria), window, toEmbed),
      ),

    countEmbeds: (organizationId, criteria) =>
      read(organizationId, async (db) => countRows(db, await embedsWith(db, organizationId, criteria))),

    saveEmbed: (organizationId, embed) =>
      write(organizationId, async (db) => {
        if (await insertEmbed(db, organizationId, embed)) return { embed, created: true };
        const existing = await findLive(db, organizationId, embed);
        // Deleted since the insert met it: the next try makes it.
        if (existing === undefined) throw new Overtaken();
        return { embed: toEmbed(existing), created: false };
      }),

    deleteEmbed: (organizationId, embedId, deletedAt) =>
      write(organizationId, async (db) => {
        const row = await db
          .updateTable('embeds')
          .set({ deletedAt: sql<Date>`coalesce(deleted_at, ${deletedAt})` })
          .where('organizationId', '=', organizationId)
          .where('embedId', '=', embedId)
          .returningAll()
          .executeTakeFirst();
        return toEmbed(required(row, 'EMBED_NOT_FOUND'));
      }),
  };
}

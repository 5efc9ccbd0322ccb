import { type RawBuilder, sql } from 'kysely';
import type { AuditEvent } from '../../domain/audit/audit-event.ts';
import type { Embed } from '../../domain/embeds/embed.ts';
import type { EmbedRepository } from '../../domain/embeds/embed-repository.ts';
import type { OrganizationId } from '../../domain/ids.ts';
import { required } from '../refusal.ts';
import { insertEvent } from './audit-rows.ts';
import type { Db, SourceColumns } from './database.ts';
import { Overtaken } from './database-errors.ts';
import { embedsAtAll, embedsInOrder } from './embed-lists.ts';
import { findParameters, parametersSeenIn } from './embed-parameters.ts';
import { methodUsesOfEmbeds } from './method-uses.ts';
import { anyText, anyUuid, groupedBy, inOrderOf } from './rows.ts';
import type { Scopes } from './scopes.ts';
import { countRows, readSlice } from './slices.ts';
import { sourceColumns, toSource } from './sources.ts';

export type EmbedRow = Omit<Embed, 'source'> & SourceColumns;

export function toEmbed(row: EmbedRow): Embed {
  const { embedId, workbookId, tagName, createdById, createdAt, deletedAt } = row;
  return { embedId, workbookId, source: toSource(row), tagName, createdById, createdAt, deletedAt };
}

/** Whether `e` is live and of the same workbook, source and tag; as the index `embeds_live_unique` compares. */
function isSame(organizationId: OrganizationId, { workbookId, source, tagName }: Embed): RawBuilder<unknown> {
  const { sourceType, sourceId } = sourceColumns(source);
  return sql`e.organization_id = ${organizationId} and e.workbook_id = ${workbookId} and e.source_type = ${sourceType}
    and coalesce(e.source_id, '') = ${sourceId ?? ''} and coalesce(e.tag_name, '') = ${tagName ?? ''}
    and e.deleted_at is null`;
}

type SavedRow = EmbedRow & { readonly created: boolean };

/** One statement. No row: what it met was made after it began. */
async function insertUnlessThere(
  db: Db,
  organizationId: OrganizationId,
  embed: Embed,
  event: AuditEvent | null,
): Promise<SavedRow | undefined> {
  const { embedId, workbookId, source, tagName, createdById, createdAt, deletedAt } = embed;
  const { sourceType, sourceId } = sourceColumns(source);
  const recorded = event ? sql`, recorded as (${insertEvent(organizationId, event, sql`made`)})` : sql``;
  const { rows } = await sql<SavedRow>`
    with made as (
      insert into embeds (organization_id, embed_id, workbook_id, source_type, source_id, tag_name, created_by_id,
        created_at, deleted_at)
      values (${organizationId}, ${embedId}, ${workbookId}, ${sourceType}, ${sourceId}, ${tagName}, ${createdById},
        ${createdAt}, ${deletedAt})
      on conflict (organization_id, workbook_id, source_type, coalesce(source_id, ''), coalesce(tag_name, ''))
        where deleted_at is null do nothing
      returning *
    ), placed as (
      insert into places (kind, key, organization_id) select 'EMBED', embed_id, organization_id from made
    )${recorded}
    select made.*, true as created from made
    union all
    select e.*, false from embeds e where ${isSame(organizationId, embed)} and not exists (select from made)`.execute(
    db,
  );
  return rows[0];
}

/** Throws `Overtaken` when it was deleted since it was met: the next try makes it. */
async function findSame(db: Db, organizationId: OrganizationId, embed: Embed): Promise<SavedRow> {
  const { rows } = await sql<SavedRow>`
    select e.*, false as created from embeds e where ${isSame(organizationId, embed)}`.execute(db);
  if (rows[0] === undefined) throw new Overtaken();
  return rows[0];
}

export function postgresEmbeds({ read, write, withdraw }: Scopes): EmbedRepository {
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
        readSlice(db, await embedsInOrder(db, organizationId, criteria), window, toEmbed),
      ),

    countEmbeds: (organizationId, criteria) =>
      read(organizationId, (db) => countRows(db, embedsAtAll(organizationId, criteria))),

    methodUsesByEmbeds: (organizationId, embeds) =>
      read(organizationId, (db) => methodUsesOfEmbeds(db, organizationId, embeds)),

    parametersByEmbedIds: (organizationId, embedIds) =>
      read(organizationId, (db) => findParameters(db, organizationId, embedIds)),

    noteParameters: (organizationId, embedId, names, seenAt) =>
      write(organizationId, async (db) => {
        await parametersSeenIn(organizationId, embedId, names, seenAt, sql`(select 1) as once`).execute(db);
      }),

    saveEmbed: (organizationId, embed) =>
      write(organizationId, async (db, _, trail) => {
        const event = trail.take();
        const saved =
          (await insertUnlessThere(db, organizationId, embed, event)) ?? (await findSame(db, organizationId, embed));
        return { embed: toEmbed(saved), created: saved.created };
      }),

    deleteEmbed: (organizationId, embedId, deletedAt) =>
      withdraw(organizationId, async (db, _, trail) => {
        const { rows } = await sql<EmbedRow & { readonly wasDeleted: boolean }>`
          update embeds e set deleted_at = coalesce(e.deleted_at, ${deletedAt})
          from (
            select embed_id, deleted_at is not null as was_deleted from embeds
            where organization_id = ${organizationId} and embed_id = ${embedId} for no key update
          ) known
          where e.organization_id = ${organizationId} and e.embed_id = known.embed_id
          returning e.*, known.was_deleted`.execute(db);
        const row = required(rows[0], 'EMBED_NOT_FOUND');
        if (row.wasDeleted) trail.forget();
        return toEmbed(row);
      }),
  };
}

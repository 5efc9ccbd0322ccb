import { type RawBuilder, sql } from 'kysely';
import type { EmbedId } from '../../domain/ids.ts';
import { subjectKey } from '../../domain/usage/usage-count.ts';
import type { UsageRepository } from '../../domain/usage/usage-repository.ts';
import { groupedBy, inOrderOf } from './rows.ts';
import type { Scopes } from './scopes.ts';
import { foldUsage } from './usage-folding.ts';
import { toCount, type UsageRow } from './usage-rows.ts';

const facts = sql`count, last_at, user_level, clock_samples, clock_offset_seconds`;

/** Counts of both tables under one form; `user_hashes` are of different types, so that one of two columns is null. */
export type ReadRow = Omit<UsageRow, 'userHashes'> & {
  readonly keptHashes: Uint8Array | null;
  readonly newHashes: readonly number[] | null;
};

export function toRow({ keptHashes, newHashes, ...row }: ReadRow): UsageRow {
  return { ...row, userHashes: keptHashes ?? newHashes ?? [] };
}

/** Whether the embed `e` was opened, or opened at this time or later. */
export function wasOpened(since?: Date): RawBuilder<unknown> {
  const of = sql`u.organization_id = e.organization_id and u.subject_kind = 'EMBED' and u.subject_id = e.embed_id
    and u.outcome = 'OPENED'`;
  const inTime = since ? sql`and u.last_at >= ${since}` : sql``;
  const day = since ? sql`and u.starts_at >= ${since}::timestamptz - interval '1 day'` : sql``;
  return sql`(exists (select from usage_slots u where ${of} ${inTime})
    or exists (select from usage_counts u where ${of} and u.grain = 'DAY' ${day} ${inTime}))`;
}

export function postgresUsage(scopes: Scopes): UsageRepository {
  const { read } = scopes;
  return {
    foldUsage: (now, keptSince) => foldUsage(scopes, now, keptSince),

    usageBySubjects: (organizationId, subjects, { grain, from, to }) =>
      read(organizationId, async (db) => {
        const kinds = subjects.map(({ kind }) => kind);
        const ids = subjects.map(({ id }) => id);
        const { rows } = await sql<ReadRow>`
          with subjects as materialized (
            select distinct kind collate "C" as kind, id collate "C" as id from unnest(${kinds}::text[], ${ids}::text[]) as s (kind, id)
          )
          select subject_kind, subject_id, starts_at, outcome, user_hashes as kept_hashes, null::integer[] as new_hashes, ${facts}
          from subjects join usage_counts on organization_id = ${organizationId} and subject_kind = kind
            and subject_id = id and grain = ${grain} and starts_at >= ${from} and starts_at < ${to}
          union all
          select subject_kind, subject_id, hour, outcome, null, user_hashes, ${facts}
          from subjects join usage_slots on organization_id = ${organizationId} and subject_kind = kind
            and subject_id = id and hour >= ${from} and hour < ${to}`.execute(db);
        const keys = subjects.map(subjectKey);
        const grouped = groupedBy(keys, rows.map(toRow), ({ subjectKind, subjectId }) =>
          subjectKey({ kind: subjectKind, id: subjectId }),
        );
        return grouped.map((ofSubject) => ofSubject.map(toCount));
      }),

    lastOpeningsByEmbedIds: (organizationId, embedIds) =>
      read(organizationId, async (db) => {
        const { rows } = await sql<{ embedId: EmbedId; lastOpenedAt: Date | null }>`
          select id as embed_id, greatest(
            (select max(last_at) from usage_slots where organization_id = ${organizationId} and subject_kind = 'EMBED'
              and subject_id = id and outcome = 'OPENED'),
            (select last_at from usage_counts where organization_id = ${organizationId} and subject_kind = 'EMBED'
              and subject_id = id and grain = 'DAY' and outcome = 'OPENED' order by starts_at desc limit 1)) as last_opened_at
          from (select id collate "C" as id from unnest(${embedIds}::text[]) as id) as embeds`.execute(db);
        return inOrderOf(embedIds, rows, ({ embedId }) => embedId).map((row) => row?.lastOpenedAt ?? null);
      }),
  };
}

import { type RawBuilder, sql } from 'kysely';
import type { AuditEvent } from '../../domain/audit/audit-event.ts';
import type { OrganizationId } from '../../domain/ids.ts';
import type { EmbedSession } from '../../domain/sessions/embed-session.ts';
import { startOf, type UsageOutcome, usageSubjectKinds } from '../../domain/usage/usage-count.ts';
import { workbookOf } from './audit-rows.ts';
import { anySlot } from './credential-uses.ts';

/**
 * Hashes of one slot; 16 slots hold twice what is kept of them together. While no slot is full the number of users is exact: 64
 * stand for 1,024 users, and to have more than 128 is then a matter of 8 standard deviations.
 */
const mostHashesOfSlot = 128;

/** What is counted, and when. */
interface Counted {
  readonly outcome: UsageOutcome;
  readonly at: Date;
  readonly clockOffsetSeconds: number | null;
}

/**
 * Counts one for each row of `subjects`, which has `kind`, `id`, `slot` and `hash` of the user (null for a refusal), in the order of
 * `usageSubjectKinds`. When the hashes of a slot become too many its level rises by one, and about half of them go.
 */
function countOnce(
  organizationId: OrganizationId,
  { outcome, at, clockOffsetSeconds }: Counted,
  subjects: RawBuilder<unknown>,
): RawBuilder<unknown> {
  const samples = clockOffsetSeconds === null ? 0 : 1;
  return sql`
    insert into usage_slots as known (organization_id, subject_kind, subject_id, hour, outcome, slot, count, last_at,
      user_level, user_hashes, clock_samples, clock_offset_seconds)
    select ${organizationId}::uuid, kind, id, ${startOf('HOUR', at)}::timestamptz, ${outcome}, slot, 1, ${at}::timestamptz, 0,
      array_remove(array[hash], null), case when kind = 'CREDENTIAL' then ${samples}::integer else 0 end,
      case when kind = 'CREDENTIAL' then ${clockOffsetSeconds}::integer end
    from (${subjects}) as subjects
    order by array_position(${[...usageSubjectKinds]}::text[], kind)
    on conflict (organization_id, subject_kind, subject_id, hour, outcome, slot) do update
    set count = known.count + 1, last_at = greatest(known.last_at, excluded.last_at),
      clock_samples = known.clock_samples + excluded.clock_samples,
      clock_offset_seconds = greatest(known.clock_offset_seconds, excluded.clock_offset_seconds),
      (user_level, user_hashes) = (
        select next.level, case
          when next.level > known.user_level
            then array(select hash from unnest(known.user_hashes || next.hash) as hash where hash & ((1 << next.level) - 1) = 0)
          when next.is_new then known.user_hashes || next.hash
          else known.user_hashes end
        from (
          select hash, is_new, known.user_level
            + (is_new and cardinality(known.user_hashes) >= ${mostHashesOfSlot})::integer as level
          from (
            select hash, coalesce(hash & ((1 << known.user_level) - 1) = 0 and hash <> all(known.user_hashes), false) as is_new
            from (select excluded.user_hashes[1] as hash) as user_of
          ) as judged
        ) as next
      )`;
}

/**
 * A common table expression that counts an opening for the one row of `opener`, whose member is the user. The slot is theirs, so that
 * each slot has other users; their openings follow each other anyway, since each writes the member.
 */
export function usageOfOpening(
  organizationId: OrganizationId,
  { workbookId, embedId, clientId, openedAt }: EmbedSession,
  { clockOffsetSeconds }: AuditEvent,
  opener: RawBuilder<unknown>,
): RawBuilder<unknown> {
  const subjects = sql`
    select kind, id, get_byte(digest, 4) & 15 as slot, ('x' || encode(substr(digest, 1, 4), 'hex'))::bit(32)::integer as hash
    from (select sha256(convert_to(member_id::text, 'UTF8')) as digest from ${opener}) as users,
      (values ('ORGANIZATION', ${organizationId}), ('WORKBOOK', ${workbookId}), ('EMBED', ${embedId}), ('CREDENTIAL', ${clientId}))
        as named (kind, id)
    where id is not null`;
  return countOnce(organizationId, { outcome: 'OPENED', at: openedAt, clockOffsetSeconds }, subjects);
}

/** The same for a refused opening, of what it names, as far as that exists: a stranger's URL may name anything. */
export function usageOfRefusal(
  organizationId: OrganizationId,
  { code, workbookId, embedId, clientId, time, clockOffsetSeconds }: AuditEvent,
): RawBuilder<unknown>[] {
  if (code === null) return [];
  const subjects = sql`
    select kind, id, ${anySlot()}::smallint as slot, null::integer as hash from (
      select 'ORGANIZATION' as kind, ${organizationId} as id
      union all
      select 'WORKBOOK', w.workbook_id::text from workbooks w
      where w.organization_id = ${organizationId} and w.workbook_id = ${workbookOf(organizationId, { workbookId, embedId })}
      union all
      select 'EMBED', e.embed_id from embeds e where e.organization_id = ${organizationId} and e.embed_id = ${embedId}
      union all
      select 'CREDENTIAL', c.client_id from credentials c
      where c.organization_id = ${organizationId} and c.client_id = ${clientId}
    ) as named`;
  return [sql`counted as (${countOnce(organizationId, { outcome: code, at: time, clockOffsetSeconds }, subjects)})`];
}

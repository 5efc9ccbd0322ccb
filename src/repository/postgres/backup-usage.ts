import { type RawBuilder, sql } from 'kysely';
import type { BackupRow } from '../../domain/backup/backup-row.ts';
import type { OrganizationId } from '../../domain/ids.ts';
import { addCounts, type KeptUsage, usageKey } from '../../domain/usage/usage-count.ts';
import type { Db } from './database.ts';
import { fetchRows } from './fetch-rows.ts';
import { type ReadRow, toRow } from './usage.ts';
import { toKept } from './usage-rows.ts';

type Row = ReadRow & Pick<KeptUsage, 'grain'>;

const facts = sql`count, last_at, user_level, clock_samples, clock_offset_seconds`;

const dayOfSlot = sql`date_trunc('day', hour, 'UTC')`;

const slotsAs = (organizationId: OrganizationId, grain: KeptUsage['grain'], start: RawBuilder<unknown>) => sql`
  select subject_kind, subject_id, ${grain} as grain, ${start} as starts_at, outcome, null, user_hashes, ${facts}
  from usage_slots where organization_id = ${organizationId}`;

/** How many hours and days have something in slots alone; each of them is in several. */
export function countUsageInSlots(organizationId: OrganizationId): RawBuilder<unknown> {
  const keysOf = (grain: KeptUsage['grain'], start: RawBuilder<unknown>) => sql`
    select subject_kind, subject_id, ${grain}::text as grain, ${start} as starts_at, outcome
    from usage_slots where organization_id = ${organizationId}`;
  return sql`
    select count(*) from (
      ${keysOf('HOUR', sql`hour`)} union ${keysOf('DAY', dayOfSlot)}
    ) as slot
    where not exists (
      select from usage_counts known
      where known.organization_id = ${organizationId} and known.subject_kind = slot.subject_kind
        and known.subject_id = slot.subject_id and known.grain = slot.grain and known.starts_at = slot.starts_at
        and known.outcome = slot.outcome
    )`;
}

/** Hours and days, each with what is still in slots. */
export async function* readUsage(db: Db, organizationId: OrganizationId): AsyncGenerator<BackupRow> {
  const query = sql<Row>`
    select subject_kind, subject_id, grain, starts_at, outcome, user_hashes as kept_hashes, null::integer[] as new_hashes, ${facts}
    from usage_counts where organization_id = ${organizationId}
    union all ${slotsAs(organizationId, 'HOUR', sql`hour`)}
    union all ${slotsAs(organizationId, 'DAY', dayOfSlot)}
    order by subject_kind, subject_id, grain, starts_at, outcome`;
  let sum: KeptUsage | undefined;
  for await (const { grain, ...row } of fetchRows(db, query)) {
    const next = toKept(toRow(row), grain);
    if (sum && usageKey(sum) === usageKey(next)) sum = addCounts(sum, next);
    else {
      if (sum) yield { kind: 'USAGE', row: sum };
      sum = next;
    }
  }
  if (sum) yield { kind: 'USAGE', row: sum };
}

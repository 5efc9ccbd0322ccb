import { sql } from 'kysely';
import type { OrganizationId } from '../../domain/ids.ts';
import {
  addCounts,
  addUp,
  type KeptUsage,
  startOf,
  type UsageGrain,
  usageKey,
} from '../../domain/usage/usage-count.ts';
import type { Db } from './database.ts';
import type { Scopes } from './scopes.ts';
import { packHashes, toKept, type UsageRow } from './usage-rows.ts';

/** Rows of one transaction. */
const batchSize = 1000;

/** One server at a time brings the hours of an organization together. */
const foldingLocks = 4_207_004;

const columns = sql`subject_kind, subject_id, outcome, count, last_at, user_level, clock_samples, clock_offset_seconds`;

/** An opening that comes late makes its slot anew, and is found by the next round. */
async function takeSlots(db: Db, organizationId: OrganizationId, thisHour: Date): Promise<readonly UsageRow[]> {
  const { rows } = await sql<UsageRow>`
    with over as materialized (
      select subject_kind as kind, subject_id as id, hour as at, outcome as code, slot as place from usage_slots
      where organization_id = ${organizationId} and hour < ${thisHour}
        and pg_try_advisory_xact_lock(${foldingLocks}, hashtext(${organizationId}))
      limit ${batchSize} for update skip locked
    )
    delete from usage_slots using over
    where organization_id = ${organizationId} and subject_kind = kind and subject_id = id and hour = at
      and outcome = code and slot = place
    returning hour as starts_at, user_hashes, ${columns}`.execute(db);
  return rows;
}

/** What is kept under the same keys. */
async function findKept(db: Db, organizationId: OrganizationId, counts: readonly KeptUsage[]): Promise<KeptUsage[]> {
  const of = <Name extends keyof KeptUsage>(name: Name) => counts.map((count) => count[name]);
  const { rows } = await sql<UsageRow & Pick<KeptUsage, 'grain'>>`
    select grain, starts_at, user_hashes, ${columns}
    from unnest(${of('subjectKind')}::text[], ${of('subjectId')}::text[], ${of('grain')}::text[],
        ${of('startsAt')}::timestamptz[], ${of('outcome')}::text[]) as wanted (kind, id, of_grain, at, code)
      join usage_counts on organization_id = ${organizationId} and subject_kind = kind and subject_id = id
        and grain = of_grain and starts_at = at and outcome = code`.execute(db);
  return rows.map((row) => toKept(row, row.grain));
}

async function saveCounts(db: Db, organizationId: OrganizationId, counts: readonly KeptUsage[]): Promise<void> {
  await db
    .insertInto('usageCounts')
    .values(counts.map((count) => usageValues(organizationId, count)))
    .onConflict((conflict) =>
      conflict
        .columns(['organizationId', 'subjectKind', 'subjectId', 'grain', 'startsAt', 'outcome'])
        .doUpdateSet(({ ref }) => ({
          count: ref('excluded.count'),
          lastAt: ref('excluded.lastAt'),
          userLevel: ref('excluded.userLevel'),
          userHashes: ref('excluded.userHashes'),
          clockSamples: ref('excluded.clockSamples'),
          clockOffsetSeconds: ref('excluded.clockOffsetSeconds'),
        })),
    )
    .execute();
}

export function usageValues(organizationId: OrganizationId, { users, ...count }: KeptUsage) {
  return { organizationId, ...count, userLevel: users.level, userHashes: packHashes(users.hashes) };
}

/** Forgets some counts that are too old. Answers whether there may be more. */
async function forgetSome(db: Db, organizationId: OrganizationId, grain: UsageGrain, since: Date): Promise<boolean> {
  const { numAffectedRows } = await sql`
  with old as materialized (
    select subject_kind as kind, subject_id as id, starts_at as at, outcome as code from usage_counts
    where organization_id = ${organizationId} and grain = ${grain} and starts_at < ${since}
    limit ${batchSize} for update skip locked
  )
  delete from usage_counts using old
  where organization_id = ${organizationId} and grain = ${grain} and subject_kind = kind and subject_id = id
    and starts_at = at and outcome = code`.execute(db);
  return numAffectedRows === BigInt(batchSize);
}

/** Moves some slots of hours that are over into their hours and days. Answers whether there may be more. */
async function foldSome(db: Db, organizationId: OrganizationId, thisHour: Date): Promise<boolean> {
  const slots = await takeSlots(db, organizationId, thisHour);
  if (slots.length === 0) return false;
  const added = addUp(
    (['HOUR', 'DAY'] as const).flatMap((grain) =>
      slots.map((row) => toKept({ ...row, startsAt: startOf(grain, row.startsAt) }, grain)),
    ),
  );
  const kept = new Map((await findKept(db, organizationId, added)).map((count) => [usageKey(count), count]));
  const sums = added.map((count) => {
    const known = kept.get(usageKey(count));
    return known ? addCounts(known, count) : count;
  });
  await saveCounts(db, organizationId, sums);
  return slots.length === batchSize;
}

/** As `UsageRepository.foldUsage`. */
export async function foldUsage(
  { write, anywhere }: Scopes,
  now: Date,
  keptSince: Readonly<Record<UsageGrain, Date>>,
): Promise<void> {
  const thisHour = startOf('HOUR', now);
  const { HOUR, DAY } = keptSince;
  const { rows } = await anywhere((db) =>
    sql<{ id: OrganizationId }>`select organizations_with_usage_to_keep(${thisHour}, ${HOUR}, ${DAY}) as id`.execute(
      db,
    ),
  );
  for (const { id } of rows) {
    while (await write(id, (db) => foldSome(db, id, thisHour)));
    for (const grain of ['HOUR', 'DAY'] as const) {
      while (await write(id, (db) => forgetSome(db, id, grain, keptSince[grain])));
    }
  }
}

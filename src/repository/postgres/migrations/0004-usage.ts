import { type Kysely, type Migration, sql } from 'kysely';

const ownRow = `organization_id = nullif(current_setting('embedpath.organization_id', true), '')::uuid`;

/**
 * `usage_slots` takes what is counted now: some rows for each subject, hour and outcome, of which an opening changes one, so that
 * openings at the same moment do not wait for each other. `usage_counts` keeps the hours that are over, each in one row, and days
 * made of them. What is counted is in one of both, never in both. No row refers to what it counts, so that counting locks nothing
 * else.
 */
const tables = `
create table usage_slots (
  organization_id uuid not null references organizations,
  subject_kind text collate "C" not null,
  subject_id text collate "C" not null,
  hour timestamptz not null,
  outcome text collate "C" not null,
  slot smallint not null,
  count bigint not null,
  last_at timestamptz not null,
  user_level smallint not null,
  user_hashes integer[] not null,
  clock_samples bigint not null,
  clock_offset_seconds integer,
  primary key (organization_id, subject_kind, subject_id, hour, outcome, slot),
  constraint usage_slots_kind_check check (subject_kind in ('ORGANIZATION', 'WORKBOOK', 'EMBED', 'CREDENTIAL')),
  constraint usage_slots_slot_check check (slot between 0 and 15),
  constraint usage_slots_count_check check (count >= 1),
  constraint usage_slots_users_check check (outcome = 'OPENED' or user_hashes = '{}'),
  constraint usage_slots_clock_check check ((clock_samples = 0) = (clock_offset_seconds is null))
) with (fillfactor = 50);
create index usage_slots_hour_index on usage_slots (organization_id, hour);

create table usage_counts (
  organization_id uuid not null references organizations,
  subject_kind text collate "C" not null,
  subject_id text collate "C" not null,
  grain text collate "C" not null,
  starts_at timestamptz not null,
  outcome text collate "C" not null,
  count bigint not null,
  last_at timestamptz not null,
  user_level smallint not null,
  -- Four bytes each, big-endian.
  user_hashes bytea not null,
  clock_samples bigint not null,
  clock_offset_seconds integer,
  primary key (organization_id, subject_kind, subject_id, grain, starts_at, outcome),
  constraint usage_counts_kind_check check (subject_kind in ('ORGANIZATION', 'WORKBOOK', 'EMBED', 'CREDENTIAL')),
  constraint usage_counts_grain_check check (grain in ('HOUR', 'DAY')),
  constraint usage_counts_count_check check (count >= 1),
  constraint usage_counts_users_check check (outcome = 'OPENED' or user_hashes = ''),
  constraint usage_counts_clock_check check ((clock_samples = 0) = (clock_offset_seconds is null))
);
create index usage_counts_start_index on usage_counts (organization_id, grain, starts_at);
`;

function wall(table: string): string {
  return `
alter table ${table} enable row level security;
alter table ${table} force row level security;
create policy own_organization on ${table} using (${ownRow}) with check (${ownRow});
create policy whole_server on ${table} for select using (current_setting('embedpath.whole_server', true) = 'on');`;
}

/** Organizations with hours that are over and not brought together, or with counts that are to be forgotten. */
const functions = (schema: string) => `
create function organizations_with_usage_to_keep(this_hour timestamptz, hours_since timestamptz, days_since timestamptz)
  returns setof uuid language plpgsql security definer set search_path = ${schema}, pg_temp as $$
begin
  perform set_config('embedpath.whole_server', 'on', true);
  return query select o.organization_id from organizations o
  where exists (select from usage_slots s where s.organization_id = o.organization_id and s.hour < this_hour)
    or exists (select from usage_counts c
      where c.organization_id = o.organization_id and c.grain = 'HOUR' and c.starts_at < hours_since)
    or exists (select from usage_counts c
      where c.organization_id = o.organization_id and c.grain = 'DAY' and c.starts_at < days_since);
  perform set_config('embedpath.whole_server', '', true);
end $$;
`;

/** Counters of what is opened and refused. */
export const countUsage: Migration = {
  async up(database: Kysely<unknown>): Promise<void> {
    const { rows } = await sql<{ schema: string }>`select quote_ident(current_schema()) as schema`.execute(database);
    const schema = rows[0]?.schema ?? 'public';
    const walls = ['usage_slots', 'usage_counts'].map(wall);
    await sql.raw([tables, ...walls, functions(schema)].join('\n')).execute(database);
  },
};

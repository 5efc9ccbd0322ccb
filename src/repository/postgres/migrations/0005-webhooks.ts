import { type Kysely, type Migration, sql } from 'kysely';

const tables = `
create table webhooks (
  organization_id uuid not null references organizations,
  webhook_id uuid not null,
  url text not null check (length(url) between 1 and 2048),
  description text not null,
  events text[] not null,
  created_at timestamptz not null,
  disabled_at timestamptz,
  disabled_by text check (disabled_by in ('ADMINISTRATOR', 'GONE', 'FAILING')),
  -- Of its deliveries, to the minute: whether it takes anything at all.
  last_delivered_at timestamptz,
  primary key (organization_id, webhook_id),
  constraint webhooks_events_check check (events <@
    array['EMBED_REFUSED', 'EMBED_SOURCE_MISSING', 'CREDENTIAL_EXPIRING', 'WORKBOOK_PUBLISHED'] and cardinality(events) > 0),
  constraint webhooks_end_check check ((disabled_at is null) = (disabled_by is null))
);

create table webhook_secrets (
  organization_id uuid not null references organizations,
  webhook_id uuid not null,
  version integer not null check (version >= 1),
  key_id text collate "C" not null,
  sealed bytea not null,
  created_at timestamptz not null,
  ends_at timestamptz,
  primary key (organization_id, webhook_id, version),
  constraint webhook_secrets_webhook_fk foreign key (organization_id, webhook_id) references webhooks on delete cascade
);
create index webhook_secrets_key_index on webhook_secrets (organization_id, key_id);

create table webhook_deliveries (
  organization_id uuid not null references organizations,
  delivery_id uuid not null,
  webhook_id uuid not null,
  event text not null,
  created_at timestamptz not null,
  -- Null until the change, two versions of a workbook, was looked at, which then becomes null.
  data json,
  change json,
  -- What the refusals have in common that it collects; null from when it is first tried.
  collects text collate "C",
  count integer check (count >= 1),
  last_time timestamptz,
  reference_numbers text[],
  status text not null check (status in ('PENDING', 'DELIVERED', 'DEAD')),
  attempts integer not null check (attempts >= 0),
  most_attempts integer not null check (most_attempts >= 1),
  next_attempt_at timestamptz not null,
  last_attempt_at timestamptz,
  last_status integer,
  last_failure text,
  ended_at timestamptz,
  primary key (organization_id, delivery_id),
  constraint webhook_deliveries_webhook_fk foreign key (organization_id, webhook_id) references webhooks on delete cascade,
  constraint webhook_deliveries_event_check check (event in
    ('EMBED_REFUSED', 'EMBED_SOURCE_MISSING', 'CREDENTIAL_EXPIRING', 'WORKBOOK_PUBLISHED', 'WEBHOOK_TEST')),
  constraint webhook_deliveries_data_check check (num_nonnulls(data, change) = 1),
  constraint webhook_deliveries_collected_check check (num_nulls(count, last_time, reference_numbers) in (0, 3)),
  constraint webhook_deliveries_end_check check ((status = 'PENDING') = (ended_at is null))
);
create unique index webhook_deliveries_collecting_unique on webhook_deliveries (organization_id, webhook_id, collects)
  where collects is not null;
create index webhook_deliveries_due_index on webhook_deliveries (organization_id, webhook_id, next_attempt_at)
  where status = 'PENDING';
create index webhook_deliveries_waiting_index on webhook_deliveries (next_attempt_at) where status = 'PENDING';
create index webhook_deliveries_age_index on webhook_deliveries (organization_id, webhook_id, created_at, delivery_id);
create index webhook_deliveries_status_index on webhook_deliveries
  (organization_id, webhook_id, status, created_at, delivery_id);
create index webhook_deliveries_end_index on webhook_deliveries (organization_id, status, ended_at);
`;

const ownRow = `organization_id = nullif(current_setting('embedpath.organization_id', true), '')::uuid`;
const walledTables = ['webhooks', 'webhook_secrets', 'webhook_deliveries'] as const;

function wall(table: string): string {
  return `
alter table ${table} enable row level security;
alter table ${table} force row level security;
create policy own_organization on ${table} using (${ownRow}) with check (${ownRow});
create policy whole_server on ${table} for select using (current_setting('embedpath.whole_server', true) = 'on');`;
}

/** What servers ask of all organizations; see 0002-row-level-security. */
const functions = (schema: string) => `
create or replace function count_secrets_by_key() returns table (key_id text, secrets bigint)
  language plpgsql security definer set search_path = ${schema}, pg_temp as $$
begin
  perform set_config('embedpath.whole_server', 'on', true);
  return query select s.key_id, count(*) from (
    select c.key_id from secrets c union all select w.key_id from webhook_secrets w
  ) s group by s.key_id;
  perform set_config('embedpath.whole_server', '', true);
end $$;

create function organizations_to_deliver(by_now timestamptz, most integer) returns setof uuid
  language plpgsql security definer set search_path = ${schema}, pg_temp as $$
begin
  perform set_config('embedpath.whole_server', 'on', true);
  return query select d.organization_id from webhook_deliveries d
    join webhooks w on w.organization_id = d.organization_id and w.webhook_id = d.webhook_id
  where d.status = 'PENDING' and d.next_attempt_at <= by_now and w.disabled_at is null
    and exists (select from webhook_secrets s where s.organization_id = w.organization_id and s.webhook_id = w.webhook_id
      and (s.ends_at is null or by_now < s.ends_at))
  group by d.organization_id order by min(d.next_attempt_at) limit most;
  perform set_config('embedpath.whole_server', '', true);
end $$;

-- Organizations that want to hear of secrets that end, and have some.
create function organizations_to_warn(by_now timestamptz, ending_by timestamptz) returns setof uuid
  language plpgsql security definer set search_path = ${schema}, pg_temp as $$
begin
  perform set_config('embedpath.whole_server', 'on', true);
  return query select o.organization_id from organizations o
  where exists (select from webhooks w where w.organization_id = o.organization_id and w.disabled_at is null
      and 'CREDENTIAL_EXPIRING' = any(w.events))
    and exists (select from secrets s where s.organization_id = o.organization_id and s.ends_at > by_now and s.ends_at <= ending_by);
  perform set_config('embedpath.whole_server', '', true);
end $$;

-- Organizations with deliveries that are to be forgotten.
create function organizations_with_old_deliveries(delivered_before timestamptz, dead_before timestamptz) returns setof uuid
  language plpgsql security definer set search_path = ${schema}, pg_temp as $$
begin
  perform set_config('embedpath.whole_server', 'on', true);
  return query select distinct w.organization_id from webhooks w
  where exists (select from webhook_deliveries d where d.organization_id = w.organization_id
      and d.status = 'DELIVERED' and d.ended_at < delivered_before)
    or exists (select from webhook_deliveries d where d.organization_id = w.organization_id
      and d.status = 'DEAD' and d.ended_at < dead_before)
    or exists (select from webhook_deliveries d where d.organization_id = w.organization_id and d.webhook_id = w.webhook_id
      and d.status = 'PENDING' and d.created_at < dead_before);
  perform set_config('embedpath.whole_server', '', true);
end $$;
`;

/** Webhooks, their secrets, and what they are told. */
export const addWebhooks: Migration = {
  async up(database: Kysely<unknown>): Promise<void> {
    const { rows } = await sql<{ schema: string }>`select quote_ident(current_schema()) as schema`.execute(database);
    const schema = rows[0]?.schema ?? 'public';
    await sql.raw([tables, ...walledTables.map(wall), functions(schema)].join('\n')).execute(database);
  },
};

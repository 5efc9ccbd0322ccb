import { type Kysely, type Migration, sql } from 'kysely';

const ownRow = `organization_id = nullif(current_setting('embedpath.organization_id', true), '')::uuid`;

/** Servers of the release before write no actor: whatever they record is of a user who opens. */
const columns = `
alter table audit_events
  add column actor_kind text not null default 'EMBED_USER',
  add column target_type text,
  add column target_id text collate "C",
  add column details json not null default '[]',
  add column origin text,
  add column clock_offset_seconds integer,
  add column email_key text collate "C",
  add constraint audit_events_details_check check (json_typeof(details) = 'array');
`;

/** One for each filter, in the order of the list; of what is mostly absent, only where it is there. */
const indexes = [
  ['action', 'action', ''],
  ['outcome', 'outcome', ''],
  ['code', 'code', 'code'],
  ['member', 'member_id', 'member_id'],
  ['email', 'email_key', 'email_key'],
  ['client', 'client_id', 'client_id'],
  ['embed', 'embed_id', 'embed_id'],
  ['workbook', 'workbook_id', 'workbook_id'],
  ['target', 'target_id', 'target_id'],
  ['origin', 'origin', 'origin'],
  ['request', 'request_id', ''],
].map(([name, key, present]) => {
  const where = present ? ` where ${present} is not null` : '';
  return `create index audit_events_${name}_index on audit_events (organization_id, ${key}, time, audit_event_id)${where};`;
});

/**
 * A seal covers events in the order of `audit_sealed`, which keeps the hash of each. What waits for its seal is in
 * `audit_unsealed`: whatever is committed late is there, so that no time and no number can pass it over.
 */
const tables = `
create table audit_seals (
  organization_id uuid not null references organizations,
  seal_number bigint not null check (seal_number > 0),
  algorithm text not null,
  previous_hash text not null check (previous_hash ~ '^[0-9a-f]{64}$'),
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  events integer not null check (events > 0),
  first_time timestamptz not null,
  last_time timestamptz not null,
  sealed_at timestamptz not null,
  forgotten_at timestamptz,
  primary key (organization_id, seal_number),
  constraint audit_seals_previous_unique unique (organization_id, previous_hash)
);

create table audit_sealed (
  organization_id uuid not null,
  seal_number bigint not null,
  position integer not null check (position > 0),
  audit_event_id uuid not null,
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  primary key (organization_id, seal_number, position),
  constraint audit_sealed_event_unique unique (organization_id, audit_event_id),
  constraint audit_sealed_seal_fk foreign key (organization_id, seal_number) references audit_seals
);

-- Refers to nothing: it is written by a trigger of the table that it would refer to.
create table audit_unsealed (
  organization_id uuid not null,
  time timestamptz not null,
  audit_event_id uuid not null,
  primary key (organization_id, time, audit_event_id)
);

-- By what the filter compares: row-level security lets no index answer a function.
create function key_email() returns trigger language plpgsql as $$
begin
  new.email_key := lower(new.email collate "C");
  return new;
end $$;
create trigger audit_events_key before insert on audit_events for each row execute function key_email();

alter table audit_events no force row level security;
alter table audit_events disable trigger audit_events_constant;
update audit_events set email_key = lower(email collate "C") where email is not null;
alter table audit_events enable trigger audit_events_constant;
insert into audit_unsealed select organization_id, time, audit_event_id from audit_events;
alter table audit_events force row level security;
`;

function wall(table: string): string {
  return `
alter table ${table} enable row level security;
alter table ${table} force row level security;
create policy own_organization on ${table} using (${ownRow}) with check (${ownRow});`;
}

/** What is done with the rights of who migrated, so that a server needs none to change or delete what was recorded. */
const functions = (schema: string) => `
create policy whole_server on audit_unsealed for select using (current_setting('embedpath.whole_server', true) = 'on');
create policy whole_server on audit_seals for select using (current_setting('embedpath.whole_server', true) = 'on');

create function await_seal() returns trigger language plpgsql security definer set search_path = ${schema}, pg_temp as $$
begin
  insert into audit_unsealed select organization_id, time, audit_event_id from recorded;
  return null;
end $$;
create trigger audit_events_await_seal after insert on audit_events
  referencing new table as recorded for each statement execute function await_seal();

create function end_awaiting() returns trigger language plpgsql security definer set search_path = ${schema}, pg_temp as $$
begin
  delete from audit_unsealed u using sealed s
    join audit_events e on e.organization_id = s.organization_id and e.audit_event_id = s.audit_event_id
  where u.organization_id = e.organization_id and u.time = e.time and u.audit_event_id = e.audit_event_id;
  return null;
end $$;
create trigger audit_sealed_end_awaiting after insert on audit_sealed
  referencing new table as sealed for each statement execute function end_awaiting();

-- Beside retention, nobody takes out of the trail what is in it.
create function refuse_removal() returns trigger language plpgsql as $$
begin
  if current_setting('embedpath.forgetting', true) = 'on' then return coalesce(new, old); end if;
  raise exception 'Rows of % are never changed or deleted.', tg_table_name using errcode = 'restrict_violation';
end $$;
create trigger audit_events_kept before delete on audit_events for each row execute function refuse_removal();
create trigger audit_sealed_kept before update or delete on audit_sealed for each row execute function refuse_removal();
create trigger audit_seals_kept before update or delete on audit_seals for each row execute function refuse_removal();

create function organization_slugs() returns setof text
  language plpgsql security definer set search_path = ${schema}, pg_temp as $$
begin
  perform set_config('embedpath.whole_server', 'on', true);
  return query select o.slug from organizations o order by o.slug collate "C";
  perform set_config('embedpath.whole_server', '', true);
end $$;

create function organizations_with_unsealed() returns setof uuid
  language plpgsql security definer set search_path = ${schema}, pg_temp as $$
begin
  perform set_config('embedpath.whole_server', 'on', true);
  return query select distinct u.organization_id from audit_unsealed u;
  perform set_config('embedpath.whole_server', '', true);
end $$;

create function organizations_with_forgettable(recorded_before timestamptz) returns setof uuid
  language plpgsql security definer set search_path = ${schema}, pg_temp as $$
begin
  perform set_config('embedpath.whole_server', 'on', true);
  return query select o.organization_id from organizations o where recorded_before > (
    select s.last_time from audit_seals s
    where s.organization_id = o.organization_id and s.forgotten_at is null order by s.seal_number limit 1);
  perform set_config('embedpath.whole_server', '', true);
end $$;

-- Forgets the events of the oldest seals, as far as all of them are older, at most of so many seals. The last of these seals stays:
-- the chain goes on from its hash. Of the organization to which the transaction is bound.
create function forget_sealed_events(recorded_before timestamptz, forgotten timestamptz, most integer)
  returns table (seal_number bigint, events bigint)
  language plpgsql security definer set search_path = ${schema}, pg_temp as $$
declare
  own uuid := nullif(current_setting('embedpath.organization_id', true), '')::uuid;
  through bigint;
  counted bigint;
begin
  select max(oldest.seal_number) into through from (
    select s.seal_number, bool_and(s.last_time < recorded_before) over (order by s.seal_number) as is_old
    from (
      select * from audit_seals a where a.organization_id = own and a.forgotten_at is null
      order by a.seal_number limit most
    ) s
  ) oldest where oldest.is_old;
  if through is null then return; end if;
  perform set_config('embedpath.forgetting', 'on', true);
  with covered as (
    delete from audit_sealed d where d.organization_id = own and d.seal_number <= through returning d.audit_event_id
  ), gone as (
    delete from audit_events e using covered c
    where e.organization_id = own and e.audit_event_id = c.audit_event_id returning 1
  ) select count(*) into counted from gone;
  delete from audit_seals a where a.organization_id = own and a.seal_number < through;
  update audit_seals a set forgotten_at = forgotten where a.organization_id = own and a.seal_number = through;
  perform set_config('embedpath.forgetting', '', true);
  return query select through, counted;
end $$;
`;

/** The trail of all that is done, and the seals that tell whether it was changed. */
export const keepAuditTrail: Migration = {
  async up(database: Kysely<unknown>): Promise<void> {
    const { rows } = await sql<{ schema: string }>`select quote_ident(current_schema()) as schema`.execute(database);
    const schema = rows[0]?.schema ?? 'public';
    const walls = ['audit_seals', 'audit_sealed', 'audit_unsealed'].map(wall);
    await sql.raw([columns, ...indexes, tables, ...walls, functions(schema)].join('\n')).execute(database);
  },
};

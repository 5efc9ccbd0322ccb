import { type Kysely, type Migration, sql } from 'kysely';

const walledTables = [
  'organizations',
  'account_types',
  'members',
  'teams',
  'team_members',
  'workbooks',
  'contents',
  'pages',
  'elements',
  'versions',
  'tags',
  'grants',
  'embeds',
  'credentials',
  'secrets',
  'secret_uses',
  'credential_uses',
  'tokens',
  'nonces',
  'sessions',
  'audit_events',
] as const;

const ownRow = `organization_id = nullif(current_setting('embedpath.organization_id', true), '')::uuid`;

/** Binds the owner of the table as well, as which most servers log in. */
function wall(table: string): string {
  return `
alter table ${table} enable row level security;
alter table ${table} force row level security;
create policy own_organization on ${table} using (${ownRow}) with check (${ownRow});`;
}

/**
 * Functions for what is asked before the organization is known, or of all of them. They run as who migrated, and
 * set for their one query what opens the tables that it reads; no query of the server sets it.
 */
const functions = (schema: string) => `
create policy whole_server on nonces for select using (current_setting('embedpath.whole_server', true) = 'on');
create policy whole_server on sessions for select using (current_setting('embedpath.whole_server', true) = 'on');
create policy whole_server on secrets for select using (current_setting('embedpath.whole_server', true) = 'on');
create policy whole_server on organizations for select using (current_setting('embedpath.whole_server', true) = 'on');

-- Binds the transaction to the organization of a token, a client id, an embed, a session or a slug; null: nobody has it.
create function enter_place(wanted_kind text, wanted_key text) returns uuid
  language plpgsql security definer set search_path = ${schema}, pg_temp as $$
declare found uuid;
begin
  select p.organization_id into found from places p where p.kind = wanted_kind and p.key = wanted_key;
  perform set_config('embedpath.organization_id', coalesce(found::text, ''), true);
  return found;
end $$;

-- Binds the transaction to an organization that is there, for a write.
create function enter_organization(wanted uuid) returns void
  language plpgsql set search_path = ${schema}, pg_temp as $$
begin
  perform set_config('embedpath.organization_id', wanted::text, true);
  if not exists (select from organizations o where o.organization_id = wanted) then
    raise exception 'There is no organization of this id.' using errcode = 'no_data_found';
  end if;
end $$;

create function has_organizations() returns boolean
  language plpgsql security definer set search_path = ${schema}, pg_temp as $$
declare found boolean;
begin
  perform set_config('embedpath.whole_server', 'on', true);
  select exists (select from organizations) into found;
  perform set_config('embedpath.whole_server', '', true);
  return found;
end $$;

create function count_secrets_by_key() returns table (key_id text, secrets bigint)
  language plpgsql security definer set search_path = ${schema}, pg_temp as $$
begin
  perform set_config('embedpath.whole_server', 'on', true);
  return query select s.key_id, count(*) from secrets s group by s.key_id;
  perform set_config('embedpath.whole_server', '', true);
end $$;

-- Organizations that hold something that is to be forgotten.
create function organizations_with_expired(by_now timestamptz, secrets_ended_by timestamptz) returns setof uuid
  language plpgsql security definer set search_path = ${schema}, pg_temp as $$
begin
  perform set_config('embedpath.whole_server', 'on', true);
  return query select o.organization_id from organizations o
  where exists (select from nonces n where n.organization_id = o.organization_id and n.valid_until < by_now)
    or exists (select from sessions s where s.organization_id = o.organization_id and s.expires_at <= by_now)
    or exists (select from sessions s where s.organization_id = o.organization_id and s.ended_at is not null)
    or exists (select from secrets s where s.organization_id = o.organization_id and s.ends_at <= secrets_ended_by);
  perform set_config('embedpath.whole_server', '', true);
end $$;
`;

/**
 * Of places the server sees none but those of the organization that it is bound to; only `enter_place` sees all. The owner, as
 * which that function runs, is not bound.
 */
const placesWall = `
alter table places enable row level security;
create policy own_organization on places using (${ownRow}) with check (${ownRow});`;

/** The wall between organizations. */
export const raiseWalls: Migration = {
  async up(database: Kysely<unknown>): Promise<void> {
    const { rows } = await sql<{ schema: string }>`select quote_ident(current_schema()) as schema`.execute(database);
    const schema = rows[0]?.schema ?? 'public';
    await sql.raw([...walledTables.map(wall), placesWall, functions(schema)].join('\n')).execute(database);
  },
};

import { type Kysely, type Migration, sql } from 'kysely';

const tables = `
-- Names of parameters of URLs that opened an embed, never their values.
create table embed_parameters (
  organization_id uuid not null references organizations,
  embed_id text collate "C" not null,
  name text collate "C" not null check (name <> ''),
  last_seen_at timestamptz not null,
  primary key (organization_id, embed_id, name),
  constraint embed_parameters_embed_fk foreign key (organization_id, embed_id) references embeds
);
alter table embed_parameters enable row level security;
alter table embed_parameters force row level security;
create policy own_organization on embed_parameters
  using (organization_id = nullif(current_setting('embedpath.organization_id', true), '')::uuid)
  with check (organization_id = nullif(current_setting('embedpath.organization_id', true), '')::uuid);

-- What opened an embed, and how often something was opened. Of columns that counting does not change.
create index credential_uses_embed_index on credential_uses (organization_id, embed_id) where embed_id is not null;
create index credential_uses_use_index on credential_uses (organization_id, use_id);
`;

/** What a plan to change over to JWT reads (X3). */
export const addEmbedParameters: Migration = {
  async up(database: Kysely<unknown>): Promise<void> {
    await sql.raw(tables).execute(database);
  },
};

import { type Kysely, type Migration, sql } from 'kysely';

/**
 * Every key begins with the organization, so that tables shard by it. Text that lists are ordered by has the collation "C", which
 * orders by code points as `compareText` does. Columns named `*_key` hold what the domain compares by, since the lower case of
 * PostgreSQL depends on its collation.
 */
const tables = `
create table organizations (
  organization_id uuid primary key,
  slug text not null unique check (slug <> ''),
  name text not null,
  secure_embedding_enabled boolean not null,
  client_credential_urls_enabled boolean not null,
  auto_provision_embed_users boolean not null,
  default_embed_account_type text not null,
  max_session_length_seconds integer not null check (max_session_length_seconds between 1 and 2592000),
  allowed_embed_origins text[] not null,
  default_embed_theme text not null check (default_embed_theme in ('Light', 'Dark', 'Surface'))
);

-- Whose a token, a client id, an embed, a session or a slug is, before the organization is known: each of them is unique in all
-- organizations. A reference table where the others are sharded.
create table places (
  kind text not null check (kind in ('SLUG', 'TOKEN', 'CLIENT', 'EMBED', 'SESSION')),
  key text collate "C" not null,
  organization_id uuid not null references organizations,
  primary key (kind, key)
);

create table account_types (
  organization_id uuid not null references organizations,
  account_type_id uuid not null,
  name text collate "C" not null check (name <> ''),
  permissions text[] not null check (permissions <@ array['VIEW_WORKBOOKS', 'EXPLORE', 'EDIT_WORKBOOKS', 'SHARE', 'EXPORT', 'ADMINISTER']),
  built_in boolean not null,
  primary key (organization_id, account_type_id),
  constraint account_types_name_unique unique (organization_id, name)
);

create table members (
  organization_id uuid not null references organizations,
  member_id uuid not null,
  email text not null,
  email_key text collate "C" not null check (email_key <> ''),
  first_name text not null,
  last_name text not null,
  name_key text not null,
  kind text not null check (kind in ('INTERNAL', 'GUEST', 'EMBED')),
  account_type_id uuid not null,
  user_attributes json not null check (json_typeof(user_attributes) = 'object'),
  external_user_id text,
  created_at timestamptz not null,
  last_seen_at timestamptz,
  deactivated_at timestamptz,
  primary key (organization_id, member_id),
  constraint members_email_unique unique (organization_id, email_key),
  constraint members_account_type_fk foreign key (organization_id, account_type_id) references account_types
);
create index members_account_type_index on members (organization_id, account_type_id);

create table teams (
  organization_id uuid not null references organizations,
  team_id uuid not null,
  name text collate "C" not null check (name <> ''),
  name_key text not null,
  description text not null,
  visibility text not null check (visibility in ('PUBLIC', 'PRIVATE')),
  created_at timestamptz not null,
  primary key (organization_id, team_id),
  constraint teams_name_unique unique (organization_id, name)
);

create table team_members (
  organization_id uuid not null references organizations,
  team_id uuid not null,
  member_id uuid not null,
  primary key (organization_id, team_id, member_id),
  constraint team_members_team_fk foreign key (organization_id, team_id) references teams on delete cascade,
  constraint team_members_member_fk foreign key (organization_id, member_id) references members
);
create index team_members_member_index on team_members (organization_id, member_id, team_id);

create table workbooks (
  organization_id uuid not null references organizations,
  workbook_id uuid not null,
  name text not null check (name <> ''),
  name_key text collate "C" not null,
  description text not null,
  folder text collate "C" not null,
  path text collate "C" not null,
  path_key text collate "C" not null,
  owner_id uuid not null,
  is_archived boolean not null,
  latest_version integer check (latest_version >= 1),
  draft_revision integer not null check (draft_revision >= 1),
  created_at timestamptz not null,
  updated_at timestamptz not null,
  primary key (organization_id, workbook_id),
  constraint workbooks_path_unique unique (organization_id, path),
  constraint workbooks_path_check check (path = case when folder = '' then name else folder || '/' || name end),
  constraint workbooks_owner_fk foreign key (organization_id, owner_id) references members
);
-- Lists are of archived workbooks or of the others: neither has to be passed over.
create index workbooks_name_index on workbooks (organization_id, is_archived, name_key, workbook_id);
create index workbooks_path_index on workbooks (organization_id, is_archived, path_key, workbook_id);
create index workbooks_created_index on workbooks (organization_id, is_archived, created_at, workbook_id);
create index workbooks_updated_index on workbooks (organization_id, is_archived, updated_at, workbook_id);
create index workbooks_owner_index on workbooks (organization_id, owner_id, workbook_id);

-- What a draft or a version holds, numbered by drafts of its workbook. A version keeps the revision that it was published from.
create table contents (
  organization_id uuid not null references organizations,
  workbook_id uuid not null,
  revision integer not null check (revision >= 1),
  document json not null check (json_typeof(document) = 'object'),
  digest text not null check (digest ~ '^[0-9a-f]{64}$'),
  pages integer not null check (pages >= 0),
  modals integer not null check (modals >= 0),
  elements integer not null check (elements >= 0),
  unplaced integer not null check (unplaced between 0 and elements),
  primary key (organization_id, workbook_id, revision),
  constraint contents_workbook_fk foreign key (organization_id, workbook_id) references workbooks
);
alter table workbooks add constraint workbooks_draft_fk
  foreign key (organization_id, workbook_id, draft_revision) references contents;

create table pages (
  organization_id uuid not null references organizations,
  workbook_id uuid not null,
  revision integer not null,
  ordinal integer not null check (ordinal >= 0),
  page_id text collate "C" not null,
  name text not null,
  position integer not null check (position >= 0),
  hidden boolean not null,
  kind text not null check (kind in ('PAGE', 'MODAL')),
  opens_modal boolean not null,
  primary key (organization_id, workbook_id, revision, page_id),
  unique (organization_id, workbook_id, revision, ordinal),
  constraint pages_content_fk foreign key (organization_id, workbook_id, revision) references contents on delete cascade
);

create table elements (
  organization_id uuid not null references organizations,
  workbook_id uuid not null,
  revision integer not null,
  ordinal integer not null check (ordinal >= 0),
  element_id text collate "C" not null,
  name text,
  kind text not null,
  columns text[] not null,
  page_id text collate "C",
  parent_id text collate "C",
  placement json,
  holds_elements boolean not null,
  opens_modal_id text,
  navigates_to_page_id text,
  control json,
  primary key (organization_id, workbook_id, revision, element_id),
  unique (organization_id, workbook_id, revision, ordinal),
  constraint elements_content_fk foreign key (organization_id, workbook_id, revision) references contents on delete cascade,
  constraint elements_page_fk foreign key (organization_id, workbook_id, revision, page_id) references pages on delete cascade,
  constraint elements_parent_fk foreign key (organization_id, workbook_id, revision, parent_id) references elements on delete cascade
);

create index elements_parent_index on elements (organization_id, workbook_id, revision, parent_id) where parent_id is not null;

create table versions (
  organization_id uuid not null references organizations,
  workbook_id uuid not null,
  number integer not null check (number >= 1),
  revision integer not null,
  published_at timestamptz not null,
  published_by_id uuid not null,
  primary key (organization_id, workbook_id, number),
  constraint versions_content_fk foreign key (organization_id, workbook_id, revision) references contents,
  constraint versions_publisher_fk foreign key (organization_id, published_by_id) references members
);
create index versions_content_index on versions (organization_id, workbook_id, revision);
alter table workbooks add constraint workbooks_latest_fk
  foreign key (organization_id, workbook_id, latest_version) references versions;

create table tags (
  organization_id uuid not null references organizations,
  workbook_id uuid not null,
  name text collate "C" not null check (name <> ''),
  colour text not null check (colour ~ '^#[0-9a-fA-F]{6}$'),
  version_number integer not null,
  primary key (organization_id, workbook_id, name),
  constraint tags_workbook_fk foreign key (organization_id, workbook_id) references workbooks,
  constraint tags_version_fk foreign key (organization_id, workbook_id, version_number) references versions
);

create table grants (
  organization_id uuid not null references organizations,
  grant_id uuid not null,
  workbook_id uuid not null,
  tag_name text collate "C",
  team_id uuid,
  member_id uuid,
  permission text not null check (permission in ('CAN_VIEW', 'CAN_EXPLORE', 'CAN_EDIT')),
  created_at timestamptz not null,
  primary key (organization_id, grant_id),
  constraint grants_grantee_check check (num_nonnulls(team_id, member_id) = 1),
  constraint grants_workbook_fk foreign key (organization_id, workbook_id) references workbooks,
  constraint grants_tag_fk foreign key (organization_id, workbook_id, tag_name) references tags,
  constraint grants_team_fk foreign key (organization_id, team_id) references teams on delete cascade,
  constraint grants_member_fk foreign key (organization_id, member_id) references members
);
-- The empty text is no name of a tag.
create unique index grants_unique on grants
  (organization_id, workbook_id, coalesce(tag_name, ''), (team_id is null), coalesce(team_id, member_id));
create index grants_team_index on grants (organization_id, team_id, workbook_id);
create index grants_member_index on grants (organization_id, member_id, workbook_id);

create table embeds (
  organization_id uuid not null references organizations,
  embed_id text collate "C" not null,
  workbook_id uuid not null,
  source_type text not null check (source_type in ('WORKBOOK', 'PAGE', 'ELEMENT')),
  source_id text,
  tag_name text collate "C",
  created_by_id uuid not null,
  created_at timestamptz not null,
  deleted_at timestamptz,
  primary key (organization_id, embed_id),
  constraint embeds_source_check check ((source_type = 'WORKBOOK') = (source_id is null)),
  constraint embeds_workbook_fk foreign key (organization_id, workbook_id) references workbooks,
  constraint embeds_tag_fk foreign key (organization_id, workbook_id, tag_name) references tags,
  constraint embeds_creator_fk foreign key (organization_id, created_by_id) references members
);
-- One live embed of each workbook, source and tag (P1).
create unique index embeds_live_unique on embeds
  (organization_id, workbook_id, source_type, coalesce(source_id, ''), coalesce(tag_name, '')) where deleted_at is null;
create index embeds_age_index on embeds (organization_id, created_at, embed_id);
create index embeds_workbook_index on embeds (organization_id, workbook_id, created_at, embed_id);

create table credentials (
  organization_id uuid not null references organizations,
  client_id text collate "C" not null,
  name text not null check (name <> ''),
  description text not null,
  owner_id uuid not null,
  privileges text[] not null check (privileges <@ array['EMBED', 'API']),
  bounds json not null,
  created_at timestamptz not null,
  revoked_at timestamptz,
  primary key (organization_id, client_id),
  constraint credentials_owner_fk foreign key (organization_id, owner_id) references members
);
create unique index credentials_name_unique on credentials (organization_id, name) where revoked_at is null;
create index credentials_owner_index on credentials (organization_id, owner_id);
create index credentials_age_index on credentials (organization_id, created_at, client_id);

create table secrets (
  organization_id uuid not null references organizations,
  client_id text collate "C" not null,
  version integer not null check (version >= 1),
  key_id text collate "C" not null,
  sealed bytea not null,
  created_at timestamptz not null,
  ends_at timestamptz,
  primary key (organization_id, client_id, version),
  constraint secrets_credential_fk foreign key (organization_id, client_id) references credentials
);
create index secrets_key_index on secrets (organization_id, key_id);
create index secrets_end_index on secrets (organization_id, ends_at);

-- How often each secret was used, kept after it. Version 0 stands for what was used before what is kept. Spread over slots, so that
-- openings at the same moment do not wait for each other; a reader sums them.
create table secret_uses (
  organization_id uuid not null references organizations,
  client_id text collate "C" not null,
  version integer not null check (version >= 0),
  slot smallint not null check (slot >= 0),
  uses bigint not null check (uses >= 0),
  last_used_at timestamptz not null,
  primary key (organization_id, client_id, version, slot),
  constraint secret_uses_credential_fk foreign key (organization_id, client_id) references credentials
);

create table credential_uses (
  organization_id uuid not null references organizations,
  client_id text collate "C" not null,
  -- SHA-256 of what was opened.
  use_id text collate "C" not null,
  slot smallint not null check (slot >= 0),
  embed_id text collate "C",
  workbook_id uuid not null,
  source_type text not null check (source_type in ('WORKBOOK', 'PAGE', 'ELEMENT')),
  source_id text,
  tag_name text,
  method text not null check (method in ('CLIENT_CREDENTIALS', 'JWT')),
  uses bigint not null check (uses >= 1),
  last_used_at timestamptz not null,
  primary key (organization_id, client_id, use_id, slot),
  constraint credential_uses_source_check check ((source_type = 'WORKBOOK') = (source_id is null)),
  constraint credential_uses_credential_fk foreign key (organization_id, client_id) references credentials,
  constraint credential_uses_workbook_fk foreign key (organization_id, workbook_id) references workbooks,
  constraint credential_uses_embed_fk foreign key (organization_id, embed_id) references embeds
);

create table tokens (
  organization_id uuid not null references organizations,
  token_id uuid not null,
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  member_id uuid not null,
  client_id text collate "C",
  name text not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz,
  primary key (organization_id, token_id),
  unique (organization_id, hash),
  constraint tokens_member_fk foreign key (organization_id, member_id) references members,
  constraint tokens_credential_fk foreign key (organization_id, client_id) references credentials
);
create index tokens_member_index on tokens (organization_id, member_id);
create index tokens_end_index on tokens (organization_id, expires_at);

create table nonces (
  organization_id uuid not null references organizations,
  client_id text collate "C" not null,
  nonce text collate "C" not null,
  valid_until timestamptz not null,
  primary key (organization_id, client_id, nonce),
  constraint nonces_credential_fk foreign key (organization_id, client_id) references credentials
);
create index nonces_end_index on nonces (organization_id, valid_until);

create table sessions (
  organization_id uuid not null references organizations,
  session_id uuid not null,
  token_hash text not null check (token_hash ~ '^[0-9a-f]{64}$'),
  member_id uuid not null,
  client_id text collate "C" not null,
  method text not null check (method in ('CLIENT_CREDENTIALS', 'JWT')),
  embed_id text collate "C",
  workbook_id uuid not null,
  source_type text not null check (source_type in ('WORKBOOK', 'PAGE', 'ELEMENT')),
  source_id text,
  tag_name text,
  team_ids uuid[] not null,
  account_type_id uuid not null,
  user_attributes json not null check (json_typeof(user_attributes) = 'object'),
  eval_connection_id text,
  opened_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz,
  primary key (organization_id, session_id),
  unique (organization_id, token_hash),
  constraint sessions_source_check check ((source_type = 'WORKBOOK') = (source_id is null)),
  constraint sessions_member_fk foreign key (organization_id, member_id) references members,
  constraint sessions_credential_fk foreign key (organization_id, client_id) references credentials,
  constraint sessions_embed_fk foreign key (organization_id, embed_id) references embeds,
  constraint sessions_workbook_fk foreign key (organization_id, workbook_id) references workbooks,
  constraint sessions_account_type_fk foreign key (organization_id, account_type_id) references account_types
);
create index sessions_age_index on sessions (organization_id, opened_at, session_id);
create index sessions_member_index on sessions (organization_id, member_id);
create index sessions_end_index on sessions (organization_id, expires_at);
create index sessions_ended_index on sessions (organization_id, ended_at) where ended_at is not null;

-- What an event names need not exist, so it refers to nothing.
create table audit_events (
  organization_id uuid not null references organizations,
  audit_event_id uuid not null,
  time timestamptz not null,
  action text not null,
  outcome text not null check (outcome in ('ALLOWED', 'REFUSED')),
  code text,
  message text,
  method text check (method in ('CLIENT_CREDENTIALS', 'JWT')),
  client_id text,
  embed_id text,
  workbook_id uuid,
  member_id uuid,
  email text,
  reference_number text collate "C" not null,
  request_id text not null,
  primary key (organization_id, audit_event_id),
  constraint audit_events_code_check check ((outcome = 'REFUSED') = (code is not null))
);
create index audit_events_reference_index on audit_events (organization_id, reference_number);
create index audit_events_time_index on audit_events (organization_id, time, audit_event_id);

-- Of the whole server.
create table key_canaries (
  key_id text collate "C" primary key,
  sealed bytea not null
);
`;

/** Versions never change, nor what they hold (C1), nor what was recorded. */
const constancy = `
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'Rows of % never change.', tg_table_name using errcode = 'restrict_violation';
end $$;
create trigger versions_constant before update on versions for each row execute function refuse_change();
create trigger contents_constant before update on contents for each row execute function refuse_change();
create trigger pages_constant before update on pages for each row execute function refuse_change();
create trigger elements_constant before update on elements for each row execute function refuse_change();
create trigger audit_events_constant before update on audit_events for each row execute function refuse_change();
`;

/** All tables, with the constraints that carry the rules. */
export const createTables: Migration = {
  async up(database: Kysely<unknown>): Promise<void> {
    await sql.raw(tables).execute(database);
    await sql.raw(constancy).execute(database);
  },
};

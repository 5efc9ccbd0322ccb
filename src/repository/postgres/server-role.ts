import { type Kysely, sql } from 'kysely';

/** What a server becomes in each transaction whose login row-level security does not bind; nobody logs in as it. */
export const serverRole = 'embedpath_server';

/** Rows of these never change, so that the server has no right to. */
const constantTables = ['contents', 'pages', 'elements', 'versions', 'audit_events', 'audit_sealed', 'audit_seals'];

/** Only functions and triggers take anything out of the trail. */
const keptTables = ['audit_events', 'audit_sealed', 'audit_seals'];

/** Roles belong to the whole cluster: another database of it may have made this one, even at this moment. */
const createRole = `
do $$ begin
  if not exists (select from pg_roles where rolname = '${serverRole}') then
    create role ${serverRole} nologin;
    grant ${serverRole} to current_user;
  end if;
exception when insufficient_privilege or duplicate_object or unique_violation then null;
end $$`;

/** Functions that read across organizations are for the server alone. */
const serverFunctions = `enter_place(text, text), count_secrets_by_key(), has_organizations(),
  organizations_with_expired(timestamptz, timestamptz), organizations_with_unsealed(), organization_slugs(),
  organizations_with_forgettable(timestamptz), forget_sealed_events(timestamptz, timestamptz, integer),
  organizations_with_usage_to_keep(timestamptz, timestamptz, timestamptz),
  organizations_to_deliver(timestamptz, integer), organizations_to_warn(timestamptz, timestamptz),
  organizations_with_old_deliveries(timestamptz, timestamptz)`;

/** What stands behind the wall, and what is of the whole server: not what others may keep in the same schema. */
const grant = `
do $$ declare walled text; begin
  if not exists (select from pg_roles where rolname = '${serverRole}') then return; end if;
  execute format('grant usage on schema %I to ${serverRole}', current_schema());
  for walled in select format('%I.%I', schemaname, tablename) from pg_policies
    where schemaname = current_schema() and policyname = 'own_organization'
  loop
    execute format('grant select, insert, update, delete on %s to ${serverRole}', walled);
  end loop;
  grant select, insert on key_canaries to ${serverRole};
  grant select on kysely_migration to ${serverRole};
  revoke update on ${constantTables.join(', ')} from ${serverRole};
  revoke delete on ${keptTables.join(', ')} from ${serverRole};
  revoke insert, update, delete on audit_unsealed from ${serverRole};
  grant execute on function enter_organization(uuid), ${serverFunctions} to ${serverRole};
end $$`;

const revokePublic = `revoke execute on function ${serverFunctions} from public`;

/** Held while rights are given, which PostgreSQL lets nobody do twice at the same moment. */
const grantLock = 4_207_002;

/** Whether the role is there and has what a server needs. Waits for no lock, as giving it would. */
export async function hasServerRole(database: Kysely<unknown>): Promise<boolean> {
  const { rows } = await sql<{ isServed: boolean }>`
    select bool_and(has_table_privilege(r.oid, 'key_canaries', 'insert')
      and has_function_privilege(r.oid, 'organizations_with_unsealed()', 'execute')) as "isServed"
    from pg_roles r where r.rolname = ${serverRole}`.execute(database);
  return rows[0]?.isServed ?? false;
}

/** Makes the role where it may, and gives it what the server needs of the newest schema. To be done again after each migration. */
export async function grantToServerRole(database: Kysely<unknown>): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    await sql`select pg_advisory_xact_lock(${grantLock})`.execute(transaction);
    for (const statement of [createRole, grant, revokePublic]) await sql.raw(statement).execute(transaction);
  });
}

export interface Login {
  readonly name: string;
  /** Row-level security does not bind it: a superuser, or one with BYPASSRLS. */
  readonly isUnbound: boolean;
  /** It may become the role of the server. */
  readonly mayAssumeRole: boolean;
}

export async function describeLogin(database: Kysely<unknown>): Promise<Login> {
  const { rows } = await sql<Login>`
    select r.rolname as "name", r.rolsuper or r.rolbypassrls as "isUnbound",
      exists (select from pg_roles s where s.rolname = ${serverRole} and pg_has_role(r.oid, s.oid, 'MEMBER'))
        as "mayAssumeRole"
    from pg_roles r where r.rolname = current_user`.execute(database);
  if (rows[0] === undefined) throw new Error('The database does not know its own login.');
  return rows[0];
}

import { secretPattern, watchText } from '../issued-secrets.ts';
import { openAdministration } from './administer.ts';

/** What concerns every row of a database, over a connection of its own. */
export interface AllRows {
  /** Looks for issued secrets in each of them (K1). */
  watch(): Promise<void>;
  empty(): Promise<void>;
  end(): Promise<void>;
}

/** For the login of the tests, which row-level security may bind. */
const setUp = `set bytea_output = 'escape'; set embedpath.whole_server = 'on'`;

/** Far cheaper than truncating where there are few rows; only a superuser may leave the foreign keys out. */
const forEmptying = `
  select r.rolsuper as "isSuperuser",
    string_agg(format('delete from %I', c.relname), '; ') as "deleteAll",
    string_agg(format('select %L as table, t::text as row from %I t where t::text ~ $1', c.relname, c.relname), ' union all ')
      as "findRows"
  from pg_roles r, pg_class c
  where r.rolname = current_user and c.relkind = 'r' and c.relnamespace = current_schema()::regnamespace
    and c.relname not like 'kysely%'
  group by r.rolsuper`;

/** Every write has looked at one of these. */
const waitForWrites = 'lock table organizations, key_canaries in access exclusive mode';

export async function openAllRows(url: string): Promise<AllRows> {
  const { query, end } = await openAdministration(url);
  await query(setUp);
  const { rows: statements } = await query(forEmptying);
  const { isSuperuser, deleteAll, findRows } = statements[0];
  if (isSuperuser) await query('set session_replication_role = replica');
  const watch = async () => {
    const { rows: organizations } = await query('select organization_id from organizations');
    const found = new Map<string, string>();
    for (const { organization_id: organizationId } of [{ organization_id: '' }, ...organizations]) {
      await query(`select set_config('embedpath.organization_id', $1, false)`, [organizationId]);
      const { rows } = await query(findRows, [secretPattern()]);
      for (const { table, row } of rows) found.set(row, table);
    }
    for (const [row, table] of found) watchText(`rows of ${table}`, row);
  };
  const empty = async () => {
    await query(
      isSuperuser ? `begin; ${waitForWrites}; ${deleteAll}; commit` : 'truncate organizations, key_canaries cascade',
    );
  };
  return { watch, empty, end };
}

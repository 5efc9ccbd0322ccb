import { secretPattern, watchText } from '../issued-secrets.ts';
import { openAdministration, type Query } from './administer.ts';

/** What concerns every row of a database, over a connection of its own. */
export interface AllRows {
  /** Looks for issued secrets in each of them (K1). */
  watch(): Promise<void>;
  empty(): Promise<void>;
  /** What puts those back that are there now; null: that is for superusers. */
  hold(): Promise<(() => Promise<void>) | null>;
  end(): Promise<void>;
}

/** Of statements that concern all tables. */
const describeTables = `
  select r.rolsuper as "isSuperuser",
    string_agg(format('delete from %I', c.relname), '; ') as "deleteAll",
    string_agg(format('select %L as table, t::text as row from %I t where t::text ~ $1', c.relname, c.relname), ' union all ')
      as "findRows",
    string_agg(format('select %L as table, json_agg(t)::text as rows from %I t', c.relname, c.relname), ' union all ')
      as "readAll"
  from pg_roles r, pg_class c
  where r.rolname = current_user and c.relkind = 'r' and c.relnamespace = current_schema()::regnamespace
    and c.relname not like 'kysely%'
  group by r.rolsuper`;

interface Tables {
  readonly isSuperuser: boolean;
  readonly deleteAll: string;
  readonly findRows: string;
  readonly readAll: string;
}

/** Every write has looked at one of these. */
const waitForWrites = 'lock table organizations, key_canaries in access exclusive mode';

async function watch(query: Query, { findRows }: Tables): Promise<void> {
  const { rows: organizations } = await query('select organization_id from organizations');
  const found = new Map<string, string>();
  // Row-level security may bind the login of the tests, too.
  for (const { organization_id: organizationId } of [{ organization_id: '' }, ...organizations]) {
    await query(`select set_config('embedpath.organization_id', $1, false)`, [organizationId]);
    const { rows } = await query(findRows, [secretPattern()]);
    for (const { table, row } of rows) found.set(row, table);
  }
  for (const [row, table] of found) watchText(`rows of ${table}`, row);
}

/** Far cheaper than truncating where there are few rows; only a superuser may leave the foreign keys out. */
async function empty(query: Query, { isSuperuser, deleteAll }: Tables): Promise<void> {
  await query(
    isSuperuser ? `begin; ${waitForWrites}; ${deleteAll}; commit` : 'truncate organizations, key_canaries cascade',
  );
}

async function hold(query: Query, tables: Tables): Promise<(() => Promise<void>) | null> {
  if (!tables.isSuperuser) return null;
  const { rows: held } = await query(tables.readAll);
  return async () => {
    await empty(query, tables);
    for (const { table, rows } of held.filter((each) => each.rows !== null)) {
      await query(`insert into ${table} select * from json_populate_recordset(null::${table}, $1)`, [rows]);
    }
  };
}

export async function openAllRows(url: string): Promise<AllRows> {
  const { query, end } = await openAdministration(url);
  await query(`set bytea_output = 'escape'; set embedpath.whole_server = 'on'`);
  const { rows } = await query(describeTables);
  const tables: Tables = rows[0];
  if (tables.isSuperuser) await query('set session_replication_role = replica');
  return {
    watch: () => watch(query, tables),
    empty: () => empty(query, tables),
    hold: () => hold(query, tables),
    end,
  };
}

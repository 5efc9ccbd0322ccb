import { secretPattern, watchText } from '../issued-secrets.ts';
import { openAdministration, type Query } from './administer.ts';

/** What concerns every row of a database, over a connection of its own. */
export interface AllRows {
  /** Looks for issued secrets in each of them (K1). */
  watch(): Promise<void>;
  empty(): Promise<void>;
  /** What puts those back that are there now. */
  hold(): Promise<() => Promise<void>>;
  end(): Promise<void>;
}

/** Of statements that concern all tables. */
const describeTables = `
  select
    string_agg(format('delete from %I', relname), '; ') as "deleteAll",
    string_agg(format('select %L as table, t::text as row from %I t where t::text ~ $1', relname, relname), ' union all ')
      as "findRows",
    string_agg(format('select %L as table, json_agg(t)::text as rows from %I t', relname, relname), ' union all ')
      as "readAll"
  from pg_class
  where relkind = 'r' and relnamespace = current_schema()::regnamespace and relname not like 'kysely%'`;

interface Tables {
  readonly deleteAll: string;
  readonly findRows: string;
  readonly readAll: string;
}

async function watch(query: Query, { findRows }: Tables): Promise<void> {
  const { rows } = await query(findRows, [secretPattern()]);
  for (const { table, row } of rows) watchText(`rows of ${table}`, row);
}

/** Every write has looked at one of these. */
const waitForWrites = 'lock table organizations, key_canaries in access exclusive mode';

/** Where there are few rows, far cheaper than truncating. */
async function empty(query: Query, { deleteAll }: Tables): Promise<void> {
  await query(`begin; ${waitForWrites}; ${deleteAll}; commit`);
}

async function hold(query: Query, tables: Tables): Promise<() => Promise<void>> {
  const { rows: held } = await query(tables.readAll);
  return async () => {
    await empty(query, tables);
    for (const { table, rows } of held.filter((each) => each.rows !== null)) {
      await query(`insert into ${table} select * from json_populate_recordset(null::${table}, $1)`, [rows]);
    }
  };
}

/** Only for a superuser, whom no wall binds, and who may leave triggers and foreign keys out. */
const setUp = `set session_replication_role = replica; set bytea_output = 'escape'`;

export async function openAllRows(url: string): Promise<AllRows> {
  const { query, end } = await openAdministration(url);
  await query(setUp);
  const { rows } = await query(describeTables);
  const tables: Tables = rows[0];
  return {
    watch: () => watch(query, tables),
    empty: () => empty(query, tables),
    hold: () => hold(query, tables),
    end,
  };
}

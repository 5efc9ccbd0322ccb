import pg from 'pg';

/** The same server and login, another database. */
export function databaseUrl(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.href;
}

export type Query = (text: string, values?: readonly unknown[]) => Promise<pg.QueryResult>;

/** One connection, beside all pools and their walls. */
export interface Administration {
  readonly query: Query;
  end(): Promise<void>;
}

export async function openAdministration(url: string): Promise<Administration> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return { query: (text, values) => client.query(text, [...(values ?? [])]), end: () => client.end() };
}

export async function administer<Result>(url: string, work: (query: Query) => Promise<Result>): Promise<Result> {
  const { query, end } = await openAdministration(url);
  try {
    return await work(query);
  } finally {
    await end();
  }
}

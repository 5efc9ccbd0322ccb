import pg from 'pg';

/** The same server and login, another database. */
export function databaseUrl(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.href;
}

export type Query = (text: string, values?: readonly unknown[]) => Promise<pg.QueryResult>;

/** Queries over one connection, beside all pools and their walls. */
export async function administer<Result>(url: string, work: (query: Query) => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work((text, values) => client.query(text, [...(values ?? [])]));
  } finally {
    await client.end();
  }
}

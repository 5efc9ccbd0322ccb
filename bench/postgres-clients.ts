// What the layers over PostgreSQL cost: the same two reads by the repository, by Kysely with its own transactions, and by bare pg,
// over one database, in turns, one call at a time and ten at once.
import { CamelCasePlugin, CompiledQuery, Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { OrganizationId, WorkbookId } from '../src/domain/ids.ts';
import type { Repository } from '../src/domain/ports.ts';
import { serverRole } from '../src/repository/postgres/server-role.ts';
import { administer } from '../test/support/postgres/administer.ts';
import { recordStatements, type Statement } from '../test/support/postgres/explain.ts';
import { startPostgres } from '../test/support/postgres/start-postgres.ts';
import { loadOrganization } from './load-organization.ts';
import { loadWorkbooks } from './load-workbooks.ts';
import { measureInTurns, type Subject } from './measure-in-turns.ts';
import { openRepository } from './open-repository.ts';
import { describeMedian } from './print-pages.ts';

const workbooks = 10_000;
const rounds = 51;
const callsARound = 40;
const connections = 10;

type Client = (statement: Statement) => Promise<unknown>;

const print = (...lines: readonly string[]) => void process.stdout.write(`${lines.join('\n')}\n`);

function binding(organizationId: OrganizationId): string {
  const settings = [`set local statement_timeout = 10000`, `set local role ${serverRole}`];
  return [...settings, `select set_config('embedpath.organization_id', '${organizationId}', true)`].join('; ');
}

function clientsOf(pool: pg.Pool, bind: string): Record<string, Client> {
  const kysely = new Kysely<unknown>({
    dialect: new PostgresDialect({ pool }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  });
  return {
    'Kysely, its own transaction': ({ sql, parameters }) =>
      kysely
        .transaction()
        .setAccessMode('read only')
        .execute(async (transaction) => {
          await transaction.executeQuery(CompiledQuery.raw(bind));
          return transaction.executeQuery(CompiledQuery.raw(sql, [...parameters]));
        }),
    'Kysely, our transaction': ({ sql, parameters }) =>
      kysely.connection().execute(async (connection) => {
        await connection.executeQuery(CompiledQuery.raw(`begin read only; ${bind}`));
        const result = await connection.executeQuery(CompiledQuery.raw(sql, [...parameters]));
        await connection.executeQuery(CompiledQuery.raw('commit'));
        return result;
      }),
    'pg, our transaction': async ({ sql, parameters }) => {
      const client = await pool.connect();
      await client.query(`begin read only; ${bind}`);
      const result = await client.query(sql, [...parameters]);
      await client.query('commit');
      client.release();
      return result;
    },
    'pg, the statement alone, unbound': ({ sql, parameters }) => pool.query(sql, [...parameters]),
  };
}

/** The same call often enough to be measured. */
function repeated(run: () => Promise<unknown>, atOnce: number): () => Promise<void> {
  return async () => {
    for (let done = 0; done < callsARound; done += atOnce) await Promise.all(Array.from({ length: atOnce }, run));
  };
}

async function measure(url: string): Promise<void> {
  const recorded = recordStatements();
  const recording = await openRepository(url, recorded);
  const repository = await openRepository(url);
  const pool = new pg.Pool({ connectionString: url, max: connections });
  await administer(url, async (query) => {
    const loaded = await loadOrganization(repository, query, 100);
    await loadWorkbooks(query, loaded, workbooks);
    await query('vacuum analyze');
    const { organizationId } = loaded.organization;
    const { rows } = await query('select workbook_id from workbooks limit 1');
    const workbookId: WorkbookId = rows[0].workbook_id;
    const window = { limit: 100, direction: 'FORWARD', after: null, before: null } as const;
    const reads: Record<string, (asked: Repository) => Promise<unknown>> = {
      'tree of a workbook': (asked) => asked.treesByVersions(organizationId, [{ workbookId, number: 1 }]),
      'page of 100 workbooks': (asked) =>
        asked.listWorkbooks(organizationId, { isArchived: false }, { field: 'NAME', direction: 'ASC' }, window),
    };
    for (const [name, read] of Object.entries(reads)) {
      await read(recording);
      const statement = recorded.take().at(-1);
      if (statement === undefined) throw new Error('Nothing was asked.');
      const clients = Object.entries(clientsOf(pool, binding(organizationId)));
      const calls: (readonly [string, () => Promise<unknown>])[] = [
        ['the repository', () => read(repository)],
        ...clients.map(([client, ask]) => [client, () => ask(statement)] as const),
      ];
      for (const atOnce of [1, connections]) {
        const subjects = calls.map(([client, run]): Subject => ({ name: client, run: repeated(run, atOnce) }));
        const samples = await measureInTurns(subjects, rounds);
        print('', `${name}, ${atOnce} at once: ms a call, median of ${rounds} rounds`);
        for (const [client, taken] of samples)
          print(
            describeMedian(
              client,
              taken.map((each) => each / callsARound),
            ),
          );
      }
    }
  });
  await pool.end();
  await Promise.all([recording.close(), repository.close()]);
}

const { url, stop } = await startPostgres({});
try {
  await measure(url);
} finally {
  await stop();
}

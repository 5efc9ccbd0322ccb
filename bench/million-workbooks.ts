// Loads an organization of a million workbooks into PostgreSQL, beside one of a thousand, and measures what lists and calls cost
// in it, each in its turn.
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { parseArgs } from 'node:util';
import type { SeedableRepository } from '../src/repository/seedable-repository.ts';
import { administer, databaseUrl, type Query } from '../test/support/postgres/administer.ts';
import { recordStatements } from '../test/support/postgres/explain.ts';
import { startPostgres } from '../test/support/postgres/start-postgres.ts';
import { loadOrganization } from './load-organization.ts';
import { loadWorkbooks } from './load-workbooks.ts';
import { openRepository } from './open-repository.ts';
import { reportCalls, reportLists } from './report-organization.ts';
import { showProgress } from './show-progress.ts';
import { withoutForeignKeys } from './without-foreign-keys.ts';

const help = `Usage: npm run bench:million -- [options]

Options:
  --workbooks <number>   how many to load, 1000 to 10000000 (default: 1000000)
  --database-url <url>   of a server, with a login that may make databases; else one is started, with settings that lose nothing
  --keep                 keep the database: on that server, or, of the one that was started, until Ctrl+C
  --help                 show this

Prints medians of pages, how the database comes by each (explain analyze, as the role of the server), and what calls cost.
Ends with 1 when a page of all workbooks does not come from an index, or the 1000th costs 1.5 times the first or more; with 2
when an option is wrong.
`;

const fewWorkbooks = 1000;

/** More memory and log than a new PostgreSQL has, as any that holds a million workbooks should; nothing that could lose a write. */
const settings = { shared_buffers: '512MB', max_wal_size: '4GB' };

const print = (...lines: readonly string[]) => void process.stdout.write(`${lines.join('\n')}\n`);

function readOptions() {
  const { values } = parseArgs({
    options: {
      workbooks: { type: 'string', default: '1000000' },
      'database-url': { type: 'string' },
      keep: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  const workbooks = Number(values.workbooks);
  if (!Number.isInteger(workbooks) || workbooks < fewWorkbooks || workbooks > 10_000_000) {
    throw new Error('--workbooks must be a number from 1000 to 10000000.');
  }
  return { workbooks, serverUrl: values['database-url'], keep: values.keep, help: values.help };
}

async function load(repository: SeedableRepository, query: Query, workbooks: number) {
  const loaded = await loadOrganization(repository, query, Math.max(100, workbooks / 10));
  await showProgress('workbooks', workbooks, (tell) =>
    withoutForeignKeys(query, () => loadWorkbooks(query, loaded, workbooks, tell)),
  );
  return loaded;
}

/** Loads and measures, and answers what is wrong. */
async function report(url: string, workbooks: number): Promise<readonly string[]> {
  const recorded = recordStatements();
  const repository = await openRepository(url, recorded);
  try {
    return await administer(url, async (query) => {
      const start = performance.now();
      const small = await load(repository, query, fewWorkbooks);
      const large = await load(repository, query, workbooks);
      await query('vacuum analyze');
      const seconds = Math.round((performance.now() - start) / 1000);
      const { rows } = await query(
        `select pg_size_pretty(pg_database_size(current_database())) as size, current_setting('server_version') as version`,
      );
      print(
        `${workbooks} workbooks in PostgreSQL ${rows[0].version}: loaded in ${seconds} s, ${rows[0].size} on disk.`,
      );
      const database = { repository, recorded, query };
      const faults = await reportLists(database, large, workbooks, print);
      await reportCalls(database, small, large, print);
      return faults;
    });
  } finally {
    await repository.close();
  }
}

async function run({ workbooks, serverUrl, keep }: ReturnType<typeof readOptions>): Promise<readonly string[]> {
  const server = serverUrl ? { url: serverUrl, stop: async () => {} } : await startPostgres(settings);
  const name = `embedpath_bench_${randomBytes(4).toString('hex')}`;
  try {
    await administer(server.url, (query) => query(`create database ${name} encoding 'UTF8' template template0`));
    const url = databaseUrl(server.url, name);
    try {
      return await report(url, workbooks);
    } finally {
      if (keep) print('', `The database stays: ${serverUrl ? name : `${url} until Ctrl+C`}`);
      else await administer(server.url, (query) => query(`drop database ${name} with (force)`));
      if (keep && !serverUrl) await once(process, 'SIGINT');
    }
  } finally {
    await server.stop();
  }
}

function readOptionsOrExplain(): ReturnType<typeof readOptions> {
  try {
    return readOptions();
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n\n${help}`);
    process.exit(2);
  }
}

const options = readOptionsOrExplain();
if (options.help) {
  process.stdout.write(help);
} else {
  const faults = await run(options);
  if (faults.length > 0) print('', ...faults);
  process.exitCode = faults.length > 0 ? 1 : 0;
}

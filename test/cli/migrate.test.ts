import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Operations } from '../../src/cli/operations.ts';
import { databaseCommands } from '../../src/database-commands.ts';
import { createOperations } from '../../src/operate/operations.ts';
import { migrations } from '../../src/repository/postgres/migrate.ts';
import { frozenNow } from '../support/builders.ts';
import { administer } from '../support/postgres/administer.ts';
import { emptyDatabase } from '../support/postgres/empty-database.ts';
import { runCommand } from '../support/run-command.ts';

const names = Object.keys(migrations);

const loadOperations = async (): Promise<Operations> => createOperations({ ...databaseCommands, now: () => frozenNow });

const migrate = (url: string | undefined, ...args: string[]) =>
  runCommand(['migrate', ...args], { env: url === undefined ? {} : { DATABASE_URL: url }, loadOperations });

describe('embedpath migrate', () => {
  it('runs what is to be run, says so, and the next time that there is nothing', async () => {
    const url = await emptyDatabase();
    const first = await migrate(url);
    const lines = names.map((name) => `${name} was run\n`).join('');
    expect(first).toMatchObject({ exitCode: 0, stdout: `${lines}The schema is up to date.\n`, stderr: '' });
    expect(await migrate(url)).toMatchObject({ exitCode: 0, stdout: 'The schema is up to date.\n' });
    expect(readFileSync(new URL('../../docs/cli.md', import.meta.url), 'utf8')).toContain(first.stdout);
  });

  it('only says what would be run with --dry-run', async () => {
    const url = await emptyDatabase();
    const told = await migrate(url, '--dry-run');
    const lines = names.map((name) => `${name} would be run\n`).join('');
    expect(told).toMatchObject({ exitCode: 0, stdout: lines, stderr: `${names.length} migrations to run\n` });
    const { rows } = await administer(url, (query) => query("select to_regclass('organizations') as found"));
    expect(rows).toEqual([{ found: null }]);
  });

  it('answers JSON alone when it is to', async () => {
    const { stdout, stderr } = await migrate(await emptyDatabase(), '--json');
    expect(JSON.parse(stdout)).toEqual({ done: names, pending: [], unknown: [] });
    expect(stderr).toBe('');
  });

  it('leaves a schema as it is that is newer, and says so', async () => {
    const url = await emptyDatabase();
    await migrate(url);
    await administer(url, (query) => query("insert into kysely_migration values ('9999-newer', 'now')"));
    const { exitCode, stdout } = await migrate(url);
    expect([exitCode, stdout]).toEqual([
      0,
      'The schema is newer than this release, which leaves it as it is: 9999-newer\n',
    ]);
  });

  it('refuses a database that is away, and an environment that names none, without its password', async () => {
    const away = await migrate('postgres://embedpath:swordfish@127.0.0.1:1/embedpath');
    expect(away).toMatchObject({ exitCode: 1, stdout: '' });
    expect(away.stderr).toMatch(/^DATABASE_UNFIT: The database cannot be reached: connect ECONNREFUSED/);
    const wrong = await migrate('mysql://embedpath:swordfish@127.0.0.1/embedpath');
    expect(wrong).toMatchObject({ exitCode: 1 });
    expect(wrong.stderr).toMatch(/^INVALID_INPUT: DATABASE_URL must be a URL as in postgres:/);
    expect(away.stderr + wrong.stderr).not.toContain('swordfish');
    expect(await migrate(undefined)).toMatchObject({ exitCode: 2, stdout: '' });
  });
});

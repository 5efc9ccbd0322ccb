import { readdir, readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { sealTrail } from '../../../src/domain/audit/seal-trail.ts';
import { verifyTrail } from '../../../src/domain/audit/verify-trail.ts';
import type { ClientId, EmbedId, MemberId, OrganizationId, WorkbookId } from '../../../src/domain/ids.ts';
import { migrateDatabase, migrations, readMigrationState } from '../../../src/repository/postgres/migrate.ts';
import { createPostgresRepository } from '../../../src/repository/postgres/postgres-repository.ts';
import { serverRole } from '../../../src/repository/postgres/server-role.ts';
import { frozenNow } from '../../support/builders.ts';
import { administer } from '../../support/postgres/administer.ts';
import { emptyDatabase, poolOf } from '../../support/postgres/empty-database.ts';

const names = Object.keys(migrations);

const rowsFolder = new URL('rows/', import.meta.url);
const span = /^from-(?<from>\d{4})-(?:to-(?<to>\d{4})-)?/;

/** A small organization as a server wrote it when this was the newest schema: the names of the files say for which schemas they hold. */
async function rowsOf(schema: string): Promise<string> {
  const number = schema.slice(0, 4);
  const files = (await readdir(rowsFolder)).sort().filter((name) => {
    const { from = '', to = number } = span.exec(name)?.groups ?? {};
    return from !== '' && from <= number && number <= to;
  });
  const texts = await Promise.all(files.map((name) => readFile(new URL(name, rowsFolder), 'utf8')));
  return texts.join('');
}

const organizationId = '11111111-1111-4111-8111-111111111111' as OrganizationId;
const workbookId = '33333333-3333-4333-8333-333333333333' as WorkbookId;

describe('migrations', () => {
  it.each(names)('bring a database with data from the schema %s to the newest', async (schema) => {
    const url = await emptyDatabase();
    const pool = poolOf(url);
    await migrateDatabase(pool, schema);
    const rows = await rowsOf(schema);
    await administer(url, (query) => query(rows));
    expect(await migrateDatabase(pool)).toEqual(names.slice(names.indexOf(schema) + 1));

    const repository = createPostgresRepository(pool, { statementTimeoutMs: 10_000, role: serverRole });
    const [tree] = await repository.treesByVersions(organizationId, [{ workbookId, number: 1 }]);
    expect(tree).toMatchObject({
      pages: [{ pageId: 'page-1' }],
      elements: [{ elementId: 'element-1', columns: ['A', 'B'] }],
    });
    const signer = await repository.findSigner('c0ffee00c0ffee00c0ffee00c0ffee00' as ClientId);
    expect(signer).toMatchObject({
      organization: { slug: 'meridian' },
      owner: { memberId: '22222222-2222-4222-8222-222222222222' as MemberId, email: 'Ada@meridian.example' },
      secrets: [{ version: 1, uses: 7 }],
    });
    const content = await repository.findOpeningContent(organizationId, {
      embedId: '1-0000000000000000000001' as EmbedId,
    });
    await sealTrail({ repository, now: () => frozenNow });
    const report = await verifyTrail(organizationId, repository.readTrail(organizationId));
    expect(report).toMatchObject({ unsealed: 0, faults: [] });
    expect(content).toMatchObject({ workbook: { name: 'Sales' }, version: { number: 1 }, grants: [{ tagName: null }] });
  });

  it('are run once by many servers that start at the same moment', async () => {
    const url = await emptyDatabase();
    const runs = await Promise.all(Array.from({ length: 6 }, () => migrateDatabase(poolOf(url))));
    expect(runs.flat().sort()).toEqual(names);
    expect(await readMigrationState(poolOf(url))).toEqual({ pending: [], unknown: [] });
  });

  it('leave a schema as it is that a newer release has changed', async () => {
    const url = await emptyDatabase();
    const pool = poolOf(url);
    await migrateDatabase(pool);
    await administer(url, (query) => query("insert into kysely_migration values ('9999-newer', 'now')"));
    expect(await migrateDatabase(pool)).toEqual([]);
    expect(await readMigrationState(pool)).toEqual({ pending: [], unknown: ['9999-newer'] });
  });

  it('change nothing when one of them fails', async () => {
    const url = await emptyDatabase();
    await administer(url, (query) => query('create table embeds ()'));
    await expect(migrateDatabase(poolOf(url))).rejects.toThrow('already exists');
    const left = await administer(url, (query) =>
      query(
        "select table_name from information_schema.tables where table_schema = 'public' and table_name not like 'kysely%'",
      ),
    );
    expect(left.rows).toEqual([{ table_name: 'embeds' }]);
    expect((await readMigrationState(poolOf(url))).pending).toEqual(names);
  });

  it('make a schema beside another of the same database, by the search path of the URL', async () => {
    const url = await emptyDatabase();
    for (const schema of ['first', 'second']) {
      await administer(url, (query) => query(`create schema ${schema}`));
      const pool = poolOf(`${url}?options=-c%20search_path%3D${schema},public`);
      expect(await migrateDatabase(pool)).toEqual(names);
      const repository = createPostgresRepository(pool, { statementTimeoutMs: 10_000, role: serverRole });
      expect(await repository.findKeyCanaries()).toEqual([]);
    }
  });

  it('give the role of the server nothing of what others keep in the same schema', async () => {
    const url = await emptyDatabase();
    await administer(url, (query) => query('create table theirs ()'));
    await migrateDatabase(poolOf(url));
    const { rows } = await administer(url, (query) =>
      query(`select has_table_privilege('${serverRole}', 'theirs', 'select') as may`),
    );
    expect(rows).toEqual([{ may: false }]);
  });
});

import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { createConnectionPool } from '../../../src/repository/postgres/connection-pool.ts';
import { migrateDatabase } from '../../../src/repository/postgres/migrate.ts';
import { createPostgresRepository } from '../../../src/repository/postgres/postgres-repository.ts';
import { serverRole } from '../../../src/repository/postgres/server-role.ts';
import { frozenNow, later } from '../../support/builders.ts';
import { type Furnished, furnish } from '../../support/contract/furnished.ts';
import { settleIn, type World } from '../../support/contract/world.ts';
import { anAuditEvent } from '../../support/openings.ts';
import { administer, databaseUrl } from '../../support/postgres/administer.ts';
import { openDatabase } from '../../support/postgres/test-databases.ts';

type Query = Parameters<Parameters<typeof administer>[1]>[0];

const poolSettings = { poolSize: 4, queueSize: 100, connectTimeoutMs: 10_000, statementTimeoutMs: 10_000 };

/** A login that owns a database, and that row-level security binds like any other. */
async function makeOwner() {
  const { url, template } = inject('postgres');
  const name = `${template}_owner_${randomBytes(4).toString('hex')}`;
  await administer(url, async (query) => {
    await query(`create role ${name} login password 'owner'`);
    await query(`create database ${name} owner ${name} template template0 encoding 'UTF8'`);
  });
  const owned = new URL(databaseUrl(url, name));
  owned.username = name;
  owned.password = 'owner';
  const drop = () =>
    administer(url, async (query) => {
      await query(`drop database ${name} with (force)`);
      await query(`drop role ${name}`);
    });
  return { url: owned.href, drop };
}

async function tables(query: Query): Promise<string[]> {
  const { rows } = await query(
    "select table_name from information_schema.columns where table_schema = 'public' and column_name = 'organization_id' order by 1",
  );
  return rows.map(({ table_name }) => table_name);
}

/** How many rows of each table a transaction sees. */
async function countRows(query: Query, prepare: readonly string[]): Promise<Record<string, number>> {
  await query('begin');
  for (const statement of prepare) await query(statement);
  const counts: Record<string, number> = {};
  for (const table of await tables(query)) {
    const { rows } = await query(`select count(*)::integer as count from ${table}`);
    counts[table] = rows[0].count;
  }
  await query('rollback');
  return counts;
}

const bindTo = (organizationId: string) => `set local embedpath.organization_id = '${organizationId}'`;

describe.each(['a superuser, who becomes the role of the server', 'the owner of the tables'])(
  'the wall between organizations, for %s',
  (login) => {
    const isOwner = login.startsWith('the owner');
    const become = isOwner ? [] : [`set local role ${serverRole}`];
    let url: string;
    let world: World;
    let ours: Furnished;
    const cleanUp: (() => Promise<unknown>)[] = [];

    beforeAll(async () => {
      if (isOwner) {
        const owner = await makeOwner();
        url = owner.url;
        const pool = createConnectionPool({ url, ...poolSettings }, () => {});
        await migrateDatabase(pool);
        const repository = createPostgresRepository(pool, { statementTimeoutMs: 10_000, role: null });
        cleanUp.push(() => repository.close(), owner.drop);
        world = await settleIn(repository);
      } else {
        const database = await openDatabase();
        url = database.url;
        world = await settleIn(database.repository);
      }
      ours = await furnish(world);
      const { repository } = world;
      await repository.foldUsage(later(7200), { HOUR: frozenNow, DAY: later(-86_400) });
      await repository.recordRefusal(ours.organizationId, anAuditEvent({ outcome: 'REFUSED', code: 'NO_TEAM' }));
    });
    afterAll(async () => {
      for (const step of cleanUp) await step();
    });

    it('shows nothing to a query that forgets the organization', async () => {
      const counts = await administer(url, (query) => countRows(query, become));
      expect(Object.keys(counts).length).toBeGreaterThan(20);
      const { places, ...walled } = counts;
      expect(Object.values(walled).every((count) => count === 0)).toBe(true);
      // The owner, as which `enter_place` runs, is the one who sees all places.
      expect(places === 0).toBe(!isOwner);
    });

    it('shows of two organizations the rows of the one that it is bound to', async () => {
      const { theirs } = world;
      await administer(url, async (query) => {
        const own = await countRows(query, [...become, bindTo(ours.organizationId)]);
        const others = await countRows(query, [...become, bindTo(theirs.organizationId)]);
        expect(own).toMatchObject({ organizations: 1, workbooks: 1, secrets: 2, audit_events: 3 });
        expect(others).toMatchObject({ organizations: 1, members: 2, workbooks: 0, secrets: 0, audit_events: 0 });
        for (const [table, count] of Object.entries(own)) expect([table, count]).not.toEqual([table, 0]);
      });
    });

    it('takes no row for another organization than the one that it is bound to', async () => {
      const { theirs } = world;
      await administer(url, async (query) => {
        await query('begin');
        for (const statement of [...become, bindTo(theirs.organizationId)]) await query(statement);
        const values = [ours.organizationId, ours.team.teamId, ours.viewer.memberId];
        const insert = query('insert into team_members values ($1, $2, $3)', values);
        await expect(insert).rejects.toThrow('row-level security');
        await query('rollback');
      });
    });

    it('lets what a server keeps across organizations be asked of functions alone', async () => {
      const { repository } = world;
      expect(await repository.findSigner(ours.credential.clientId)).toBeDefined();
      expect(await repository.findOrganizationAt({ embedId: ours.embed.embedId })).toBeDefined();
      await repository.saveKeyCanary({ keyId: ours.secret.keyId, sealed: new Uint8Array(28) });
      expect(await repository.findKeyCanaries()).toMatchObject([{ keyId: ours.secret.keyId, secrets: 3 }]);
      await repository.forgetExpired({ now: later(10_000_000), secretsEndedBy: later(10_000_000) });
      expect(await repository.findSession(ours.opening.session.tokenHash)).toBeUndefined();
      await repository.foldUsage(later(10_000_000), { HOUR: later(10_000_000), DAY: later(10_000_000) });
      expect(await repository.lastOpeningsByEmbedIds(ours.organizationId, [ours.embed.embedId])).toEqual([null]);
    });

    it('stands in every table, and every key begins with the organization', async () => {
      await administer(url, async (query) => {
        const { rows } = await query(`
          select c.relname as table, c.relrowsecurity as enabled, c.relforcerowsecurity as forced, i.indisunique,
            (select attname from pg_attribute a where a.attrelid = c.oid and a.attnum = i.indkey[0]) as first
          from pg_class c join pg_index i on i.indrelid = c.oid
          where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and i.indisunique
            and c.relname not like 'kysely%' and c.relname <> 'key_canaries'`);
        expect(new Set(rows.map(({ table }) => table))).toEqual(new Set(await tables(query)));
        const loose = rows.filter(({ enabled, forced, first }) => !enabled || !forced || first !== 'organization_id');
        // Places are what is asked before the organization is known; slugs are theirs.
        expect(loose.map(({ table, first }) => `${table}.${first}`).sort()).toEqual([
          'organizations.slug',
          'places.kind',
        ]);
      });
    });
  },
);

describe('the role of the server', () => {
  it('[O9] may take nothing out of the trail, nor keep anything from its seal', async () => {
    const { url } = await openDatabase();
    await administer(url, async (query) => {
      for (const table of ['audit_events', 'audit_seals', 'audit_sealed', 'audit_unsealed']) {
        for (const statement of [`update ${table} set organization_id = null`, `delete from ${table}`]) {
          await query(`begin; set local role ${serverRole}`);
          await expect(query(statement)).rejects.toThrow('permission denied');
          await query('rollback');
        }
      }
    });
  });

  it('[C1] may not change what never changes, nor the list of migrations', async () => {
    const { url } = await openDatabase();
    await administer(url, async (query) => {
      for (const table of ['versions', 'contents', 'pages', 'elements', 'audit_events']) {
        await query(`begin; set local role ${serverRole}`);
        await expect(query(`update ${table} set organization_id = null`)).rejects.toThrow('permission denied');
        await query('rollback');
      }
      await query(`begin; set local role ${serverRole}`);
      await expect(query('delete from kysely_migration')).rejects.toThrow('permission denied');
      await query('rollback');
    });
  });
});

import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type LoadedOrganization, loadOrganization } from '../../../bench/load-organization.ts';
import { loadWorkbooks } from '../../../bench/load-workbooks.ts';
import { openRepository } from '../../../bench/open-repository.ts';
import { withoutForeignKeys } from '../../../bench/without-foreign-keys.ts';
import type { SortKey, Window } from '../../../src/domain/connection.ts';
import {
  type WorkbookCriteria,
  type WorkbookOrder,
  type WorkbookSort,
  workbookKey,
} from '../../../src/domain/workbooks/workbook-repository.ts';
import type { PostgresRepository } from '../../../src/repository/postgres/postgres-repository.ts';
import { administer, databaseUrl } from '../../support/postgres/administer.ts';
import { explain, type Plan, recordStatements } from '../../support/postgres/explain.ts';

const workbooks = 12_000;
const pageSize = 100;
/** One more tells that there is a next page; the look behind reads one row. */
const rowsOfAPage = pageSize + 2;

const recorded = recordStatements();
let url: string;
let repository: PostgresRepository;
let loaded: LoadedOrganization;

beforeAll(async () => {
  const { url: serverUrl, template } = inject('postgres');
  const name = `${template}_plans`;
  await administer(serverUrl, (query) => query(`create database ${name} template template0 encoding 'UTF8'`));
  url = databaseUrl(serverUrl, name);
  repository = await openRepository(url, recorded);
  await administer(url, async (query) => {
    for (const size of [1000, workbooks]) {
      const organization = await loadOrganization(repository, query, 1000);
      await withoutForeignKeys(query, () => loadWorkbooks(query, organization, size));
      loaded = organization;
    }
    await query('vacuum analyze');
  });
}, 60_000);

afterAll(async () => {
  await repository.close();
  await administer(inject('postgres').url, (query) => query(`drop database ${new URL(url).pathname.slice(1)}`));
});

const pageAfter = (key: SortKey | null, limit = pageSize): Window => ({
  limit,
  direction: 'FORWARD',
  after: key,
  before: null,
});

/** The plan of the last statement of `read`. */
async function planOf(read: () => Promise<unknown>): Promise<Plan> {
  recorded.take();
  await read();
  const statement = recorded.take().at(-1);
  if (statement === undefined) throw new Error('Nothing was asked.');
  return administer(url, (query) => explain(query, loaded.organization.organizationId, statement));
}

/** Plans of the first page, and of one behind `skipped` workbooks. */
async function plansOf(criteria: WorkbookCriteria, order: WorkbookOrder, skipped: number): Promise<Plan[]> {
  const { organizationId } = loaded.organization;
  const list = (window: Window) => repository.listWorkbooks(organizationId, criteria, order, window);
  const last = (await list(pageAfter(null, skipped))).items.at(-1);
  if (last === undefined) throw new Error('The list is too short.');
  const cursor = workbookKey(last.workbook, order.field);
  return [await planOf(() => list(pageAfter(null))), await planOf(() => list(pageAfter(cursor)))];
}

function rowsOf({ scans }: Plan, table: string): number {
  return scans.filter((scan) => scan.table === table).reduce((sum, { rows }) => sum + rows, 0);
}

const byName = { field: 'NAME', direction: 'ASC' } as const;

const orders: readonly [WorkbookSort, WorkbookOrder['direction'], string][] = [
  ['NAME', 'ASC', 'workbooks_name_index'],
  ['NAME', 'DESC', 'workbooks_name_index'],
  ['PATH', 'ASC', 'workbooks_path_index'],
  ['PATH', 'DESC', 'workbooks_path_index'],
  ['CREATED_AT', 'ASC', 'workbooks_created_index'],
  ['CREATED_AT', 'DESC', 'workbooks_created_index'],
  ['UPDATED_AT', 'ASC', 'workbooks_updated_index'],
  ['UPDATED_AT', 'DESC', 'workbooks_updated_index'],
];

function expectPageFrom(plan: Plan, index: string): void {
  expect(new Set(plan.scans.map((scan) => scan.index))).toEqual(new Set([index]));
  expect(plan.scans.every(({ kind }) => /^Index(?: Only)? Scan$/.test(kind))).toBe(true);
  expect(plan.scans.reduce((sum, { rows }) => sum + rows, 0)).toBeLessThanOrEqual(rowsOfAPage);
  expect(Math.max(0, ...plan.sorted)).toBeLessThanOrEqual(rowsOfAPage);
}

describe('pages of workbooks', () => {
  it.each(orders)('by %s %s come from one index, and read no more than they show', async (field, direction, index) => {
    for (const plan of await plansOf({ isArchived: false }, { field, direction }, 9000)) expectPageFrom(plan, index);
  });

  it('that are archived pass over none that are not', async () => {
    const plans = await plansOf({ isArchived: true }, byName, 500);
    for (const plan of plans) expectPageFrom(plan, 'workbooks_name_index');
  });

  it('of a folder, by path, begin where the folder does', async () => {
    const order = { field: 'PATH', direction: 'ASC' } as const;
    const plans = await plansOf({ isArchived: false, folder: 'Sales' }, order, 900);
    for (const plan of plans) expectPageFrom(plan, 'workbooks_path_index');
  });

  it('[A5] for a reader of few begin with those, or pass over few others, and ask for no grants', async () => {
    const criteria = { isArchived: false, readableBy: loaded.readerOfFew };
    for (const plan of await plansOf(criteria, byName, 500)) {
      expect(rowsOf(plan, 'workbooks')).toBeLessThan(2000);
      expect(rowsOf(plan, 'grants')).toBe(0);
    }
  });

  it('[A5] for a reader of many ask each workbook until the page is full', async () => {
    const criteria = { isArchived: false, readableBy: loaded.readerOfMany };
    for (const plan of await plansOf(criteria, byName, 4000)) {
      expect(plan.scans.map(({ kind }) => kind).filter((kind) => !kind.startsWith('Index'))).toEqual([]);
      expect(rowsOf(plan, 'workbooks')).toBeLessThan(4 * pageSize);
      expect(rowsOf(plan, 'grants')).toBeLessThan(8 * pageSize);
    }
  });
});

describe('the number of workbooks, and of embeds', () => {
  it('[A5] for a reader of many is counted without asking each', async () => {
    const { organizationId } = loaded.organization;
    const readableBy = loaded.readerOfMany;
    const plans = [
      await planOf(() => repository.countWorkbooks(organizationId, { isArchived: false, readableBy })),
      await planOf(() => repository.countEmbeds(organizationId, { readableBy })),
    ];
    for (const { scans } of plans) {
      const grants = scans.filter(({ table }) => table === 'grants');
      expect(grants.length).toBeGreaterThan(0);
      // Once by each of a few workers, whatever way the planner takes.
      expect(Math.max(...grants.map(({ loops }) => loops))).toBeLessThan(10);
    }
  });
});

describe('pages of other lists', () => {
  it('of embeds come from the index of their age', async () => {
    const { organizationId } = loaded.organization;
    const list = (window: Window) => repository.listEmbeds(organizationId, {}, window);
    const { createdAt, embedId } = (await list(pageAfter(null, 900))).items.at(-1) ?? {};
    if (createdAt === undefined || embedId === undefined) throw new Error('The list is too short.');
    expectPageFrom(await planOf(() => list(pageAfter(null))), 'embeds_age_index');
    expectPageFrom(await planOf(() => list(pageAfter([createdAt.toISOString(), embedId]))), 'embeds_age_index');
  });

  it('of members come from the index of their addresses', async () => {
    const { organizationId } = loaded.organization;
    const list = (window: Window) => repository.listMembers(organizationId, {}, window);
    const { email, memberId } = (await list(pageAfter(null, 800))).items.at(-1) ?? {};
    if (email === undefined || memberId === undefined) throw new Error('The list is too short.');
    for (const cursor of [null, [email.toLowerCase(), memberId] as const]) {
      const plan = await planOf(() => list(pageAfter(cursor)));
      expect(new Set(plan.scans.map(({ index }) => index))).toEqual(new Set(['members_email_unique']));
      // Addresses are unique, which the planner does not use: it looks one row further for another id.
      expect(rowsOf(plan, 'members')).toBeLessThanOrEqual(rowsOfAPage + 4);
    }
  });
});

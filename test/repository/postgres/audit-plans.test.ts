import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { loadEvents, type NamedCriteria, someCriteria } from '../../../bench/load-events.ts';
import { openRepository } from '../../../bench/open-repository.ts';
import type { SortKey, Window } from '../../../src/domain/connection.ts';
import type { OrganizationId } from '../../../src/domain/ids.ts';
import type { PostgresRepository } from '../../../src/repository/postgres/postgres-repository.ts';
import { settleIn } from '../../support/contract/world.ts';
import { administer, databaseUrl } from '../../support/postgres/administer.ts';
import { explain, recordStatements } from '../../support/postgres/explain.ts';

const events = 12_000;
const pageSize = 20;
/** One more tells that there is a next page; the look behind reads one row. */
const rowsOfAPage = pageSize + 2;

const recorded = recordStatements();
let url: string;
let repository: PostgresRepository;
let organizationId: OrganizationId;
let filters: NamedCriteria[];

beforeAll(async () => {
  const { url: serverUrl, template } = inject('postgres');
  const name = `${template}_audit_plans`;
  await administer(serverUrl, (query) => query(`create database ${name} template template0 encoding 'UTF8'`));
  url = databaseUrl(serverUrl, name);
  repository = await openRepository(url, recorded);
  organizationId = (await settleIn(repository)).ours.organizationId;
  filters = await administer(url, async (query) => {
    await loadEvents(query, organizationId, events);
    return someCriteria(query, organizationId, events);
  });
}, 60_000);
afterAll(async () => {
  await repository.close();
  await administer(inject('postgres').url, (query) => query(`drop database ${new URL(url).pathname.slice(1)}`));
});

const pageAfter = (after: SortKey | null): Window => ({ limit: pageSize, direction: 'FORWARD', after, before: null });

describe('pages of audit events', () => {
  it('[O9] are read from an index, and read no more than they show, whatever they are filtered by', async () => {
    for (const { name, criteria } of filters) {
      const list = (window: Window) => repository.listAuditEvents(organizationId, criteria, window);
      const last = (await list(pageAfter(null))).items.at(-1);
      const cursors = [null, ...(last ? [[last.time.toISOString(), last.auditEventId] as const] : [])];
      const values = Math.max(criteria.codes?.length ?? 1, criteria.actions?.length ?? 1);
      for (const cursor of cursors) {
        recorded.take();
        await list(pageAfter(cursor));
        const statement = recorded.take().at(-1);
        if (statement === undefined) throw new Error('Nothing was asked.');
        const plan = await administer(url, (query) => explain(query, organizationId, statement));
        const rows = plan.scans.reduce((sum, scan) => sum + scan.rows, 0);
        expect([name, plan.scans.every(({ kind }) => kind.startsWith('Index'))]).toEqual([name, true]);
        expect([name, rows <= values * rowsOfAPage]).toEqual([name, true]);
      }
    }
  });
});

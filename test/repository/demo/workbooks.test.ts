import { beforeAll, describe, expect, it } from 'vitest';
import type { VersionKey } from '../../../src/domain/workbooks/workbook.ts';
import { frozenNow } from '../../support/builders.ts';
import { acme, boardReport, byPath, type SeededDemo, salesOverview, seededDemo, wholeList } from './seeded-demo.ts';

let demo: SeededDemo;

beforeAll(async () => {
  demo = await seededDemo();
});

async function listWorkbooks() {
  const { items } = await demo.repository.listWorkbooks(acme, {}, byPath, wholeList);
  return items.map(({ workbook }) => workbook);
}

async function elementIdsOf(number: number | 'DRAFT'): Promise<string[]> {
  const [tree] = await demo.repository.treesByVersions(acme, [{ workbookId: salesOverview, number }]);
  return (tree?.elements ?? []).map(({ elementId }) => elementId);
}

describe('the workbooks of the demo', () => {
  it('are at least three published ones of several pages, one never published and one archived', async () => {
    const workbooks = await listWorkbooks();
    const published = workbooks.filter(({ latestVersion, isArchived }) => latestVersion !== null && !isArchived);
    const keys = published.map(
      ({ workbookId, latestVersion }): VersionKey => ({ workbookId, number: latestVersion ?? 'DRAFT' }),
    );
    const trees = await demo.repository.treesByVersions(acme, keys);
    const visible = trees.map(
      (tree) => tree?.pages.filter(({ kind, hidden }) => kind === 'PAGE' && !hidden).length ?? 0,
    );
    const names = (chosen: typeof workbooks) => chosen.map(({ name }) => name);
    expect(visible.filter((count) => count > 1).length).toBeGreaterThanOrEqual(3);
    expect(names(workbooks.filter(({ latestVersion }) => latestVersion === null))).toEqual(['Marketing Plan']);
    expect(names(workbooks.filter(({ isArchived }) => isArchived))).toEqual(['Sales 2024']);
  });

  it('[C2] have a tag on an older version, and a draft that differs from what is published', async () => {
    const [tags] = await demo.repository.tagsByWorkbookIds(acme, [salesOverview]);
    const [found] = await demo.repository.findWorkbooksByIds(acme, [salesOverview]);
    expect(tags?.map(({ name, versionNumber }) => [name, versionNumber])).toEqual([['prod', 1]]);
    expect(found?.workbook.latestVersion).toBe(2);
    expect(await elementIdsOf(1)).toContain('chart-discounts');
    expect(await elementIdsOf(2)).not.toContain('chart-discounts');
    expect(await elementIdsOf(2)).toContain('chart-revenue-by-channel');
    expect(await elementIdsOf(2)).not.toContain('chart-forecast');
    expect(await elementIdsOf('DRAFT')).toContain('chart-forecast');
  });

  it('[C1] were published one after the other before now, and the draft was saved last', async () => {
    const [versions = []] = await demo.repository.versionsByWorkbookIds(acme, [salesOverview]);
    const [found] = await demo.repository.findWorkbooksByIds(acme, [salesOverview]);
    const daysAgo = (time: Date | null | undefined) =>
      (frozenNow.getTime() - (time?.getTime() ?? Number.NaN)) / 86_400_000;
    expect(versions.map(({ publishedAt }) => daysAgo(publishedAt))).toEqual([14, 60]);
    expect(daysAgo(found?.workbook.createdAt)).toBe(60);
    expect(daysAgo(found?.workbook.updatedAt)).toBe(1);
  });

  it('[A5] are shared with a team, one as a single tag too, but for one of them', async () => {
    const workbooks = await listWorkbooks();
    const ids = workbooks.map(({ workbookId }) => workbookId);
    const grants = await demo.repository.grantsByWorkbookIds(acme, ids);
    const ofTeams = grants.map((ofOne) => ofOne.filter(({ grantee }) => grantee.kind === 'TEAM'));
    expect(ids.filter((_, index) => ofTeams[index]?.length === 0)).toEqual([boardReport]);
    const ofTags = grants.flat().filter(({ tagName }) => tagName !== null);
    expect(ofTags.map(({ workbookId, tagName, grantee }) => [workbookId, tagName, grantee.kind])).toEqual([
      [salesOverview, 'prod', 'TEAM'],
      [salesOverview, 'prod', 'MEMBER'],
    ]);
  });
});

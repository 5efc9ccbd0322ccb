import { describe, expect, it } from 'vitest';
import type { Grantee } from '../../../src/domain/grants/grant.ts';
import { aGrant, aPage, aUuid, aWorkbook, frozenNow, later, someContent } from '../builders.ts';
import {
  addTag,
  addWorkbook,
  enter,
  expectOneWinner,
  expectRefusal,
  type MakeRepository,
  share,
  unshared,
} from './world.ts';

export function describeWorkbooks(make: MakeRepository): void {
  describe('workbooks', () => {
    it('[C1] keeps a new workbook with its draft, which is no version yet', async () => {
      const { repository, ours } = await enter(make);
      const workbook = aWorkbook({ ownerId: ours.viewer.memberId, folder: 'Sales', latestVersion: 7 });
      const { workbookId } = workbook;
      const draft = someContent();
      const created = await repository.createWorkbook(ours.organizationId, workbook, draft, null);
      expect(created).toEqual({ ...workbook, latestVersion: null });
      expect(await repository.findWorkbooksByIds(ours.organizationId, [workbookId])).toEqual([unshared(created)]);
      expect(await repository.findContents(ours.organizationId, [{ workbookId, number: 'DRAFT' }])).toEqual([draft]);
      expect(await repository.versionsByWorkbookIds(ours.organizationId, [workbookId])).toEqual([[]]);
    });

    it('[C1] publishes a new workbook at once when a publication is given', async () => {
      const { repository, ours } = await enter(make);
      const workbook = aWorkbook({ ownerId: ours.admin.memberId });
      const { workbookId } = workbook;
      const draft = someContent();
      const publication = { publishedAt: later(5), publishedById: ours.viewer.memberId };
      const created = await repository.createWorkbook(ours.organizationId, workbook, draft, publication);
      expect(created).toEqual({ ...workbook, latestVersion: 1 });
      const version = { workbookId, number: 1, ...publication, counts: draft.counts };
      expect(await repository.versionsByWorkbookIds(ours.organizationId, [workbookId])).toEqual([[version]]);
      expect(await repository.findContents(ours.organizationId, [{ workbookId, number: 1 }])).toEqual([draft]);
    });

    it('finds workbooks in the order of the ids, twice where asked twice, undefined where unknown', async () => {
      const world = await enter(make);
      const first = await addWorkbook(world);
      const second = await addWorkbook(world);
      const ids = [second.workbookId, aUuid<typeof first.workbookId>(), first.workbookId, second.workbookId];
      const found = await world.repository.findWorkbooksByIds(world.ours.organizationId, ids);
      expect(found).toEqual([unshared(second), undefined, unshared(first), unshared(second)]);
    });

    it('[A5] gives with a workbook its grants, oldest first, and its tags by name, and those of no other', async () => {
      const world = await enter(make);
      const { repository, ours } = world;
      const workbook = await addWorkbook(world, { folder: 'Sales', name: 'Overview' });
      const other = await addWorkbook(world);
      const { workbookId } = workbook;
      const qa = await addTag(world, workbookId, 'qa');
      const prod = await addTag(world, workbookId, 'prod');
      const grantee: Grantee = { kind: 'MEMBER', memberId: ours.viewer.memberId };
      const newest = aGrant({ workbookId, grantee, createdAt: later(9) });
      const oldest = aGrant({ workbookId, grantee, tagName: 'prod', createdAt: later(1) });
      for (const grant of [newest, oldest]) await repository.saveGrant(ours.organizationId, grant);
      const elsewhere = await share(world, other.workbookId, grantee);
      const shared = { workbook, grants: [oldest, newest], tags: [prod, qa] };
      expect(await repository.findWorkbookByPath(ours.organizationId, 'Sales/Overview')).toEqual(shared);
      const ids = [other.workbookId, workbookId, workbookId];
      const found = await repository.findWorkbooksByIds(ours.organizationId, ids);
      expect(found).toEqual([{ workbook: other, grants: [elsewhere], tags: [] }, shared, shared]);
    });

    it('finds a workbook by its exact path, also after it was moved', async () => {
      const world = await enter(make);
      const { repository, ours } = world;
      const find = (path: string) => repository.findWorkbookByPath(ours.organizationId, path);
      const nested = await addWorkbook(world, { folder: 'Sales/Europe', name: 'Overview' });
      const root = await addWorkbook(world, { name: 'Overview' });
      expect(await find('Sales/Europe/Overview')).toEqual(unshared(nested));
      expect(await find('Overview')).toEqual(unshared(root));
      expect(await find('sales/Europe/Overview')).toBeUndefined();
      const changes = { folder: 'Archive', updatedAt: later(1) };
      const moved = await repository.updateWorkbook(ours.organizationId, nested.workbookId, changes);
      expect(await find('Archive/Overview')).toEqual(unshared(moved));
      expect(await find('Sales/Europe/Overview')).toBeUndefined();
      await addWorkbook(world, { folder: 'Sales/Europe', name: 'Overview' });
    });

    it('refuses a path that is taken, and keeps nothing', async () => {
      const world = await enter(make);
      const holder = await addWorkbook(world, { folder: 'Sales', name: 'Overview' });
      const second = { workbookId: aUuid<typeof holder.workbookId>(), folder: 'Sales', name: 'Overview' };
      await expectRefusal(addWorkbook(world, second), 'PATH_TAKEN');
      const { repository, ours } = world;
      const ids = [second.workbookId, holder.workbookId];
      expect(await repository.findWorkbooksByIds(ours.organizationId, ids)).toEqual([undefined, unshared(holder)]);
      expect(await repository.findWorkbookByPath(ours.organizationId, 'Sales/Overview')).toEqual(unshared(holder));
    });

    it('refuses an id that exists, and leaves that workbook as it is', async () => {
      const world = await enter(make);
      const { repository, ours } = world;
      const first = await addWorkbook(world);
      const intruder = addWorkbook(world, { workbookId: first.workbookId, name: 'Intruder' });
      await expectRefusal(intruder, 'WORKBOOK_NOT_EDITABLE');
      expect(await repository.findWorkbooksByIds(ours.organizationId, [first.workbookId])).toEqual([unshared(first)]);
      expect(await repository.findWorkbookByPath(ours.organizationId, 'Intruder')).toBeUndefined();
    });

    it('makes one workbook out of calls with one path at the same moment', async () => {
      const world = await enter(make);
      const calls = Array.from({ length: 20 }, () => addWorkbook(world, { name: 'Overview' }));
      await expectOneWinner(calls, 'PATH_TAKEN');
      expect(await world.repository.countWorkbooks(world.ours.organizationId, {})).toBe(1);
    });

    it('refuses an owner or publisher whom the organization does not have, and keeps nothing', async () => {
      const world = await enter(make);
      const { repository, ours, theirs } = world;
      const stranger = theirs.admin.memberId;
      const publication = { publishedAt: frozenNow, publishedById: stranger };
      const { workbookId } = await addWorkbook(world, {}, null);
      await expectRefusal(addWorkbook(world, { ownerId: stranger }), 'MEMBER_NOT_FOUND');
      await expectRefusal(addWorkbook(world, {}, publication), 'MEMBER_NOT_FOUND');
      await expectRefusal(repository.publishDraft(ours.organizationId, workbookId, publication), 'MEMBER_NOT_FOUND');
      const handOver = { ownerId: stranger, updatedAt: frozenNow };
      const update = repository.updateWorkbook(ours.organizationId, workbookId, handOver);
      await expectRefusal(update, 'MEMBER_NOT_FOUND');
      expect(await repository.countWorkbooks(ours.organizationId, {})).toBe(1);
    });

    it('changes the named facts alone', async () => {
      const world = await enter(make);
      const { repository, ours } = world;
      const workbook = await addWorkbook(world, { folder: 'Sales' });
      const { workbookId } = workbook;
      const before = await repository.findContents(ours.organizationId, [{ workbookId, number: 'DRAFT' }]);
      const changes = { description: 'New', isArchived: true, ownerId: ours.viewer.memberId, updatedAt: later(60) };
      const changed = await repository.updateWorkbook(ours.organizationId, workbookId, changes);
      expect(changed).toEqual({ ...workbook, ...changes });
      expect(await repository.findWorkbooksByIds(ours.organizationId, [workbookId])).toEqual([unshared(changed)]);
      expect(await repository.findContents(ours.organizationId, [{ workbookId, number: 'DRAFT' }])).toEqual(before);
    });

    it('[C1] replaces the draft, and publishes it where told so', async () => {
      const world = await enter(make);
      const { repository, ours } = world;
      const { workbookId } = await addWorkbook(world);
      const [second, third] = [someContent(), someContent([aPage(), aPage()])];
      const publication = { publishedAt: later(2), publishedById: ours.admin.memberId };
      const update = (draft: typeof second, published: typeof publication | null) =>
        repository.updateWorkbook(
          ours.organizationId,
          workbookId,
          { updatedAt: later(2) },
          { draft, publication: published },
        );
      expect(await update(second, publication)).toMatchObject({ latestVersion: 2, updatedAt: later(2) });
      expect(await update(third, null)).toMatchObject({ latestVersion: 2 });
      const keys = [2, 3, 'DRAFT' as const].map((number) => ({ workbookId, number }));
      expect(await repository.findContents(ours.organizationId, keys)).toEqual([second, undefined, third]);
    });

    it('changes nothing of workbook, draft and versions when the path is taken', async () => {
      const world = await enter(make);
      const { repository, ours } = world;
      await addWorkbook(world, { name: 'Taken' });
      const workbook = await addWorkbook(world);
      const { workbookId } = workbook;
      const keys = [1, 2, 'DRAFT' as const].map((number) => ({ workbookId, number }));
      const before = await repository.findContents(ours.organizationId, keys);
      const content = {
        draft: someContent(),
        publication: { publishedAt: later(2), publishedById: ours.admin.memberId },
      };
      const changes = { name: 'Taken', updatedAt: later(2) };
      const update = repository.updateWorkbook(ours.organizationId, workbookId, changes, content);
      await expectRefusal(update, 'PATH_TAKEN');
      expect(await repository.findWorkbooksByIds(ours.organizationId, [workbookId])).toEqual([unshared(workbook)]);
      expect(await repository.findContents(ours.organizationId, keys)).toEqual(before);
    });

    it('refuses to change or publish an unknown workbook', async () => {
      const { repository, ours } = await enter(make);
      const update = repository.updateWorkbook(ours.organizationId, aUuid(), { updatedAt: frozenNow });
      await expectRefusal(update, 'WORKBOOK_NOT_FOUND');
      const publication = { publishedAt: frozenNow, publishedById: ours.admin.memberId };
      await expectRefusal(repository.publishDraft(ours.organizationId, aUuid(), publication), 'WORKBOOK_NOT_FOUND');
    });
  });
}

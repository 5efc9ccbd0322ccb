import { describe, expect, it } from 'vitest';
import type { WorkbookCriteria } from '../../../src/domain/workbooks/workbook-repository.ts';
import { aTeam, aUuid, later } from '../builders.ts';
import { addTag, addWorkbook, enter, everything, listed, type MakeRepository, share, type World } from './world.ts';

async function namesOf({ repository, ours }: World, criteria: WorkbookCriteria): Promise<string[]> {
  const order = { field: 'NAME', direction: 'ASC' } as const;
  const shared = await listed(
    repository.listWorkbooks(ours.organizationId, criteria, order, everything),
    repository.countWorkbooks(ours.organizationId, criteria),
    'workbook',
  );
  return shared.map(({ name }) => name);
}

export function describeWorkbookLists(make: MakeRepository): void {
  describe('lists of workbooks', () => {
    it('come with the grants and tags of each workbook, as they are read of it alone', async () => {
      const world = await enter(make);
      const { repository, ours } = world;
      const { workbookId } = await addWorkbook(world);
      await addWorkbook(world);
      await addTag(world, workbookId, 'prod');
      await share(world, workbookId, { kind: 'MEMBER', memberId: ours.viewer.memberId }, 'prod');
      const order = { field: 'NAME', direction: 'ASC' } as const;
      const { items } = await repository.listWorkbooks(ours.organizationId, {}, order, everything);
      const ids = items.map(({ workbook }) => workbook.workbookId);
      expect(items).toEqual(await repository.findWorkbooksByIds(ours.organizationId, ids));
      expect(items.map(({ grants, tags }) => [grants.length, tags.length])).toEqual([
        [1, 1],
        [0, 0],
      ]);
    });

    it('are cut by name, folder and whether they are archived', async () => {
      const world = await enter(make);
      await addWorkbook(world, { name: 'Overview', folder: 'Sales/Europe' });
      await addWorkbook(world, { name: 'Pipeline', folder: 'Sales', isArchived: true });
      await addWorkbook(world, { name: 'Old view', folder: 'Sales archive' });
      await addWorkbook(world, { name: 'Root' });
      expect(await namesOf(world, {})).toEqual(['Old view', 'Overview', 'Pipeline', 'Root']);
      expect(await namesOf(world, { name: 'VIEW' })).toEqual(['Old view', 'Overview']);
      expect(await namesOf(world, { folder: 'Sales' })).toEqual(['Overview', 'Pipeline']);
      expect(await namesOf(world, { folder: 'Sales/Europe' })).toEqual(['Overview']);
      expect(await namesOf(world, { folder: '' })).toHaveLength(4);
      expect(await namesOf(world, { isArchived: true })).toEqual(['Pipeline']);
      expect(await namesOf(world, { isArchived: false, folder: 'Sales' })).toEqual(['Overview']);
    });

    it('take what is searched for as plain text, not as a pattern', async () => {
      const world = await enter(make);
      await addWorkbook(world, { name: '100% growth', folder: 'a_b' });
      await addWorkbook(world, { name: '1000 growth', folder: 'axb' });
      await addWorkbook(world, { name: 'back\\slash', folder: 'a%' });
      expect(await namesOf(world, { name: '0%' })).toEqual(['100% growth']);
      expect(await namesOf(world, { name: '_' })).toEqual([]);
      expect(await namesOf(world, { name: 'k\\s' })).toEqual(['back\\slash']);
      expect(await namesOf(world, { folder: 'a_b' })).toEqual(['100% growth']);
      expect(await namesOf(world, { folder: 'a%' })).toEqual(['back\\slash']);
    });

    it('know folders by their very letters, also where lower case is longer or depends on what follows', async () => {
      const world = await enter(make);
      for (const folder of ['ΟΔΟΣ', 'ΟΔΟΣ/ΒΣ', 'οδοσ', 'İzmir', 'İzmir/Şehir', 'STRAẞE', 'straße']) {
        await addWorkbook(world, { name: `In ${folder}`, folder });
      }
      expect(await namesOf(world, { folder: 'ΟΔΟΣ' })).toEqual(['In ΟΔΟΣ', 'In ΟΔΟΣ/ΒΣ']);
      expect(await namesOf(world, { folder: 'ΟΔΟΣ/ΒΣ' })).toEqual(['In ΟΔΟΣ/ΒΣ']);
      expect(await namesOf(world, { folder: 'İzmir' })).toEqual(['In İzmir', 'In İzmir/Şehir']);
      expect(await namesOf(world, { folder: 'STRAẞE' })).toEqual(['In STRAẞE']);
      expect(await namesOf(world, { folder: 'izmir' })).toEqual([]);
    });

    it('[A5] hold for a reader what they own and what a grant to them or to a team of theirs reaches', async () => {
      const world = await enter(make);
      const { repository, ours } = world;
      const { memberId } = ours.viewer;
      const [team, otherTeam] = [aTeam(), aTeam()];
      for (const each of [team, otherTeam]) await repository.createTeam(ours.organizationId, each);
      await addWorkbook(world, { name: 'Owned', ownerId: memberId }, null);
      const granted = await addWorkbook(world, { name: 'Granted' });
      await share(world, granted.workbookId, { kind: 'MEMBER', memberId });
      const byTeam = await addWorkbook(world, { name: 'By team' });
      await share(world, byTeam.workbookId, { kind: 'TEAM', teamId: team.teamId });
      const byTag = await addWorkbook(world, { name: 'By tag' });
      await addTag(world, byTag.workbookId, 'prod');
      await share(world, byTag.workbookId, { kind: 'TEAM', teamId: team.teamId }, 'prod');
      const toOthers = await addWorkbook(world, { name: 'To others' });
      await share(world, toOthers.workbookId, { kind: 'TEAM', teamId: otherTeam.teamId });
      await share(world, toOthers.workbookId, { kind: 'MEMBER', memberId: ours.admin.memberId });
      await addWorkbook(world, { name: 'To nobody' });
      const readableBy = { memberId, teamIds: [team.teamId] };
      expect(await namesOf(world, { readableBy })).toEqual(['By tag', 'By team', 'Granted', 'Owned']);
      expect(await namesOf(world, { readableBy, name: 'by' })).toEqual(['By tag', 'By team']);
      expect(await namesOf(world, { readableBy: { memberId, teamIds: [] } })).toEqual(['Granted', 'Owned']);
      expect(await namesOf(world, { readableBy: { memberId: aUuid(), teamIds: [] } })).toEqual([]);
    });

    it('[A5] lose what is no longer shared', async () => {
      const world = await enter(make);
      const { repository, ours } = world;
      const { memberId } = ours.viewer;
      const { workbookId } = await addWorkbook(world, { name: 'Granted' });
      const { grantId } = await share(world, workbookId, { kind: 'MEMBER', memberId });
      expect(await namesOf(world, { readableBy: { memberId, teamIds: [] } })).toEqual(['Granted']);
      await repository.deleteGrant(ours.organizationId, grantId);
      expect(await namesOf(world, { readableBy: { memberId, teamIds: [] } })).toEqual([]);
    });

    it('are ordered by name, path, creation or change, names whatever their case', async () => {
      const world = await enter(make);
      const { repository, ours } = world;
      const facts = (second: number) => ({ createdAt: later(second), updatedAt: later(-second) });
      await addWorkbook(world, { name: 'beta', folder: 'A', ...facts(2) });
      await addWorkbook(world, { name: 'Alpha', folder: 'b', ...facts(3) });
      await addWorkbook(world, { name: 'Gamma', ...facts(1) });
      const ordered = async (field: 'NAME' | 'PATH' | 'CREATED_AT' | 'UPDATED_AT') => {
        const order = { field, direction: 'ASC' } as const;
        const { items } = await repository.listWorkbooks(ours.organizationId, {}, order, everything);
        return items.map(({ workbook }) => workbook.name);
      };
      expect(await ordered('NAME')).toEqual(['Alpha', 'beta', 'Gamma']);
      expect(await ordered('PATH')).toEqual(['beta', 'Alpha', 'Gamma']);
      expect(await ordered('CREATED_AT')).toEqual(['Gamma', 'beta', 'Alpha']);
      expect(await ordered('UPDATED_AT')).toEqual(['Alpha', 'beta', 'Gamma']);
    });
  });
}

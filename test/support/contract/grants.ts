import { describe, expect, it } from 'vitest';
import type { Grantee } from '../../../src/domain/grants/grant.ts';
import type { GrantId, TeamId, WorkbookId } from '../../../src/domain/ids.ts';
import { aGrant, aTeam, aUuid, later } from '../builders.ts';
import { addTag, addWorkbook, enter, expectRefusal, type MakeRepository, share } from './world.ts';

export function describeGrants(make: MakeRepository): void {
  describe('grants', () => {
    it('finds grants in the order of the ids, twice where asked twice, undefined where unknown', async () => {
      const world = await enter(make);
      const { repository, ours } = world;
      const { workbookId } = await addWorkbook(world);
      const grantees = [ours.viewer, ours.admin].map(({ memberId }): Grantee => ({ kind: 'MEMBER', memberId }));
      const grants = grantees.map((grantee) => aGrant({ workbookId, grantee, permission: 'CAN_EXPLORE' }));
      for (const grant of grants) {
        expect(await repository.saveGrant(ours.organizationId, grant)).toEqual({ grant, created: true });
      }
      const [first, second] = grants;
      const ids = [second, undefined, first, second].map((grant) => grant?.grantId ?? aUuid<GrantId>());
      const found = await repository.findGrantsByIds(ours.organizationId, ids);
      expect(found).toEqual([second, undefined, first, second]);
    });

    it('gives the grants of workbooks oldest first, in the order of the workbooks', async () => {
      const world = await enter(make);
      const { repository, ours } = world;
      const { workbookId } = await addWorkbook(world);
      const other = await addWorkbook(world);
      await addTag(world, workbookId, 'prod');
      const grantee: Grantee = { kind: 'MEMBER', memberId: ours.viewer.memberId };
      const newest = aGrant({ workbookId, grantee, createdAt: later(9) });
      const oldest = aGrant({ workbookId, grantee, tagName: 'prod', createdAt: later(1) });
      const elsewhere = aGrant({ workbookId: other.workbookId, grantee });
      for (const grant of [newest, oldest, elsewhere]) await repository.saveGrant(ours.organizationId, grant);
      const ids = [other.workbookId, workbookId, aUuid<WorkbookId>(), workbookId];
      const found = await repository.grantsByWorkbookIds(ours.organizationId, ids);
      expect(found).toEqual([[elsewhere], [oldest, newest], [], [oldest, newest]]);
    });

    it('keeps one grant for a workbook, tag and grantee: a second one changes the permission', async () => {
      const world = await enter(make);
      const { repository, ours } = world;
      const { workbookId } = await addWorkbook(world);
      const grantee: Grantee = { kind: 'MEMBER', memberId: ours.viewer.memberId };
      const first = aGrant({ workbookId, grantee });
      await repository.saveGrant(ours.organizationId, first);
      const second = aGrant({ workbookId, grantee, permission: 'CAN_EDIT', createdAt: later(5) });
      const grant = { ...first, permission: 'CAN_EDIT' };
      expect(await repository.saveGrant(ours.organizationId, second)).toEqual({ grant, created: false });
      expect(await repository.grantsByWorkbookIds(ours.organizationId, [workbookId])).toEqual([[grant]]);
      const ids = [first.grantId, second.grantId];
      expect(await repository.findGrantsByIds(ours.organizationId, ids)).toEqual([grant, undefined]);
    });

    it('keeps grants of the workbook, of each tag, and to a team and a member apart', async () => {
      const world = await enter(make);
      const { repository, ours } = world;
      const { workbookId } = await addWorkbook(world);
      for (const tagName of ['prod', 'qa']) await addTag(world, workbookId, tagName);
      const { memberId } = ours.viewer;
      // A team and a member may have ids alike: each is unique among its own kind only.
      const team = aTeam({ teamId: memberId as string as TeamId });
      await repository.createTeam(ours.organizationId, team);
      const grantees: Grantee[] = [
        { kind: 'MEMBER', memberId },
        { kind: 'TEAM', teamId: team.teamId },
      ];
      for (const grantee of grantees) {
        for (const tagName of [null, 'prod', 'qa']) {
          const grant = aGrant({ workbookId, grantee, tagName });
          expect(await repository.saveGrant(ours.organizationId, grant)).toEqual({ grant, created: true });
        }
      }
    });

    it('makes one grant out of calls for the same at the same moment', async () => {
      const world = await enter(make);
      const { repository, ours } = world;
      const { workbookId } = await addWorkbook(world);
      const grantee: Grantee = { kind: 'MEMBER', memberId: ours.viewer.memberId };
      const save = () => repository.saveGrant(ours.organizationId, aGrant({ workbookId, grantee }));
      const saved = await Promise.all(Array.from({ length: 20 }, save));
      expect(saved.filter(({ created }) => created)).toHaveLength(1);
      expect(new Set(saved.map(({ grant }) => grant.grantId)).size).toBe(1);
    });

    it('refuses a grant of or to what the organization does not have, and keeps nothing', async () => {
      const world = await enter(make);
      const { repository, ours, theirs } = world;
      const { workbookId } = await addWorkbook(world);
      const grantee: Grantee = { kind: 'MEMBER', memberId: ours.viewer.memberId };
      const save = (grant: Parameters<typeof aGrant>[0]) => repository.saveGrant(ours.organizationId, aGrant(grant));
      await expectRefusal(save({ workbookId: aUuid(), grantee }), 'WORKBOOK_NOT_FOUND');
      await expectRefusal(save({ workbookId, grantee, tagName: 'prod' }), 'TAG_NOT_FOUND');
      await expectRefusal(save({ workbookId, grantee: { kind: 'TEAM', teamId: aUuid() } }), 'TEAM_NOT_FOUND');
      const stranger: Grantee = { kind: 'MEMBER', memberId: theirs.viewer.memberId };
      await expectRefusal(save({ workbookId, grantee: stranger }), 'MEMBER_NOT_FOUND');
      expect(await repository.grantsByWorkbookIds(ours.organizationId, [workbookId])).toEqual([[]]);
    });

    it('deletes a grant, after which the same may be granted anew', async () => {
      const world = await enter(make);
      const { repository, ours } = world;
      const { workbookId } = await addWorkbook(world);
      const grantee: Grantee = { kind: 'MEMBER', memberId: ours.viewer.memberId };
      const { grantId } = await share(world, workbookId, grantee);
      await repository.deleteGrant(ours.organizationId, grantId);
      expect(await repository.findGrantsByIds(ours.organizationId, [grantId])).toEqual([undefined]);
      expect(await repository.grantsByWorkbookIds(ours.organizationId, [workbookId])).toEqual([[]]);
      await expectRefusal(repository.deleteGrant(ours.organizationId, grantId), 'GRANT_NOT_FOUND');
      const grant = await share(world, workbookId, grantee);
      expect(await repository.grantsByWorkbookIds(ours.organizationId, [workbookId])).toEqual([[grant]]);
    });
  });
}

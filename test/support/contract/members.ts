import { describe, expect, it } from 'vitest';
import type { TeamId } from '../../../src/domain/ids.ts';
import type { MemberCriteria } from '../../../src/domain/members/member-repository.ts';
import { aMember, aTeam, aUuid } from '../builders.ts';
import { enter, everything, expectOneWinner, expectRefusal, listed, type MakeRepository } from './world.ts';

export function describeMembers(make: MakeRepository): void {
  describe('members', () => {
    it('finds members in the order of the ids, twice where asked twice, undefined where unknown', async () => {
      const { repository, ours } = await enter(make);
      const { admin, viewer } = ours;
      const ids = [viewer.memberId, aUuid<typeof viewer.memberId>(), admin.memberId, viewer.memberId];
      expect(await repository.findMembersByIds(ours.organizationId, ids)).toEqual([viewer, undefined, admin, viewer]);
      expect(await repository.findMembersByIds(ours.organizationId, [])).toEqual([]);
    });

    it('finds members by address whatever its case, in the order of the addresses', async () => {
      const { repository, ours } = await enter(make);
      const { admin, viewer } = ours;
      const emails = [viewer.email.toUpperCase(), 'nobody@meridian.example', admin.email, viewer.email];
      expect(await repository.findMembersByEmails(ours.organizationId, emails)).toEqual([
        viewer,
        undefined,
        admin,
        viewer,
      ]);
    });

    it('keeps everything about a member', async () => {
      const { repository, ours } = await enter(make);
      const userAttributes = { region: 'Europe', 'cost centre': '7' };
      const accountTypeId = ours.accountTypeId('Viewer');
      const member = aMember({ accountTypeId, kind: 'EMBED', userAttributes, externalUserId: 'host-42' });
      await repository.createMember(ours.organizationId, member, []);
      expect(await repository.findMembersByIds(ours.organizationId, [member.memberId])).toEqual([member]);
    });

    it('refuses an address that is taken, whatever its case, and keeps nothing', async () => {
      const { repository, ours } = await enter(make);
      const member = aMember({ accountTypeId: ours.accountTypeId('Viewer'), email: ours.admin.email.toUpperCase() });
      await expectRefusal(repository.createMember(ours.organizationId, member, []), 'MEMBER_EXISTS', 'email');
      expect(await repository.findMembersByIds(ours.organizationId, [member.memberId])).toEqual([undefined]);
      expect(await repository.findMembersByEmails(ours.organizationId, [member.email])).toEqual([ours.admin]);
    });

    it('makes one member out of calls with one address at the same moment', async () => {
      const { repository, ours } = await enter(make);
      const accountTypeId = ours.accountTypeId('Viewer');
      const create = () =>
        repository.createMember(ours.organizationId, aMember({ accountTypeId, email: 'one@x.example' }), []);
      await expectOneWinner(Array.from({ length: 20 }, create), 'MEMBER_EXISTS');
      expect(await repository.countMembers(ours.organizationId, { search: 'one@x.example' })).toBe(1);
    });

    it('refuses an account type that the organization does not have', async () => {
      const { repository, ours, theirs } = await enter(make);
      const accountTypeId = theirs.accountTypeId('Viewer');
      const create = repository.createMember(ours.organizationId, aMember({ accountTypeId }), []);
      await expectRefusal(create, 'ACCOUNT_TYPE_NOT_FOUND');
      const update = repository.updateMember(ours.organizationId, ours.viewer.memberId, { accountTypeId });
      await expectRefusal(update, 'ACCOUNT_TYPE_NOT_FOUND');
    });

    it('puts a new member in the given teams, or makes none when a team is unknown', async () => {
      const { repository, ours, theirs } = await enter(make);
      const [north, south, foreign] = [aTeam({ name: 'North' }), aTeam({ name: 'South' }), aTeam()];
      for (const team of [south, north]) await repository.createTeam(ours.organizationId, team);
      await repository.createTeam(theirs.organizationId, foreign);
      const member = aMember({ accountTypeId: ours.accountTypeId('Viewer') });
      const create = (...teamIds: TeamId[]) => repository.createMember(ours.organizationId, member, teamIds);
      await expectRefusal(create(north.teamId, foreign.teamId), 'TEAM_NOT_FOUND');
      expect(await repository.findMembersByEmails(ours.organizationId, [member.email])).toEqual([undefined]);
      expect(await repository.countMembersOfTeams(ours.organizationId, [north.teamId])).toEqual([0]);
      await create(south.teamId, north.teamId);
      const teams = await repository.findTeamsByMemberIds(ours.organizationId, [member.memberId]);
      expect(teams).toEqual([[north, south]]);
      expect(await repository.countMembersOfTeams(ours.organizationId, [north.teamId])).toEqual([1]);
    });

    it('changes the named facts alone', async () => {
      const { repository, ours } = await enter(make);
      const { viewer, organizationId } = ours;
      const changes = { firstName: 'Ada', userAttributes: { region: 'Asia' }, deactivatedAt: viewer.createdAt };
      const changed = await repository.updateMember(organizationId, viewer.memberId, changes);
      expect(changed).toEqual({ ...viewer, ...changes });
      expect(await repository.findMembersByIds(organizationId, [viewer.memberId])).toEqual([changed]);
      const reactivated = await repository.updateMember(organizationId, viewer.memberId, { deactivatedAt: null });
      expect(reactivated).toEqual({ ...changed, deactivatedAt: null });
    });

    it('frees the former address when a member gets another', async () => {
      const { repository, ours } = await enter(make);
      const { viewer, organizationId } = ours;
      const changed = await repository.updateMember(organizationId, viewer.memberId, { email: 'new@meridian.example' });
      const emails = [viewer.email, 'NEW@meridian.example'];
      expect(await repository.findMembersByEmails(organizationId, emails)).toEqual([undefined, changed]);
      const successor = aMember({ accountTypeId: viewer.accountTypeId, email: viewer.email });
      await repository.createMember(organizationId, successor, []);
      expect(await repository.findMembersByEmails(organizationId, emails)).toEqual([successor, changed]);
    });

    it('lets a member have the same address in another case, but not that of somebody else', async () => {
      const { repository, ours } = await enter(make);
      const { viewer, admin, organizationId } = ours;
      const email = viewer.email.toUpperCase();
      expect(await repository.updateMember(organizationId, viewer.memberId, { email })).toEqual({ ...viewer, email });
      const taken = repository.updateMember(organizationId, viewer.memberId, { email: admin.email, firstName: 'Ada' });
      await expectRefusal(taken, 'MEMBER_EXISTS', 'newEmail');
      expect(await repository.findMembersByIds(organizationId, [viewer.memberId])).toEqual([{ ...viewer, email }]);
    });

    it('refuses to change an unknown member', async () => {
      const { repository, ours } = await enter(make);
      const update = repository.updateMember(ours.organizationId, aUuid(), { firstName: 'Ada' });
      await expectRefusal(update, 'MEMBER_NOT_FOUND');
    });

    it('lists and counts by address, name, kind, ids and activity', async () => {
      const { repository, ours } = await enter(make);
      const { organizationId, viewer, admin } = ours;
      const accountTypeId = ours.accountTypeId('Explorer');
      const ada = aMember({
        accountTypeId,
        email: 'Ada@sea.example',
        firstName: 'Ada',
        lastName: 'Quist',
        kind: 'EMBED',
      });
      const bo = aMember({ accountTypeId, email: 'bo@sea.example', firstName: 'Bo', lastName: 'Adair' });
      for (const member of [bo, ada]) await repository.createMember(organizationId, member, []);
      await repository.updateMember(organizationId, bo.memberId, { deactivatedAt: bo.createdAt });
      const emailsOf = (criteria: MemberCriteria) =>
        listed(
          repository.listMembers(organizationId, criteria, everything),
          repository.countMembers(organizationId, criteria),
          'email',
        );
      expect(await emailsOf({})).toEqual([ada.email, bo.email, admin.email, viewer.email]);
      expect(await emailsOf({ search: 'SEA.ex' })).toEqual([ada.email, bo.email]);
      expect(await emailsOf({ search: 'a q' })).toEqual([ada.email]);
      expect(await emailsOf({ search: 'aDA' })).toEqual([ada.email, bo.email]);
      expect(await emailsOf({ kind: 'EMBED' })).toEqual([ada.email]);
      expect(await emailsOf({ memberIds: [viewer.memberId, ada.memberId, ada.memberId] })).toEqual([
        ada.email,
        viewer.email,
      ]);
      expect(await emailsOf({ memberIds: [] })).toEqual([]);
      expect(await emailsOf({ isDeactivated: true })).toEqual([bo.email]);
      expect(await emailsOf({ isDeactivated: false, search: 'sea' })).toEqual([ada.email]);
    });
  });
}

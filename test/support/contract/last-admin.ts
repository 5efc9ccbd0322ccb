import { describe, expect, it } from 'vitest';
import { aMember, anAccountType, frozenNow } from '../builders.ts';
import { enter, expectOneWinner, expectRefusal, type MakeRepository } from './world.ts';

export function describeLastAdmin(make: MakeRepository): void {
  describe('the last administrator', () => {
    it('[A2] can neither be deactivated nor get an account type without ADMINISTER', async () => {
      const { repository, ours } = await enter(make);
      const { organizationId, admin } = ours;
      const deactivate = { deactivatedAt: frozenNow, firstName: 'Gone' };
      await expectRefusal(repository.updateMember(organizationId, admin.memberId, deactivate), 'LAST_ADMIN');
      const demote = { accountTypeId: ours.accountTypeId('Creator'), email: 'gone@meridian.example' };
      await expectRefusal(repository.updateMember(organizationId, admin.memberId, demote), 'LAST_ADMIN');
      expect(await repository.findMembersByIds(organizationId, [admin.memberId])).toEqual([admin]);
      expect(await repository.findMembersByEmails(organizationId, [demote.email])).toEqual([undefined]);
    });

    it('[A2] may be changed otherwise', async () => {
      const { repository, ours } = await enter(make);
      const changed = await repository.updateMember(ours.organizationId, ours.admin.memberId, { firstName: 'Ada' });
      expect(changed).toEqual({ ...ours.admin, firstName: 'Ada' });
    });

    it('[A2] is not the last while another active member may ADMINISTER, by whatever account type', async () => {
      const { repository, ours } = await enter(make);
      const { organizationId, admin, viewer } = ours;
      const steward = anAccountType({ permissions: ['VIEW_WORKBOOKS', 'ADMINISTER'] });
      await repository.createAccountType(organizationId, steward);
      await repository.updateMember(organizationId, viewer.memberId, { accountTypeId: steward.accountTypeId });
      await repository.updateMember(organizationId, admin.memberId, { deactivatedAt: frozenNow });
      const last = repository.updateMember(organizationId, viewer.memberId, { deactivatedAt: frozenNow });
      await expectRefusal(last, 'LAST_ADMIN');
    });

    it('[A2] is the last although a deactivated administrator, or one of another organization, is there', async () => {
      const { repository, ours } = await enter(make);
      const { organizationId, admin } = ours;
      const former = aMember({ accountTypeId: ours.accountTypeId('Admin'), deactivatedAt: frozenNow });
      await repository.createMember(organizationId, former, []);
      const last = repository.updateMember(organizationId, admin.memberId, { deactivatedAt: frozenNow });
      await expectRefusal(last, 'LAST_ADMIN');
      await repository.updateMember(organizationId, former.memberId, { accountTypeId: ours.accountTypeId('Viewer') });
    });

    it('[A2] is the last although an embed user has the account type of an administrator', async () => {
      const { repository, ours } = await enter(make);
      const { organizationId, admin } = ours;
      await repository.createMember(
        organizationId,
        aMember({ accountTypeId: ours.accountTypeId('Admin'), kind: 'EMBED' }),
        [],
      );
      const last = repository.updateMember(organizationId, admin.memberId, { deactivatedAt: frozenNow });
      await expectRefusal(last, 'LAST_ADMIN');
    });

    it('[A2] stays when the last two are deactivated at the same moment', async () => {
      const { repository, ours } = await enter(make);
      const { organizationId, admin } = ours;
      const second = aMember({ accountTypeId: ours.accountTypeId('Admin') });
      await repository.createMember(organizationId, second, []);
      const deactivate = ({ memberId }: typeof second) =>
        repository.updateMember(organizationId, memberId, { deactivatedAt: frozenNow });
      await expectOneWinner([admin, second].map(deactivate), 'LAST_ADMIN');
      const members = await repository.findMembersByIds(organizationId, [admin.memberId, second.memberId]);
      expect(members.filter((member) => member?.deactivatedAt === null)).toHaveLength(1);
    });
  });
}

import { describe, expect, it } from 'vitest';
import { aMember, aToken, aUuid } from '../builders.ts';
import { aFoundation, enter, expectOneWinner, expectRefusal, type MakeRepository, open } from './world.ts';

export function describeOrganizations(make: MakeRepository): void {
  describe('organizations', () => {
    it('makes the first one with its account types, its administrator and a token that works', async () => {
      const { repository } = await open(make);
      const { accountTypeId: _, ...first } = aFoundation();
      const { organizationId } = first.organization;
      await repository.createFirstOrganization(first);
      expect(await repository.findOrganization(organizationId)).toEqual(first.organization);
      expect(await repository.listAccountTypes(organizationId)).toEqual(first.accountTypes);
      expect(await repository.findMembersByIds(organizationId, [first.admin.memberId])).toEqual([first.admin]);
      const caller = await repository.findCaller(first.token.hash, first.token.createdAt);
      expect(caller).toMatchObject({ organizationId, member: first.admin, token: first.token });
    });

    it('makes no second "first" organization, and keeps nothing of it', async () => {
      const { repository } = await enter(make);
      const second = aFoundation();
      await expectRefusal(repository.createFirstOrganization(second), 'ORGANIZATION_EXISTS');
      expect(await repository.findOrganization(second.organization.organizationId)).toBeUndefined();
      expect(await repository.findCaller(second.token.hash, second.token.createdAt)).toBeUndefined();
    });

    it('makes one first organization out of calls at the same moment', async () => {
      const { repository } = await open(make);
      const calls = Array.from({ length: 5 }, () => repository.createFirstOrganization(aFoundation()));
      await expectOneWinner(calls, 'ORGANIZATION_EXISTS');
    });

    it('founds nothing when a part of it does not fit', async () => {
      const { repository } = await open(make);
      const first = aFoundation();
      const strangeAdmin = { ...first, admin: aMember({ accountTypeId: aUuid() }) };
      await expectRefusal(repository.createFirstOrganization(strangeAdmin), 'ACCOUNT_TYPE_NOT_FOUND');
      const strangeToken = { ...first, token: aToken({ memberId: aUuid() }) };
      await expectRefusal(repository.createFirstOrganization(strangeToken), 'MEMBER_NOT_FOUND');
      expect(await repository.findOrganization(first.organization.organizationId)).toBeUndefined();
      await repository.createFirstOrganization(first);
    });

    it('changes the named settings alone', async () => {
      const { repository, ours } = await enter(make);
      const before = await repository.findOrganization(ours.organizationId);
      const changes = { secureEmbeddingEnabled: false, allowedEmbedOrigins: ['https://host.example'] };
      const changed = await repository.updateOrganization(ours.organizationId, changes);
      expect(changed).toEqual({ ...before, ...changes });
      expect(await repository.findOrganization(ours.organizationId)).toEqual(changed);
    });
  });
}

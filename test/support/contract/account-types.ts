import { describe, expect, it } from 'vitest';
import { anAccountType, aUuid } from '../builders.ts';
import { enter, expectOneWinner, expectRefusal, type MakeRepository } from './world.ts';

export function describeAccountTypes(make: MakeRepository): void {
  describe('account types', () => {
    it('finds them in the order of the ids, twice where asked twice, undefined where unknown', async () => {
      const { repository, ours } = await enter(make);
      const [viewer, admin] = [ours.accountTypeId('Viewer'), ours.accountTypeId('Admin')];
      const found = await repository.findAccountTypesByIds(ours.organizationId, [viewer, aUuid(), admin, viewer]);
      expect(found.map((accountType) => accountType?.name)).toEqual(['Viewer', undefined, 'Admin', 'Viewer']);
    });

    it('lists the built-in ones first, then the others, each by name', async () => {
      const { repository, ours } = await enter(make);
      const custom = ['Partner', 'Auditor'].map((name) => anAccountType({ name, permissions: ['EXPLORE', 'EXPORT'] }));
      for (const accountType of custom) await repository.createAccountType(ours.organizationId, accountType);
      const all = await repository.listAccountTypes(ours.organizationId);
      expect(all.map(({ name }) => name)).toEqual(['Admin', 'Creator', 'Explorer', 'Viewer', 'Auditor', 'Partner']);
      expect(all.at(-1)).toEqual(custom[0]);
    });

    it('refuses a name that is taken, and keeps nothing', async () => {
      const { repository, ours } = await enter(make);
      const second = anAccountType({ name: 'Viewer' });
      await expectRefusal(repository.createAccountType(ours.organizationId, second), 'ACCOUNT_TYPE_EXISTS', 'name');
      expect(await repository.findAccountTypesByIds(ours.organizationId, [second.accountTypeId])).toEqual([undefined]);
      await repository.createAccountType(ours.organizationId, { ...second, name: 'viewer' });
    });

    it('makes one out of calls with one name at the same moment', async () => {
      const { repository, ours } = await enter(make);
      const create = () => repository.createAccountType(ours.organizationId, anAccountType({ name: 'Partner' }));
      await expectOneWinner(Array.from({ length: 20 }, create), 'ACCOUNT_TYPE_EXISTS');
    });
  });
}

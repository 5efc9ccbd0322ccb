import { compareText } from '../../domain/connection.ts';
import type { AccountType } from '../../domain/members/account-type.ts';
import type { AccountTypeRepository } from '../../domain/members/member-repository.ts';
import { refusal } from '../refusal.ts';
import type { OrganizationData } from './organization-data.ts';
import { pick, requireUnused } from './rows.ts';
import type { Organizations } from './store.ts';

export function insertAccountType(data: OrganizationData, accountType: AccountType): void {
  requireUnused(data.accountTypes, accountType.accountTypeId);
  const isTaken = [...data.accountTypes.values()].some((other) => other.name === accountType.name);
  if (isTaken) throw refusal('ACCOUNT_TYPE_EXISTS', 'name');
  data.accountTypes.set(accountType.accountTypeId, accountType);
}

export function memoryAccountTypes({ read, write }: Organizations): AccountTypeRepository {
  return {
    findAccountTypesByIds: async (organizationId, ids) => pick(read(organizationId).accountTypes, ids),

    listAccountTypes: async (organizationId) =>
      [...read(organizationId).accountTypes.values()].sort(
        (left, right) => Number(right.builtIn) - Number(left.builtIn) || compareText(left.name, right.name),
      ),

    createAccountType: async (organizationId, accountType) => insertAccountType(write(organizationId), accountType),
  };
}

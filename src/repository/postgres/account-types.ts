import type { OrganizationId } from '../../domain/ids.ts';
import type { AccountType } from '../../domain/members/account-type.ts';
import type { AccountTypeRepository } from '../../domain/members/member-repository.ts';
import type { Db } from './database.ts';
import { anyUuid, inOrderOf } from './rows.ts';
import type { Scopes } from './scopes.ts';

const accountTypeColumns = ['accountTypeId', 'name', 'permissions', 'builtIn'] as const;

export async function insertAccountTypes(
  db: Db,
  organizationId: OrganizationId,
  accountTypes: readonly AccountType[],
): Promise<void> {
  if (accountTypes.length === 0) return;
  const rows = accountTypes.map((accountType) => ({ organizationId, ...accountType }));
  await db.insertInto('accountTypes').values(rows).execute();
}

export function postgresAccountTypes({ read, write }: Scopes): AccountTypeRepository {
  return {
    findAccountTypesByIds: (organizationId, ids) =>
      read(organizationId, async (db) => {
        const found = await db
          .selectFrom('accountTypes')
          .select(accountTypeColumns)
          .where('organizationId', '=', organizationId)
          .where('accountTypeId', '=', anyUuid(ids))
          .execute();
        return inOrderOf(ids, found, ({ accountTypeId }) => accountTypeId);
      }),

    listAccountTypes: (organizationId) =>
      read(organizationId, (db) =>
        db
          .selectFrom('accountTypes')
          .select(accountTypeColumns)
          .where('organizationId', '=', organizationId)
          .orderBy('builtIn', 'desc')
          .orderBy('name')
          .execute(),
      ),

    createAccountType: (organizationId, accountType) =>
      write(organizationId, (db) => insertAccountTypes(db, organizationId, [accountType])),
  };
}

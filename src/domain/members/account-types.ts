import type { MemberCaller } from '../caller.ts';
import { DomainError } from '../errors.ts';
import { type AccountTypeId, randomUuid } from '../ids.ts';
import type { Deps } from '../ports.ts';
import { readName } from '../text-input.ts';
import type { AccountType, Permission } from './account-type.ts';

/** The account type of this name. Throws `ACCOUNT_TYPE_NOT_FOUND`. */
export async function getAccountType(
  { repository }: Pick<Deps, 'repository'>,
  { organizationId }: MemberCaller,
  name: string,
  field = 'accountType',
): Promise<AccountType> {
  const accountType = (await repository.listAccountTypes(organizationId)).find((one) => one.name === name);
  if (accountType) return accountType;
  throw new DomainError('ACCOUNT_TYPE_NOT_FOUND', 'There is no account type of this name.', { field });
}

export interface CreateAccountTypeInput {
  readonly name: string;
  readonly permissions?: readonly Permission[] | null | undefined;
}

/** A custom account type. Throws `INVALID_INPUT`, `ACCOUNT_TYPE_EXISTS`. */
export async function createAccountType(
  { repository, randomBytes }: Deps,
  { organizationId }: MemberCaller,
  input: CreateAccountTypeInput,
): Promise<AccountType> {
  const accountType: AccountType = {
    accountTypeId: randomUuid<AccountTypeId>(randomBytes),
    name: readName('name', input.name),
    permissions: [...new Set<Permission>(input.permissions ?? ['VIEW_WORKBOOKS'])],
    builtIn: false,
  };
  await repository.createAccountType(organizationId, accountType);
  return accountType;
}

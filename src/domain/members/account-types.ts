import { recorded } from '../audit/recorded.ts';
import type { MemberCaller } from '../caller.ts';
import { DomainError } from '../errors.ts';
import { type AccountTypeId, randomUuid } from '../ids.ts';
import type { ChangeDeps, Deps } from '../ports.ts';
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
  deps: ChangeDeps,
  caller: MemberCaller,
  input: CreateAccountTypeInput,
): Promise<AccountType> {
  const accountType: AccountType = {
    accountTypeId: randomUuid<AccountTypeId>(deps.randomBytes),
    name: readName('name', input.name),
    permissions: [...new Set<Permission>(input.permissions ?? ['VIEW_WORKBOOKS'])],
    builtIn: false,
  };
  const { accountTypeId, name, permissions } = accountType;
  const event = { targetId: accountTypeId, details: { name, permission: permissions } };
  const writes = recorded(deps, caller, 'ACCOUNT_TYPE_CREATED', event);
  await writes.createAccountType(caller.organizationId, accountType);
  return accountType;
}

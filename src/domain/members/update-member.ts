import { recorded } from '../audit/recorded.ts';
import type { MemberCaller } from '../caller.ts';
import type { ClientCredential } from '../credentials/client-credential.ts';
import type { ChangeDeps } from '../ports.ts';
import { realChanges } from '../real-changes.ts';
import { readEmail, readOptionalName } from '../text-input.ts';
import { getAccountType } from './account-types.ts';
import { getMember } from './find-member.ts';
import type { Member, MemberChanges } from './member.ts';
import { readUserAttributes } from './user-attributes.ts';

export interface UpdateMemberInput {
  readonly email: string;
  readonly newEmail?: string | null | undefined;
  readonly firstName?: string | null | undefined;
  readonly lastName?: string | null | undefined;
  readonly accountType?: string | null | undefined;
  readonly userAttributes?: Readonly<Record<string, string>> | null | undefined;
}

/** Throws `INVALID_INPUT`, `MEMBER_NOT_FOUND`, `MEMBER_EXISTS`, `ACCOUNT_TYPE_NOT_FOUND`, `LAST_ADMIN`. */
export async function updateMember(deps: ChangeDeps, caller: MemberCaller, input: UpdateMemberInput): Promise<Member> {
  const known = await getMember(deps, caller, input.email, 'email');
  const { memberId } = known;
  const { newEmail, firstName, lastName, accountType, userAttributes } = input;
  const wanted: MemberChanges = {
    ...(newEmail && { email: readEmail('newEmail', newEmail) }),
    ...(typeof firstName === 'string' && { firstName: readOptionalName('firstName', firstName) }),
    ...(typeof lastName === 'string' && { lastName: readOptionalName('lastName', lastName) }),
    ...(typeof accountType === 'string' && {
      accountTypeId: (await getAccountType(deps, caller, accountType)).accountTypeId,
    }),
    ...(userAttributes && { userAttributes: readUserAttributes('userAttributes', userAttributes) }),
  };
  const changes = realChanges<MemberChanges>(known, wanted);
  if (!changes) return known;
  const { email, accountTypeId } = changes;
  const writes = recorded(deps, caller, 'MEMBER_UPDATED', {
    targetId: memberId,
    details: { field: Object.keys(changes), ...(email && { email }), ...(accountTypeId && { accountTypeId }) },
  });
  return writes.updateMember(caller.organizationId, memberId, changes);
}

async function setDeactivated(
  deps: ChangeDeps,
  caller: MemberCaller,
  email: string,
  deactivatedAt: Date | null,
): Promise<{ member: Member; credentials: readonly ClientCredential[] }> {
  const found = await getMember(deps, caller, email, 'email');
  const isSo = (found.deactivatedAt === null) === (deactivatedAt === null);
  const action = deactivatedAt === null ? 'MEMBER_REACTIVATED' : 'MEMBER_DEACTIVATED';
  const writes = recorded(deps, caller, action, { targetId: found.memberId });
  const member = isSo ? found : await writes.updateMember(caller.organizationId, found.memberId, { deactivatedAt });
  const [owned = []] = await deps.repository.credentialsByOwnerIds(caller.organizationId, [found.memberId]);
  return { member, credentials: owned.filter(({ revokedAt }) => revokedAt === null) };
}

/** Locks a member out, and says which credentials stop working with them (K5). Throws `MEMBER_NOT_FOUND`, `LAST_ADMIN`. */
export function deactivateMember(deps: ChangeDeps, caller: MemberCaller, input: { readonly email: string }) {
  return setDeactivated(deps, caller, input.email, deps.now());
}

/** Lets a member in again, and says which credentials work again. Throws `MEMBER_NOT_FOUND`. */
export function reactivateMember(deps: ChangeDeps, caller: MemberCaller, input: { readonly email: string }) {
  return setDeactivated(deps, caller, input.email, null);
}

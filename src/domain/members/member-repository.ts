import type { Slice, Window } from '../connection.ts';
import type { AccountTypeId, MemberId, OrganizationId, TeamId } from '../ids.ts';
import type { AccountType } from './account-type.ts';
import type { Member, MemberChanges, MemberKind } from './member.ts';

export interface MemberCriteria {
  /** Part of the address or the name, whatever its case. */
  readonly search?: string;
  readonly kind?: MemberKind;
  readonly memberIds?: readonly MemberId[];
  readonly isDeactivated?: boolean;
}

/** Lists of members are ordered by `emailKey`, then id. */
export interface MemberRepository {
  findMembersByIds(organizationId: OrganizationId, memberIds: readonly MemberId[]): Promise<(Member | undefined)[]>;
  findMembersByEmails(organizationId: OrganizationId, emails: readonly string[]): Promise<(Member | undefined)[]>;
  listMembers(organizationId: OrganizationId, criteria: MemberCriteria, window: Window): Promise<Slice<Member>>;
  countMembers(organizationId: OrganizationId, criteria: MemberCriteria): Promise<number>;
  /** The same window of the members of each team. */
  listMembersOfTeams(
    organizationId: OrganizationId,
    teamIds: readonly TeamId[],
    window: Window,
  ): Promise<Slice<Member>[]>;
  countMembersOfTeams(organizationId: OrganizationId, teamIds: readonly TeamId[]): Promise<number[]>;
  /** In these teams at once. Throws `MEMBER_EXISTS`. */
  createMember(organizationId: OrganizationId, member: Member, teamIds: readonly TeamId[]): Promise<void>;
  /** Throws `MEMBER_EXISTS`, and `LAST_ADMIN` when no active administrator would remain; then nothing is changed. */
  updateMember(organizationId: OrganizationId, memberId: MemberId, changes: MemberChanges): Promise<Member>;
}

export interface AccountTypeRepository {
  findAccountTypesByIds(
    organizationId: OrganizationId,
    accountTypeIds: readonly AccountTypeId[],
  ): Promise<(AccountType | undefined)[]>;
  /** All of them, built-in ones first, then by name. */
  listAccountTypes(organizationId: OrganizationId): Promise<readonly AccountType[]>;
  /** Throws `ACCOUNT_TYPE_EXISTS`. */
  createAccountType(organizationId: OrganizationId, accountType: AccountType): Promise<void>;
}

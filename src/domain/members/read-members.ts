import { maySeeMember } from '../access.ts';
import { type MemberCaller, mayEmbed } from '../caller.ts';
import { type Connection, type ConnectionArgs, readWindow, type Slice, toCursor } from '../connection.ts';
import type { MemberId } from '../ids.ts';
import type { RequestDeps } from '../ports.ts';
import type { Team } from '../teams/team.ts';
import { readSearch } from '../text-input.ts';
import type { AccountType } from './account-type.ts';
import { emailKey, type Member, type MemberKind } from './member.ts';
import type { MemberCriteria } from './member-repository.ts';

export interface ListMembersInput extends ConnectionArgs {
  readonly filter?:
    | {
        readonly search?: string | null | undefined;
        readonly kind?: MemberKind | null | undefined;
        readonly isDeactivated?: boolean | null | undefined;
      }
    | null
    | undefined;
}

const listName = 'members';

function connect(slice: Slice<Member>, totalCount: () => Promise<number>): Connection<Member> {
  return { ...slice, cursorOf: ({ email, memberId }) => toCursor(listName, [emailKey(email), memberId]), totalCount };
}

/** Members by address: all for administrators and credential holders, themselves for others (A4). */
export async function listMembers(
  { repository }: RequestDeps,
  caller: MemberCaller,
  input: ListMembersInput,
): Promise<Connection<Member>> {
  const { search, kind, isDeactivated } = input.filter ?? {};
  const criteria: MemberCriteria = {
    ...(search && { search: readSearch('filter.search', search) }),
    ...(kind && { kind }),
    ...(typeof isDeactivated === 'boolean' && { isDeactivated }),
    ...(!mayEmbed(caller) && { memberIds: [caller.member.memberId] }),
  };
  const { organizationId } = caller;
  const slice = await repository.listMembers(organizationId, criteria, readWindow(listName, input));
  return connect(slice, () => repository.countMembers(organizationId, criteria));
}

/** Members of a team by address, for those who may see all members. */
export async function listTeamMembers(
  { reads }: RequestDeps,
  { teamId }: Team,
  args: ConnectionArgs,
): Promise<Connection<Member>> {
  const slice = await reads.membersOfTeams.load({ teamId, window: readWindow(listName, args) });
  return connect(slice, () => reads.memberCountsOfTeams.load(teamId));
}

/** The member; undefined also for one that the caller may not see (A4). */
export async function findVisibleMember(
  { reads }: RequestDeps,
  caller: MemberCaller,
  memberId: MemberId | null,
): Promise<Member | undefined> {
  return memberId !== null && maySeeMember(caller, { memberId }) ? reads.members.load(memberId) : undefined;
}

/** The account type of a member, which is always there. */
export async function accountTypeOf({ reads }: RequestDeps, { accountTypeId }: Member): Promise<AccountType> {
  const accountType = await reads.accountTypes.load(accountTypeId);
  if (!accountType) throw new Error('The account type of a member is gone.');
  return accountType;
}

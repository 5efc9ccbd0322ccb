import { recorded } from '../audit/recorded.ts';
import type { MemberCaller } from '../caller.ts';
import { type MemberId, randomUuid } from '../ids.ts';
import type { ChangeDeps } from '../ports.ts';
import { getTeam } from '../teams/find-team.ts';
import { readEmail, readList, readOptionalName } from '../text-input.ts';
import { getAccountType } from './account-types.ts';
import type { Member, MemberKind } from './member.ts';
import { readUserAttributes } from './user-attributes.ts';

export interface CreateMemberInput {
  readonly email: string;
  readonly firstName?: string | null | undefined;
  readonly lastName?: string | null | undefined;
  readonly kind?: MemberKind | null | undefined;
  readonly accountType?: string | null | undefined;
  readonly teams?: readonly string[] | null | undefined;
  readonly userAttributes?: Readonly<Record<string, string>> | null | undefined;
}

/** A new member, in the named teams. Throws `INVALID_INPUT`, `ACCOUNT_TYPE_NOT_FOUND`, `TEAM_NOT_FOUND`, `MEMBER_EXISTS`. */
export async function createMember(deps: ChangeDeps, caller: MemberCaller, input: CreateMemberInput): Promise<Member> {
  const email = readEmail('email', input.email);
  const firstName = readOptionalName('firstName', input.firstName);
  const lastName = readOptionalName('lastName', input.lastName);
  const userAttributes = readUserAttributes('userAttributes', input.userAttributes ?? {});
  const accountType = await getAccountType(deps, caller, input.accountType ?? 'Viewer');
  const names = readList('teams', input.teams ?? []);
  const teams = await Promise.all(names.map((name, index) => getTeam(deps, caller, name, `teams.${index}`)));
  const member: Member = {
    memberId: randomUuid<MemberId>(deps.randomBytes),
    email,
    firstName,
    lastName,
    kind: input.kind ?? 'INTERNAL',
    accountTypeId: accountType.accountTypeId,
    userAttributes,
    externalUserId: null,
    lastSeenAt: null,
    createdAt: deps.now(),
    deactivatedAt: null,
  };
  const teamIds = teams.map(({ teamId }) => teamId);
  const { memberId: targetId, kind, accountTypeId } = member;
  const event = { targetId, details: { email, kind, accountTypeId, teamId: teamIds } };
  await recorded(deps, caller, 'MEMBER_CREATED', event).createMember(caller.organizationId, member, teamIds);
  return member;
}

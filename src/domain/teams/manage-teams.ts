import { recorded } from '../audit/recorded.ts';
import type { MemberCaller } from '../caller.ts';
import { DomainError } from '../errors.ts';
import { type MemberId, randomUuid, type TeamId } from '../ids.ts';
import type { ChangeDeps } from '../ports.ts';
import { readList, readName, readText } from '../text-input.ts';
import { getTeam } from './find-team.ts';
import type { Team, TeamVisibility } from './team.ts';

export interface CreateTeamInput {
  readonly name: string;
  readonly description?: string | null | undefined;
  readonly visibility?: TeamVisibility | null | undefined;
}

export interface TeamMembersInput {
  readonly teamName: string;
  readonly memberEmails: readonly string[];
}

/** Throws `INVALID_INPUT`, `TEAM_EXISTS`. */
export async function createTeam(deps: ChangeDeps, caller: MemberCaller, input: CreateTeamInput): Promise<Team> {
  const team: Team = {
    teamId: randomUuid<TeamId>(deps.randomBytes),
    name: readName('name', input.name),
    description: readText('description', input.description),
    visibility: input.visibility ?? 'PRIVATE',
    createdAt: deps.now(),
  };
  const { teamId: targetId, name, visibility } = team;
  const details = { name, visibility };
  await recorded(deps, caller, 'TEAM_CREATED', { targetId, details }).createTeam(caller.organizationId, team);
  return team;
}

/** Ends a team, its memberships and the grants to it. Throws `TEAM_NOT_FOUND`. */
export async function deleteTeam(
  deps: ChangeDeps,
  caller: MemberCaller,
  input: { readonly teamName: string },
): Promise<string> {
  const team = await getTeam(deps, caller, input.teamName, 'teamName');
  const { teamId, name } = team;
  const event = { targetId: teamId, details: { name } };
  await recorded(deps, caller, 'TEAM_DELETED', event).deleteTeam(caller.organizationId, teamId);
  return name;
}

async function readTeamMembers(
  deps: ChangeDeps,
  caller: MemberCaller,
  input: TeamMembersInput,
): Promise<{ team: Team; memberIds: MemberId[] }> {
  const emails = readList('memberEmails', input.memberEmails);
  const team = await getTeam(deps, caller, input.teamName, 'teamName');
  const members = await deps.repository.findMembersByEmails(caller.organizationId, emails);
  const memberIds = members.map((member, index) => {
    if (member) return member.memberId;
    throw new DomainError('MEMBER_NOT_FOUND', 'There is no member with this address.', {
      field: `memberEmails.${index}`,
    });
  });
  return { team, memberIds };
}

/** All of the named members, or none. Throws `INVALID_INPUT`, `TEAM_NOT_FOUND`, `MEMBER_NOT_FOUND`. */
export async function addTeamMembers(deps: ChangeDeps, caller: MemberCaller, input: TeamMembersInput): Promise<Team> {
  const { team, memberIds } = await readTeamMembers(deps, caller, input);
  const { teamId, name } = team;
  const event = { targetId: teamId, details: { name, memberId: memberIds } };
  await recorded(deps, caller, 'TEAM_MEMBERS_ADDED', event).addTeamMembers(caller.organizationId, teamId, memberIds);
  return team;
}

/** All of the named members, or none. Throws `INVALID_INPUT`, `TEAM_NOT_FOUND`, `MEMBER_NOT_FOUND`. */
export async function removeTeamMembers(
  deps: ChangeDeps,
  caller: MemberCaller,
  input: TeamMembersInput,
): Promise<Team> {
  const { team, memberIds } = await readTeamMembers(deps, caller, input);
  const { teamId, name } = team;
  const event = { targetId: teamId, details: { name, memberId: memberIds } };
  const writes = recorded(deps, caller, 'TEAM_MEMBERS_REMOVED', event);
  await writes.removeTeamMembers(caller.organizationId, teamId, memberIds);
  return team;
}

import { compareKeys, type SortKey, sliceList } from '../../domain/connection.ts';
import type { MemberId, TeamId } from '../../domain/ids.ts';
import type { Team } from '../../domain/teams/team.ts';
import { mostToldWorkbooks, type TeamCriteria, type TeamRepository } from '../../domain/teams/team-repository.ts';
import { refusal, required } from '../refusal.ts';
import { removeGrantsTo, workbooksSharedWith } from './grants.ts';
import type { OrganizationData } from './organization-data.ts';
import { addToIndex, follow, holdsText, pick, requireUnused, rowsOf } from './rows.ts';
import type { Store } from './store.ts';

const listKey = (team: Team): SortKey => [team.name, team.teamId];

function select(data: OrganizationData, { search, teamIds }: TeamCriteria): Team[] {
  const teams = teamIds === undefined ? [...data.teams.values()] : rowsOf(data.teams, new Set(teamIds));
  return teams.filter((team) => holdsText(team.name, search));
}

/** Throws unless the team and all the members are there. */
function requireAll(data: OrganizationData, teamId: TeamId, memberIds: readonly MemberId[]): void {
  required(data.teams.get(teamId), 'TEAM_NOT_FOUND');
  for (const memberId of memberIds) required(data.members.get(memberId), 'MEMBER_NOT_FOUND');
}

export function insertTeam(data: OrganizationData, team: Team): void {
  requireUnused(data.teams, team.teamId);
  if (data.teamIdsByName.has(team.name)) throw refusal('TEAM_EXISTS', 'name');
  data.teams.set(team.teamId, team);
  data.teamIdsByName.set(team.name, team.teamId);
}

export function joinTeam(data: OrganizationData, teamId: TeamId, memberId: MemberId): void {
  addToIndex(data.memberIdsByTeam, teamId, memberId);
  addToIndex(data.teamIdsByMember, memberId, teamId);
}

function isIn(data: OrganizationData, teamId: TeamId, memberId: MemberId): boolean {
  return data.memberIdsByTeam.get(teamId)?.has(memberId) ?? false;
}

function leaveTeam(data: OrganizationData, teamId: TeamId, memberId: MemberId): void {
  data.memberIdsByTeam.get(teamId)?.delete(memberId);
  data.teamIdsByMember.get(memberId)?.delete(teamId);
}

/** Puts a member into these teams and out of all others. */
export function setTeams(data: OrganizationData, memberId: MemberId, teamIds: readonly TeamId[]): void {
  for (const teamId of [...(data.teamIdsByMember.get(memberId) ?? [])]) leaveTeam(data, teamId, memberId);
  for (const teamId of teamIds) joinTeam(data, teamId, memberId);
}

export function memoryTeams({ read, write, trail }: Store): TeamRepository {
  return {
    findTeamsByIds: async (organizationId, teamIds) => pick(read(organizationId).teams, teamIds),

    findTeamByName: async (organizationId, name) => {
      const { teams, teamIdsByName } = read(organizationId);
      return follow(teams, teamIdsByName.get(name));
    },

    findTeamsByMemberIds: async (organizationId, memberIds) => {
      const { teams, teamIdsByMember } = read(organizationId);
      return memberIds.map((memberId) =>
        rowsOf(teams, teamIdsByMember.get(memberId)).sort((a, b) => compareKeys(listKey(a), listKey(b))),
      );
    },

    listTeams: async (organizationId, criteria, window) =>
      sliceList(select(read(organizationId), criteria), listKey, window),

    countTeams: async (organizationId, criteria) => select(read(organizationId), criteria).length,

    createTeam: async (organizationId, team) => insertTeam(write(organizationId), team),

    deleteTeam: async (organizationId, teamId) => {
      const data = write(organizationId);
      const team = required(data.teams.get(teamId), 'TEAM_NOT_FOUND');
      for (const memberId of data.memberIdsByTeam.get(teamId) ?? []) leaveTeam(data, teamId, memberId);
      const workbookId = workbooksSharedWith(data, teamId).slice(0, mostToldWorkbooks);
      trail.complete({ details: { workbookId } });
      removeGrantsTo(data, teamId);
      data.memberIdsByTeam.delete(teamId);
      data.teamIdsByName.delete(team.name);
      data.teams.delete(teamId);
    },

    addTeamMembers: async (organizationId, teamId, memberIds) => {
      const data = write(organizationId);
      requireAll(data, teamId, memberIds);
      if (memberIds.every((memberId) => isIn(data, teamId, memberId))) trail.forget();
      for (const memberId of memberIds) joinTeam(data, teamId, memberId);
    },

    removeTeamMembers: async (organizationId, teamId, memberIds) => {
      const data = write(organizationId);
      requireAll(data, teamId, memberIds);
      if (!memberIds.some((memberId) => isIn(data, teamId, memberId))) trail.forget();
      for (const memberId of memberIds) leaveTeam(data, teamId, memberId);
    },
  };
}

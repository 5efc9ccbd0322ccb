import type { Slice, Window } from '../connection.ts';
import type { MemberId, OrganizationId, TeamId } from '../ids.ts';
import type { Team } from './team.ts';

/** In one event. */
export const mostToldWorkbooks = 100;

export interface TeamCriteria {
  /** Part of the name, whatever its case. */
  readonly search?: string;
  readonly teamIds?: readonly TeamId[];
}

/** Lists of teams are ordered by name, then id. */
export interface TeamRepository {
  findTeamsByIds(organizationId: OrganizationId, teamIds: readonly TeamId[]): Promise<(Team | undefined)[]>;
  findTeamByName(organizationId: OrganizationId, name: string): Promise<Team | undefined>;
  findTeamsByMemberIds(organizationId: OrganizationId, memberIds: readonly MemberId[]): Promise<(readonly Team[])[]>;
  listTeams(organizationId: OrganizationId, criteria: TeamCriteria, window: Window): Promise<Slice<Team>>;
  countTeams(organizationId: OrganizationId, criteria: TeamCriteria): Promise<number>;
  /** Throws `TEAM_EXISTS`. */
  createTeam(organizationId: OrganizationId, team: Team): Promise<void>;
  /** With its memberships and the grants to it; the trail tells which workbooks these shared, at most `mostToldWorkbooks`. */
  deleteTeam(organizationId: OrganizationId, teamId: TeamId): Promise<void>;
  /** Members who are in the team already stay in it. */
  addTeamMembers(organizationId: OrganizationId, teamId: TeamId, memberIds: readonly MemberId[]): Promise<void>;
  removeTeamMembers(organizationId: OrganizationId, teamId: TeamId, memberIds: readonly MemberId[]): Promise<void>;
}

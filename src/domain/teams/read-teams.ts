import { type MemberCaller, mayEmbed } from '../caller.ts';
import { type Connection, type ConnectionArgs, readWindow, toCursor } from '../connection.ts';
import type { TeamId } from '../ids.ts';
import type { RequestDeps } from '../ports.ts';
import { readSearch } from '../text-input.ts';
import type { Team } from './team.ts';
import type { TeamCriteria } from './team-repository.ts';

export interface ListTeamsInput extends ConnectionArgs {
  readonly filter?: { readonly search?: string | null | undefined } | null | undefined;
}

const listName = 'teams';

/** Teams by name: all for administrators and credential holders, their own for others (A4). */
export async function listTeams(
  { repository }: RequestDeps,
  caller: MemberCaller,
  input: ListTeamsInput,
): Promise<Connection<Team>> {
  const search = input.filter?.search;
  const criteria: TeamCriteria = {
    ...(search && { search: readSearch('filter.search', search) }),
    ...(!mayEmbed(caller) && { teamIds: [...caller.teamIds] }),
  };
  return {
    ...(await repository.listTeams(caller.organizationId, criteria, readWindow(listName, input))),
    cursorOf: ({ name, teamId }) => toCursor(listName, [name, teamId]),
    totalCount: () => repository.countTeams(caller.organizationId, criteria),
  };
}

/** The team; undefined also for one that the caller may not see (A4). */
export async function findVisibleTeam(
  { reads }: RequestDeps,
  caller: MemberCaller,
  teamId: TeamId,
): Promise<Team | undefined> {
  return mayEmbed(caller) || caller.teamIds.has(teamId) ? reads.teams.load(teamId) : undefined;
}

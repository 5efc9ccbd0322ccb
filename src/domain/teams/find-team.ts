import type { MemberCaller } from '../caller.ts';
import { DomainError } from '../errors.ts';
import type { Deps } from '../ports.ts';
import { isStorable } from '../storable-text.ts';
import type { Team } from './team.ts';

/** The team of this name. Throws `TEAM_NOT_FOUND`. */
export async function getTeam(
  { repository }: Pick<Deps, 'repository'>,
  { organizationId }: MemberCaller,
  name: string,
  field: string,
): Promise<Team> {
  const team = isStorable(name) ? await repository.findTeamByName(organizationId, name) : undefined;
  if (!team) throw new DomainError('TEAM_NOT_FOUND', 'There is no team of this name.', { field });
  return team;
}

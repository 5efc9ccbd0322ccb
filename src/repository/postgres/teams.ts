import { sql } from 'kysely';
import type { OrganizationId, TeamId } from '../../domain/ids.ts';
import type { Team } from '../../domain/teams/team.ts';
import { mostToldWorkbooks, type TeamCriteria, type TeamRepository } from '../../domain/teams/team-repository.ts';
import { refusal } from '../refusal.ts';
import type { Db } from './database.ts';
import { insertMemberships } from './member-rows.ts';
import { anyUuid, groupedBy, inOrderOf } from './rows.ts';
import type { Scopes } from './scopes.ts';
import { countRows, type Listing, readSlice } from './slices.ts';

const teamColumns = ['teams.teamId', 'teams.name', 'teams.description', 'teams.visibility', 'teams.createdAt'] as const;

export function toTeam({ teamId, name, description, visibility, createdAt }: Pick<Team, keyof Team>): Team {
  return { teamId, name, description, visibility, createdAt };
}

/** A team in an array of JSON. */
export type TeamJson = Omit<Team, 'createdAt'> & { readonly createdAt: string };

/** Of the team `t`. */
export const teamJson = sql`json_build_object('teamId', t.team_id, 'name', t.name, 'description', t.description,
  'visibility', t.visibility, 'createdAt', t.created_at)`;

export function toTeams(teams: readonly TeamJson[] | null): Team[] {
  return (teams ?? []).map((team) => ({ ...team, createdAt: new Date(team.createdAt) }));
}

function teamsWith(organizationId: OrganizationId, { search, teamIds }: TeamCriteria): Listing {
  const where = [sql`t.organization_id = ${organizationId}`];
  if (teamIds !== undefined) where.push(sql`t.team_id = ${anyUuid(teamIds)}`);
  if (search !== undefined) where.push(sql`strpos(t.name_key, ${search.toLowerCase()}) > 0`);
  return {
    columns: sql`t.*`,
    from: sql`teams t`,
    where,
    key: { value: sql`t.name`, valueType: 'TEXT', id: sql`t.team_id`, idType: 'UUID' },
  };
}

async function insertTeam(db: Db, organizationId: OrganizationId, team: Team): Promise<void> {
  await db
    .insertInto('teams')
    .values({ organizationId, ...team, nameKey: team.name.toLowerCase() })
    .execute();
}

/** Throws unless the team is there; a team that is being deleted is waited for. */
async function requireTeam(db: Db, organizationId: OrganizationId, teamId: TeamId): Promise<void> {
  const found = await db
    .selectFrom('teams')
    .select('teamId')
    .where('organizationId', '=', organizationId)
    .where('teamId', '=', teamId)
    .forKeyShare()
    .executeTakeFirst();
  if (!found) throw refusal('TEAM_NOT_FOUND');
}

export function postgresTeams({ read, write, withdraw }: Scopes): TeamRepository {
  return {
    findTeamsByIds: (organizationId, teamIds) =>
      read(organizationId, async (db) => {
        const found = await db
          .selectFrom('teams')
          .select(teamColumns)
          .where('organizationId', '=', organizationId)
          .where('teamId', '=', anyUuid(teamIds))
          .execute();
        return inOrderOf(teamIds, found, ({ teamId }) => teamId);
      }),

    findTeamByName: (organizationId, name) =>
      read(organizationId, (db) =>
        db
          .selectFrom('teams')
          .select(teamColumns)
          .where('organizationId', '=', organizationId)
          .where('name', '=', name)
          .executeTakeFirst(),
      ),

    findTeamsByMemberIds: (organizationId, memberIds) =>
      read(organizationId, async (db) => {
        const found = await db
          .selectFrom('teamMembers')
          .innerJoin('teams', (join) =>
            join
              .onRef('teams.organizationId', '=', 'teamMembers.organizationId')
              .onRef('teams.teamId', '=', 'teamMembers.teamId'),
          )
          .select([...teamColumns, 'teamMembers.memberId'])
          .where('teamMembers.organizationId', '=', organizationId)
          .where('teamMembers.memberId', '=', anyUuid(memberIds))
          .orderBy('teams.name')
          .orderBy('teams.teamId')
          .execute();
        return groupedBy(memberIds, found, ({ memberId }) => memberId).map((rows) => rows.map(toTeam));
      }),

    listTeams: (organizationId, criteria, window) =>
      read(organizationId, (db) => readSlice(db, teamsWith(organizationId, criteria), window, toTeam)),

    countTeams: (organizationId, criteria) =>
      read(organizationId, (db) => countRows(db, teamsWith(organizationId, criteria))),

    createTeam: (organizationId, team) => write(organizationId, (db) => insertTeam(db, organizationId, team)),

    deleteTeam: (organizationId, teamId) =>
      withdraw(organizationId, async (db, _, trail) => {
        const shared = await db
          .selectFrom('grants')
          .select('workbookId')
          .distinct()
          .where('organizationId', '=', organizationId)
          .where('teamId', '=', teamId)
          .orderBy('workbookId')
          .limit(mostToldWorkbooks)
          .execute();
        trail.complete({ details: { workbookId: shared.map(({ workbookId }) => workbookId) } });
        const { numDeletedRows } = await db
          .deleteFrom('teams')
          .where('organizationId', '=', organizationId)
          .where('teamId', '=', teamId)
          .executeTakeFirstOrThrow();
        if (numDeletedRows === 0n) throw refusal('TEAM_NOT_FOUND');
      }),

    addTeamMembers: (organizationId, teamId, memberIds) =>
      write(organizationId, async (db, _, trail) => {
        await requireTeam(db, organizationId, teamId);
        if ((await insertMemberships(db, organizationId, [teamId], memberIds)) === 0) trail.forget();
      }),

    removeTeamMembers: (organizationId, teamId, memberIds) =>
      write(organizationId, async (db, _, trail) => {
        await requireTeam(db, organizationId, teamId);
        const { known } = await db
          .selectFrom('members')
          .select((eb) => eb.fn.countAll<number>().as('known'))
          .where('organizationId', '=', organizationId)
          .where('memberId', '=', anyUuid(memberIds))
          .executeTakeFirstOrThrow();
        if (known < new Set(memberIds).size) throw refusal('MEMBER_NOT_FOUND');
        const { numDeletedRows } = await db
          .deleteFrom('teamMembers')
          .where('organizationId', '=', organizationId)
          .where('teamId', '=', teamId)
          .where('memberId', '=', anyUuid(memberIds))
          .executeTakeFirstOrThrow();
        if (numDeletedRows === 0n) trail.forget();
      }),
  };
}

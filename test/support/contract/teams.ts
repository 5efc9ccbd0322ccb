import { describe, expect, it } from 'vitest';
import type { Team } from '../../../src/domain/teams/team.ts';
import type { TeamCriteria } from '../../../src/domain/teams/team-repository.ts';
import { aGrant, aTeam, aUuid } from '../builders.ts';
import {
  addWorkbook,
  enter,
  everything,
  expectOneWinner,
  expectRefusal,
  listed,
  type MakeRepository,
  type World,
} from './world.ts';

async function addTeam({ repository, ours }: World, name: string): Promise<Team> {
  const team = aTeam({ name, description: `About ${name}`, visibility: 'PRIVATE' });
  await repository.createTeam(ours.organizationId, team);
  return team;
}

export function describeTeams(make: MakeRepository): void {
  describe('teams', () => {
    it('finds teams in the order of the ids, twice where asked twice, undefined where unknown', async () => {
      const world = await enter(make);
      const { organizationId } = world.ours;
      const north = await addTeam(world, 'North');
      const south = await addTeam(world, 'South');
      const ids = [south.teamId, aUuid<typeof south.teamId>(), north.teamId, south.teamId];
      expect(await world.repository.findTeamsByIds(organizationId, ids)).toEqual([south, undefined, north, south]);
    });

    it('finds a team by its exact name', async () => {
      const world = await enter(make);
      const north = await addTeam(world, 'North');
      expect(await world.repository.findTeamByName(world.ours.organizationId, 'North')).toEqual(north);
      expect(await world.repository.findTeamByName(world.ours.organizationId, 'north')).toBeUndefined();
    });

    it('refuses a name that is taken, and keeps nothing', async () => {
      const world = await enter(make);
      const { repository, ours } = world;
      const north = await addTeam(world, 'North');
      await addTeam(world, 'north');
      const second = aTeam({ name: 'North' });
      await expectRefusal(repository.createTeam(ours.organizationId, second), 'TEAM_EXISTS', 'name');
      expect(await repository.findTeamsByIds(ours.organizationId, [second.teamId])).toEqual([undefined]);
      expect(await repository.findTeamByName(ours.organizationId, 'North')).toEqual(north);
    });

    it('makes one team out of calls with one name at the same moment', async () => {
      const { repository, ours } = await enter(make);
      const create = () => repository.createTeam(ours.organizationId, aTeam({ name: 'North' }));
      await expectOneWinner(Array.from({ length: 20 }, create), 'TEAM_EXISTS');
    });

    it('lists and counts by name and ids, in the order of code points', async () => {
      const world = await enter(make);
      const { repository, ours } = world;
      for (const name of ['é', 'b', '\uFFFD', 'Seaside', 'North sea']) await addTeam(world, name);
      const emoji = await addTeam(world, '\u{1F600}');
      const namesOf = (criteria: TeamCriteria) =>
        listed(
          repository.listTeams(ours.organizationId, criteria, everything),
          repository.countTeams(ours.organizationId, criteria),
          'name',
        );
      expect(await namesOf({})).toEqual(['North sea', 'Seaside', 'b', 'é', '\uFFFD', '\u{1F600}']);
      expect(await namesOf({ search: 'SEA' })).toEqual(['North sea', 'Seaside']);
      expect(await namesOf({ teamIds: [emoji.teamId, emoji.teamId, aUuid()] })).toEqual(['\u{1F600}']);
      expect(await namesOf({ teamIds: [] })).toEqual([]);
      expect(await namesOf({ teamIds: [emoji.teamId], search: 'sea' })).toEqual([]);
    });

    it('gives the teams of members by name, in the order of the ids', async () => {
      const world = await enter(make);
      const { repository, ours } = world;
      const { organizationId, viewer, admin } = ours;
      const south = await addTeam(world, 'South');
      const north = await addTeam(world, 'North');
      for (const { teamId } of [south, north])
        await repository.addTeamMembers(organizationId, teamId, [viewer.memberId]);
      const ids = [admin.memberId, viewer.memberId, aUuid<typeof viewer.memberId>(), viewer.memberId];
      const found = await repository.findTeamsByMemberIds(organizationId, ids);
      expect(found).toEqual([[], [north, south], [], [north, south]]);
    });

    it('adds members once, and removes those who are in it', async () => {
      const world = await enter(make);
      const { repository, ours } = world;
      const { organizationId, viewer, admin } = ours;
      const north = await addTeam(world, 'North');
      const membersOf = async () => {
        const [slice] = await repository.listMembersOfTeams(organizationId, [north.teamId], everything);
        return slice?.items.map(({ memberId }) => memberId);
      };
      await repository.addTeamMembers(organizationId, north.teamId, [viewer.memberId, viewer.memberId]);
      await repository.addTeamMembers(organizationId, north.teamId, [admin.memberId, viewer.memberId]);
      expect(await membersOf()).toEqual([admin.memberId, viewer.memberId]);
      await repository.removeTeamMembers(organizationId, north.teamId, [viewer.memberId]);
      await repository.removeTeamMembers(organizationId, north.teamId, [viewer.memberId]);
      expect(await membersOf()).toEqual([admin.memberId]);
      expect(await repository.findTeamsByMemberIds(organizationId, [viewer.memberId])).toEqual([[]]);
    });

    it('gives the same window of the members of each team by address, and how many there are', async () => {
      const world = await enter(make);
      const { repository, ours } = world;
      const { organizationId, viewer, admin } = ours;
      const [north, south] = [await addTeam(world, 'North'), await addTeam(world, 'South')];
      await repository.addTeamMembers(organizationId, north.teamId, [viewer.memberId, admin.memberId]);
      await repository.addTeamMembers(organizationId, south.teamId, [viewer.memberId]);
      const teamIds = [south.teamId, aUuid<typeof north.teamId>(), north.teamId, south.teamId];
      const first = { ...everything, limit: 1 };
      const slices = await repository.listMembersOfTeams(organizationId, teamIds, first);
      expect(slices.map(({ items }) => items.map(({ memberId }) => memberId))).toEqual([
        [viewer.memberId],
        [],
        [admin.memberId],
        [viewer.memberId],
      ]);
      expect(slices.map(({ hasNextPage }) => hasNextPage)).toEqual([false, false, true, false]);
      expect(await repository.countMembersOfTeams(organizationId, teamIds)).toEqual([1, 0, 2, 1]);
    });

    it('changes no membership when the team or one of the members is unknown', async () => {
      const world = await enter(make);
      const { repository, ours, theirs } = world;
      const { organizationId, viewer, admin } = ours;
      const north = await addTeam(world, 'North');
      await repository.addTeamMembers(organizationId, north.teamId, [viewer.memberId]);
      const stranger = theirs.viewer.memberId;
      const add = repository.addTeamMembers(organizationId, north.teamId, [admin.memberId, stranger]);
      await expectRefusal(add, 'MEMBER_NOT_FOUND');
      const remove = repository.removeTeamMembers(organizationId, north.teamId, [viewer.memberId, stranger]);
      await expectRefusal(remove, 'MEMBER_NOT_FOUND');
      await expectRefusal(repository.addTeamMembers(organizationId, aUuid(), []), 'TEAM_NOT_FOUND');
      await expectRefusal(repository.removeTeamMembers(organizationId, aUuid(), []), 'TEAM_NOT_FOUND');
      const teams = await repository.findTeamsByMemberIds(organizationId, [viewer.memberId, admin.memberId]);
      expect(teams).toEqual([[north], []]);
    });

    it('deletes a team with its memberships and the grants to it, and frees its name', async () => {
      const world = await enter(make);
      const { repository, ours } = world;
      const { organizationId, viewer } = ours;
      const north = await addTeam(world, 'North');
      const south = await addTeam(world, 'South');
      const { workbookId } = await addWorkbook(world);
      const grants = [north, south].map(({ teamId }) => aGrant({ workbookId, grantee: { kind: 'TEAM', teamId } }));
      for (const grant of grants) await repository.saveGrant(organizationId, grant);
      for (const { teamId } of [north, south]) {
        await repository.addTeamMembers(organizationId, teamId, [viewer.memberId]);
      }
      await repository.deleteTeam(organizationId, north.teamId);
      expect(await repository.findTeamsByIds(organizationId, [north.teamId, south.teamId])).toEqual([undefined, south]);
      expect(await repository.findTeamsByMemberIds(organizationId, [viewer.memberId])).toEqual([[south]]);
      expect(await repository.countMembersOfTeams(organizationId, [north.teamId])).toEqual([0]);
      expect(await repository.grantsByWorkbookIds(organizationId, [workbookId])).toEqual([grants.slice(1)]);
      const ids = grants.map(({ grantId }) => grantId);
      expect(await repository.findGrantsByIds(organizationId, ids)).toEqual([undefined, grants[1]]);
      await repository.createTeam(organizationId, aTeam({ name: 'North' }));
      await expectRefusal(repository.deleteTeam(organizationId, north.teamId), 'TEAM_NOT_FOUND');
    });
  });
}

import { requireMember } from '../../domain/caller.ts';
import { createAccountType } from '../../domain/members/account-types.ts';
import { createMember } from '../../domain/members/create-member.ts';
import { accountTypeOf, listMembers, listTeamMembers } from '../../domain/members/read-members.ts';
import { deactivateMember, reactivateMember, updateMember } from '../../domain/members/update-member.ts';
import { addTeamMembers, createTeam, deleteTeam, removeTeamMembers } from '../../domain/teams/manage-teams.ts';
import { listTeams } from '../../domain/teams/read-teams.ts';
import { connectionResolvers } from '../connections.ts';
import type { Resolvers } from '../generated.ts';
import { toNodeId } from '../node-ids.ts';
import { mutation } from './mutation.ts';

export const memberResolvers: Resolvers = {
  Query: {
    members: (_source, args, { deps, caller }) => listMembers(deps, requireMember(caller), args),
    teams: (_source, args, { deps, caller }) => listTeams(deps, requireMember(caller), args),
  },
  Mutation: {
    createMember: mutation(createMember, (member) => ({ member }), { member: null }),
    updateMember: mutation(updateMember, (member) => ({ member }), { member: null }),
    deactivateMember: mutation(
      deactivateMember,
      ({ member, credentials }) => ({ member, stoppedCredentials: credentials }),
      { member: null, stoppedCredentials: [] },
    ),
    reactivateMember: mutation(
      reactivateMember,
      ({ member, credentials }) => ({ member, resumedCredentials: credentials }),
      { member: null, resumedCredentials: [] },
    ),
    createAccountType: mutation(createAccountType, (accountType) => ({ accountType }), { accountType: null }),
    createTeam: mutation(createTeam, (team) => ({ team }), { team: null }),
    deleteTeam: mutation(deleteTeam, (teamName) => ({ teamName }), { teamName: null }),
    addTeamMembers: mutation(addTeamMembers, (team) => ({ team }), { team: null }),
    removeTeamMembers: mutation(removeTeamMembers, (team) => ({ team }), { team: null }),
  },
  Member: {
    id: ({ memberId }) => toNodeId('Member', memberId),
    accountType: (member, _args, { deps }) => accountTypeOf(deps, member),
    teams: ({ memberId }, _args, { deps }) => deps.reads.teamsOfMembers.load(memberId),
    isDeactivated: ({ deactivatedAt }) => deactivatedAt !== null,
  },
  MemberConnection: connectionResolvers(),
  AccountType: {
    id: ({ accountTypeId }) => toNodeId('AccountType', accountTypeId),
  },
  Team: {
    id: ({ teamId }) => toNodeId('Team', teamId),
    members: (team, args, { deps }) => listTeamMembers(deps, team, args),
  },
  TeamConnection: connectionResolvers(),
};

import { requireMember } from '../../domain/caller.ts';
import { grantWorkbook, revokeGrant } from '../../domain/grants/manage-grants.ts';
import { granteeName } from '../../domain/grants/read-grants.ts';
import { findVisibleMember } from '../../domain/members/read-members.ts';
import { findVisibleTeam } from '../../domain/teams/read-teams.ts';
import { connectionResolvers } from '../connections.ts';
import type { Resolvers } from '../generated.ts';
import { toNodeId } from '../node-ids.ts';
import { nothingListed, toRevokePayload } from './breaks.ts';
import { mutation } from './mutation.ts';

export const grantResolvers: Resolvers = {
  Mutation: {
    grantWorkbook: mutation(grantWorkbook, ({ created, ...grant }) => ({ grant, created }), {
      grant: null,
      created: false,
    }),
    revokeGrant: mutation(revokeGrant, toRevokePayload, {
      ...nothingListed,
      grantId: null,
      revoked: false,
      workbook: null,
    }),
  },
  Grant: {
    id: ({ grant }) => toNodeId('Grant', grant.grantId),
    grantId: ({ grant }) => grant.grantId,
    permission: ({ grant }) => grant.permission,
    tagName: ({ grant }) => grant.tagName,
    granteeName: (grant, _args, { deps }) => granteeName(deps, grant),
    team: async ({ grant: { grantee } }, _args, { deps, caller }) =>
      (grantee.kind === 'TEAM' && (await findVisibleTeam(deps, requireMember(caller), grantee.teamId))) || null,
    member: async ({ grant: { grantee } }, _args, { deps, caller }) =>
      (grantee.kind === 'MEMBER' && (await findVisibleMember(deps, requireMember(caller), grantee.memberId))) || null,
    workbook: ({ readable }) => readable,
    createdAt: ({ grant }) => grant.createdAt,
  },
  GrantConnection: connectionResolvers(),
};

import { levelOf, requireMember } from '../../domain/caller.ts';
import { getOrganization } from '../../domain/organizations/read-organization.ts';
import { updateOrganization } from '../../domain/organizations/update-organization.ts';
import { createPersonalToken, listPersonalTokens, revokePersonalToken } from '../../domain/tokens/personal-tokens.ts';
import { usageOfOrganization } from '../../domain/usage/usage-of.ts';
import type { Resolvers } from '../generated.ts';
import { toNodeId } from '../node-ids.ts';
import { nodeTypeOf, readNode, readNodes } from '../read-nodes.ts';
import { mutation } from './mutation.ts';

export const organizationResolvers: Resolvers = {
  Query: {
    viewer: (_source, _args, { caller }) => (caller.kind === 'ANONYMOUS' ? null : caller),
    organization: (_source, _args, { deps, caller }) => getOrganization(deps, requireMember(caller)),
    node: (_source, { id }, { deps, caller }) => readNode(deps, requireMember(caller), id),
    nodes: (_source, { ids }, { deps, caller }) => readNodes(deps, requireMember(caller), ids),
  },
  Mutation: {
    updateOrganization: mutation(updateOrganization, (organization) => ({ organization }), { organization: null }),
    createPersonalToken: mutation(createPersonalToken, ({ token, stored }) => ({ token, personalToken: stored }), {
      token: null,
      personalToken: null,
    }),
    revokePersonalToken: mutation(revokePersonalToken, (tokenId) => ({ tokenId }), { tokenId: null }),
  },
  Node: { __resolveType: nodeTypeOf },
  Viewer: {
    member: ({ member }) => member,
    level: levelOf,
    permissions: ({ permissions }) => [...permissions],
    tokenExpiresAt: ({ token }) => token.expiresAt,
    personalTokens: (viewer, _args, { deps }) => listPersonalTokens(deps, viewer),
  },
  Organization: {
    id: ({ organizationId }) => toNodeId('Organization', organizationId),
    accountTypes: ({ organizationId }, _args, { deps }) => deps.repository.listAccountTypes(organizationId),
    usage: (organization, args, { deps }) => usageOfOrganization(deps, organization, args),
  },
};

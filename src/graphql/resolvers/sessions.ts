import { requireMember } from '../../domain/caller.ts';
import { readEmbed } from '../../domain/embeds/read-embed.ts';
import { findVisibleMember } from '../../domain/members/read-members.ts';
import { listSessions, revokeSessions, teamsOfSession } from '../../domain/sessions/manage-sessions.ts';
import { findReadableWorkbook } from '../../domain/workbooks/read-workbook.ts';
import { connectionResolvers } from '../connections.ts';
import type { Resolvers } from '../generated.ts';
import { mutation } from './mutation.ts';

export const sessionResolvers: Resolvers = {
  Query: {
    embedSessions: (_source, args, { deps, caller }) => listSessions(deps, requireMember(caller), args),
  },
  Mutation: {
    revokeSessions: mutation(revokeSessions, (counted) => counted, { count: 0, revoked: false }),
  },
  EmbedSession: {
    user: async ({ memberId }, _args, { deps, caller }) =>
      (await findVisibleMember(deps, requireMember(caller), memberId)) ?? null,
    credential: async ({ clientId }, _args, { deps }) => (await deps.reads.credentials.load(clientId)) ?? null,
    embed: async ({ embedId }, _args, { deps, caller }) =>
      (embedId && (await readEmbed(deps, requireMember(caller), embedId))) || null,
    workbook: async ({ workbookId }, _args, { deps, caller }) =>
      (await findReadableWorkbook(deps, requireMember(caller), workbookId)) ?? null,
    sourceType: ({ source }) => source.sourceType,
    teams: (session, _args, { deps }) => teamsOfSession(deps, session),
    accountType: async ({ accountTypeId }, _args, { deps }) =>
      (await deps.reads.accountTypes.load(accountTypeId)) ?? null,
  },
  EmbedSessionConnection: connectionResolvers(),
};

import { listAuditEvents } from '../../domain/audit/read-audit-events.ts';
import { requireMember } from '../../domain/caller.ts';
import { readEmbed } from '../../domain/embeds/read-embed.ts';
import { findVisibleMember } from '../../domain/members/read-members.ts';
import { findReadableWorkbook } from '../../domain/workbooks/read-workbook.ts';
import { connectionResolvers } from '../connections.ts';
import type { Resolvers } from '../generated.ts';

export const auditResolvers: Resolvers = {
  Query: {
    auditEvents: (_source, args, { deps, caller }) => listAuditEvents(deps, requireMember(caller), args),
  },
  AuditEvent: {
    member: async ({ memberId }, _args, { deps, caller }) =>
      (memberId && (await findVisibleMember(deps, requireMember(caller), memberId))) || null,
    credential: async ({ clientId }, _args, { deps }) =>
      (clientId && (await deps.reads.credentials.load(clientId))) || null,
    embed: async ({ embedId }, _args, { deps, caller }) =>
      (embedId && (await readEmbed(deps, requireMember(caller), embedId))) || null,
    workbook: async ({ workbookId }, _args, { deps, caller }) =>
      (workbookId && (await findReadableWorkbook(deps, requireMember(caller), workbookId))) || null,
    details: ({ details }) => [...details],
  },
  AuditEventConnection: connectionResolvers(),
};

import { type RawBuilder, sql } from 'kysely';
import type { OrganizationId } from '../../domain/ids.ts';
import type { EmbedSession } from '../../domain/sessions/embed-session.ts';
import type { SessionCriteria, SessionRepository } from '../../domain/sessions/session-repository.ts';
import type { SourceColumns } from './database.ts';
import type { Scopes } from './scopes.ts';
import { countRows, type Listing, readSlice } from './slices.ts';
import { sourceColumns, toSource } from './sources.ts';

export type SessionRow = Omit<EmbedSession, 'source'> & SourceColumns;

export function toSession(row: SessionRow): EmbedSession {
  const { sessionId, tokenHash, memberId, clientId, method, embedId, workbookId, tagName, teamIds } = row;
  const { accountTypeId, userAttributes, evalConnectionId, openedAt, expiresAt, endedAt } = row;
  return {
    ...{
      sessionId,
      tokenHash,
      memberId,
      clientId,
      method,
      embedId,
      workbookId,
      source: toSource(row),
      tagName,
      teamIds,
    },
    ...{ accountTypeId, userAttributes, evalConnectionId, openedAt, expiresAt, endedAt },
  };
}

/** Common table expressions that write a session, and its place, for the one row of `opener`, whose member it belongs to. */
export function insertSession(
  organizationId: OrganizationId,
  session: EmbedSession,
  opener: RawBuilder<unknown>,
): RawBuilder<unknown> {
  const { sessionId, tokenHash, clientId, method, embedId, workbookId, tagName, teamIds, accountTypeId } = session;
  const { userAttributes, evalConnectionId, openedAt, expiresAt, endedAt } = session;
  const { sourceType, sourceId } = sourceColumns(session.source);
  return sql`new_session as (
      insert into sessions (organization_id, session_id, token_hash, member_id, client_id, method, embed_id, workbook_id,
        source_type, source_id, tag_name, team_ids, account_type_id, user_attributes, eval_connection_id, opened_at,
        expires_at, ended_at)
      select ${organizationId}::uuid, ${sessionId}::uuid, ${tokenHash}, member_id, ${clientId}, ${method}, ${embedId},
        ${workbookId}::uuid, ${sourceType}, ${sourceId}, ${tagName}, ${teamIds}::uuid[], ${accountTypeId}::uuid,
        ${JSON.stringify(userAttributes)}::json, ${evalConnectionId}, ${openedAt}::timestamptz,
        ${expiresAt}::timestamptz, ${endedAt}::timestamptz
      from ${opener}
    ), new_session_place as (
      insert into places (kind, key, organization_id) select 'SESSION', ${tokenHash}, ${organizationId}::uuid from ${opener}
    )`;
}

function sessionsWith(organizationId: OrganizationId, criteria: SessionCriteria): Listing {
  const { openAt, memberId, teamId, embedId, workbookId, clientId, openedBefore } = criteria;
  const where = [sql`s.organization_id = ${organizationId}`, sql`s.ended_at is null`, sql`s.expires_at > ${openAt}`];
  if (memberId !== undefined) where.push(sql`s.member_id = ${memberId}`);
  if (teamId !== undefined) where.push(sql`${teamId}::uuid = any(s.team_ids)`);
  if (embedId !== undefined) where.push(sql`s.embed_id = ${embedId}`);
  if (workbookId !== undefined) where.push(sql`s.workbook_id = ${workbookId}`);
  if (clientId !== undefined) where.push(sql`s.client_id = ${clientId}`);
  if (openedBefore !== undefined) where.push(sql`s.opened_at < ${openedBefore}`);
  return {
    columns: sql`s.*`,
    from: sql`sessions s`,
    where,
    key: { value: sql`s.opened_at`, valueType: 'TIME', id: sql`s.session_id`, idType: 'UUID' },
  };
}

export function postgresSessions({ read, write, readAt }: Scopes): SessionRepository {
  return {
    findSession: (tokenHash) =>
      readAt('SESSION', tokenHash, async (db, organizationId) => {
        const row = await db
          .selectFrom('sessions')
          .selectAll()
          .where('organizationId', '=', organizationId)
          .where('tokenHash', '=', tokenHash)
          .executeTakeFirst();
        return row && { organizationId, session: toSession(row) };
      }),

    listSessions: (organizationId, criteria, window) =>
      read(organizationId, (db) => readSlice(db, sessionsWith(organizationId, criteria), window, toSession)),

    countSessions: (organizationId, criteria) =>
      read(organizationId, (db) => countRows(db, sessionsWith(organizationId, criteria))),

    endSessions: (organizationId, criteria) =>
      write(organizationId, async (db, _, trail) => {
        const { from, where } = sessionsWith(organizationId, criteria);
        const { numAffectedRows } = await sql`
          update ${from} set ended_at = ${criteria.openAt} where ${sql.join(where, sql` and `)}`.execute(db);
        const count = Number(numAffectedRows ?? 0n);
        if (count === 0) trail.forget();
        trail.complete({ details: { count } });
        return count;
      }),
  };
}

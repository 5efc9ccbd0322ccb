import { type SortKey, sliceList } from '../../domain/connection.ts';
import type { OrganizationId } from '../../domain/ids.ts';
import type { EmbedSession } from '../../domain/sessions/embed-session.ts';
import type { SessionCriteria, SessionRepository } from '../../domain/sessions/session-repository.ts';
import type { OrganizationData } from './organization-data.ts';
import { requireUnused } from './rows.ts';
import type { Store } from './store.ts';

const listKey = (session: EmbedSession): SortKey => [session.openedAt.toISOString(), session.sessionId];

export function isOpen(session: EmbedSession, at: Date): boolean {
  return session.endedAt === null && at < session.expiresAt;
}

function select(data: OrganizationData, criteria: SessionCriteria): EmbedSession[] {
  const { openAt, memberId, teamId, embedId, workbookId, clientId, openedBefore } = criteria;
  return [...data.sessions.values()].filter(
    (session) =>
      isOpen(session, openAt) &&
      (memberId === undefined || session.memberId === memberId) &&
      (teamId === undefined || session.teamIds.includes(teamId)) &&
      (embedId === undefined || session.embedId === embedId) &&
      (workbookId === undefined || session.workbookId === workbookId) &&
      (clientId === undefined || session.clientId === clientId) &&
      (openedBefore === undefined || session.openedAt < openedBefore),
  );
}

export function insertSession(
  store: Store,
  organizationId: OrganizationId,
  data: OrganizationData,
  session: EmbedSession,
): void {
  requireUnused(data.sessions, session.sessionId);
  requireUnused(store.sessionPlaces, session.tokenHash);
  data.sessions.set(session.sessionId, session);
  store.sessionPlaces.set(session.tokenHash, { organizationId, id: session.sessionId });
}

export function forgetSession(store: Store, data: OrganizationData, session: EmbedSession): void {
  data.sessions.delete(session.sessionId);
  store.sessionPlaces.delete(session.tokenHash);
}

export function memorySessions(store: Store): SessionRepository {
  const { read, write, trail } = store;
  return {
    findSession: async (tokenHash) => {
      const place = store.sessionPlaces.get(tokenHash);
      const session = place && read(place.organizationId).sessions.get(place.id);
      return place && session && { organizationId: place.organizationId, session };
    },

    listSessions: async (organizationId, criteria, window) =>
      sliceList(select(read(organizationId), criteria), listKey, window),

    countSessions: async (organizationId, criteria) => select(read(organizationId), criteria).length,

    endSessions: async (organizationId, criteria) => {
      const data = write(organizationId);
      const ended = select(data, criteria);
      for (const session of ended) data.sessions.set(session.sessionId, { ...session, endedAt: criteria.openAt });
      if (ended.length === 0) trail.forget();
      trail.complete({ details: { count: ended.length } });
      return ended.length;
    },
  };
}

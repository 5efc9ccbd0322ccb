import type { Slice, Window } from '../connection.ts';
import type { ClientId, EmbedId, MemberId, OrganizationId, TeamId, WorkbookId } from '../ids.ts';
import type { EmbedSession } from './embed-session.ts';

/** Of open sessions alone: those that at `openAt` are neither ended nor expired. */
export interface SessionCriteria {
  readonly openAt: Date;
  readonly memberId?: MemberId;
  /** Opened with this team among others. */
  readonly teamId?: TeamId;
  readonly embedId?: EmbedId;
  readonly workbookId?: WorkbookId;
  readonly clientId?: ClientId;
  readonly openedBefore?: Date;
}

/** Lists of sessions are ordered by when they were opened, then by id. */
export interface SessionRepository {
  /** The organization is what the token is looked up for, so this is asked across all of them; ended and expired ones too. */
  findSession(
    tokenHash: string,
  ): Promise<{ readonly organizationId: OrganizationId; readonly session: EmbedSession } | undefined>;
  listSessions(organizationId: OrganizationId, criteria: SessionCriteria, window: Window): Promise<Slice<EmbedSession>>;
  countSessions(organizationId: OrganizationId, criteria: SessionCriteria): Promise<number>;
  /** Ends all that fit at `criteria.openAt`; how many that were. */
  endSessions(organizationId: OrganizationId, criteria: SessionCriteria): Promise<number>;
}

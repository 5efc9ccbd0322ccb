import { recorded } from '../audit/recorded.ts';
import type { MemberCaller } from '../caller.ts';
import { type Connection, type ConnectionArgs, readWindow, toCursor } from '../connection.ts';
import { DomainError } from '../errors.ts';
import type { RequestDeps } from '../ports.ts';
import type { Team } from '../teams/team.ts';
import type { EmbedSession } from './embed-session.ts';
import { readSelection, type SessionSelection, selectsSomething } from './select-sessions.ts';

export interface ListSessionsInput extends ConnectionArgs {
  readonly filter?: SessionSelection | null | undefined;
}

const listName = 'embedSessions';

/** Open sessions of the organization, by when they were opened. Throws `MEMBER_NOT_FOUND`, `TEAM_NOT_FOUND`, `INVALID_INPUT`. */
export async function listSessions(
  deps: RequestDeps,
  caller: MemberCaller,
  input: ListSessionsInput,
): Promise<Connection<EmbedSession>> {
  const { repository } = deps;
  const { organizationId } = caller;
  const window = readWindow(listName, input);
  const criteria = await readSelection(deps, caller, input.filter ?? {}, 'filter.');
  return {
    ...(await repository.listSessions(organizationId, criteria, window)),
    cursorOf: ({ openedAt, sessionId }) => toCursor(listName, [openedAt.toISOString(), sessionId]),
    totalCount: () => repository.countSessions(organizationId, criteria),
  };
}

export interface RevokeSessionsInput extends SessionSelection {
  readonly dryRun?: boolean | null | undefined;
}

/**
 * Ends the open sessions that fit all that is given, or only says how many they are. Throws `INVALID_INPUT` when nothing is given,
 * `MEMBER_NOT_FOUND`, `TEAM_NOT_FOUND`.
 */
export async function revokeSessions(
  deps: RequestDeps,
  caller: MemberCaller,
  input: RevokeSessionsInput,
): Promise<{ count: number; revoked: boolean }> {
  if (!selectsSomething(input)) {
    throw new DomainError('INVALID_INPUT', 'Say which sessions are to end.', {
      remedy: 'Give a user, team, embed, workbook or credential, or issuedBefore: with the present time it ends all.',
    });
  }
  const criteria = await readSelection(deps, caller, input);
  const { repository } = deps;
  const { organizationId } = caller;
  if (input.dryRun) return { count: await repository.countSessions(organizationId, criteria), revoked: false };
  const { openAt: _, openedBefore, embedId, workbookId, ...others } = criteria;
  const details = { ...others, ...(openedBefore && { openedBefore: openedBefore.toISOString() }) };
  const event = { ...(embedId && { embedId }), ...(workbookId && { workbookId }), details };
  const count = await recorded(deps, caller, 'SESSIONS_REVOKED', event).endSessions(organizationId, criteria);
  return { count, revoked: true };
}

/** The teams of a session that still exist, in its order. */
export async function teamsOfSession({ reads }: RequestDeps, { teamIds }: EmbedSession): Promise<Team[]> {
  const teams = await Promise.all(teamIds.map((teamId) => reads.teams.load(teamId)));
  return teams.filter((team) => team !== undefined);
}

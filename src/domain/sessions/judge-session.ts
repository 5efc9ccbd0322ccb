import { checkBounds } from '../credentials/check-bounds.ts';
import type { OpeningTarget } from '../embeds/open/opening-repository.ts';
import { requireBoundEmbed } from '../embeds/open/require-bound-embed.ts';
import { requireMayView, requireReach } from '../embeds/open/require-reach.ts';
import { requireShown, type ShownContent } from '../embeds/open/require-shown.ts';
import { requireEnabled, requireMaySignFor, requireSigner } from '../embeds/open/require-signer.ts';
import { DomainError } from '../errors.ts';
import type { OrganizationId, TeamId } from '../ids.ts';
import type { Member } from '../members/member.ts';
import type { Deps } from '../ports.ts';
import type { EmbedSession } from './embed-session.ts';

/** A session that may go on, and what it shows by now. */
export interface LiveSession {
  readonly session: EmbedSession;
  readonly shown: ShownContent;
}

/** A session as a request of it found it: kept apart from the judgement, so that a refusal can be recorded where it belongs. */
export interface FoundSession {
  readonly organizationId: OrganizationId;
  readonly session: EmbedSession;
}

function targetOf({ embedId, workbookId, tagName }: EmbedSession): OpeningTarget {
  return embedId === null ? { workbookId, tagName } : { embedId };
}

function sessionEnded(): DomainError {
  return new DomainError('SESSION_ENDED', 'The session has ended, or there is none with this token.');
}

/** Throws `SESSION_ENDED`. */
function requireOpen({ now }: Deps, found: FoundSession | undefined): FoundSession {
  const session = found?.session;
  if (!found || !session || session.endedAt !== null || now() >= session.expiresAt) throw sessionEnded();
  return found;
}

/** The teams of the session that still are there; of people who log in, that they are still in (O7). */
async function teamsOf(
  { repository }: Deps,
  { organizationId, session }: FoundSession,
  member: Member,
): Promise<TeamId[]> {
  const [teams, [present = []]] = await Promise.all([
    repository.findTeamsByIds(organizationId, session.teamIds),
    repository.findTeamsByMemberIds(organizationId, [member.memberId]),
  ]);
  const presentIds = new Set(present.map(({ teamId }) => teamId));
  return teams
    .flatMap((team) => team?.teamId ?? [])
    .filter((teamId) => member.kind === 'EMBED' || presentIds.has(teamId));
}

/**
 * Judges a session anew, as every request of it does: credential, organization, content, user, grant and bounds must still stand, so that
 * whatever is revoked ends at once (K2, P5, O7). An embed user keeps the teams and the account type with which the session was
 * opened, whatever another frame was opened with; of people who log in, the present ones count (J4). Throws `SESSION_ENDED`, and the codes of O9.
 */
export async function judgeSession(deps: Deps, lookedUp: FoundSession | undefined): Promise<LiveSession> {
  const found = requireOpen(deps, lookedUp);
  const { repository } = deps;
  const { organizationId, session } = found;
  const signer = requireSigner(await repository.findSigner(session.clientId));
  requireEnabled(signer.organization, session.method);
  const content = await repository.findOpeningContent(organizationId, targetOf(session));
  const source = session.embedId === null ? session.source : null;
  const shown = requireShown(content, { source, tagName: session.tagName });
  await requireBoundEmbed(deps, signer, shown);
  const [member] = await repository.findMembersByIds(organizationId, [session.memberId]);
  if (!member || member.deactivatedAt) throw new DomainError('USER_DEACTIVATED', 'The user is deactivated.');
  requireMaySignFor(signer, member.email);
  const accountTypeId = member.kind === 'EMBED' ? session.accountTypeId : member.accountTypeId;
  const [accountType] = await repository.findAccountTypesByIds(organizationId, [accountTypeId]);
  if (!accountType) throw new Error('The account type of a session is gone.');
  requireMayView(accountType);
  checkBounds(signer.credential.bounds, { accountType: accountType.name });
  requireReach(member, accountType, await teamsOf(deps, found, member), shown);
  return { session, shown };
}

import { DomainError } from '../../errors.ts';
import { isEmailAddress } from '../../members/email-address.ts';
import type { Organization } from '../../organizations/organization.ts';
import type { RequestDeps } from '../../ports.ts';
import type { ReadableEmbed } from '../judge-embed.ts';
import { judgeAccountType, judgeTeams, requireActiveUser, requireKnownUser, toJudgedUser } from '../open/judge-user.ts';
import { checkUserBounds } from '../open/opening-bounds.ts';
import type { OpeningUser, Signer } from '../open/opening-repository.ts';
import { requireMayView, requireReach } from '../open/require-reach.ts';
import type { PlannedClaims } from './url-claims.ts';

interface PlannedUser {
  readonly embed: ReadableEmbed;
  readonly organization: Organization;
  readonly signer: Signer | undefined;
  readonly claims: PlannedClaims;
  readonly found: OpeningUser;
}

/**
 * What opening judges of the user whom a JWT with these claims names, in its order (O8), without the JWT. Throws what opening does. Claims
 * that the URL does not tell are not judged.
 */
export async function judgePlannedUser(deps: RequestDeps, planned: PlannedUser): Promise<void> {
  const { embed, organization, signer, claims, found } = planned;
  if (claims.sub === undefined) return;
  if (!isEmailAddress(claims.sub)) throw new DomainError('INVALID_CLAIM', '"sub" must be an email address.');
  const user = {
    email: claims.sub,
    externalUserId: null,
    firstName: claims.first_name ?? null,
    lastName: claims.last_name ?? null,
    teams: claims.teams ?? null,
    accountType: claims.account_type ?? null,
    userAttributes: claims.user_attributes ?? null,
  };
  const request = { method: 'JWT', user } as const;
  requireKnownUser(organization, found);
  requireActiveUser(found);
  const teams = judgeTeams(request, found);
  const accountType = judgeAccountType(organization, request, found);
  requireMayView(accountType);
  const judged = toJudgedUser(deps, request, found, { teams, accountType });
  if (signer) checkUserBounds(signer, judged);
  const { workbook } = embed.readable;
  const grants = await deps.reads.grantsOfWorkbooks.load(workbook.workbookId);
  const teamIds = teams.map(({ teamId }) => teamId);
  requireReach(judged.member, accountType, teamIds, { workbook, grants, tagName: embed.embed.tagName });
}

import { checkBounds } from '../../credentials/check-bounds.ts';
import { DomainError } from '../../errors.ts';
import { type MemberId, parseClientId } from '../../ids.ts';
import type { Organization } from '../../organizations/organization.ts';
import type { Deps } from '../../ports.ts';
import { clockOffsetOf } from '../url/clock-offset.ts';
import type { EmbedRequest } from '../url/embed-request.ts';
import { type EmbedUrl, parseEmbedUrl, readEmbedRequest } from '../url/verify-embed-url.ts';
import { findSignature } from './find-signature.ts';
import { type JudgedUser, judgeUser, namedTeams } from './judge-user.ts';
import type { OpeningTarget, Signer } from './opening-repository.ts';
import { requireBoundEmbed } from './require-bound-embed.ts';
import { requireReach } from './require-reach.ts';
import { requireShown, type ShownContent } from './require-shown.ts';
import { requireEnabled, requireMaySignFor, requireSigner } from './require-signer.ts';

/** What is known of an attempt by the time it is refused, or allowed: for the audit event. */
export interface Attempt {
  url?: EmbedUrl;
  organization?: Organization | undefined;
  request?: EmbedRequest;
  shown?: ShownContent;
  /** Known when the signature is. */
  clockOffsetSeconds?: number | undefined;
  /** Of the user, when somebody has the address already. */
  memberId?: MemberId | undefined;
}

/** All that has to be known to open an embed, when every check but that of the nonce has passed. */
export interface JudgedOpening {
  readonly signer: Signer;
  readonly secretVersion: number;
  readonly request: EmbedRequest;
  readonly shown: ShownContent;
  readonly user: JudgedUser;
}

function targetOf({ target }: EmbedUrl): OpeningTarget {
  if ('embedId' in target) return { embedId: target.embedId };
  return { workbookId: target.workbookId, tagName: target.tagName };
}

/** What the URL itself asks for, before anything is looked up; the rest is judged as soon as it is known. */
function checkNamedBounds({ credential }: Signer, url: EmbedUrl, request: EmbedRequest, origin: string | null): void {
  const { teams, accountType } = request.user;
  checkBounds(credential.bounds, {
    ...('embedId' in url.target ? { embedId: url.target.embedId } : { workbookId: url.target.workbookId }),
    ...(teams && !teams.some((name) => name.includes(',')) && { teams }),
    ...(accountType !== null && { accountType }),
    ...(origin !== null && { origin }),
    sessionLengthSeconds: Math.ceil(request.expiresAt - request.issuedAt),
  });
}

/** The URL may leave to what is stored, or to a default, what the credential is bounded to. */
function checkUserBounds({ credential }: Signer, { teams, accountType }: JudgedUser): void {
  const names = teams.map(({ name }) => name);
  checkBounds(credential.bounds, { teams: names, accountType: accountType.name });
  if (credential.bounds.teams === null || names.length > 0) return;
  throw new DomainError(
    'CREDENTIAL_BOUND_EXCEEDED',
    'The credential is bounded to certain teams, and the user is in none.',
    { field: 'teams' },
  );
}

/** Throws `WORKBOOK_NOT_FOUND` when a URL names another organization than that of its credential. */
function requireOwnSlug({ organization }: Signer, { target }: EmbedUrl): void {
  if ('embedId' in target || target.slug === organization.slug) return;
  throw new DomainError('WORKBOOK_NOT_FOUND', 'The URL names another organization than that of the credential.');
}

/**
 * The checks of O8 in their order, up to the grant; they only read, and note in `attempt` what they come to know. `target` is
 * path and query as received, `origin` that of the page that frames it, where the browser tells. Throws the codes of O9.
 */
export async function judgeOpening(
  deps: Deps,
  target: string,
  origin: string | null,
  attempt: Attempt,
): Promise<JudgedOpening> {
  const { repository, settings, now, publicBaseUrl } = deps;
  const url = parseEmbedUrl(publicBaseUrl, target);
  attempt.url = url;
  const clientId = parseClientId(url.clientId);
  const found = clientId && (await repository.findSigner(clientId));
  attempt.organization = found?.organization;
  const secret = await findSignature(deps, url, found);
  const signer = requireSigner(found);
  if (!secret)
    throw new DomainError('INVALID_SIGNATURE', 'No live secret of the client credential made this signature.');
  attempt.clockOffsetSeconds = clockOffsetOf(url, now());
  const { organization } = signer;
  const request = readEmbedRequest(
    url,
    {
      skewSeconds: settings.clockSkewSeconds,
      longestSessionSeconds: organization.maxSessionLengthSeconds,
      audience: settings.jwtAudience,
    },
    now(),
  );
  attempt.request = request;
  requireMaySignFor(signer, request.user.email);
  checkNamedBounds(signer, url, request, origin);
  requireEnabled(organization, url.method);
  requireOwnSlug(signer, url);
  const { organizationId } = organization;
  const content = await repository.findOpeningContent(organizationId, targetOf(url));
  const { tagName } = url.target;
  const shown = requireShown(content, { source: 'source' in url.target ? url.target.source : null, tagName });
  attempt.shown = shown;
  await requireBoundEmbed(deps, signer, shown);
  const { email } = request.user;
  const foundUser = await repository.findOpeningUser(organizationId, { email, teamNames: namedTeams(request.user) });
  attempt.memberId = foundUser.member?.memberId;
  const user = judgeUser(deps, organization, request, foundUser);
  checkUserBounds(signer, user);
  requireReach(
    user.member,
    user.accountType,
    user.teams.map(({ teamId }) => teamId),
    shown,
  );
  return { signer, secretVersion: secret.version, request, shown, user };
}

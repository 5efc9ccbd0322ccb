import type { AuditEvent } from '../../audit/audit-event.ts';
import { newAuditEvent } from '../../audit/new-audit-event.ts';
import { parseClientId, randomUuid, type SessionId } from '../../ids.ts';
import type { Organization } from '../../organizations/organization.ts';
import type { Deps } from '../../ports.ts';
import type { EmbedSession } from '../../sessions/embed-session.ts';
import { mintSessionToken } from '../../sessions/session-token.ts';
import { hashToken } from '../../tokens/mint-token.ts';
import { parameterNamesOf } from '../embed-parameters.ts';
import type { EmbedRequest } from '../url/embed-request.ts';
import type { Theme } from '../url/interface-parameters.ts';
import { readNames } from '../url/names-in-url.ts';
import { framingOrigins } from './framing-origins.ts';
import { type JudgedOpening, judgeOpening } from './judge-opening.ts';
import type { Attempt } from './opening-facts.ts';
import { isRefusal, type Refusal } from './refusal-families.ts';
import type { ShownContent } from './require-shown.ts';

export interface OpenEmbedInput {
  /** Path and query of the request as received. */
  readonly target: string;
  /** Of the page that frames it, where the browser tells. */
  readonly framingOrigin: string | null;
  readonly requestId: string;
}

export interface OpenedEmbed {
  readonly outcome: 'OPENED';
  readonly organization: Organization;
  readonly shown: ShownContent;
  readonly request: EmbedRequest;
  readonly session: EmbedSession;
  /** For the memory of the page alone. */
  readonly token: string;
  /** That may frame it (O5). */
  readonly framingOrigins: readonly string[];
}

/** Of which a viewer sees the family and the reference number alone (O9). */
export interface RefusedOpening {
  readonly outcome: 'REFUSED';
  readonly code: Refusal['code'];
  readonly referenceNumber: string;
  /** By how much the clock of the signer was ahead; null until the signature was found right. */
  readonly clockOffsetSeconds: number | null;
  readonly framingOrigins: readonly string[];
  /** As the embed would have looked: that of the URL, once it is believed, or else of the organization that the path names. */
  readonly theme: Theme;
}

/** No name of a host is longer; what is, no browser sent. */
const longestOrigin = 300;

type Ending = Pick<AuditEvent, 'outcome' | 'code' | 'message'>;

function describe(deps: Deps, input: OpenEmbedInput, attempt: Attempt, ending?: Ending): AuditEvent {
  const { framingOrigin } = input;
  const { url, values, shown, memberId = null } = attempt;
  const { method, clientId, embedId, workbookId } = readNames(input.target);
  return newAuditEvent(deps, {
    action: 'EMBED_OPEN',
    actorKind: 'EMBED_USER',
    requestId: input.requestId,
    method,
    clientId: url ? (parseClientId(url.clientId) ?? null) : clientId,
    embedId,
    workbookId: shown?.workbook.workbookId ?? workbookId,
    memberId,
    email: values?.email ?? null,
    origin: framingOrigin !== null && framingOrigin.length <= longestOrigin ? framingOrigin : null,
    clockOffsetSeconds: attempt.clockOffsetSeconds ?? null,
    ...ending,
  });
}

function toSession(deps: Deps, judged: JudgedOpening, token: string): EmbedSession {
  const { signer, request, shown, user } = judged;
  return {
    sessionId: randomUuid<SessionId>(deps.randomBytes),
    tokenHash: hashToken(token),
    memberId: user.member.memberId,
    clientId: signer.credential.clientId,
    method: request.method,
    embedId: shown.embed?.embedId ?? null,
    workbookId: shown.workbook.workbookId,
    source: shown.source,
    tagName: shown.tagName,
    teamIds: user.teams.map(({ teamId }) => teamId),
    accountTypeId: user.accountType.accountTypeId,
    userAttributes: user.userAttributes,
    evalConnectionId: request.evalConnectionId,
    openedAt: deps.now(),
    expiresAt: new Date(request.expiresAt * 1000),
    endedAt: null,
  };
}

async function open(deps: Deps, input: OpenEmbedInput, attempt: Attempt): Promise<OpenedEmbed> {
  const judged = await judgeOpening(deps, input.target, input.framingOrigin, attempt);
  const { signer, request, shown, user, secretVersion } = judged;
  const { organization, credential } = signer;
  // For as long again as clocks may differ: those of the servers of one deployment do, too.
  const skewMs = deps.settings.clockSkewSeconds * 1000;
  const token = mintSessionToken(deps.randomBytes);
  const wanted = toSession(deps, judged, token);
  const session = await deps.repository.openOnce(organization.organizationId, {
    nonce: { value: request.nonce, validUntil: new Date(wanted.expiresAt.getTime() + skewMs) },
    secretVersion,
    user: user.change,
    session: wanted,
    event: describe(deps, input, attempt),
    parameterNames: parameterNamesOf(attempt.url),
  });
  const origins = framingOrigins(organization, credential);
  return { outcome: 'OPENED', organization, shown, request, session, token, framingOrigins: origins };
}

/**
 * Whose trail tells of it: that of the credential, or else of what the path names. Whose page it is, is told by the path alone
 * until the signature was found right, so that nobody learns of a client by trying. Both are looked up for all that is refused,
 * so that an unknown client takes as long as a wrong signature (O8).
 */
async function findOrganizations(
  { repository }: Deps,
  input: OpenEmbedInput,
  attempt: Attempt,
): Promise<{ readonly recording?: Organization | undefined; readonly framing?: Organization | undefined }> {
  const { place } = readNames(input.target);
  const named = place ? await repository.findOrganizationAt(place) : undefined;
  const recording = attempt.organization ?? named;
  return { recording, framing: attempt.request ? recording : named };
}

async function refuse(
  deps: Deps,
  input: OpenEmbedInput,
  attempt: Attempt,
  { code, message }: Refusal,
): Promise<RefusedOpening> {
  const { recording, framing } = await findOrganizations(deps, input, attempt);
  const event = describe(deps, input, attempt, { outcome: 'REFUSED', code, message });
  if (recording) await deps.repository.recordRefusal(recording.organizationId, event);
  return {
    outcome: 'REFUSED',
    code,
    referenceNumber: event.referenceNumber,
    clockOffsetSeconds: event.clockOffsetSeconds,
    framingOrigins: framing?.allowedEmbedOrigins ?? [],
    theme: attempt.request?.parameters.theme ?? framing?.defaultEmbedTheme ?? 'Light',
  };
}

/**
 * Opens what a signed URL asks for, once (O1, O2, O3). All checks only read; then one write takes the nonce and records user,
 * teams, session and audit event, so that a refused URL changes nothing but the trail.
 */
export async function openEmbed(deps: Deps, input: OpenEmbedInput): Promise<OpenedEmbed | RefusedOpening> {
  const attempt: Attempt = {};
  try {
    return await open(deps, input, attempt);
  } catch (error) {
    if (isRefusal(error)) return refuse(deps, input, attempt, error);
    throw error;
  }
}

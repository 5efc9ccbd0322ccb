import { newAuditEvent } from '../../audit/new-audit-event.ts';
import { actorOf, toDetails } from '../../audit/recorded.ts';
import type { MemberCaller } from '../../caller.ts';
import { DomainError } from '../../errors.ts';
import type { RequestDeps } from '../../ports.ts';
import { embedPath, jwtBaseUrl } from '../embed-urls.ts';
import { judgeOpening } from '../open/judge-opening.ts';
import { signClientCredentialUrl } from '../url/client-credential-url.ts';
import type { SigningMethod } from '../url/embed-request.ts';
import { completeClaims, signJwtUrl } from '../url/jwt-url.ts';
import { longestTarget } from '../url/url-limits.ts';
import { type ContentInput, type ContentToSign, getContentToSign } from './content-to-sign.ts';
import { inFieldsOfInput } from './fields-of-input.ts';
import { getSigningCredential } from './signing-credential.ts';
import { type SigningWarning, signingWarnings } from './signing-warnings.ts';
import { readWording, type Wording, type WordingInput, wordingClaims, wordingParameters } from './wording.ts';

export interface SignEmbedUrlInput extends ContentInput, WordingInput {
  readonly clientId?: string | null | undefined;
  readonly method?: SigningMethod | null | undefined;
}

export interface SignedEmbedUrl {
  readonly url: string;
  readonly method: SigningMethod;
  readonly expiresAt: Date;
  readonly nonce: string;
  readonly jwtBaseUrl: string;
  /** Null for client credentials. */
  readonly claims: ReturnType<typeof completeClaims> | null;
  readonly warnings: readonly SigningWarning[];
}

function signWithClientCredentials(
  { publicBaseUrl }: RequestDeps,
  { embed }: ContentToSign,
  wording: Wording,
  { clientId, secret }: { clientId: string; secret: string },
): string {
  if (!embed) {
    throw new DomainError('EMBED_NOT_FOUND', 'This content has no secure embed path, which client credentials need.', {
      field: 'workbookId',
      remedy: 'Generate one with generateSecureEmbedPath, or sign a JWT.',
    });
  }
  return signClientCredentialUrl(embedPath(publicBaseUrl, embed), wordingParameters(wording, clientId), secret);
}

/** Path and query of what was signed. Throws `INVALID_INPUT` when it is longer than what is read of a URL. */
function targetOf(url: string, { publicBaseUrl }: RequestDeps): string {
  const target = url.slice(publicBaseUrl.length);
  if (target.length <= longestTarget) return target;
  throw new DomainError(
    'INVALID_INPUT',
    `The URL would have ${url.length} characters; ${longestTarget} can be opened.`,
    {
      remedy: 'Name fewer teams, attributes or control values.',
    },
  );
}

/**
 * A URL that opens once, now, for this user: after signing it goes through every check that opening makes, but takes no nonce.
 * Whoever signs obeys A7. Throws `INVALID_INPUT`, `CREDENTIAL_NOT_FOUND`, `SECRET_NOT_FOUND`, `EMBED_NOT_FOUND`,
 * `WORKBOOK_NOT_FOUND`, and the codes of O9 with which opening would refuse.
 */
export async function signEmbedUrl(
  deps: RequestDeps,
  caller: MemberCaller,
  input: SignEmbedUrlInput,
): Promise<SignedEmbedUrl> {
  const signer = await getSigningCredential(deps, caller, input.clientId);
  const content = await getContentToSign(deps, caller, input);
  const method = input.method ?? 'JWT';
  const wording = readWording(deps, input, signer);
  const { organization, credential, secrets } = signer;
  const { clientId } = credential;
  const [newest] = secrets;
  if (!newest) {
    throw new DomainError('SECRET_NOT_FOUND', 'The client credential came out of a backup without its secrets.', {
      field: 'clientId',
      remedy: 'Make it a new secret with rotateClientCredential.',
    });
  }
  const { organizationId } = organization;
  const secret = deps.secretBox.open({ organizationId, clientId, version: newest.version }, newest);
  const { workbook } = content.readable;
  const baseUrl = jwtBaseUrl(deps.publicBaseUrl, organization, workbook, content);
  const claims = method === 'JWT' ? wordingClaims(wording, deps.settings.jwtAudience) : null;
  const key = { clientId, secret };
  const url = claims
    ? await signJwtUrl(baseUrl, claims, key, wording.parameters)
    : signWithClientCredentials(deps, content, wording, key);
  const { shown } = await judgeOpening(deps, targetOf(url, deps), null, {}).catch((error: unknown) => {
    throw inFieldsOfInput(error);
  });
  const event = {
    ...actorOf(caller),
    requestId: deps.requestId,
    clientId,
    method,
    workbookId: workbook.workbookId,
    embedId: content.embed?.embedId ?? null,
    details: toDetails({ userEmail: input.user.email, sessionLengthSeconds: wording.sessionLengthSeconds }),
  };
  await deps.repository.recordUse(organizationId, newAuditEvent(deps, { action: 'EMBED_URL_SIGNED', ...event }));
  return {
    url,
    method,
    expiresAt: new Date((wording.issuedAt + wording.sessionLengthSeconds) * 1000),
    nonce: wording.nonce,
    jwtBaseUrl: baseUrl,
    claims: claims && completeClaims(claims, clientId),
    warnings: signingWarnings(input, method, shown.content.tree),
  };
}

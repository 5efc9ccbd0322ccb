import type { MemberCaller } from '../../caller.ts';
import { DomainError } from '../../errors.ts';
import { randomUuid } from '../../ids.ts';
import type { RequestDeps } from '../../ports.ts';
import { quoted } from '../../quoted.ts';
import { readList, readOptionalName } from '../../text-input.ts';
import type { ContentTree } from '../../workbooks/content-tree.ts';
import { embedPath, jwtBaseUrl } from '../embed-urls.ts';
import { judgeOpening } from '../open/judge-opening.ts';
import type { Signer } from '../open/opening-repository.ts';
import { signClientCredentialUrl } from '../url/client-credential-url.ts';
import type { SigningMethod } from '../url/embed-request.ts';
import { type ClaimsToSign, completeClaims, signJwtUrl } from '../url/jwt-url.ts';
import type { ParameterToWrite } from '../url/parameters.ts';
import { longestTarget } from '../url/url-limits.ts';
import { type ContentInput, type ContentToSign, getContentToSign } from './content-to-sign.ts';
import {
  type ControlInput,
  controlsToWrite,
  interfaceParametersToWrite,
  otherParametersToWrite,
  type ParametersInput,
} from './parameters-to-write.ts';
import { readSignedUser, type SignedUser, type SignedUserInput, userClaims, userParameters } from './signed-user.ts';
import { getSigningCredential } from './signing-credential.ts';

export interface SignEmbedUrlInput extends ContentInput {
  readonly clientId?: string | null | undefined;
  readonly method?: SigningMethod | null | undefined;
  readonly user: SignedUserInput;
  readonly sessionLengthSeconds?: number | null | undefined;
  readonly evalConnectionId?: string | null | undefined;
  readonly parameters?: ParametersInput | null | undefined;
  readonly otherParameters?: Readonly<Record<string, string>> | null | undefined;
  readonly controls?: readonly ControlInput[] | null | undefined;
}

export interface SigningWarning {
  readonly code: 'DEPRECATED_METHOD' | 'UNKNOWN_PARAMETER' | 'UNKNOWN_CONTROL';
  readonly message: string;
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

/** What is signed, both ways. */
interface Wording {
  readonly user: SignedUser;
  readonly nonce: string;
  /** Unix seconds. */
  readonly issuedAt: number;
  readonly sessionLengthSeconds: number;
  readonly evalConnectionId: string;
  readonly parameters: readonly ParameterToWrite[];
}

const defaultSessionSeconds = 3600;
const mostControls = 100;

function readSessionLength({ sessionLengthSeconds }: SignEmbedUrlInput, { organization, credential }: Signer): number {
  if (typeof sessionLengthSeconds !== 'number') {
    const longest = credential.bounds.maxSessionLengthSeconds ?? organization.maxSessionLengthSeconds;
    return Math.min(defaultSessionSeconds, organization.maxSessionLengthSeconds, longest);
  }
  if (Number.isInteger(sessionLengthSeconds) && sessionLengthSeconds >= 1) return sessionLengthSeconds;
  throw new DomainError('INVALID_INPUT', '"sessionLengthSeconds" must be a whole number of seconds, at least 1.', {
    field: 'sessionLengthSeconds',
  });
}

function readWording(deps: RequestDeps, input: SignEmbedUrlInput, signer: Signer): Wording {
  return {
    user: readSignedUser(input.user),
    nonce: randomUuid(deps.randomBytes),
    issuedAt: Math.floor(deps.now().getTime() / 1000),
    sessionLengthSeconds: readSessionLength(input, signer),
    evalConnectionId: readOptionalName('evalConnectionId', input.evalConnectionId),
    parameters: [
      ...interfaceParametersToWrite(input.parameters ?? {}),
      ...otherParametersToWrite(input.otherParameters ?? {}),
      ...controlsToWrite(readList('controls', input.controls ?? [], mostControls)),
    ],
  };
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
  const { user, nonce, issuedAt, sessionLengthSeconds, evalConnectionId } = wording;
  const parameters: ParameterToWrite[] = [
    [':nonce', nonce],
    [':client_id', clientId],
    ...userParameters(user),
    [':mode', 'userbacked'],
    [':session_length', String(sessionLengthSeconds)],
    [':time', String(issuedAt)],
    ...(evalConnectionId ? ([[':eval_connection_id', evalConnectionId]] as const) : []),
    ...wording.parameters,
  ];
  return signClientCredentialUrl(embedPath(publicBaseUrl, embed), parameters, secret);
}

function toClaims({ settings }: RequestDeps, wording: Wording): ClaimsToSign {
  const { user, nonce, issuedAt, sessionLengthSeconds, evalConnectionId } = wording;
  return {
    jti: nonce,
    iat: issuedAt,
    exp: issuedAt + sessionLengthSeconds,
    aud: settings.jwtAudience,
    ...userClaims(user),
    ...(evalConnectionId && { eval_connection_id: evalConnectionId }),
  };
}

function warnOf(input: SignEmbedUrlInput, method: SigningMethod, { elements }: ContentTree): SigningWarning[] {
  const known = new Set(elements.flatMap(({ control }) => control?.controlId ?? []));
  const unknown = (input.controls ?? []).map(({ controlId }) => controlId.trim()).filter((id) => !known.has(id));
  return [
    ...(method === 'CLIENT_CREDENTIALS'
      ? [
          {
            code: 'DEPRECATED_METHOD' as const,
            message: 'The vendor deprecated signing with client credentials on 2025-08-04: sign a JWT.',
          },
        ]
      : []),
    ...Object.keys(input.otherParameters ?? {}).map((name) => ({
      code: 'UNKNOWN_PARAMETER' as const,
      message: `Nobody here knows the parameter ${quoted(name)}: it is signed, and ignored when the URL is opened.`,
    })),
    ...unknown.map((controlId) => ({
      code: 'UNKNOWN_CONTROL' as const,
      message: `The workbook has no control ${quoted(controlId)}; it has: ${[...known].sort().slice(0, 20).map(quoted).join(', ') || 'none'}.`,
    })),
  ];
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
 * Whoever signs obeys A7. Throws `INVALID_INPUT`, `CREDENTIAL_NOT_FOUND`, `EMBED_NOT_FOUND`, `WORKBOOK_NOT_FOUND`, and the codes
 * of O9 with which opening would refuse.
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
  if (!newest) throw new Error('A live credential has no secret.');
  const { organizationId } = organization;
  const secret = deps.secretBox.open({ organizationId, clientId, version: newest.version }, newest);
  const { workbook } = content.readable;
  const baseUrl = jwtBaseUrl(deps.publicBaseUrl, organization, workbook, content);
  const claims = method === 'JWT' ? toClaims(deps, wording) : null;
  const key = { clientId, secret };
  const url = claims
    ? await signJwtUrl(baseUrl, claims, key, wording.parameters)
    : signWithClientCredentials(deps, content, wording, key);
  const { shown } = await judgeOpening(deps, targetOf(url, deps), null, {});
  return {
    url,
    method,
    expiresAt: new Date((wording.issuedAt + wording.sessionLengthSeconds) * 1000),
    nonce: wording.nonce,
    jwtBaseUrl: baseUrl,
    claims: claims && completeClaims(claims, clientId),
    warnings: warnOf(input, method, shown.content.tree),
  };
}

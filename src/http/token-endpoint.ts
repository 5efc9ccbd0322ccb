import formbody from '@fastify/formbody';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { DomainError } from '../domain/errors.ts';
import type { Span } from '../tracing/span.ts';
import { answerError } from './answer-errors.ts';
import { authorizationHeaders } from './authorization-headers.ts';
import { readClientSecret } from './client-authentication.ts';
import { withDeadline } from './deadline.ts';
import { OAuthError, type OAuthErrorCode } from './oauth-error.ts';
import { spanOf } from './trace-requests.ts';
import { toUnavailable } from './unavailable.ts';

export type IssueAccessToken = (
  input: { readonly clientId: string; readonly secret: string; readonly requestId: string },
  deadline: number,
  span: Span,
) => Promise<{ readonly token: string; readonly expiresInSeconds: number }>;

export interface TokenEndpoint {
  /** Throws `UNAUTHENTICATED`, or `FORBIDDEN` for a credential without the privilege API. */
  readonly issueAccessToken: IssueAccessToken;
  readonly requestTimeoutMs: number;
}

const mostBytes = 16 * 1024;

/** The parameters of the body; those without a value count as absent, repeated ones are refused (section 3.2). */
function readParameters({ url, body }: FastifyRequest): Readonly<Record<string, string>> {
  if (url.includes('?')) throw new OAuthError('invalid_request', 'Parameters belong into the body, not into the URL.');
  const parameters: Record<string, string> = Object.create(null);
  for (const [name, value] of Object.entries(body ?? {})) {
    if (typeof value !== 'string') throw new OAuthError('invalid_request', 'A parameter is repeated.');
    if (value !== '') parameters[name] = value;
  }
  return parameters;
}

function toOAuthError(error: unknown): OAuthError | undefined {
  if (error instanceof OAuthError) return error;
  if (error instanceof DomainError && error.code === 'UNAUTHENTICATED') {
    return new OAuthError('invalid_client', 'The client id or the secret is wrong.');
  }
  if (error instanceof DomainError && error.code === 'FORBIDDEN') {
    return new OAuthError('unauthorized_client', 'This client credential lacks the privilege API.');
  }
  const status = error instanceof Error && 'statusCode' in error ? Number(error.statusCode) : 500;
  if (status >= 500) return undefined;
  return new OAuthError(
    'invalid_request',
    'The body must be a form of at most 16 KB (application/x-www-form-urlencoded).',
  );
}

const statuses: Readonly<Record<OAuthErrorCode, number>> = {
  invalid_request: 400,
  invalid_client: 401,
  unauthorized_client: 400,
  unsupported_grant_type: 400,
  temporarily_unavailable: 503,
};

function answerOAuthError(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const unavailable = toUnavailable(error, request);
  if (unavailable) reply.headers(unavailable.headers);
  const refusal = unavailable ? new OAuthError('temporarily_unavailable', unavailable.message) : toOAuthError(error);
  if (!refusal) return answerError(error, request, reply);
  if (refusal.code === 'invalid_client') reply.header('www-authenticate', 'Basic realm="embedpath"');
  return reply.code(statuses[refusal.code]).send({ error: refusal.code, error_description: refusal.message });
}

/** `POST /v2/auth/token`: the client credentials grant of OAuth 2 (RFC 6749, section 4.4). */
export async function addTokenEndpoint(
  app: FastifyInstance,
  { issueAccessToken, requestTimeoutMs }: TokenEndpoint,
): Promise<void> {
  await app.register(async (scope) => {
    await scope.register(formbody, { bodyLimit: mostBytes });
    scope.setErrorHandler(answerOAuthError);
    scope.post('/v2/auth/token', { bodyLimit: mostBytes }, async (request, reply) => {
      const parameters = readParameters(request);
      const { grant_type: grantType } = parameters;
      if (grantType === undefined) throw new OAuthError('invalid_request', 'The parameter grant_type is missing.');
      if (grantType !== 'client_credentials') {
        throw new OAuthError('unsupported_grant_type', 'The one grant type is client_credentials.');
      }
      const { clientId, secret } = readClientSecret(authorizationHeaders(request), parameters);
      const input = { clientId, secret, requestId: request.id };
      const issued = await withDeadline(requestTimeoutMs, (deadline) =>
        issueAccessToken(input, deadline, spanOf(request)),
      );
      reply.header('pragma', 'no-cache');
      return { access_token: issued.token, token_type: 'Bearer', expires_in: issued.expiresInSeconds };
    });
  });
}

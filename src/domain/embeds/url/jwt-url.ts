import { compactVerify, errors, SignJWT } from 'jose';
import { checkLength, checkNotAhead, checkSeconds, refuseExpired } from './check-times.ts';
import { parseWorkbookPath, splitTarget, type WorkbookTarget } from './embed-paths.ts';
import type { EmbedRequest } from './embed-request.ts';
import { importHmacKey } from './import-hmac-key.ts';
import { type JsonWebToken, memberOf, parseToken } from './json-web-token.ts';
import {
  type ParameterToWrite,
  parseParameters,
  type QueryParameters,
  requireParameters,
  writeParameters,
} from './parameters.ts';
import {
  checkOrigin,
  checkWarehouseTokens,
  readTokenId,
  readUserClaims,
  refuseClaim,
  requireClaims,
  textClaim,
  timeClaim,
} from './read-claims.ts';
import { readInterface } from './read-interface-parameters.ts';
import { readSignedName } from './read-signed-values.ts';
import type { UrlLimits } from './url-limits.ts';

const algorithm = 'HS256';
const tokenName = ':jwt';

/** What a JWT says, by the names of J3. `iss` and `ver` come from signing. */
export interface ClaimsToSign {
  readonly sub: string;
  readonly jti: string;
  /** Unix seconds. */
  readonly iat: number;
  /** Unix seconds. */
  readonly exp: number;
  readonly aud: string;
  readonly teams?: readonly string[];
  readonly account_type?: string;
  readonly first_name?: string;
  readonly last_name?: string;
  readonly user_attributes?: Readonly<Record<string, string>>;
  readonly eval_connection_id?: string;
}

/** The client id and the secret that sign. */
export interface SigningKey {
  readonly clientId: string;
  readonly secret: string;
}

/** All claims that are signed: who issues the token, and the version in which `aud` counts (J3). */
export function completeClaims(claims: ClaimsToSign, clientId: string) {
  return { ...claims, iss: clientId, ver: '1.1' };
}

/** A signed URL over the JWT base URL (J1). Throws TypeError for an empty secret. */
export async function signJwtUrl(
  baseUrl: string,
  claims: ClaimsToSign,
  { clientId, secret }: SigningKey,
  parameters: readonly ParameterToWrite[],
): Promise<string> {
  const token = await new SignJWT(completeClaims(claims, clientId))
    .setProtectedHeader({ alg: algorithm, typ: 'JWT', kid: clientId })
    .sign(Buffer.from(secret));
  return `${baseUrl}?${writeParameters([[tokenName, token], [':embed', 'true'], ...parameters])}`;
}

/** A URL whose shape is right; nothing of it may be believed before `findJwtSecret` finds a secret. */
export interface JwtUrl {
  readonly method: 'JWT';
  readonly target: WorkbookTarget;
  /** `kid` */
  readonly clientId: string;
  readonly token: JsonWebToken;
  readonly parameters: QueryParameters;
}

/**
 * Reads path and query as received, without scheme and host. Throws `INVALID_URL`, `MISSING_PARAMETER`, `REPEATED_PARAMETER`,
 * `INVALID_TOKEN`, `ALGORITHM_NOT_ALLOWED`, and `MISSING_CLAIM` for `kid`.
 */
export function parseJwtUrl(target: string): JwtUrl {
  const { path, query } = splitTarget(target);
  const workbook = parseWorkbookPath(path);
  const parameters = parseParameters(query);
  requireParameters(parameters, [tokenName]);
  const token = parseToken(parameters.byName.get(tokenName)?.value ?? '');
  return { method: 'JWT', target: workbook, clientId: token.keyId, token, parameters };
}

async function isSignedWith(compact: string, secret: string): Promise<boolean> {
  if (secret === '') return false;
  try {
    await compactVerify(compact, await importHmacKey(secret), { algorithms: [algorithm] });
    return true;
  } catch (error) {
    if (error instanceof errors.JOSEError) return false;
    throw error;
  }
}

/** Which of the secrets signed it, or undefined. All are tried. Empty secrets sign nothing. */
export async function findJwtSecret({ token }: JwtUrl, secrets: readonly string[]): Promise<number | undefined> {
  const matches = await Promise.all(secrets.map((secret) => isSignedWith(token.compact, secret)));
  const index = matches.indexOf(true);
  return index < 0 ? undefined : index;
}

/**
 * Claims, then times. Throws `MISSING_CLAIM`, `INVALID_CLAIM`, `TIME_NOT_IN_SECONDS`, `SESSION_LENGTH_EXCEEDS_MAXIMUM`,
 * `TIME_IN_FUTURE`, `TOKEN_EXPIRED`.
 */
export function readJwtRequest(url: JwtUrl, limits: UrlLimits, now: Date): EmbedRequest {
  const { token, parameters, clientId } = url;
  const { claims } = token;
  requireClaims(claims, ['sub', 'jti', 'iat', 'exp']);
  checkOrigin(token, limits.audience);
  checkWarehouseTokens(claims);
  const user = readUserClaims(claims);
  const nonce = readTokenId(claims);
  const evalConnectionId = readSignedName('eval_connection_id', textClaim(claims, 'eval_connection_id'), refuseClaim);
  const issuedAt = timeClaim(claims, 'iat');
  const expiresAt = timeClaim(claims, 'exp');
  const notBefore = memberOf(claims, 'nbf') === undefined ? issuedAt : timeClaim(claims, 'nbf');
  const nowSeconds = now.getTime() / 1000;
  checkSeconds('iat', issuedAt, issuedAt, nowSeconds);
  checkSeconds('exp', expiresAt, issuedAt, nowSeconds);
  checkLength('exp', expiresAt - issuedAt, limits);
  checkNotAhead('iat', issuedAt, limits, nowSeconds);
  checkNotAhead('nbf', notBefore, limits, nowSeconds);
  if (nowSeconds >= expiresAt) {
    refuseExpired('TOKEN_EXPIRED', 'exp', { signed: issuedAt, end: expiresAt, now: nowSeconds });
  }
  // Only a signer whose clock is ahead comes here, since "exp" is still to come.
  if (expiresAt <= issuedAt) refuseClaim('exp', 'later than "iat"');
  return {
    method: 'JWT',
    clientId,
    nonce,
    user,
    issuedAt,
    expiresAt,
    evalConnectionId,
    ...readInterface(parameters, (name) => name === tokenName),
  };
}

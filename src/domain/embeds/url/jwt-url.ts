import { compactVerify, errors, SignJWT } from 'jose';
import type { WorkbookTarget } from './embed-paths.ts';
import { importHmacKey } from './import-hmac-key.ts';
import type { JsonWebToken } from './json-web-token.ts';
import { type ParameterToWrite, type QueryParameters, writeParameters } from './parameters.ts';

const algorithm = 'HS256';
export const tokenName = ':jwt';

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

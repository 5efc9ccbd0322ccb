import { DomainError } from '../../errors.ts';
import {
  type ClientCredentialUrl,
  findClientCredentialSecret,
  parseClientCredentialUrl,
  readClientCredentialRequest,
} from './client-credential-url.ts';
import { isEmbedPath, parseEmbedPath, parseWorkbookPath } from './embed-paths.ts';
import type { EmbedRequest } from './embed-request.ts';
import { findJwtSecret, type JwtUrl, parseJwtUrl, readJwtRequest } from './jwt-url.ts';
import type { UrlLimits } from './url-limits.ts';

export type EmbedUrl = ClientCredentialUrl | JwtUrl;

/**
 * Shape, missing, repeated; then algorithm, `crit`, `kid` (O8): all that comes before the credential is looked up. `target` is path
 * and query as received, `publicBaseUrl` the origin that was signed. The codes are those of the two ways.
 */
export function parseEmbedUrl(publicBaseUrl: string, target: string): EmbedUrl {
  return isEmbedPath(target) ? parseClientCredentialUrl(publicBaseUrl, target) : parseJwtUrl(target);
}

/** What the path alone names, for a URL whose query cannot be read; undefined when that cannot be read either. */
export function findTarget(target: string): EmbedUrl['target'] | undefined {
  const [path = ''] = target.split('?', 1);
  try {
    return isEmbedPath(path) ? parseEmbedPath(path) : parseWorkbookPath(path);
  } catch (error) {
    if (error instanceof DomainError) return undefined;
    throw error;
  }
}

/**
 * The place of the secret that signed the URL, or undefined; every secret is tried. For a client that is unknown, ask with a secret
 * that nobody has: it takes as long as for a wrong signature (O8).
 */
export async function findSigningSecret(url: EmbedUrl, secrets: readonly string[]): Promise<number | undefined> {
  return url.method === 'JWT' ? findJwtSecret(url, secrets) : findClientCredentialSecret(url, secrets);
}

/** Values or claims, then seconds, length, future, expired (O8). */
export function readEmbedRequest(url: EmbedUrl, limits: UrlLimits, now: Date): EmbedRequest {
  return url.method === 'JWT' ? readJwtRequest(url, limits, now) : readClientCredentialRequest(url, limits, now);
}

import { DomainError } from '../../errors.ts';
import { type Step, takeAllNow } from '../check/step.ts';
import { clientCredentialShape, clientCredentialValues, isClientCredentialName } from './client-credential-checks.ts';
import { findClientCredentialSecret } from './client-credential-url.ts';
import { isEmbedPath, parseEmbedPath, parseWorkbookPath } from './embed-paths.ts';
import type { EmbedRequest, SigningMethod } from './embed-request.ts';
import { jwtShape, jwtValues } from './jwt-checks.ts';
import { findJwtSecret, tokenName } from './jwt-url.ts';
import { type InterfaceReading, readInterface } from './read-interface-parameters.ts';
import { type EmbedUrl, type UrlFacts, userOf, wholeValues } from './url-facts.ts';
import type { UrlLimits } from './url-limits.ts';

export type { EmbedUrl } from './url-facts.ts';

/** How a URL would be signed, by its path. */
export function methodOf(target: string): SigningMethod {
  return isEmbedPath(target) ? 'CLIENT_CREDENTIALS' : 'JWT';
}

/** Shape, missing, repeated; then algorithm, `crit`, `kid` (O8): all that comes before the credential is looked up. */
export const shapeChecks: Readonly<Record<SigningMethod, readonly Step<UrlFacts>[]>> = {
  CLIENT_CREDENTIALS: clientCredentialShape,
  JWT: jwtShape,
};

/** Values or claims, then seconds, length, future, expired (O8). */
export const valueChecks: Readonly<Record<SigningMethod, readonly Step<UrlFacts>[]>> = {
  CLIENT_CREDENTIALS: clientCredentialValues,
  JWT: jwtValues,
};

type Known = Pick<UrlFacts, 'publicBaseUrl' | 'target' | 'limits' | 'now'>;

export function newUrlFacts({ publicBaseUrl, target, limits, now }: Known): UrlFacts {
  return { publicBaseUrl, target, limits, now, values: {} };
}

const nowhere = { limits: { skewSeconds: 0, audience: '' }, now: new Date(0) };

/**
 * Passes a URL through `shapeChecks`. `target` is path and query as received, `publicBaseUrl` the origin that was signed. The codes
 * are those of the two ways.
 */
export function parseEmbedUrl(publicBaseUrl: string, target: string): EmbedUrl {
  const facts = newUrlFacts({ publicBaseUrl, target, ...nowhere });
  takeAllNow(shapeChecks[methodOf(target)], facts);
  if (!facts.url) throw new Error('The checks of the shape of a URL have read none.');
  return facts.url;
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

/** What a URL says beside who opens it. */
export function interfaceOf({ method, parameters }: EmbedUrl): InterfaceReading {
  return readInterface(parameters, method === 'JWT' ? (name) => name === tokenName : isClientCredentialName);
}

/** What the URL asks for, as far as `valueChecks` have read it; undefined where a value is missing or wrong. */
export function requestOf(facts: UrlFacts): EmbedRequest | undefined {
  const { parsed: url, values } = facts;
  const whole = wholeValues(facts);
  const user = userOf(values);
  if (!url || !whole || !user) return undefined;
  const { nonce, issuedAt, expiresAt, evalConnectionId } = whole;
  const { method, clientId } = url;
  return { method, clientId, nonce, user, issuedAt, expiresAt, evalConnectionId, ...interfaceOf(url) };
}

/** Passes a URL whose shape is right through `valueChecks`. */
export function readEmbedRequest(url: EmbedUrl, limits: UrlLimits, now: Date): EmbedRequest {
  const facts: UrlFacts = { ...newUrlFacts({ publicBaseUrl: '', target: '', limits, now }), parsed: url, url };
  facts.longestSessionSeconds = limits.longestSessionSeconds;
  takeAllNow(valueChecks[url.method], facts);
  const request = requestOf(facts);
  if (!request) throw new Error('The checks of the values of a URL have read too few.');
  return request;
}

import { DomainError } from '../../errors.ts';
import { type EmbedTarget, isEmbedPath, parseEmbedPath, splitTarget } from '../url/embed-paths.ts';
import { invalidUrl, parseParameters, type QueryParameters } from '../url/parameters.ts';
import { findTarget } from '../url/verify-embed-url.ts';

/** A URL that was signed with client credentials, rightly or not. */
export interface UrlToMigrate {
  readonly target: EmbedTarget;
  readonly parameters: QueryParameters;
}

/** Path and query, of whatever host, without what surrounds them. */
function targetIn(url: string): string {
  return url
    .trim()
    .replace(/^https?:\/\/[^/?#]*/i, '')
    .replace(/#.*$/s, '');
}

/**
 * Reads as much as there is: nothing need be there but the path, nothing need be right. Throws `INVALID_URL`, and `ALREADY_JWT` for
 * a URL of the other way to sign.
 */
export function readUrlToMigrate(url: string): UrlToMigrate {
  const { path, query } = splitTarget(targetIn(url));
  if (isEmbedPath(path)) return { target: parseEmbedPath(path), parameters: parseParameters(query) };
  if (findTarget(path)) {
    throw new DomainError('ALREADY_JWT', 'This URL is one for a JWT already.', { field: 'url' });
  }
  throw invalidUrl('This is no URL signed with client credentials: the path of such a one is /embed/<embedId>.');
}

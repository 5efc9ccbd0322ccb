import { DomainError } from '../../errors.ts';
import { type EmbedTarget, isEmbedPath, parseEmbedPath, splitTarget } from '../url/embed-paths.ts';
import { isOurs, parseParameters, type QueryParameters } from '../url/parameters.ts';
import { readPastedUrl, unescapeCopied } from '../url/pasted-url.ts';
import { findTarget } from '../url/verify-embed-url.ts';

/** A URL that was signed with client credentials, rightly or not. */
export interface UrlToMigrate {
  readonly target: EmbedTarget;
  /** Scheme, host and port, where they are not those of this server. */
  readonly otherOrigin: string | null;
  readonly parameters: QueryParameters;
}

/** Of a parameter that is repeated, the first: a URL that holds it twice opens neither way (L4). */
function eachOnce(parameters: QueryParameters): QueryParameters {
  const { all, byName } = parameters;
  return { ...parameters, all: all.filter((one) => !isOurs(one.name) || byName.get(one.name) === one) };
}

function findOtherOrigin(origin: string | null, publicBaseUrl: string): string | null {
  if (origin === null || (URL.canParse(origin) && new URL(origin).origin === new URL(publicBaseUrl).origin))
    return null;
  return origin;
}

/**
 * Reads as much as there is: nothing need be there but the path, nothing need be right. Throws `INVALID_INPUT` for what is empty or
 * far too long, `INVALID_URL`, and `ALREADY_JWT` for a URL of the other way to sign.
 */
export function readUrlToMigrate(pasted: string, publicBaseUrl: string): UrlToMigrate {
  const { target, origin } = readPastedUrl(unescapeCopied(pasted), publicBaseUrl);
  const { path, query } = splitTarget(target);
  if (isEmbedPath(path)) {
    const parameters = eachOnce(parseParameters(query));
    return { target: parseEmbedPath(path), parameters, otherOrigin: findOtherOrigin(origin, publicBaseUrl) };
  }
  if (findTarget(path)) {
    throw new DomainError('ALREADY_JWT', 'This URL is one for a JWT already.', { field: 'url' });
  }
  throw new DomainError(
    'INVALID_URL',
    'This is no URL signed with client credentials: the path of such a one is /embed/<embedId>.',
    { field: 'url', remedy: 'Give the URL as the host signs it, or as the browser got it.' },
  );
}

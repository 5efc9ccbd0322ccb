import { DomainError } from '../errors.ts';

/** A name of 253 characters (RFC 1035) with its scheme and port. */
const longestOrigin = 267;

/** Stricter than the URL standard, which lets `*`, `;` and `,` into a host: an origin ends up in a policy (O5). */
const hostPattern = /^(?:[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?|\[[0-9a-f:.]+\])$/;

/** An origin as browsers write it. Throws `INVALID_INPUT` for anything else, and for http anywhere but on localhost. */
export function readOrigin(text: string, field: string): string {
  const url = text.length <= longestOrigin && URL.canParse(text) ? new URL(text) : undefined;
  const isLocal = url && /^(localhost|127\.0\.0\.1|\[::1\])$/.test(url.hostname);
  const isOrigin = url && (text === url.origin || text === `${url.origin}/`) && hostPattern.test(url.hostname);
  if (isOrigin && (url.protocol === 'https:' || (url.protocol === 'http:' && isLocal))) return url.origin;
  throw new DomainError('INVALID_INPUT', 'An origin is https://, a host and a port where needed, and nothing else.', {
    field,
    remedy: 'Write it as the browser does, e.g. https://app.example.com; http is for localhost alone.',
  });
}

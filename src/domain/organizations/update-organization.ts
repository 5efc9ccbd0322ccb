import type { MemberCaller } from '../caller.ts';
import { DomainError } from '../errors.ts';
import type { Deps } from '../ports.ts';
import { readList } from '../text-input.ts';
import type { Organization } from './organization.ts';

export interface UpdateOrganizationInput {
  readonly secureEmbeddingEnabled?: boolean | null | undefined;
  readonly autoProvisionEmbedUsers?: boolean | null | undefined;
  readonly allowedEmbedOrigins?: readonly string[] | null | undefined;
}

const mostOrigins = 50;
/** A name of 253 characters (RFC 1035) with its scheme and port. */
const longestOrigin = 267;

/** Stricter than the URL standard, which lets `*`, `;` and `,` into a host: an origin ends up in a policy (O5). */
const hostPattern = /^(?:[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?|\[[0-9a-f:.]+\])$/;

function readOrigin(text: string, field: string): string {
  const url = text.length <= longestOrigin && URL.canParse(text) ? new URL(text) : undefined;
  const isLocal = url && /^(localhost|127\.0\.0\.1|\[::1\])$/.test(url.hostname);
  const isOrigin = url && (text === url.origin || text === `${url.origin}/`) && hostPattern.test(url.hostname);
  if (isOrigin && (url.protocol === 'https:' || (url.protocol === 'http:' && isLocal))) return url.origin;
  throw new DomainError('INVALID_INPUT', 'An origin is https://, a host and a port where needed, and nothing else.', {
    field,
    remedy: 'Write it as the browser does, e.g. https://app.example.com; http is for localhost alone.',
  });
}

/** Throws `INVALID_INPUT` for what is no origin. */
export async function updateOrganization(
  { repository }: Deps,
  { organizationId }: MemberCaller,
  input: UpdateOrganizationInput,
): Promise<Organization> {
  const { secureEmbeddingEnabled, autoProvisionEmbedUsers, allowedEmbedOrigins } = input;
  const origins = readList('allowedEmbedOrigins', allowedEmbedOrigins ?? [], mostOrigins).map((origin, index) =>
    readOrigin(origin, `allowedEmbedOrigins.${index}`),
  );
  return repository.updateOrganization(organizationId, {
    ...(typeof secureEmbeddingEnabled === 'boolean' && { secureEmbeddingEnabled }),
    ...(typeof autoProvisionEmbedUsers === 'boolean' && { autoProvisionEmbedUsers }),
    ...(allowedEmbedOrigins && { allowedEmbedOrigins: [...new Set(origins)] }),
  });
}

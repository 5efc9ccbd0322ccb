import type { MemberCaller } from '../caller.ts';
import type { Deps } from '../ports.ts';
import { readList } from '../text-input.ts';
import type { Organization } from './organization.ts';
import { readOrigin } from './read-origin.ts';

export interface UpdateOrganizationInput {
  readonly secureEmbeddingEnabled?: boolean | null | undefined;
  readonly autoProvisionEmbedUsers?: boolean | null | undefined;
  readonly allowedEmbedOrigins?: readonly string[] | null | undefined;
}

const mostOrigins = 50;
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

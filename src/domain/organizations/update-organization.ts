import { recorded } from '../audit/recorded.ts';
import type { MemberCaller } from '../caller.ts';
import type { Theme } from '../embeds/url/interface-parameters.ts';
import { DomainError } from '../errors.ts';
import { getAccountType } from '../members/account-types.ts';
import type { Deps, RequestDeps } from '../ports.ts';
import { realChanges } from '../real-changes.ts';
import { readList } from '../text-input.ts';
import { longestSessionSeconds, type Organization, type OrganizationChanges } from './organization.ts';
import { getOrganization } from './read-organization.ts';
import { readOrigin } from './read-origin.ts';

export interface UpdateOrganizationInput {
  readonly secureEmbeddingEnabled?: boolean | null | undefined;
  readonly clientCredentialUrlsEnabled?: boolean | null | undefined;
  readonly autoProvisionEmbedUsers?: boolean | null | undefined;
  readonly defaultEmbedAccountType?: string | null | undefined;
  readonly maxSessionLengthSeconds?: number | null | undefined;
  readonly allowedEmbedOrigins?: readonly string[] | null | undefined;
  readonly defaultEmbedTheme?: Theme | null | undefined;
}

const mostOrigins = 50;
function readSessionLength(seconds: number): number {
  if (Number.isInteger(seconds) && seconds >= 1 && seconds <= longestSessionSeconds) return seconds;
  throw new DomainError('INVALID_INPUT', `"maxSessionLengthSeconds" must be from 1 to ${longestSessionSeconds}.`, {
    field: 'maxSessionLengthSeconds',
  });
}

/** The account type must be one of the organization, and let its users see workbooks, or nobody could open anything. */
async function readDefaultAccountType(deps: Deps, caller: MemberCaller, name: string): Promise<string> {
  const field = 'defaultEmbedAccountType';
  const accountType = await getAccountType(deps, caller, name, field);
  if (accountType.permissions.includes('VIEW_WORKBOOKS')) return accountType.name;
  throw new DomainError('ACCOUNT_TYPE_LACKS_PERMISSION', 'This account type may not see workbooks.', { field });
}

/** Throws `INVALID_INPUT`, `ACCOUNT_TYPE_NOT_FOUND`, `ACCOUNT_TYPE_LACKS_PERMISSION`. */
export async function updateOrganization(
  deps: RequestDeps,
  caller: MemberCaller,
  input: UpdateOrganizationInput,
): Promise<Organization> {
  const { secureEmbeddingEnabled, clientCredentialUrlsEnabled, autoProvisionEmbedUsers, allowedEmbedOrigins } = input;
  const { defaultEmbedAccountType, maxSessionLengthSeconds, defaultEmbedTheme } = input;
  const origins = readList('allowedEmbedOrigins', allowedEmbedOrigins ?? [], mostOrigins).map((origin, index) =>
    readOrigin(origin, `allowedEmbedOrigins.${index}`),
  );
  const wanted: OrganizationChanges = {
    ...(typeof secureEmbeddingEnabled === 'boolean' && { secureEmbeddingEnabled }),
    ...(typeof clientCredentialUrlsEnabled === 'boolean' && { clientCredentialUrlsEnabled }),
    ...(typeof autoProvisionEmbedUsers === 'boolean' && { autoProvisionEmbedUsers }),
    ...(allowedEmbedOrigins && { allowedEmbedOrigins: [...new Set(origins)] }),
    ...(typeof defaultEmbedAccountType === 'string' && {
      defaultEmbedAccountType: await readDefaultAccountType(deps, caller, defaultEmbedAccountType),
    }),
    ...(typeof maxSessionLengthSeconds === 'number' && {
      maxSessionLengthSeconds: readSessionLength(maxSessionLengthSeconds),
    }),
    ...(defaultEmbedTheme && { defaultEmbedTheme }),
  };
  const known = await getOrganization(deps, caller);
  const changes = realChanges<OrganizationChanges>(known, wanted);
  if (!changes) return known;
  const event = { targetId: caller.organizationId, details: { field: Object.keys(changes), ...changes } };
  const writes = recorded(deps, caller, 'ORGANIZATION_UPDATED', event);
  return writes.updateOrganization(caller.organizationId, changes);
}

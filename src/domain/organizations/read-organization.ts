import type { OrganizationId } from '../ids.ts';
import type { RequestDeps } from '../ports.ts';
import type { Organization } from './organization.ts';

/** The organization of a caller, which is always there. */
export async function getOrganization(
  { reads }: Pick<RequestDeps, 'reads'>,
  { organizationId }: { readonly organizationId: OrganizationId },
): Promise<Organization> {
  const organization = await reads.organizations.load(organizationId);
  if (!organization) throw new Error(`The organization ${organizationId} of a caller is gone.`);
  return organization;
}

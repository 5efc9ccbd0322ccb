import type { OrganizationId } from '../ids.ts';
import type { Deps } from '../ports.ts';
import type { Organization } from './organization.ts';

/** The organization of a caller, which is always there. */
export async function getOrganization(
  { repository }: Pick<Deps, 'repository'>,
  { organizationId }: { readonly organizationId: OrganizationId },
): Promise<Organization> {
  const organization = await repository.findOrganization(organizationId);
  if (!organization) throw new Error(`The organization ${organizationId} of a caller is gone.`);
  return organization;
}

import type { OrganizationId } from '../ids.ts';
import type { AccountType } from '../members/account-type.ts';
import type { Member } from '../members/member.ts';
import type { AccessToken } from '../tokens/access-token.ts';
import type { Organization, OrganizationChanges } from './organization.ts';

export interface OrganizationRepository {
  findOrganization(organizationId: OrganizationId): Promise<Organization | undefined>;
  updateOrganization(organizationId: OrganizationId, changes: OrganizationChanges): Promise<Organization>;
  /**
   * Makes the first organization with its account types, its administrator and that member's token, all or nothing. Throws
   * `ORGANIZATION_EXISTS` when there is any organization.
   */
  createFirstOrganization(first: {
    organization: Organization;
    accountTypes: readonly AccountType[];
    admin: Member;
    token: AccessToken;
  }): Promise<void>;
}

import type { OrganizationRepository } from '../../domain/organizations/organization-repository.ts';
import { refusal } from '../refusal.ts';
import type { Founding } from '../seedable-repository.ts';
import { insertAccountType } from './account-types.ts';
import { insertMember } from './members.ts';
import { emptyData } from './organization-data.ts';
import type { Store } from './store.ts';
import { insertToken } from './tokens.ts';

/** The data is filled before the store knows of it, so that a refusal leaves nothing behind. */
export function foundOrganization(store: Store, founding: Founding): void {
  const { organization, accountTypes, admin, token } = founding;
  const { organizationId, slug } = organization;
  const isTaken = [...store.organizations.values()].some((other) => other.slug === slug);
  if (isTaken || store.organizations.has(organizationId)) {
    throw new Error('An organization has this id or slug already.');
  }
  const data = emptyData();
  for (const accountType of accountTypes) insertAccountType(data, accountType);
  insertMember(data, admin);
  if (token !== undefined) insertToken(store, organizationId, data, token);
  store.organizations.set(organizationId, organization);
  store.data.set(organizationId, data);
}

export function memoryOrganizations(store: Store): OrganizationRepository {
  return {
    findOrganization: async (organizationId) => store.organizations.get(organizationId),

    updateOrganization: async (organizationId, changes) => {
      const organization = store.organizations.get(organizationId);
      if (organization === undefined) throw new Error('There is no organization of this id.');
      store.write(organizationId);
      const changed = { ...organization, ...changes };
      store.organizations.set(organizationId, changed);
      return changed;
    },

    createFirstOrganization: async (first) => {
      if (store.organizations.size > 0) throw refusal('ORGANIZATION_EXISTS');
      foundOrganization(store, first);
      store.write(first.organization.organizationId);
    },
  };
}

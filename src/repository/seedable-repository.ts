import type { OrganizationRepository } from '../domain/organizations/organization-repository.ts';
import type { Repository } from '../domain/ports.ts';

type FirstOrganization = Parameters<OrganizationRepository['createFirstOrganization']>[0];

/** What an organization begins with; without a token its administrator gets one later. */
export type Founding = Omit<FirstOrganization, 'token'> & Partial<Pick<FirstOrganization, 'token'>>;

/** A repository that the demo, and tests, can fill. */
export interface SeedableRepository extends Repository {
  /** Makes a further organization, all or nothing; what `createFirstOrganization` makes, where others may be there already. */
  addOrganization(founding: Founding): Promise<void>;
  /** Fills the repository, all or nothing, if there is no organization; undefined: there is one. One of simultaneous calls does. */
  fillWhenEmpty<Result>(fill: (repository: SeedableRepository) => Promise<Result>): Promise<Result | undefined>;
}

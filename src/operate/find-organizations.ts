import { Failure } from '../cli/failure.ts';
import type { Organization } from '../domain/organizations/organization.ts';
import type { OperatedRepository } from './open-repository.ts';

/** The organization with this slug; null: all. Throws a `Failure`. */
export async function findOrganizations(repository: OperatedRepository, slug: string | null): Promise<Organization[]> {
  const slugs = slug === null ? await repository.listOrganizationSlugs() : [slug];
  return Promise.all(slugs.map((one) => getOrganization(repository, one)));
}

/** Throws a `Failure`. */
export async function getOrganization(repository: OperatedRepository, slug: string): Promise<Organization> {
  const organization = await repository.findOrganizationAt({ slug });
  if (organization) return organization;
  throw new Failure('ORGANIZATION_NOT_FOUND', `There is no organization with the slug "${slug}".`, {
    remedy: 'Check the slug, and that DATABASE_URL names the right database.',
  });
}

/** In one message. */
const mostNamed = 10;

/** The one that is meant where none is named. Throws a `Failure` unless there is exactly one. */
export async function getOnlyOrganization(repository: OperatedRepository, slug: string | null): Promise<Organization> {
  const [only, ...others] = await findOrganizations(repository, slug);
  if (only && others.length === 0) return only;
  if (!only) throw new Failure('ORGANIZATION_NOT_FOUND', 'The database has no organization.');
  const slugs = [only, ...others].slice(0, mostNamed).map((one) => one.slug);
  const more = others.length >= mostNamed ? ', …' : '';
  throw new Failure(
    'ORGANIZATION_NOT_FOUND',
    `The database has several organizations: ${slugs.join(', ')}${more}. Name one with --organization.`,
  );
}

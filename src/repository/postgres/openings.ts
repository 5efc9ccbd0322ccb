import type { OpeningRepository } from '../../domain/embeds/open/opening-repository.ts';
import { openOnce } from './open-once.ts';
import { findOpeningContent, findOpeningUser, findSigner, isNonceTaken } from './opening-reads.ts';
import { findOrganization } from './organizations.ts';
import type { Scopes } from './scopes.ts';

export function postgresOpenings({ read, readAt, open }: Scopes): OpeningRepository {
  return {
    findSigner: (clientId) =>
      readAt('CLIENT', clientId, (db, organizationId) => findSigner(db, organizationId, clientId)),

    findOrganizationAt: (place) =>
      'slug' in place ? readAt('SLUG', place.slug, findOrganization) : readAt('EMBED', place.embedId, findOrganization),

    findOpeningContent: (organizationId, target) =>
      read(organizationId, (db) => findOpeningContent(db, organizationId, target)),

    findOpeningUser: (organizationId, asked) =>
      read(organizationId, (db) => findOpeningUser(db, organizationId, asked)),

    isNonceTaken: (organizationId, clientId, nonce) =>
      read(organizationId, (db) => isNonceTaken(db, organizationId, clientId, nonce)),

    openOnce: (organizationId, opening) => open(organizationId, (db) => openOnce(db, organizationId, opening)),
  };
}

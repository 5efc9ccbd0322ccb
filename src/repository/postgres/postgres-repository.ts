import type { SeedableRepository } from '../seedable-repository.ts';
import { postgresAccountTypes } from './account-types.ts';
import { postgresAudit } from './audit.ts';
import { postgresBackup } from './backup.ts';
import type { ConnectionPool } from './connection-pool.ts';
import { postgresCredentials } from './credentials.ts';
import { postgresEmbeds } from './embeds.ts';
import { postgresGrants } from './grants.ts';
import { postgresHousekeeping } from './housekeeping.ts';
import { postgresMembers } from './members.ts';
import { postgresOpenings } from './openings.ts';
import { isEmpty, postgresOrganizations } from './organizations.ts';
import { createScopes, type ScopeSettings, type Scopes } from './scopes.ts';
import { postgresSecrets } from './secrets.ts';
import { postgresSessions } from './sessions.ts';
import { postgresTeams } from './teams.ts';
import { postgresTokens } from './tokens.ts';
import { postgresVersions } from './versions.ts';
import { postgresWorkbooks } from './workbooks.ts';

export interface PostgresRepository extends SeedableRepository {
  close(): Promise<void>;
}

function overScopes(scopes: Scopes): SeedableRepository {
  return {
    ...postgresOrganizations(scopes),
    ...postgresMembers(scopes),
    ...postgresAccountTypes(scopes),
    ...postgresTeams(scopes),
    ...postgresWorkbooks(scopes),
    ...postgresVersions(scopes),
    ...postgresGrants(scopes),
    ...postgresEmbeds(scopes),
    ...postgresCredentials(scopes),
    ...postgresSecrets(scopes),
    ...postgresTokens(scopes),
    ...postgresOpenings(scopes),
    ...postgresSessions(scopes),
    ...postgresAudit(scopes),
    ...postgresHousekeeping(scopes),
    ...postgresBackup(scopes),
    fillWhenEmpty: (fill) =>
      scopes.atOnce(async (within) => ((await within.anywhere(isEmpty)) ? fill(overScopes(within)) : undefined)),
  };
}

/** Keeps everything in a database whose schema is up to date. Every method is one transaction. */
export function createPostgresRepository(pool: ConnectionPool, settings: ScopeSettings): PostgresRepository {
  const scopes = createScopes(pool, settings);
  return { ...overScopes(scopes), close: () => scopes.close() };
}

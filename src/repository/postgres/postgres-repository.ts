import type { Repository } from '../../domain/ports.ts';
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
import { postgresSeals } from './seals.ts';
import { postgresSecrets } from './secrets.ts';
import { postgresSessions } from './sessions.ts';
import { postgresTeams } from './teams.ts';
import { postgresTokens } from './tokens.ts';
import { postgresUsage } from './usage.ts';
import { postgresVersions } from './versions.ts';
import type { WatchStatement } from './watch-statements.ts';
import { postgresWebhookDeliveries } from './webhook-deliveries.ts';
import { postgresWebhooks } from './webhooks.ts';
import { postgresWorkbooks } from './workbooks.ts';

export interface PostgresRepository extends SeedableRepository {
  /** See `PostgresConnection.repositoryUntil`. */
  until(deadline: number, watch?: WatchStatement): Repository;
  close(): Promise<void>;
}

const nouns = [
  postgresOrganizations,
  postgresMembers,
  postgresAccountTypes,
  postgresTeams,
  postgresWorkbooks,
  postgresVersions,
  postgresGrants,
  postgresEmbeds,
  postgresCredentials,
  postgresSecrets,
  postgresTokens,
  postgresOpenings,
  postgresSessions,
  postgresAudit,
  postgresUsage,
  postgresSeals,
  postgresHousekeeping,
  postgresWebhooks,
  postgresWebhookDeliveries,
  postgresBackup,
  postgresRecording,
] as const;

type Noun = (typeof nouns)[number];
type AllOf<Union> = (Union extends unknown ? (one: Union) => void : never) extends (all: infer All) => void
  ? All
  : never;
type Methods = AllOf<ReturnType<Noun>>;

const nounsByMethod = new Map<string | symbol, Noun>();

/** For one request, which asks for little: making all methods anew takes as long as a statement, so a noun is made when it is first asked for. */
function asAsked(scopes: Scopes): Methods {
  if (nounsByMethod.size === 0) {
    for (const noun of nouns) for (const name of Object.keys(noun(scopes))) nounsByMethod.set(name, noun);
  }
  const made = new Map<Noun, object>();
  return new Proxy({} as Methods, {
    get: (_, name) => {
      const noun = nounsByMethod.get(name);
      if (noun === undefined) return undefined;
      const methods = made.get(noun) ?? noun(scopes);
      made.set(noun, methods);
      return Reflect.get(methods, name);
    },
  });
}

function postgresRecording(scopes: Scopes): Pick<Repository, 'recording'> {
  return { recording: (event) => asAsked(scopes.recording(event)) };
}

function overScopes(scopes: Scopes): SeedableRepository {
  const methods: Methods = Object.assign({}, ...nouns.map((noun) => noun(scopes)));
  return {
    ...methods,
    fillWhenEmpty: (fill) =>
      scopes.atOnce(async (within) => ((await within.anywhere(isEmpty)) ? fill(overScopes(within)) : undefined)),
  };
}

/** Keeps everything in a database whose schema is up to date. Every method is one transaction. */
export function createPostgresRepository(pool: ConnectionPool, settings: ScopeSettings): PostgresRepository {
  const scopes = createScopes(pool, settings);
  return {
    ...overScopes(scopes),
    until: (deadline, watch) => asAsked(scopes.until(deadline, watch)),
    close: () => scopes.close(),
  };
}

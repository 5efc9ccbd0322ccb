import type { SeedableRepository } from '../seedable-repository.ts';
import { memoryAccountTypes } from './account-types.ts';
import { memoryAudit } from './audit.ts';
import { memoryBackup } from './backup.ts';
import { memoryCredentials } from './credentials.ts';
import { memoryEmbeds } from './embeds.ts';
import { memoryGrants } from './grants.ts';
import { memoryHousekeeping } from './housekeeping.ts';
import { memoryMembers } from './members.ts';
import { memoryOpenings } from './openings.ts';
import { foundOrganization, memoryOrganizations } from './organizations.ts';
import { memorySecrets } from './secrets.ts';
import { memorySessions } from './sessions.ts';
import { createStore, type Store, takeOver } from './store.ts';
import { memoryTeams } from './teams.ts';
import { memoryTokens } from './tokens.ts';
import { memoryUsage } from './usage.ts';
import { memoryVersions } from './versions.ts';
import { memoryWorkbooks } from './workbooks.ts';

function overStore(store: Store): SeedableRepository {
  return {
    ...memoryOrganizations(store),
    ...memoryMembers(store),
    ...memoryAccountTypes(store),
    ...memoryTeams(store),
    ...memoryWorkbooks(store),
    ...memoryVersions(store),
    ...memoryGrants(store),
    ...memoryEmbeds(store),
    ...memoryCredentials(store),
    ...memorySecrets(store),
    ...memoryTokens(store),
    ...memoryOpenings(store),
    ...memorySessions(store),
    ...memoryAudit(store),
    ...memoryUsage(store),
    ...memoryHousekeeping(store),
    ...memoryBackup(store),
    addOrganization: async (founding) => foundOrganization(store, founding),
    fillWhenEmpty: async (fill) => {
      const aside = createStore();
      const filled = await fill(overStore(aside));
      if (store.organizations.size > 0) return undefined;
      takeOver(store, aside);
      return filled;
    },
  };
}

/**
 * Keeps everything in this process. A write is atomic because it runs to its end without an `await`, and checks all before it
 * changes anything.
 */
export function createMemoryRepository(): SeedableRepository {
  return overStore(createStore());
}

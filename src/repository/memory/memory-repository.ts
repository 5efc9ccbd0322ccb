import type { AuditEvent } from '../../domain/audit/audit-event.ts';
import type { RecordedWrites } from '../../domain/ports.ts';
import type { SeedableRepository } from '../seedable-repository.ts';
import { createTrail } from '../trail.ts';
import { memoryAccountTypes } from './account-types.ts';
import { appendEvent, memoryAudit } from './audit.ts';
import { memoryBackup } from './backup.ts';
import { memoryCredentials } from './credentials.ts';
import { memoryEmbeds } from './embeds.ts';
import { memoryGrants } from './grants.ts';
import { memoryHousekeeping } from './housekeeping.ts';
import { memoryMembers } from './members.ts';
import { memoryOpenings } from './openings.ts';
import type { OrganizationData } from './organization-data.ts';
import { foundOrganization, memoryOrganizations } from './organizations.ts';
import { memorySeals } from './seals.ts';
import { memorySecrets } from './secrets.ts';
import { memorySessions } from './sessions.ts';
import { createStore, type Store, takeOver } from './store.ts';
import { memoryTeams } from './teams.ts';
import { memoryTokens } from './tokens.ts';
import { memoryUsage } from './usage.ts';
import { memoryVersions } from './versions.ts';
import { memoryWebhookDeliveries } from './webhook-deliveries.ts';
import { memoryWebhooks } from './webhooks.ts';
import { memoryWorkbooks } from './workbooks.ts';

/** Over a store that hears what the write says of its event, and of whose organization it is. */
function recordingOver(store: Store, event: AuditEvent): RecordedWrites {
  const keeping =
    (name: string) =>
    async (...args: unknown[]) => {
      const trail = createTrail(event);
      let written: OrganizationData | undefined;
      const write: Store['write'] = (organizationId) => {
        written = store.write(organizationId);
        return written;
      };
      const result: unknown = await Reflect.get(methodsOver({ ...store, write, trail }), name)(...args);
      const left = trail.take();
      if (left && written) appendEvent(written, left);
      return result;
    };
  const names = Object.keys(methodsOver(store));
  return Object.fromEntries(names.map((name) => [name, keeping(name)])) as unknown as RecordedWrites;
}

function methodsOver(store: Store) {
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
    ...memorySeals(store),
    ...memoryHousekeeping(store),
    ...memoryWebhooks(store),
    ...memoryWebhookDeliveries(store),
    ...memoryBackup(store),
  };
}

function overStore(store: Store): SeedableRepository {
  return {
    ...methodsOver(store),
    recording: (event) => recordingOver(store, event),
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

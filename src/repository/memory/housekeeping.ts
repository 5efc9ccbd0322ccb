import type { HousekeepingRepository } from '../../domain/housekeeping/housekeeping-repository.ts';
import type { OrganizationData } from './organization-data.ts';
import { destroySecrets } from './secrets.ts';
import { forgetSession, isOpen } from './sessions.ts';
import type { Store } from './store.ts';

/** How many it forgot. */
function forgetNonces({ nonces }: OrganizationData, now: Date): number {
  const expired = [...nonces].filter(([, validUntil]) => validUntil < now);
  for (const [key] of expired) nonces.delete(key);
  return expired.length;
}

function forgetSessions(store: Store, data: OrganizationData, now: Date): number {
  const over = [...data.sessions.values()].filter((session) => !isOpen(session, now));
  for (const session of over) forgetSession(store, data, session);
  return over.length;
}

export function memoryHousekeeping(store: Store): HousekeepingRepository {
  return {
    forgetExpired: async ({ now, secretsEndedBy }) => {
      const forgotten = { nonces: 0, sessions: 0, secrets: 0, keptNonces: 0 };
      for (const data of store.data.values()) {
        forgotten.nonces += forgetNonces(data, now);
        forgotten.sessions += forgetSessions(store, data, now);
        forgotten.secrets += destroySecrets(data, secretsEndedBy);
        forgotten.keptNonces += data.nonces.size;
      }
      return forgotten;
    },
  };
}

import type { HousekeepingRepository } from '../../domain/housekeeping/housekeeping-repository.ts';
import { destroySecrets } from './secrets.ts';
import { forgetSession, isOpen } from './sessions.ts';
import type { Store } from './store.ts';

export function memoryHousekeeping(store: Store): HousekeepingRepository {
  return {
    forgetExpired: async ({ now, secretsEndedBy }) => {
      for (const data of store.data.values()) {
        for (const [key, validUntil] of data.nonces) if (validUntil < now) data.nonces.delete(key);
        for (const session of [...data.sessions.values()]) {
          if (!isOpen(session, now)) forgetSession(store, data, session);
        }
        destroySecrets(data, secretsEndedBy);
      }
    },
  };
}

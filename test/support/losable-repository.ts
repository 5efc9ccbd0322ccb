import { ServiceUnavailable } from '../../src/domain/service-unavailable.ts';
import type { SeedableRepository } from '../../src/repository/seedable-repository.ts';
import { wrapMethods } from './wrap-methods.ts';

/** What no client may see and no log may hold. */
export const innerSecret = 'password-of-the-database';

/** A repository that can be lost, as one in a database can: wholly, or some of its methods. */
export function createLosable() {
  let isLost: (method: string) => boolean = () => false;
  const cause = () => Object.assign(new Error(`connect ECONNREFUSED, ${innerSecret}`), { code: 'ECONNREFUSED' });
  const wrap = (repository: SeedableRepository): SeedableRepository =>
    wrapMethods(repository, (name, method) => async (...args) => {
      if (!isLost(name)) return method(...args);
      throw new ServiceUnavailable('The database is away.', { retryAfterSeconds: 3, cause: cause() });
    });
  return {
    wrap,
    /** All methods, or these. */
    lose: (...methods: string[]) => {
      isLost = (method) => methods.length === 0 || methods.includes(method);
    },
    find: () => {
      isLost = () => false;
    },
  };
}

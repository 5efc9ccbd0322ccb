import { ServiceUnavailable } from '../../src/domain/service-unavailable.ts';
import type { SeedableRepository } from '../../src/repository/seedable-repository.ts';

/** What no client may see and no log may hold. */
export const innerSecret = 'password-of-the-database';

/** A repository that can be lost, as one in a database can: wholly, or some of its methods. */
export function createLosable() {
  let isLost: (method: string) => boolean = () => false;
  const cause = () => Object.assign(new Error(`connect ECONNREFUSED, ${innerSecret}`), { code: 'ECONNREFUSED' });
  const wrap = (repository: SeedableRepository): SeedableRepository =>
    new Proxy(repository, {
      get(target, name) {
        const method: unknown = Reflect.get(target, name);
        if (typeof method !== 'function' || typeof name !== 'string') return method;
        return async (...args: unknown[]) => {
          if (!isLost(name)) return Reflect.apply(method, target, args);
          throw new ServiceUnavailable('The database is away.', { retryAfterSeconds: 3, cause: cause() });
        };
      },
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

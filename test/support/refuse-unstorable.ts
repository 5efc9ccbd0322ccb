import { isStorable } from '../../src/domain/storable-text.ts';
import type { SeedableRepository } from '../../src/repository/seedable-repository.ts';
import { wrapMethods } from './wrap-methods.ts';

function holdsUnstorable(value: unknown): boolean {
  if (typeof value === 'string') return !isStorable(value);
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some((entry) => entry.some(holdsUnstorable));
}

/** The same repository, which fails as a database would when it is given a text that cannot be kept, to look up or to write. */
export function refuseUnstorable(repository: SeedableRepository): SeedableRepository {
  return wrapMethods(repository, (name, method) => (...args) => {
    if (args.some(holdsUnstorable)) return Promise.reject(new Error(`${name} was given a text that cannot be kept.`));
    return method(...args);
  });
}

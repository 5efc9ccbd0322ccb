import type { SeedableRepository } from '../../src/repository/seedable-repository.ts';
import { wrapMethods } from './wrap-methods.ts';

export interface CountedRepository {
  readonly repository: SeedableRepository;
  /** How often each method was called since this was asked last. */
  takeCalls(): Record<string, number>;
}

/** The same repository, with its calls counted. */
export function countCalls(repository: SeedableRepository): CountedRepository {
  const calls = new Map<string, number>();
  const counting = wrapMethods(repository, (name, method) => (...args) => {
    calls.set(name, (calls.get(name) ?? 0) + 1);
    return method(...args);
  });
  const takeCalls = () => {
    const taken = Object.fromEntries([...calls].sort(([left], [right]) => (left < right ? -1 : 1)));
    calls.clear();
    return taken;
  };
  return { repository: counting, takeCalls };
}

import type { SeedableRepository } from '../../src/repository/seedable-repository.ts';

export interface CountedRepository {
  readonly repository: SeedableRepository;
  /** How often each method was called since this was asked last. */
  takeCalls(): Record<string, number>;
}

/** The same repository, with its calls counted. */
export function countCalls(repository: SeedableRepository): CountedRepository {
  const calls = new Map<string, number>();
  const counting = new Proxy(repository, {
    get(target, name, receiver) {
      const method: unknown = Reflect.get(target, name, receiver);
      if (typeof method !== 'function' || typeof name !== 'string') return method;
      return (...args: unknown[]) => {
        calls.set(name, (calls.get(name) ?? 0) + 1);
        return Reflect.apply(method, target, args);
      };
    },
  });
  const takeCalls = () => {
    const taken = Object.fromEntries([...calls].sort(([left], [right]) => (left < right ? -1 : 1)));
    calls.clear();
    return taken;
  };
  return { repository: counting, takeCalls };
}

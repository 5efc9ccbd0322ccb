type Method = (...args: unknown[]) => unknown;

/** The same repository, each method of which is what `wrap` makes of it; those of recorded writes, too. */
export function wrapMethods<Kept extends object>(kept: Kept, wrap: (name: string, method: Method) => Method): Kept {
  return new Proxy(kept, {
    get(target, name, receiver) {
      const method: unknown = Reflect.get(target, name, receiver);
      if (typeof method !== 'function' || typeof name !== 'string') return method;
      const call: Method = (...args) => Reflect.apply(method, target, args);
      if (name === 'recording') return (event: unknown) => wrapMethods(call(event) as object, wrap);
      return wrap(name, call);
    },
  });
}

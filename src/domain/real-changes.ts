/** The same for values that mean the same: the order of names says nothing, that of a list does. */
function textOf(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([left], [right]) => (left < right ? -1 : 1)))
      : part,
  );
}

/** Of what is wanted, what is not so already; undefined: nothing. */
export function realChanges<Known extends object>(known: Known, wanted: Partial<Known>): Partial<Known> | undefined {
  const differing = Object.entries(wanted).filter(
    ([name, value]) => textOf(value) !== textOf(known[name as keyof Known]),
  );
  return differing.length === 0 ? undefined : (Object.fromEntries(differing) as Partial<Known>);
}

/** What waiting for a value costs, in fields: a promise takes graphql-js and us so much longer. */
export const waitingCost = 25;

/** Characters that count as one field more. */
const charactersAField = 64;

const weights = new WeakMap<object, number>();

function weighObject(value: object): number {
  const weight = weights.get(value) ?? Math.floor(JSON.stringify(value).length / charactersAField);
  weights.set(value, weight);
  return weight;
}

/** What a scalar costs beyond its field, in fields, by its length in the answer: some are documents. */
export function weighScalar(value: unknown): number {
  if (typeof value === 'string') return Math.floor(value.length / charactersAField);
  return typeof value === 'object' && value !== null && !(value instanceof Date) ? weighObject(value) : 0;
}

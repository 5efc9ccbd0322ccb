import type { TestApi } from './api.ts';
import { holdRows } from './test-repository.ts';

/**
 * Gives a world as it was made, at each call, whatever was done to the one before. Making one takes a database many statements, so
 * that there its rows are put back.
 */
export async function repeatable<World extends { readonly api: TestApi }>(
  make: () => Promise<World>,
): Promise<() => Promise<World>> {
  const first = await make();
  const putBack = await holdRows(first.api.repository);
  let isUsed = false;
  return async () => {
    if (isUsed && putBack === null) return make();
    if (isUsed) await putBack?.();
    isUsed = true;
    return first;
  };
}

import type { NearMissSearch } from './near-miss.ts';
import type { Searched } from './search-families.ts';
import type { Budget } from './trials.ts';
export function searchToken(_search: NearMissSearch, _budget: Budget): Searched | undefined {
  return undefined;
}

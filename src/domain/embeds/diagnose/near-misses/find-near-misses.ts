import { isOf, readBrokenUrl, type WayToSign } from '../../url/broken-url.ts';
import { mostParameters } from '../../url/url-limits.ts';
import { tell } from './guess.ts';
import type { NearMisses, NearMissSearch } from './near-miss.ts';
import { repairsOf } from './repairs.ts';
import type { Searched } from './search-families.ts';
import { searchToken } from './token/search-token.ts';
import type { Budget } from './trials.ts';
import { missingSignature } from './truncation.ts';
import { searchUrl } from './url/search-url.ts';

export type {
  KnownUser,
  KnownValues,
  NearMiss,
  NearMisses,
  NearMissKind,
  NearMissSearch,
  SearchedCredential,
} from './near-miss.ts';

/** Twice as many as open: to get ready for more takes the square of their number. */
const mostParts = 2 * mostParameters;
const notSearched: NearMisses = { found: [], ruledOut: [], hmacs: 0, isComplete: false };

function wayOf(received: string): WayToSign | null {
  const { target } = repairsOf(received).at(-1) ?? { target: received };
  const { path, parameters } = readBrokenUrl(target);
  const isPathToEmbed = path.includes('/embed/');
  const hasToken = parameters.some((parameter) => isOf(parameter, ':jwt'));
  const hasSignature = parameters.some((parameter) => isOf(parameter, ':signature'));
  if (hasToken && (!isPathToEmbed || !hasSignature)) return 'JWT';
  if (hasSignature || isPathToEmbed) return 'CLIENT_CREDENTIALS';
  return null;
}

/**
 * Why a signature does not match: the mistakes that signers make, tried one after the other, the likeliest first, with at most 2,000
 * HMACs. Finds nothing where the signature is right. Never throws, whatever was received.
 */
export function findNearMisses(search: NearMissSearch): NearMisses {
  const isTooMuch = (target: string) => target.split('&', mostParts + 1).length > mostParts;
  if (repairsOf(search.received).some(({ target }) => isTooMuch(target))) return notSearched;
  const budget: Budget = { isOver: search.isOver, hmacs: 0, guesses: 0 };
  const way = wayOf(search.received);
  const missing = missingSignature(search.received, search.receivedOrigin ?? search.publicBaseUrl, way ?? 'JWT');
  const searched: Searched = (way === 'JWT' ? searchToken(search, budget) : searchUrl(search, budget)) ?? {
    causes: [missing],
    ruledOut: [],
    isComplete: true,
  };
  return {
    found: searched.causes.map(tell),
    ruledOut: searched.ruledOut,
    hmacs: budget.hmacs,
    isComplete: searched.isComplete,
  };
}

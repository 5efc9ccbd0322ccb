import type { MemberCaller } from '../../caller.ts';
import type { RequestDeps } from '../../ports.ts';
import type { PastedUrl } from '../url/pasted-url.ts';
import { findSearchedCredentials } from './collect-search.ts';
import type { DiagnosingFacts } from './diagnosing-steps.ts';
import {
  findNearMisses,
  type KnownValues,
  type NearMisses,
  type SearchedCredential,
} from './near-misses/find-near-misses.ts';
import { startSearchTime } from './search-time.ts';

interface Searched {
  readonly pasted: PastedUrl;
  readonly facts: DiagnosingFacts;
  /** That the URL names, if the caller may use it. */
  readonly named: SearchedCredential | null;
  readonly known: KnownValues;
}

/** What is known to happen to URLs that would explain a signature which does not match, with the credentials that were tried. */
export async function searchMistakes(
  deps: RequestDeps,
  caller: MemberCaller,
  { pasted, facts, named, known }: Searched,
): Promise<{ readonly misses: NearMisses; readonly credentials: readonly SearchedCredential[] }> {
  const credentials = await findSearchedCredentials(deps, caller);
  await deps.takeTurn();
  const misses = findNearMisses({
    received: pasted.target,
    receivedOrigin: pasted.origin,
    publicBaseUrl: deps.publicBaseUrl,
    named,
    others: credentials.filter(({ clientId }) => clientId !== named?.clientId),
    known: {
      ...known,
      origins: [...(facts.origin ? [facts.origin] : []), ...(facts.signer?.organization.allowedEmbedOrigins ?? [])],
    },
    isOver: deps.isLate() ? () => true : startSearchTime(deps),
  });
  return { misses, credentials };
}

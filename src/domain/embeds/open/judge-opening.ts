import type { Deps } from '../../ports.ts';
import { takeAll } from '../check/step.ts';
import type { EmbedRequest } from '../url/embed-request.ts';
import { methodOf } from '../url/verify-embed-url.ts';
import type { JudgedUser } from './judge-user.ts';
import { type Attempt, newOpeningFacts } from './opening-facts.ts';
import type { Signer } from './opening-repository.ts';
import { openingSteps } from './opening-steps.ts';
import type { ShownContent } from './require-shown.ts';

/** All that has to be known to open an embed, when every check but that of the nonce has passed. */
export interface JudgedOpening {
  readonly signer: Signer;
  readonly secretVersion: number;
  readonly request: EmbedRequest;
  readonly shown: ShownContent;
  readonly user: JudgedUser;
}

/**
 * The checks of O8 in their order, up to the grant; they only read, and note in `attempt` what they come to know. `target` is
 * path and query as received, `origin` that of the page that frames it, where the browser tells. Throws the codes of O9.
 */
export async function judgeOpening(
  deps: Deps,
  target: string,
  origin: string | null,
  attempt: Attempt,
): Promise<JudgedOpening> {
  const facts = newOpeningFacts(deps, target, origin, attempt);
  await takeAll(openingSteps[methodOf(target)], facts);
  const { signer, secret, request, shown, user } = facts;
  if (signer && secret && request && shown && user) {
    return { signer, secretVersion: secret.version, request, shown, user };
  }
  throw new Error('The checks of an opening have found too little.');
}

import type { MemberCaller } from '../caller.ts';
import type { Deps } from '../ports.ts';
import type { ClientCredential } from './client-credential.ts';
import { destroyEndedSecrets, getCredential } from './find-credential.ts';

/** Ends a credential with its secrets at once (K2); doing it again changes nothing. Throws `CREDENTIAL_NOT_FOUND`. */
export async function revokeCredential(
  deps: Deps,
  caller: MemberCaller,
  input: { readonly clientId: string },
): Promise<ClientCredential> {
  const { clientId } = await getCredential(deps, caller, input.clientId);
  const credential = await deps.repository.revokeCredential(caller.organizationId, clientId, deps.now());
  await destroyEndedSecrets(deps, caller.organizationId);
  return credential;
}

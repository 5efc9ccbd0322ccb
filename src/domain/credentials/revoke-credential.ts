import { recorded } from '../audit/recorded.ts';
import type { MemberCaller } from '../caller.ts';
import type { ChangeDeps } from '../ports.ts';
import type { ClientCredential } from './client-credential.ts';
import { destroyEndedSecrets, getCredential } from './find-credential.ts';

/** Ends a credential with its secrets at once (K2); doing it again changes nothing. Throws `CREDENTIAL_NOT_FOUND`. */
export async function revokeCredential(
  deps: ChangeDeps,
  caller: MemberCaller,
  input: { readonly clientId: string },
): Promise<ClientCredential> {
  const { clientId, name } = await getCredential(deps, caller, input.clientId);
  const writes = recorded(deps, caller, 'CREDENTIAL_REVOKED', { targetId: clientId, details: { name } });
  const credential = await writes.revokeCredential(caller.organizationId, clientId, deps.now());
  await destroyEndedSecrets(deps, caller.organizationId);
  return credential;
}

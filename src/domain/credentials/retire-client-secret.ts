import type { MemberCaller } from '../caller.ts';
import type { Deps } from '../ports.ts';
import type { ClientCredential } from './client-credential.ts';
import { destroyEndedSecrets, getCredential } from './find-credential.ts';

export interface RetireClientSecretInput {
  readonly clientId: string;
  readonly version: number;
}

/** Ends an older secret at once; doing it again changes nothing. Throws `CREDENTIAL_NOT_FOUND`, `SECRET_NOT_FOUND`, `INVALID_INPUT`. */
export async function retireClientSecret(
  deps: Deps,
  caller: MemberCaller,
  input: RetireClientSecretInput,
): Promise<ClientCredential> {
  const credential = await getCredential(deps, caller, input.clientId);
  await deps.repository.retireSecret(caller.organizationId, credential.clientId, input.version, deps.now());
  await destroyEndedSecrets(deps, caller.organizationId);
  return credential;
}

import { recorded } from '../audit/recorded.ts';
import type { MemberCaller } from '../caller.ts';
import type { ChangeDeps } from '../ports.ts';
import type { ClientCredential } from './client-credential.ts';
import { destroyEndedSecrets, getCredential } from './find-credential.ts';

export interface RetireClientSecretInput {
  readonly clientId: string;
  readonly version: number;
}

/** Ends an older secret at once; doing it again changes nothing. Throws `CREDENTIAL_NOT_FOUND`, `SECRET_NOT_FOUND`, `INVALID_INPUT`. */
export async function retireClientSecret(
  deps: ChangeDeps,
  caller: MemberCaller,
  input: RetireClientSecretInput,
): Promise<ClientCredential> {
  const credential = await getCredential(deps, caller, input.clientId);
  const { clientId, name } = credential;
  const event = { targetId: clientId, details: { name, version: input.version } };
  const writes = recorded(deps, caller, 'SECRET_RETIRED', event);
  await writes.retireSecret(caller.organizationId, clientId, input.version, deps.now());
  await destroyEndedSecrets(deps, caller.organizationId);
  return credential;
}

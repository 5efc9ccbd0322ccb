import type { MemberCaller } from '../caller.ts';
import { DomainError } from '../errors.ts';
import type { ClientId } from '../ids.ts';
import type { Deps } from '../ports.ts';
import type { ClientCredential } from './client-credential.ts';

/** Ends a credential at once (K2); doing it again changes nothing. Throws `CREDENTIAL_NOT_FOUND`. */
export async function revokeCredential(
  { repository, now }: Deps,
  { organizationId }: MemberCaller,
  input: { readonly clientId: string },
): Promise<ClientCredential> {
  const clientId = input.clientId as ClientId;
  const [credential] = await repository.findCredentialsByIds(organizationId, [clientId]);
  if (!credential) {
    throw new DomainError('CREDENTIAL_NOT_FOUND', 'There is no client credential with this id.', { field: 'clientId' });
  }
  return repository.revokeCredential(organizationId, clientId, now());
}

import type { MemberCaller } from '../caller.ts';
import { DomainError } from '../errors.ts';
import { type OrganizationId, parseClientId } from '../ids.ts';
import type { Deps } from '../ports.ts';
import type { ClientCredential, CredentialSecret } from './client-credential.ts';
import { keptSince, liveSecrets } from './credential-secrets.ts';

type SecretDeps = Pick<Deps, 'repository' | 'settings' | 'now'>;

export interface FoundCredential {
  readonly organizationId: OrganizationId;
  readonly credential: ClientCredential;
  /** Newest first: live ones, and those that ended and are kept. */
  readonly secrets: readonly CredentialSecret[];
}

/** The credential of a client id, in whatever organization. A secret past the time for which it is kept is not given (K3). */
export async function findCredentialWithSecrets(
  { repository, settings, now }: SecretDeps,
  clientId: string,
): Promise<FoundCredential | undefined> {
  const id = parseClientId(clientId);
  const found = id && (await repository.findCredential(id));
  return found && { ...found, secrets: liveSecrets(found.secrets, keptSince(settings, now())) };
}

/** The secrets of a credential that verify, in the clear, the newest first. */
export function openLiveSecrets(
  { secretBox, now }: Pick<Deps, 'secretBox' | 'now'>,
  { organizationId, credential: { clientId }, secrets }: FoundCredential,
): { readonly version: number; readonly secret: string }[] {
  return liveSecrets(secrets, now()).map((sealed) => {
    const { version } = sealed;
    return { version, secret: secretBox.open({ organizationId, clientId, version }, sealed) };
  });
}

/** The credential of this client id in the caller's organization. Throws `CREDENTIAL_NOT_FOUND`. */
export async function getCredential(
  { repository }: Pick<Deps, 'repository'>,
  { organizationId }: MemberCaller,
  clientId: string,
): Promise<ClientCredential> {
  const id = parseClientId(clientId);
  const [credential] = id ? await repository.findCredentialsByIds(organizationId, [id]) : [];
  if (credential) return credential;
  throw new DomainError('CREDENTIAL_NOT_FOUND', 'There is no client credential with this id.', { field: 'clientId' });
}

/** Destroys the secrets of an organization that are past the time for which they are kept (K3). */
export async function destroyEndedSecrets(
  { repository, settings, now }: SecretDeps,
  organizationId: OrganizationId,
): Promise<void> {
  await repository.destroyEndedSecrets(organizationId, keptSince(settings, now()));
}

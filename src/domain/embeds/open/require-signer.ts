import { isAdmin } from '../../caller.ts';
import { DomainError } from '../../errors.ts';
import { emailKey } from '../../members/member.ts';
import type { Organization } from '../../organizations/organization.ts';
import type { SigningMethod } from '../url/embed-request.ts';
import type { Signer } from './opening-repository.ts';

/** Throws `CREDENTIAL_NOT_FOUND`, `CREDENTIAL_REVOKED`, `CREDENTIAL_LACKS_EMBED`, `OWNER_DEACTIVATED` unless the credential may sign (A2, K5). */
export function requireSigner(signer: Signer | undefined): Signer {
  if (!signer) throw new DomainError('CREDENTIAL_NOT_FOUND', 'There is no client credential with this client id.');
  const { credential, owner } = signer;
  if (credential.revokedAt) throw new DomainError('CREDENTIAL_REVOKED', 'The client credential was revoked.');
  if (!credential.privileges.includes('EMBED')) {
    throw new DomainError('CREDENTIAL_LACKS_EMBED', 'The client credential lacks the privilege EMBED.');
  }
  if (owner.deactivatedAt) {
    throw new DomainError('OWNER_DEACTIVATED', 'The owner of the client credential is deactivated.');
  }
  return signer;
}

/** Throws `SIGNING_FOR_OTHERS_NOT_ALLOWED` unless the owner is an administrator, or the user themselves (A7). */
export function requireMaySignFor({ owner, ownerPermissions }: Signer, email: string): void {
  if (isAdmin({ permissions: new Set(ownerPermissions) }) || emailKey(owner.email) === emailKey(email)) return;
  throw new DomainError(
    'SIGNING_FOR_OTHERS_NOT_ALLOWED',
    'The owner of the client credential is no administrator, so it signs for their own address alone.',
  );
}

/** Throws `SECURE_EMBEDDING_DISABLED`, `CLIENT_CREDENTIAL_URLS_DISABLED`. */
export function requireEnabled(organization: Organization, method: SigningMethod): void {
  if (!organization.secureEmbeddingEnabled) {
    throw new DomainError('SECURE_EMBEDDING_DISABLED', 'Secure embedding is switched off for the organization.');
  }
  if (method === 'CLIENT_CREDENTIALS' && !organization.clientCredentialUrlsEnabled) {
    throw new DomainError(
      'CLIENT_CREDENTIAL_URLS_DISABLED',
      'URLs signed with client credentials are switched off for the organization.',
    );
  }
}

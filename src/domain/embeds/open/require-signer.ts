import { isAdmin } from '../../caller.ts';
import { DomainError } from '../../errors.ts';
import { emailKey } from '../../members/member.ts';
import type { Organization } from '../../organizations/organization.ts';
import type { SigningMethod } from '../url/embed-request.ts';
import type { Signer } from './opening-repository.ts';

/** Throws `CREDENTIAL_NOT_FOUND`. */
export function requireKnown(signer: Signer | null | undefined): Signer {
  if (signer) return signer;
  throw new DomainError('CREDENTIAL_NOT_FOUND', 'There is no client credential with this client id.');
}

/** Throws `CREDENTIAL_REVOKED`. */
export function requireNotRevoked({ credential }: Signer): void {
  if (credential.revokedAt) throw new DomainError('CREDENTIAL_REVOKED', 'The client credential was revoked.');
}

/** Throws `CREDENTIAL_LACKS_EMBED` (A2). */
export function requireMayEmbed({ credential }: Signer): void {
  if (credential.privileges.includes('EMBED')) return;
  throw new DomainError('CREDENTIAL_LACKS_EMBED', 'The client credential lacks the privilege EMBED.');
}

/** Throws `OWNER_DEACTIVATED` (K5). */
export function requireOwnerActive({ owner }: Signer): void {
  if (!owner.deactivatedAt) return;
  throw new DomainError('OWNER_DEACTIVATED', 'The owner of the client credential is deactivated.');
}

/** The signer, if the credential may sign. Throws the codes of the four above, in their order. */
export function requireSigner(found: Signer | undefined): Signer {
  const signer = requireKnown(found);
  requireNotRevoked(signer);
  requireMayEmbed(signer);
  requireOwnerActive(signer);
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

/** Throws `SECURE_EMBEDDING_DISABLED`. */
export function requireEmbeddingEnabled({ secureEmbeddingEnabled }: Organization): void {
  if (secureEmbeddingEnabled) return;
  throw new DomainError('SECURE_EMBEDDING_DISABLED', 'Secure embedding is switched off for the organization.');
}

/** Throws `CLIENT_CREDENTIAL_URLS_DISABLED`. */
export function requireMethodEnabled({ clientCredentialUrlsEnabled }: Organization, method: SigningMethod): void {
  if (method === 'JWT' || clientCredentialUrlsEnabled) return;
  throw new DomainError(
    'CLIENT_CREDENTIAL_URLS_DISABLED',
    'URLs signed with client credentials are switched off for the organization.',
  );
}

/** Throws `SECURE_EMBEDDING_DISABLED`, `CLIENT_CREDENTIAL_URLS_DISABLED`. */
export function requireEnabled(organization: Organization, method: SigningMethod): void {
  requireEmbeddingEnabled(organization);
  requireMethodEnabled(organization, method);
}

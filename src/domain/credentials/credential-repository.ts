import type { ClientId, MemberId, OrganizationId } from '../ids.ts';
import type { ClientCredential, SealedSecret } from './client-credential.ts';

export interface CredentialRepository {
  /** The organization is what the client id is looked up for, so this is asked across all of them. */
  findCredential(clientId: ClientId): Promise<
    | {
        readonly organizationId: OrganizationId;
        readonly credential: ClientCredential;
        readonly secrets: readonly SealedSecret[];
      }
    | undefined
  >;
  findCredentialsByIds(
    organizationId: OrganizationId,
    clientIds: readonly ClientId[],
  ): Promise<(ClientCredential | undefined)[]>;
  /** Oldest first, revoked ones too. */
  credentialsByOwnerIds(
    organizationId: OrganizationId,
    ownerIds: readonly MemberId[],
  ): Promise<(readonly ClientCredential[])[]>;
  /** Throws `CREDENTIAL_EXISTS` when an unrevoked one has the name, or any organization the client id. */
  createCredential(organizationId: OrganizationId, credential: ClientCredential, secret: SealedSecret): Promise<void>;
  /** Keeps the earlier time when it is revoked already. */
  revokeCredential(organizationId: OrganizationId, clientId: ClientId, revokedAt: Date): Promise<ClientCredential>;
  touchCredential(organizationId: OrganizationId, clientId: ClientId, usedAt: Date): Promise<void>;
}

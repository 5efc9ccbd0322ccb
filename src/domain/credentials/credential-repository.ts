import type { Slice, Window } from '../connection.ts';
import type { ClientId, MemberId, OrganizationId } from '../ids.ts';
import type { ClientCredential, CredentialSecret, Privilege, SealedSecret } from './client-credential.ts';
import type { CredentialUse, EmbedUse, MethodUse } from './credential-use.ts';

export interface CredentialCriteria {
  readonly ownerId?: MemberId;
  readonly privilege?: Privilege;
  readonly includeRevoked?: boolean;
}

/** Lists of credentials are ordered by creation, then client id. */
export interface CredentialRepository {
  /**
   * The organization is what the client id is looked up for, so this is asked across all of them. Secrets come newest first, with
   * those that ended and are not destroyed yet.
   */
  findCredential(clientId: ClientId): Promise<
    | {
        readonly organizationId: OrganizationId;
        readonly credential: ClientCredential;
        readonly secrets: readonly CredentialSecret[];
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
  listCredentials(
    organizationId: OrganizationId,
    criteria: CredentialCriteria,
    window: Window,
  ): Promise<Slice<ClientCredential>>;
  countCredentials(organizationId: OrganizationId, criteria: CredentialCriteria): Promise<number>;
  /** What each opened, the latest first, at most `mostCredentialUses`. */
  credentialUsesByClientIds(
    organizationId: OrganizationId,
    clientIds: readonly ClientId[],
  ): Promise<(readonly CredentialUse[])[]>;
  /** When each was last opened, by whichever unrevoked credential; undefined: by none. */
  findLastUses(organizationId: OrganizationId, uses: readonly EmbedUse[]): Promise<(Date | undefined)[]>;
  /**
   * How unrevoked credentials opened embeds that are not deleted, and content by JWT, once for each way to sign of each, the latest
   * first, at most `mostMethodUses`: of this owner, or of all.
   */
  listMethodUsesOfCredentials(
    organizationId: OrganizationId,
    criteria: Pick<CredentialCriteria, 'ownerId'>,
  ): Promise<readonly (MethodUse & { readonly clientId: ClientId })[]>;
  /** With its first secret. Throws `CREDENTIAL_EXISTS` when an unrevoked one has the name, or any organization the client id. */
  createCredential(organizationId: OrganizationId, credential: ClientCredential, secret: SealedSecret): Promise<void>;
  /** Its secrets end with it. Keeps the earlier times when it is revoked, or a secret ended, already. */
  revokeCredential(organizationId: OrganizationId, clientId: ClientId, revokedAt: Date): Promise<ClientCredential>;
  /**
   * Counts one use of this secret, and of what it opened, and keeps the latest times. Throws `CREDENTIAL_NOT_FOUND`,
   * `SECRET_NOT_FOUND`.
   */
  touchCredential(
    organizationId: OrganizationId,
    clientId: ClientId,
    secretVersion: number,
    usedAt: Date,
    opened?: EmbedUse,
  ): Promise<void>;
}

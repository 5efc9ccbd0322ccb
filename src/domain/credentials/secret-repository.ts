import type { ClientId, OrganizationId } from '../ids.ts';
import type { CredentialSecret, SealedSecret } from './client-credential.ts';
import type { Rotation } from './credential-secrets.ts';
import type { KeyCanary } from './secret-box.ts';

/** The secrets of credentials, and what tells whether their master keys are the right ones. */
export interface SecretRepository {
  /** Newest first, with those that ended and are not destroyed yet. */
  secretsByClientIds(
    organizationId: OrganizationId,
    clientIds: readonly ClientId[],
  ): Promise<(readonly CredentialSecret[])[]>;
  /**
   * `rotateSecrets` as one step: of simultaneous rotations each sees what the one before it made. Throws `CREDENTIAL_NOT_FOUND`,
   * `CREDENTIAL_REVOKED`, `ROTATION_UNDER_WAY`; then nothing is changed.
   */
  rotateCredential(
    organizationId: OrganizationId,
    clientId: ClientId,
    rotation: Rotation,
  ): Promise<readonly CredentialSecret[]>;
  /** `retireSecret` as one step. Throws `CREDENTIAL_NOT_FOUND`, `SECRET_NOT_FOUND`, and `INVALID_INPUT` for the newest one. */
  retireSecret(organizationId: OrganizationId, clientId: ClientId, version: number, endedAt: Date): Promise<void>;
  /** Destroys the secrets that ended at `endedBy` or before. */
  destroyEndedSecrets(organizationId: OrganizationId, endedBy: Date): Promise<void>;
  /** At most `limit` secrets that one of these master keys encrypts, by client id and version. */
  listSecretsUnderKeys(
    organizationId: OrganizationId,
    keyIds: readonly string[],
    limit: number,
  ): Promise<readonly { readonly clientId: ClientId; readonly secret: SealedSecret }[]>;
  /** How many secrets, of webhooks too, another master key than this one encrypts. */
  countSecretsUnderOtherKeys(organizationId: OrganizationId, keyId: string): Promise<number>;
  /** Puts one encryption of a secret in the place of another, if that is there still; answers whether it was. */
  replaceSealedSecret(
    organizationId: OrganizationId,
    clientId: ClientId,
    known: SealedSecret,
    replacement: SealedSecret,
  ): Promise<boolean>;
  /** Those of the whole server, each with how many secrets of all organizations its key encrypts. */
  findKeyCanaries(): Promise<readonly (KeyCanary & { readonly secrets: number })[]>;
  /** The canary of this key id that is kept already, or else this one: one winner among simultaneous calls. */
  saveKeyCanary(canary: KeyCanary): Promise<KeyCanary>;
}

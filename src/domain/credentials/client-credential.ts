import type { ClientId, EmbedId, MemberId, WorkbookId } from '../ids.ts';

export type Privilege = 'EMBED' | 'API';

/** The most that what a credential signs may ask for *(ours)*; null in a field: not bounded in that respect. */
export interface CredentialBounds {
  readonly workbookIds: readonly WorkbookId[] | null;
  readonly embedIds: readonly EmbedId[] | null;
  /** Names, as URLs write them. */
  readonly teams: readonly string[] | null;
  /** Names, as URLs write them. */
  readonly accountTypes: readonly string[] | null;
  readonly origins: readonly string[] | null;
  readonly maxSessionLengthSeconds: number | null;
}

export const unbounded: CredentialBounds = {
  workbookIds: null,
  embedIds: null,
  teams: null,
  accountTypes: null,
  origins: null,
  maxSessionLengthSeconds: null,
};

/** Of those that are set. */
export function boundNames(bounds: CredentialBounds): readonly string[] {
  return Object.entries(bounds).flatMap(([name, value]) => (value === null ? [] : [name]));
}

/** Whether nothing is bounded. */
export function isUnbounded(bounds: CredentialBounds): boolean {
  return Object.values(bounds).every((bound) => bound === null);
}

export interface ClientCredential {
  readonly clientId: ClientId;
  /** Unique in the organization. */
  readonly name: string;
  readonly description: string;
  readonly ownerId: MemberId;
  readonly privileges: readonly Privilege[];
  readonly bounds: CredentialBounds;
  readonly createdAt: Date;
  readonly lastUsedAt: Date | null;
  readonly revokedAt: Date | null;
}

/** A secret as it is stored: encrypted, never in the clear (K1). */
export interface SealedSecret {
  /** 1 for the first secret of a credential. */
  readonly version: number;
  /** Id of the master key that encrypts it. */
  readonly keyId: string;
  /** AES-256-GCM: 12 bytes of nonce, ciphertext, 16 bytes of tag. */
  readonly sealed: Uint8Array;
}

/** A sealed secret with its life (K3, K4). */
export interface CredentialSecret extends SealedSecret {
  readonly createdAt: Date;
  /** When it ends or ended; null: it is the newest of a credential that is not revoked. */
  readonly endsAt: Date | null;
  readonly lastUsedAt: Date | null;
  /** How often it was used. */
  readonly uses: number;
}

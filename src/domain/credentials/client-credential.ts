import type { ClientId, MemberId } from '../ids.ts';

export type Privilege = 'EMBED' | 'API';

export interface ClientCredential {
  readonly clientId: ClientId;
  /** Unique in the organization. */
  readonly name: string;
  readonly description: string;
  readonly ownerId: MemberId;
  readonly privileges: readonly Privilege[];
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

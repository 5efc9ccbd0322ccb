import { createCipheriv, createDecipheriv } from 'node:crypto';
import type { ClientId, OrganizationId, RandomBytes } from '../ids.ts';
import type { SealedSecret } from './client-credential.ts';

/** Where a secret belongs: bound into its encryption, so that it opens nowhere else. */
interface SecretPlace {
  readonly organizationId: OrganizationId;
  readonly clientId: ClientId;
  readonly version: number;
}

/** Encrypts secrets at rest under keys that are not stored beside them (K1). */
export interface SecretBox {
  seal(place: SecretPlace, secret: string): SealedSecret;
  /** Throws when the key is unknown, or the secret was changed or moved. */
  open(place: SecretPlace, sealed: SealedSecret): string;
}

export interface MasterKey {
  readonly keyId: string;
  /** 32 bytes. */
  readonly key: Uint8Array;
}

const algorithm = 'aes-256-gcm';
const nonceLength = 12;
const tagLength = 16;

function boundTo(place: SecretPlace, keyId: string): Buffer {
  return Buffer.from(JSON.stringify([place.organizationId, place.clientId, place.version, keyId]));
}

/** The first key encrypts, all of them decrypt. */
export function createSecretBox(keys: readonly [MasterKey, ...MasterKey[]], randomBytes: RandomBytes): SecretBox {
  const [first] = keys;
  const byId = new Map(keys.map(({ keyId, key }) => [keyId, key]));
  return {
    seal(place, secret) {
      const nonce = randomBytes(nonceLength);
      const cipher = createCipheriv(algorithm, first.key, nonce, { authTagLength: tagLength });
      cipher.setAAD(boundTo(place, first.keyId));
      const sealed = Buffer.concat([nonce, cipher.update(secret, 'utf8'), cipher.final(), cipher.getAuthTag()]);
      return { version: place.version, keyId: first.keyId, sealed };
    },
    open(place, { keyId, sealed }) {
      const key = byId.get(keyId);
      if (!key) throw new Error(`No master key has the id "${keyId}".`);
      const bytes = Buffer.from(sealed);
      const decipher = createDecipheriv(algorithm, key, bytes.subarray(0, nonceLength), { authTagLength: tagLength });
      decipher.setAAD(boundTo(place, keyId));
      decipher.setAuthTag(bytes.subarray(-tagLength));
      return Buffer.concat([decipher.update(bytes.subarray(nonceLength, -tagLength)), decipher.final()]).toString(
        'utf8',
      );
    },
  };
}

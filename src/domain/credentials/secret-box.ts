import { createCipheriv, createDecipheriv } from 'node:crypto';
import type { ClientId, OrganizationId, RandomBytes, WebhookId } from '../ids.ts';
import type { SealedSecret } from './client-credential.ts';

/** Where a secret belongs: bound into its encryption, so that it opens nowhere else. */
type SecretPlace = { readonly organizationId: OrganizationId; readonly version: number } & (
  | { readonly clientId: ClientId }
  | { readonly webhookId: WebhookId }
);

/** A known text under a master key, kept beside the secrets: a key that does not open it is not the one that encrypted them. */
export interface KeyCanary {
  readonly keyId: string;
  /** As in `SealedSecret`. */
  readonly sealed: Uint8Array;
}

/** Encrypts secrets at rest under keys that are not stored beside them (K1). */
export interface SecretBox {
  /** Ids of the keys, the first of which encrypts. */
  readonly keyIds: readonly [string, ...string[]];
  seal(place: SecretPlace, secret: string): SealedSecret;
  /** Throws when the key is unknown, or the secret was changed or moved. */
  open(place: SecretPlace, sealed: SealedSecret): string;
  /** The canary of the first key. */
  sealCanary(): KeyCanary;
  /** Whether the key of this id is here and opens the canary. */
  opensCanary(canary: KeyCanary): boolean;
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
  const { organizationId, version } = place;
  const owner = 'clientId' in place ? [place.clientId] : ['webhook', place.webhookId];
  return Buffer.from(JSON.stringify([organizationId, ...owner, version, keyId]));
}

const canaryText = 'embedpath';

function canaryPlace(keyId: string): Buffer {
  return Buffer.from(JSON.stringify(['canary', keyId]));
}

function encrypt({ key }: MasterKey, place: Buffer, nonce: Uint8Array, text: string): Uint8Array {
  const cipher = createCipheriv(algorithm, key, nonce, { authTagLength: tagLength });
  cipher.setAAD(place);
  return Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
}

function decrypt(key: Uint8Array, place: Buffer, sealed: Uint8Array): string {
  const bytes = Buffer.from(sealed);
  const decipher = createDecipheriv(algorithm, key, bytes.subarray(0, nonceLength), { authTagLength: tagLength });
  decipher.setAAD(place);
  decipher.setAuthTag(bytes.subarray(-tagLength));
  return Buffer.concat([decipher.update(bytes.subarray(nonceLength, -tagLength)), decipher.final()]).toString('utf8');
}

/** The first key encrypts, all of them decrypt. */
export function createSecretBox(keys: readonly [MasterKey, ...MasterKey[]], randomBytes: RandomBytes): SecretBox {
  const [first, ...others] = keys;
  const byId = new Map(keys.map(({ keyId, key }) => [keyId, key]));
  return {
    keyIds: [first.keyId, ...others.map(({ keyId }) => keyId)],
    seal(place, secret) {
      const sealed = encrypt(first, boundTo(place, first.keyId), randomBytes(nonceLength), secret);
      return { version: place.version, keyId: first.keyId, sealed };
    },
    open(place, { keyId, sealed }) {
      const key = byId.get(keyId);
      if (!key) throw new Error(`No master key has the id "${keyId}".`);
      return decrypt(key, boundTo(place, keyId), sealed);
    },
    sealCanary() {
      const sealed = encrypt(first, canaryPlace(first.keyId), randomBytes(nonceLength), canaryText);
      return { keyId: first.keyId, sealed };
    },
    opensCanary({ keyId, sealed }) {
      const key = byId.get(keyId);
      try {
        return key !== undefined && decrypt(key, canaryPlace(keyId), sealed) === canaryText;
      } catch {
        return false;
      }
    },
  };
}

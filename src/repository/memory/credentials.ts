import { compareKeys } from '../../domain/connection.ts';
import type { ClientCredential, SealedSecret } from '../../domain/credentials/client-credential.ts';
import type { CredentialRepository } from '../../domain/credentials/credential-repository.ts';
import type { MemberId } from '../../domain/ids.ts';
import { refusal, required } from '../refusal.ts';
import { addToIndex, ageKey, rowsOf } from './rows.ts';
import type { OrganizationData, Store } from './store.ts';

export function credentialsOf(data: OrganizationData, ownerId: MemberId): ClientCredential[] {
  return rowsOf(data.credentials, data.clientIdsByOwner.get(ownerId))
    .map(({ credential }) => credential)
    .sort((a, b) => compareKeys(ageKey(a, a.clientId), ageKey(b, b.clientId)));
}

/** Bytes can be written to whatever their type says, so none are kept or given that someone else holds. */
const copy = (secret: SealedSecret): SealedSecret => ({ ...secret, sealed: new Uint8Array(secret.sealed) });

/** The later of two times, of which the first may be absent. */
const later = (known: Date | null, time: Date): Date => (known !== null && known > time ? known : time);

export function memoryCredentials(store: Store): CredentialRepository {
  const { read, write } = store;
  return {
    findCredential: async (clientId) => {
      const organizationId = store.organizationIdsByClient.get(clientId);
      const stored = organizationId && read(organizationId).credentials.get(clientId);
      return stored && { organizationId, credential: stored.credential, secrets: stored.secrets.map(copy) };
    },

    findCredentialsByIds: async (organizationId, clientIds) => {
      const { credentials } = read(organizationId);
      return clientIds.map((clientId) => credentials.get(clientId)?.credential);
    },

    credentialsByOwnerIds: async (organizationId, ownerIds) => {
      const data = read(organizationId);
      return ownerIds.map((ownerId) => credentialsOf(data, ownerId));
    },

    createCredential: async (organizationId, credential, secret) => {
      const data = write(organizationId);
      const { clientId, name, ownerId } = credential;
      required(data.members.get(ownerId), 'MEMBER_NOT_FOUND');
      if (data.clientIdsByName.has(name) || store.organizationIdsByClient.has(clientId)) {
        throw refusal('CREDENTIAL_EXISTS', 'name');
      }
      store.organizationIdsByClient.set(clientId, organizationId);
      data.credentials.set(clientId, { credential, secrets: [copy(secret)] });
      if (credential.revokedAt === null) data.clientIdsByName.set(name, clientId);
      addToIndex(data.clientIdsByOwner, ownerId, clientId);
    },

    revokeCredential: async (organizationId, clientId, revokedAt) => {
      const data = write(organizationId);
      const stored = required(data.credentials.get(clientId), 'CREDENTIAL_NOT_FOUND');
      if (stored.credential.revokedAt !== null) return stored.credential;
      const credential = { ...stored.credential, revokedAt };
      data.credentials.set(clientId, { ...stored, credential });
      data.clientIdsByName.delete(credential.name);
      return credential;
    },

    touchCredential: async (organizationId, clientId, usedAt) => {
      const data = write(organizationId);
      const stored = required(data.credentials.get(clientId), 'CREDENTIAL_NOT_FOUND');
      const lastUsedAt = later(stored.credential.lastUsedAt, usedAt);
      data.credentials.set(clientId, { ...stored, credential: { ...stored.credential, lastUsedAt } });
    },
  };
}

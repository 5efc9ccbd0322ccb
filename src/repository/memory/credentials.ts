import { compareKeys, type SortKey, sliceList } from '../../domain/connection.ts';
import type { ClientCredential, CredentialSecret } from '../../domain/credentials/client-credential.ts';
import type { CredentialCriteria, CredentialRepository } from '../../domain/credentials/credential-repository.ts';
import { endSecrets } from '../../domain/credentials/credential-secrets.ts';
import { embedUseId } from '../../domain/credentials/credential-use.ts';
import type { ClientId, MemberId, OrganizationId } from '../../domain/ids.ts';
import { refusal, required } from '../refusal.ts';
import { countEmbedUse, countUse, lastUseOf, latestUses } from './credential-uses.ts';
import { methodUsesOfCredentials } from './method-uses.ts';
import type { OrganizationData } from './organization-data.ts';
import { addToIndex, ageKey, rowsOf } from './rows.ts';
import { copySecret } from './secrets.ts';
import type { Store } from './store.ts';

const listKey = (credential: ClientCredential): SortKey => ageKey(credential, credential.clientId);

export function credentialsOf(data: OrganizationData, ownerId: MemberId): ClientCredential[] {
  return rowsOf(data.credentials, data.clientIdsByOwner.get(ownerId))
    .map(({ credential }) => credential)
    .sort((a, b) => compareKeys(listKey(a), listKey(b)));
}

function select(data: OrganizationData, criteria: CredentialCriteria): ClientCredential[] {
  const { ownerId, privilege, includeRevoked = false } = criteria;
  return [...data.credentials.values()]
    .map(({ credential }) => credential)
    .filter(
      (credential) =>
        (includeRevoked || credential.revokedAt === null) &&
        (ownerId === undefined || credential.ownerId === ownerId) &&
        (privilege === undefined || credential.privileges.includes(privilege)),
    );
}

/** Throws `MEMBER_NOT_FOUND`, `CREDENTIAL_EXISTS`. */
export function insertCredential(
  store: Store,
  organizationId: OrganizationId,
  data: OrganizationData,
  credential: ClientCredential,
): void {
  const { clientId, name, ownerId, revokedAt } = credential;
  required(data.members.get(ownerId), 'MEMBER_NOT_FOUND');
  if ((revokedAt === null && data.clientIdsByName.has(name)) || store.organizationIdsByClient.has(clientId)) {
    throw refusal('CREDENTIAL_EXISTS', 'name');
  }
  store.organizationIdsByClient.set(clientId, organizationId);
  data.credentials.set(clientId, { credential, secrets: [], uses: new Map() });
  if (revokedAt === null) data.clientIdsByName.set(name, clientId);
  addToIndex(data.clientIdsByOwner, ownerId, clientId);
}

export function insertSecret(data: OrganizationData, clientId: ClientId, secret: CredentialSecret): void {
  const stored = required(data.credentials.get(clientId), 'CREDENTIAL_NOT_FOUND');
  const secrets = [copySecret(secret), ...stored.secrets].sort((a, b) => b.version - a.version);
  data.credentials.set(clientId, { ...stored, secrets });
}

export function memoryCredentials(store: Store): CredentialRepository {
  const { read, write, trail } = store;
  return {
    findCredential: async (clientId) => {
      const organizationId = store.organizationIdsByClient.get(clientId);
      const stored = organizationId && read(organizationId).credentials.get(clientId);
      return stored && { organizationId, credential: stored.credential, secrets: stored.secrets.map(copySecret) };
    },

    findCredentialsByIds: async (organizationId, clientIds) => {
      const { credentials } = read(organizationId);
      return clientIds.map((clientId) => credentials.get(clientId)?.credential);
    },

    credentialsByOwnerIds: async (organizationId, ownerIds) => {
      const data = read(organizationId);
      return ownerIds.map((ownerId) => credentialsOf(data, ownerId));
    },

    listCredentials: async (organizationId, criteria, window) =>
      sliceList(select(read(organizationId), criteria), listKey, window),

    countCredentials: async (organizationId, criteria) => select(read(organizationId), criteria).length,

    credentialUsesByClientIds: async (organizationId, clientIds) => {
      const { credentials } = read(organizationId);
      return clientIds.map((clientId) => latestUses(credentials.get(clientId)));
    },

    findLastUses: async (organizationId, uses) => {
      const stored = [...read(organizationId).credentials.values()];
      return uses.map((use) => lastUseOf(stored, embedUseId(use)));
    },
    listMethodUsesOfCredentials: async (organizationId, { ownerId }) =>
      methodUsesOfCredentials(read(organizationId), ownerId),

    createCredential: async (organizationId, credential, sealed) => {
      const data = write(organizationId);
      const { clientId, createdAt, revokedAt } = credential;
      insertCredential(store, organizationId, data, credential);
      insertSecret(data, clientId, { ...sealed, createdAt, endsAt: revokedAt, lastUsedAt: null, uses: 0 });
    },

    revokeCredential: async (organizationId, clientId, revokedAt) => {
      const data = write(organizationId);
      const stored = required(data.credentials.get(clientId), 'CREDENTIAL_NOT_FOUND');
      if (stored.credential.revokedAt !== null) {
        trail.forget();
        return stored.credential;
      }
      const credential = { ...stored.credential, revokedAt };
      data.credentials.set(clientId, { ...stored, credential, secrets: endSecrets(stored.secrets, revokedAt) });
      data.clientIdsByName.delete(credential.name);
      return credential;
    },

    touchCredential: async (organizationId, clientId, secretVersion, usedAt, opened) => {
      const data = write(organizationId);
      countUse(data, clientId, secretVersion, usedAt);
      if (opened !== undefined) countEmbedUse(data, clientId, opened, usedAt);
    },
  };
}

import { compareText } from '../../domain/connection.ts';
import type { CredentialSecret, SealedSecret } from '../../domain/credentials/client-credential.ts';
import { liveSecrets, retireSecret, rotateSecrets } from '../../domain/credentials/credential-secrets.ts';
import type { SecretRepository } from '../../domain/credentials/secret-repository.ts';
import type { ClientId } from '../../domain/ids.ts';
import { refusal, required } from '../refusal.ts';
import type { OrganizationData } from './organization-data.ts';
import type { Store } from './store.ts';

/** Bytes can be written to whatever their type says, so none are kept or given that someone else holds. */
export function copySecret<Secret extends { readonly sealed: Uint8Array }>(secret: Secret): Secret {
  return { ...secret, sealed: new Uint8Array(secret.sealed) };
}

/** Whether two are the same encryption, of which no two are alike. */
function isSame(left: SealedSecret, right: SealedSecret): boolean {
  return left.version === right.version && Buffer.from(left.sealed).equals(right.sealed);
}

function* secretsIn({ credentials }: OrganizationData): Generator<{ clientId: ClientId; secret: CredentialSecret }> {
  for (const [clientId, { secrets }] of credentials) for (const secret of secrets) yield { clientId, secret };
}

/** Those of webhooks, too. */
function countSecrets(data: OrganizationData, isCounted: (secret: SealedSecret) => boolean): number {
  const ofWebhooks = [...data.webhooks.values()].flatMap(({ secrets }) => secrets);
  return [...secretsIn(data)]
    .map(({ secret }) => secret as SealedSecret)
    .concat(ofWebhooks)
    .filter(isCounted).length;
}

/** Those that ended at `endedBy` or before. */
/** How many it destroyed. */
export function destroySecrets(data: OrganizationData, endedBy: Date): number {
  let destroyed = 0;
  for (const [clientId, stored] of data.credentials) {
    const secrets = liveSecrets(stored.secrets, endedBy);
    destroyed += stored.secrets.length - secrets.length;
    if (secrets.length < stored.secrets.length) data.credentials.set(clientId, { ...stored, secrets });
  }
  return destroyed;
}

export function memorySecrets({ read, write, trail, data: organizations, keyCanaries }: Store): SecretRepository {
  return {
    secretsByClientIds: async (organizationId, clientIds) => {
      const { credentials } = read(organizationId);
      return clientIds.map((clientId) => (credentials.get(clientId)?.secrets ?? []).map(copySecret));
    },

    rotateCredential: async (organizationId, clientId, rotation) => {
      const data = write(organizationId);
      const stored = required(data.credentials.get(clientId), 'CREDENTIAL_NOT_FOUND');
      if (stored.credential.revokedAt !== null) throw refusal('CREDENTIAL_REVOKED');
      const secrets = rotateSecrets(stored.secrets, rotation);
      data.credentials.set(clientId, { ...stored, secrets: secrets.map(copySecret) });
      trail.complete({ details: { version: secrets[0]?.version ?? null } });
      return secrets;
    },

    retireSecret: async (organizationId, clientId, version, endedAt) => {
      const data = write(organizationId);
      const stored = required(data.credentials.get(clientId), 'CREDENTIAL_NOT_FOUND');
      const secrets = retireSecret(stored.secrets, version, endedAt);
      const isSame = secrets.every(({ endsAt }, place) => endsAt === stored.secrets[place]?.endsAt);
      if (isSame) trail.forget();
      data.credentials.set(clientId, { ...stored, secrets });
    },

    destroyEndedSecrets: async (organizationId, endedBy) => {
      destroySecrets(write(organizationId), endedBy);
    },

    listSecretsUnderKeys: async (organizationId, keyIds, limit) =>
      [...secretsIn(read(organizationId))]
        .filter(({ secret }) => keyIds.includes(secret.keyId))
        .sort((a, b) => compareText(a.clientId, b.clientId) || a.secret.version - b.secret.version)
        .slice(0, limit)
        .map(({ clientId, secret: { version, keyId, sealed } }) => ({
          clientId,
          secret: copySecret({ version, keyId, sealed }),
        })),

    countSecretsUnderOtherKeys: async (organizationId, keyId) =>
      countSecrets(read(organizationId), (secret) => secret.keyId !== keyId),

    replaceSealedSecret: async (organizationId, clientId, known, replacement) => {
      const data = write(organizationId);
      const stored = required(data.credentials.get(clientId), 'CREDENTIAL_NOT_FOUND');
      if (!stored.secrets.some((secret) => isSame(secret, known))) {
        trail.forget();
        return false;
      }
      const { keyId, sealed } = copySecret(replacement);
      const secrets = stored.secrets.map((secret) => (isSame(secret, known) ? { ...secret, keyId, sealed } : secret));
      data.credentials.set(clientId, { ...stored, secrets });
      return true;
    },

    findKeyCanaries: async () =>
      [...keyCanaries.values()].map((canary) => ({
        ...copySecret(canary),
        secrets: [...organizations.values()].reduce(
          (sum, data) => sum + countSecrets(data, ({ keyId }) => keyId === canary.keyId),
          0,
        ),
      })),

    saveKeyCanary: async (canary) => {
      const kept = keyCanaries.get(canary.keyId) ?? copySecret(canary);
      keyCanaries.set(kept.keyId, kept);
      return copySecret(kept);
    },
  };
}

import {
  type CredentialUse,
  type EmbedUse,
  embedUseId,
  mostCredentialUses,
} from '../../domain/credentials/credential-use.ts';
import type { ClientId } from '../../domain/ids.ts';
import { refusal, required } from '../refusal.ts';
import type { OrganizationData, StoredCredential } from './organization-data.ts';

/** The later of two times, of which the first may be absent. */
const later = (known: Date | null, time: Date): Date => (known !== null && known > time ? known : time);

/**
 * Counts one use of a secret, and keeps the latest times of it and of the credential. Throws `CREDENTIAL_NOT_FOUND`,
 * `SECRET_NOT_FOUND`; then nothing is changed.
 */
export function countUse(data: OrganizationData, clientId: ClientId, version: number, usedAt: Date): void {
  const stored = required(data.credentials.get(clientId), 'CREDENTIAL_NOT_FOUND');
  if (!stored.secrets.some((secret) => secret.version === version)) throw refusal('SECRET_NOT_FOUND');
  const { credential, secrets } = stored;
  data.credentials.set(clientId, {
    ...stored,
    credential: { ...credential, lastUsedAt: later(credential.lastUsedAt, usedAt) },
    secrets: secrets.map((secret) =>
      secret.version === version
        ? { ...secret, lastUsedAt: later(secret.lastUsedAt, usedAt), uses: secret.uses + 1 }
        : secret,
    ),
  });
}

/** Counts that a credential opened something. Throws `CREDENTIAL_NOT_FOUND`. */
export function countEmbedUse(data: OrganizationData, clientId: ClientId, opened: EmbedUse, usedAt: Date): void {
  const stored = required(data.credentials.get(clientId), 'CREDENTIAL_NOT_FOUND');
  const { embedId, workbookId, source, tagName, method } = opened;
  const key = embedUseId(opened);
  const known = stored.uses.get(key);
  const use: CredentialUse = {
    embedId,
    workbookId,
    source,
    tagName,
    method,
    lastUsedAt: later(known?.lastUsedAt ?? null, usedAt),
    uses: (known?.uses ?? 0) + 1,
  };
  data.credentials.set(clientId, { ...stored, uses: new Map(stored.uses).set(key, use) });
}

/** When one of these credentials opened it last; those that were revoked do not count. */
export function lastUseOf(credentials: readonly StoredCredential[], useId: string): Date | undefined {
  return credentials
    .filter(({ credential }) => credential.revokedAt === null)
    .flatMap(({ uses }) => uses.get(useId)?.lastUsedAt ?? [])
    .reduce<Date | undefined>((latest, time) => later(latest ?? null, time), undefined);
}

/** The latest first. */
export function latestUses(stored: StoredCredential | undefined): CredentialUse[] {
  return [...(stored?.uses.values() ?? [])]
    .sort((a, b) => b.lastUsedAt.getTime() - a.lastUsedAt.getTime())
    .slice(0, mostCredentialUses);
}

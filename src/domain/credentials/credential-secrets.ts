import { DomainError } from '../errors.ts';
import type { CredentialSecret, SealedSecret } from './client-credential.ts';

const dayMs = 86_400_000;

function isLive({ endsAt }: CredentialSecret, now: Date): boolean {
  return endsAt === null || now < endsAt;
}

/** The secrets that verify (K3), in the order given. */
export function liveSecrets(secrets: readonly CredentialSecret[], now: Date): CredentialSecret[] {
  return secrets.filter((secret) => isLive(secret, now));
}

/** Secrets that ended by then are to be destroyed now (K3). */
export function keptSince({ endedSecretDays }: { readonly endedSecretDays: number }, now: Date): Date {
  return new Date(now.getTime() - endedSecretDays * dayMs);
}

/**
 * Whether nobody seems to sign with a secret any more: it ended; or a newer one was used, and it itself was not since that one was
 * made, or for 24 hours. Never so for the newest (K3, K4).
 */
export function isSafeToRetire(secret: CredentialSecret, secrets: readonly CredentialSecret[], now: Date): boolean {
  if (!isLive(secret, now)) return true;
  const newer = secrets.filter(({ version }) => version > secret.version);
  if (!newer.some(({ lastUsedAt }) => lastUsedAt !== null)) return false;
  const { lastUsedAt } = secret;
  if (lastUsedAt === null || now.getTime() - lastUsedAt.getTime() >= dayMs) return true;
  return newer.every(({ createdAt }) => lastUsedAt < createdAt);
}

export interface Rotation {
  /** Encrypts the new secret as the one of this version. */
  readonly seal: (version: number) => SealedSecret;
  readonly rotatedAt: Date;
  /** When the secrets end that are live by now. */
  readonly olderEndAt: Date;
}

/**
 * The secrets of a credential after a rotation, the new one first: two verify until `olderEndAt` (K3). Throws `ROTATION_UNDER_WAY`
 * when there are two already, unless the older ones are to end at once.
 */
export function rotateSecrets(
  secrets: readonly CredentialSecret[],
  { seal, rotatedAt, olderEndAt }: Rotation,
): CredentialSecret[] {
  const ending = liveSecrets(secrets, rotatedAt).find(({ endsAt }) => endsAt !== null);
  if (ending?.endsAt && rotatedAt < olderEndAt) {
    throw new DomainError(
      'ROTATION_UNDER_WAY',
      `Secret ${ending.version} of the credential is still live beside the newest one: it ends at ${ending.endsAt.toISOString()}.`,
    );
  }
  const version = 1 + Math.max(0, ...secrets.map((secret) => secret.version));
  const added = { ...seal(version), createdAt: rotatedAt, endsAt: null, lastUsedAt: null, uses: 0 };
  return [added, ...endSecrets(secrets, olderEndAt)];
}

/** The secrets, all of which end at `end`, or earlier where they do so already. */
export function endSecrets(secrets: readonly CredentialSecret[], end: Date): CredentialSecret[] {
  return secrets.map((secret) => (secret.endsAt === null || end < secret.endsAt ? { ...secret, endsAt: end } : secret));
}

/**
 * The secrets after an older one was ended, which keeps the earlier time when it ended already. Throws `SECRET_NOT_FOUND`, and
 * `INVALID_INPUT` for the newest.
 */
export function retireSecret(secrets: readonly CredentialSecret[], version: number, endedAt: Date): CredentialSecret[] {
  const [newest] = secrets;
  if (!secrets.some((secret) => secret.version === version)) {
    throw new DomainError('SECRET_NOT_FOUND', 'The credential has no secret of this version.', { field: 'version' });
  }
  if (newest?.version === version) {
    throw new DomainError('INVALID_INPUT', 'This is the newest secret of the credential, which only ends with it.', {
      field: 'version',
      remedy: 'Rotate the credential with overlapHours: 0, or revoke it.',
    });
  }
  return secrets.flatMap((secret) => (secret.version === version ? endSecrets([secret], endedAt) : [secret]));
}

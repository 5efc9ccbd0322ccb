import type { SealedSecret } from '../credentials/client-credential.ts';
import type { WebhookSecret } from './webhook.ts';

export interface WebhookRotation {
  /** Encrypts the new secret as the one of this version. */
  readonly seal: (version: number) => SealedSecret;
  readonly rotatedAt: Date;
  /** Until when the one before it signs as well. */
  readonly olderEndsAt: Date;
}

export function liveWebhookSecrets(secrets: readonly WebhookSecret[], now: Date): WebhookSecret[] {
  return secrets.filter(({ endsAt }) => endsAt === null || now < endsAt);
}

/** The secrets of a webhook after a rotation, the new one first: two sign at most, and older ones are destroyed. */
export function rotateWebhookSecrets(
  secrets: readonly WebhookSecret[],
  { seal, rotatedAt, olderEndsAt }: WebhookRotation,
): WebhookSecret[] {
  const newest = secrets.find(({ endsAt }) => endsAt === null);
  const version = 1 + Math.max(0, ...secrets.map((secret) => secret.version));
  const added = { ...seal(version), createdAt: rotatedAt, endsAt: null };
  return newest && rotatedAt < olderEndsAt ? [added, { ...newest, endsAt: olderEndsAt }] : [added];
}

import { createHmac } from 'node:crypto';
import type { RandomBytes } from '../ids.ts';

export const webhookSecretPrefix = 'whsec_';

/** 32 random bytes as the Standard Webhooks specification writes them. */
export function mintWebhookSecret(randomBytes: RandomBytes): string {
  return webhookSecretPrefix + Buffer.from(randomBytes(32)).toString('base64');
}

/** What receivers check (H3): Standard Webhooks 1.0, with a signature by each secret. */
export function signWebhook(id: string, time: Date, body: string, secrets: readonly string[]): Record<string, string> {
  const timestamp = String(Math.floor(time.getTime() / 1000));
  const sign = (secret: string) =>
    createHmac('sha256', Buffer.from(secret.slice(webhookSecretPrefix.length), 'base64'))
      .update(`${id}.${timestamp}.${body}`)
      .digest('base64');
  return {
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': secrets.map((secret) => `v1,${sign(secret)}`).join(' '),
  };
}

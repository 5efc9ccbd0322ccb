import type { SealedSecret } from '../credentials/client-credential.ts';
import type { WebhookId } from '../ids.ts';

/** What a webhook can be told of, as SDL and database write it. */
export const webhookEvents = [
  'EMBED_REFUSED',
  'EMBED_SOURCE_MISSING',
  'CREDENTIAL_EXPIRING',
  'WORKBOOK_PUBLISHED',
] as const;
export type WebhookEvent = (typeof webhookEvents)[number];

/** Whoever switched it off: an administrator, the target by answering 410, or 8 failures without a success between. */
export const webhookEnds = ['ADMINISTRATOR', 'GONE', 'FAILING'] as const;
export type WebhookEnd = (typeof webhookEnds)[number];

/** Of an organization; each write that is told of makes a row for each. */
export const mostWebhooks = 20;

/** An address of others that is told of events (H1). */
export interface Webhook {
  readonly webhookId: WebhookId;
  readonly url: string;
  readonly description: string;
  readonly events: readonly WebhookEvent[];
  readonly createdAt: Date;
  /** Null while it is told of events. */
  readonly disabledAt: Date | null;
  readonly disabledBy: WebhookEnd | null;
}

export type WebhookChanges = Partial<Omit<Webhook, 'webhookId' | 'createdAt'>>;

/** Signs what is sent (H3); encrypted at rest, as secrets of credentials are (K1). */
export interface WebhookSecret extends SealedSecret {
  readonly createdAt: Date;
  /** When it stops to sign; null: it is the newest. */
  readonly endsAt: Date | null;
}

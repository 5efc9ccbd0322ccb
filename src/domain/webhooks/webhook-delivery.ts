import { createHash } from 'node:crypto';
import type { DeliveryId, WebhookId, WorkbookId } from '../ids.ts';
import type { JsonObject } from '../workbooks/content-tree.ts';
import type { WebhookEvent } from './webhook.ts';

/** What a delivery can tell of: an event, or that an administrator tries the webhook. */
export type DeliveryEvent = WebhookEvent | 'WEBHOOK_TEST';

export const deliveryStatuses = ['PENDING', 'DELIVERED', 'DEAD'] as const;
export type DeliveryStatus = (typeof deliveryStatuses)[number];

/** Why the last try of a delivery failed. */
export const deliveryFailures = [
  'STATUS_NOT_SUCCESSFUL',
  'REDIRECTED',
  'TIMED_OUT',
  'HOST_NOT_FOUND',
  'ADDRESS_NOT_ALLOWED',
  'CONNECTION_FAILED',
  'CERTIFICATE_NOT_VALID',
  'SECRET_NOT_READABLE',
  'INTERRUPTED',
] as const;
export type DeliveryFailure = (typeof deliveryFailures)[number];

/** Two versions of a workbook, by which embeds are asked for whose source the later one lacks (C5). */
export interface VersionChange {
  readonly workbookId: WorkbookId;
  /** Of embeds of this tag; null: of embeds without one. */
  readonly tagName: string | null;
  readonly fromNumber: number;
  readonly toNumber: number;
}

/** What was collected into one delivery. */
export interface Collected {
  readonly count: number;
  readonly lastTime: Date;
  /** The latest ones, newest first. */
  readonly referenceNumbers: readonly string[];
}

/** Something that a webhook is told, until it has taken it (H2). */
export interface WebhookDelivery {
  readonly deliveryId: DeliveryId;
  readonly webhookId: WebhookId;
  readonly event: DeliveryEvent;
  /** When it happened; of what is collected, the first time. */
  readonly createdAt: Date;
  /** Null until `change` was looked at, which then becomes null. */
  readonly data: JsonObject | null;
  readonly change: VersionChange | null;
  readonly collected: Collected | null;
  readonly status: DeliveryStatus;
  /** How often it was tried; counts on when it is to be delivered once more. */
  readonly attempts: number;
  /** Of which number of attempts a failure is the last. */
  readonly mostAttempts: number;
  /** When it is tried next, or taken from a server that does not answer for it. */
  readonly nextAttemptAt: Date;
  readonly lastAttemptAt: Date | null;
  /** The HTTP status of the last answer. */
  readonly lastStatus: number | null;
  readonly lastFailure: DeliveryFailure | null;
  /** When it was delivered, or given up; null while it is pending. */
  readonly endedAt: Date | null;
}

/** Of the same webhook and key always the same, so that nothing is told twice: a UUID of version 8 (RFC 9562). */
export function deliveryIdOf(webhookId: WebhookId, key: string): DeliveryId {
  const hex = createHash('sha256').update(`${webhookId} ${key}`).digest('hex').slice(0, 32);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}` as DeliveryId;
}

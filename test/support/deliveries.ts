import type { Claim, DeliveryOutcome, WebhookEnding } from '../../src/domain/webhooks/webhook-repository.ts';
import { frozenNow, later } from './builders.ts';
import { anAuditEvent } from './openings.ts';

/** For a minute, of everything that is due by `frozenNow`. */
export function aClaim(overrides: Partial<Claim> = {}): Claim {
  return {
    now: frozenNow,
    leasedUntil: later(60),
    exceptWebhookIds: [],
    mostPerWebhook: 100,
    most: 100,
    ...overrides,
  };
}

export const delivered: DeliveryOutcome = {
  attemptedAt: later(1),
  httpStatus: 204,
  failure: null,
  nextAttemptAt: null,
  ends: null,
};

/** To be tried again two minutes later. */
export const failed: DeliveryOutcome = {
  attemptedAt: later(1),
  httpStatus: 500,
  failure: 'STATUS_NOT_SUCCESSFUL',
  nextAttemptAt: later(121),
  ends: null,
};

export function anEnding(by: WebhookEnding['by']): WebhookEnding {
  return { by, event: anAuditEvent({ action: 'WEBHOOK_DISABLED', actorKind: 'SERVER', targetType: 'WEBHOOK' }) };
}

export const givenUp: DeliveryOutcome = { ...failed, nextAttemptAt: null, ends: anEnding('FAILING') };

import { targetTypeOf } from '../audit/audit-action.ts';
import { newAuditEvent } from '../audit/new-audit-event.ts';
import { toDetails } from '../audit/recorded.ts';
import type { OrganizationId } from '../ids.ts';
import type { Deps } from '../ports.ts';
import { originOf } from './read-target.ts';
import { nextAttemptAfter } from './retry-schedule.ts';
import { settleChange } from './settle-change.ts';
import { signWebhook } from './sign-webhook.ts';
import type { Webhook } from './webhook.ts';
import type { DeliveryFailure, WebhookDelivery } from './webhook-delivery.ts';
import { toPayload } from './webhook-payload.ts';
import type { ClaimedDelivery, DeliveryOutcome, WebhookEnding } from './webhook-repository.ts';

export interface WebhookRequest {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** What a target answered, or why none was had. */
export type WebhookAnswer =
  | { readonly httpStatus: number; readonly retryAfter?: string | undefined }
  | { readonly httpStatus: null; readonly failure: DeliveryFailure };

/** Sends to a target outside, and follows no redirect. It never throws. */
export type SendWebhook = (request: WebhookRequest) => Promise<WebhookAnswer>;

export interface DeliveryDeps extends Pick<Deps, 'repository' | 'secretBox' | 'now' | 'randomBytes'> {
  readonly sendWebhook: SendWebhook;
}

function openSecrets({ secretBox }: DeliveryDeps, organizationId: OrganizationId, claimed: ClaimedDelivery) {
  const { webhookId } = claimed.webhook;
  try {
    return claimed.secrets.map((sealed) =>
      secretBox.open({ organizationId, webhookId, version: sealed.version }, sealed),
    );
  } catch {
    return undefined;
  }
}

async function send(
  deps: DeliveryDeps,
  organizationId: OrganizationId,
  claimed: ClaimedDelivery,
  delivery: WebhookDelivery,
): Promise<WebhookAnswer> {
  const secrets = openSecrets(deps, organizationId, claimed);
  if (!secrets) return { httpStatus: null, failure: 'SECRET_NOT_READABLE' };
  const body = JSON.stringify(toPayload(organizationId, delivery));
  const signature = signWebhook(delivery.deliveryId, deps.now(), body, secrets);
  return deps.sendWebhook({ url: claimed.webhook.url, headers: signature, body });
}

function failureOf(answer: WebhookAnswer): DeliveryFailure | null {
  if (answer.httpStatus === null) return answer.failure;
  if (answer.httpStatus >= 200 && answer.httpStatus < 300) return null;
  return answer.httpStatus >= 300 && answer.httpStatus < 400 ? 'REDIRECTED' : 'STATUS_NOT_SUCCESSFUL';
}

const gone = 410;

/** A server that is stopped says nothing about the receiver: another tries it soon, also when that was the last try. */
const interruptionMs = 1000;

function nextAttempt(
  { randomBytes }: DeliveryDeps,
  delivery: WebhookDelivery,
  answer: WebhookAnswer,
  attemptedAt: Date,
): Date | null {
  const { httpStatus } = answer;
  if (httpStatus === null) {
    if (answer.failure === 'INTERRUPTED') return new Date(attemptedAt.getTime() + interruptionMs);
    return nextAttemptAfter(delivery, attemptedAt, randomBytes) ?? null;
  }
  if (httpStatus === gone) return null;
  return nextAttemptAfter(delivery, attemptedAt, randomBytes, answer.retryAfter) ?? null;
}

function endingOf(
  deps: DeliveryDeps,
  { webhookId, url }: Webhook,
  by: WebhookEnding['by'],
  { httpStatus, failure }: Pick<DeliveryOutcome, 'httpStatus' | 'failure'>,
): WebhookEnding {
  const event = newAuditEvent(deps, {
    action: 'WEBHOOK_DISABLED',
    actorKind: 'SERVER',
    requestId: '',
    targetType: targetTypeOf('WEBHOOK_DISABLED'),
    targetId: webhookId,
    details: toDetails({ disabledBy: by, origin: originOf(url), httpStatus, failure }),
  });
  return { by, event };
}

function judge(
  deps: DeliveryDeps,
  webhook: Webhook,
  delivery: WebhookDelivery,
  answer: WebhookAnswer,
): DeliveryOutcome {
  const attemptedAt = deps.now();
  const { httpStatus } = answer;
  const failure = failureOf(answer);
  const nextAttemptAt = failure === null ? null : nextAttempt(deps, delivery, answer, attemptedAt);
  const isFailing = failure !== null && nextAttemptAt === null && delivery.event !== 'WEBHOOK_TEST';
  const endedBy = httpStatus === gone ? 'GONE' : isFailing ? 'FAILING' : null;
  const ends = endedBy && endingOf(deps, webhook, endedBy, { httpStatus, failure });
  return { attemptedAt, httpStatus, failure, nextAttemptAt, ends };
}

/** Finds out what a delivery has to tell where that is not known yet, keeps it, and answers it; undefined: nothing. */
async function settle(
  deps: DeliveryDeps,
  organizationId: OrganizationId,
  delivery: WebhookDelivery,
): Promise<WebhookDelivery | undefined> {
  if (delivery.change === null) return delivery;
  const data = await settleChange(deps, organizationId, delivery.change);
  await deps.repository.settleDelivery(organizationId, delivery.deliveryId, data ?? null);
  return data && { ...delivery, data };
}

/** Tries a delivery that was claimed, and keeps what came of it (H2); answers the failure, null when there was none. */
export async function deliverWebhook(
  deps: DeliveryDeps,
  organizationId: OrganizationId,
  claimed: ClaimedDelivery,
): Promise<DeliveryFailure | null> {
  const delivery = await settle(deps, organizationId, claimed.delivery);
  if (!delivery) return null;
  const outcome = judge(deps, claimed.webhook, delivery, await send(deps, organizationId, claimed, delivery));
  await deps.repository.finishDelivery(organizationId, delivery.deliveryId, delivery.attempts, outcome);
  return outcome.failure;
}

import { recorded } from '../audit/recorded.ts';
import { type MemberCaller, requirePerson } from '../caller.ts';
import { hourMs, readOverlap } from '../credentials/read-overlap.ts';
import type { ChangeDeps } from '../ports.ts';
import { getWebhook } from './find-webhook.ts';
import { mintWebhookSecret } from './sign-webhook.ts';
import type { Webhook } from './webhook.ts';

export interface RotateWebhookSecretInput {
  readonly webhookId: string;
  readonly overlapHours?: number | null | undefined;
}

/**
 * A new secret for a webhook, given in the clear here alone (K1); for so many hours, a day unless told otherwise, the one before it
 * signs beside it. Throws `FORBIDDEN`, `INVALID_INPUT`,
 * `WEBHOOK_NOT_FOUND`.
 */
export async function rotateWebhookSecret(
  deps: ChangeDeps,
  caller: MemberCaller,
  input: RotateWebhookSecretInput,
): Promise<{ webhook: Webhook; secret: string }> {
  requirePerson(caller);
  const { organizationId } = caller;
  const overlapHours = readOverlap(input.overlapHours);
  const webhook = await getWebhook(deps, caller, input.webhookId);
  const { webhookId } = webhook;
  const secret = mintWebhookSecret(deps.randomBytes);
  const rotatedAt = deps.now();
  const writes = recorded(deps, caller, 'WEBHOOK_SECRET_ROTATED', { targetId: webhookId, details: { overlapHours } });
  await writes.rotateWebhookSecret(organizationId, webhookId, {
    seal: (version) => deps.secretBox.seal({ organizationId, webhookId, version }, secret),
    rotatedAt,
    olderEndsAt: new Date(rotatedAt.getTime() + overlapHours * hourMs),
  });
  return { webhook, secret };
}

import { recorded } from '../audit/recorded.ts';
import { type MemberCaller, requirePerson } from '../caller.ts';
import type { WebhookId } from '../ids.ts';
import type { ChangeDeps } from '../ports.ts';
import { realChanges } from '../real-changes.ts';
import { readText } from '../text-input.ts';
import { readEvents } from './create-webhook.ts';
import { getWebhook } from './find-webhook.ts';
import { originOf, readTarget } from './read-target.ts';
import type { Webhook, WebhookChanges, WebhookEvent } from './webhook.ts';

export interface UpdateWebhookInput {
  readonly webhookId: string;
  readonly url?: string | null | undefined;
  readonly events?: readonly WebhookEvent[] | null | undefined;
  readonly description?: string | null | undefined;
  readonly isEnabled?: boolean | null | undefined;
}

function readSwitch({ disabledAt }: Webhook, isEnabled: boolean | null | undefined, now: Date): WebhookChanges {
  if (isEnabled === true) return { disabledAt: null, disabledBy: null };
  return isEnabled === false && disabledAt === null ? { disabledAt: now, disabledBy: 'ADMINISTRATOR' } : {};
}

/** What clients call the fields that a switch changes. */
const fieldNames: Readonly<Record<string, readonly string[]>> = { disabledAt: ['isEnabled'], disabledBy: [] };

/**
 * Changes what is given; a webhook that is enabled again is sent what waited. Throws `FORBIDDEN`, `INVALID_INPUT`,
 * `WEBHOOK_NOT_FOUND`.
 */
export async function updateWebhook(
  deps: ChangeDeps,
  caller: MemberCaller,
  input: UpdateWebhookInput,
): Promise<Webhook> {
  requirePerson(caller);
  const { url, events, description, isEnabled } = input;
  const webhook = await getWebhook(deps, caller, input.webhookId);
  const { webhookId } = webhook;
  const wanted: WebhookChanges = {
    ...(url && { url: readTarget(url, deps.settings.webhookTargets) }),
    ...(events && { events: readEvents(events) }),
    ...(typeof description === 'string' && { description: readText('description', description) }),
    ...readSwitch(webhook, isEnabled, deps.now()),
  };
  const changes = realChanges<WebhookChanges>(webhook, wanted);
  if (!changes) return webhook;
  const field = Object.keys(changes).flatMap((name) => fieldNames[name] ?? name);
  const event = {
    targetId: webhookId,
    details: {
      field,
      ...(changes.url && { origin: originOf(changes.url) }),
      ...(changes.disabledAt !== undefined && { isEnabled: changes.disabledAt === null }),
    },
  };
  return recorded(deps, caller, 'WEBHOOK_UPDATED', event).updateWebhook(caller.organizationId, webhookId, changes);
}

/** Forgets a webhook with all that it was not sent yet. Throws `WEBHOOK_NOT_FOUND`. */
export async function deleteWebhook(
  deps: ChangeDeps,
  caller: MemberCaller,
  input: { readonly webhookId: string },
): Promise<WebhookId> {
  const { webhookId, url } = await getWebhook(deps, caller, input.webhookId);
  const event = { targetId: webhookId, details: { origin: originOf(url) } };
  const writes = recorded(deps, caller, 'WEBHOOK_DELETED', event);
  await writes.deleteWebhook(caller.organizationId, webhookId);
  return webhookId;
}

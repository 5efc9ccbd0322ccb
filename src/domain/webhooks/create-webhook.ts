import { recorded } from '../audit/recorded.ts';
import { type MemberCaller, requirePerson } from '../caller.ts';
import { DomainError } from '../errors.ts';
import { randomUuid, type WebhookId } from '../ids.ts';
import type { ChangeDeps } from '../ports.ts';
import { readText } from '../text-input.ts';
import { originOf, readTarget } from './read-target.ts';
import { mintWebhookSecret } from './sign-webhook.ts';
import { mostWebhooks, type Webhook, type WebhookEvent, webhookEvents } from './webhook.ts';

export interface CreateWebhookInput {
  readonly url: string;
  readonly events: readonly WebhookEvent[];
  readonly description?: string | null | undefined;
}

/** In the order of the SDL, each once. Throws `INVALID_INPUT` for none. */
export function readEvents(events: readonly WebhookEvent[]): WebhookEvent[] {
  if (events.length > 0) return webhookEvents.filter((event) => events.includes(event));
  throw new DomainError('INVALID_INPUT', 'A webhook needs an event to be of use.', { field: 'events' });
}

/** A webhook, and its secret in the clear, here alone (K1, K2). Throws `FORBIDDEN`, `INVALID_INPUT`. */
export async function createWebhook(
  deps: ChangeDeps,
  caller: MemberCaller,
  input: CreateWebhookInput,
): Promise<{ webhook: Webhook; secret: string }> {
  requirePerson(caller);
  const { organizationId } = caller;
  const { randomBytes, secretBox, settings, now } = deps;
  const facts = {
    url: readTarget(input.url, settings.webhookTargets),
    description: readText('description', input.description),
    events: readEvents(input.events),
  };
  const webhookId = randomUuid<WebhookId>(randomBytes);
  const webhook: Webhook = { webhookId, ...facts, createdAt: now(), disabledAt: null, disabledBy: null };
  const secret = mintWebhookSecret(randomBytes);
  const sealed = secretBox.seal({ organizationId, webhookId, version: 1 }, secret);
  const details = { origin: originOf(facts.url), event: facts.events };
  const writes = recorded(deps, caller, 'WEBHOOK_CREATED', { targetId: webhookId, details });
  if (await writes.createWebhook(organizationId, webhook, sealed)) return { webhook, secret };
  throw new DomainError('INVALID_INPUT', `An organization has at most ${mostWebhooks} webhooks.`, {
    remedy: 'Delete one that is not needed with deleteWebhook.',
  });
}

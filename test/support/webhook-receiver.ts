import { createHmac } from 'node:crypto';
import type { WebhookId } from '../../src/domain/ids.ts';
import type { SendWebhook, WebhookAnswer, WebhookRequest } from '../../src/domain/webhooks/deliver-webhook.ts';
import type { TestApi } from './api.ts';

const everyEvent = ['EMBED_REFUSED', 'EMBED_SOURCE_MISSING', 'CREDENTIAL_EXPIRING', 'WORKBOOK_PUBLISHED'];

/** A webhook of the administrator, with its secret. */
export async function makeWebhook(
  api: TestApi,
  input: { readonly url?: string; readonly events?: readonly string[] } = {},
): Promise<{ readonly webhookId: WebhookId; readonly secret: string }> {
  const made = await api.mutate<{ webhook: { webhookId: WebhookId } | null; secret: string; userErrors: object[] }>(
    'admin',
    'createWebhook',
    { url: 'https://hooks.example/', events: everyEvent, ...input },
    'webhook { webhookId } secret userErrors { message }',
  );
  if (made.webhook === null) throw new Error(JSON.stringify(made.userErrors));
  return { webhookId: made.webhook.webhookId, secret: made.secret };
}

/** Who is sent webhooks: what arrived, and what is answered. */
export interface Receiver {
  readonly requests: WebhookRequest[];
  answer: WebhookAnswer;
  readonly send: SendWebhook;
  /** The bodies that arrived since this was asked last. */
  take(): unknown[];
}

export function createReceiver(): Receiver {
  const requests: WebhookRequest[] = [];
  const receiver: Receiver = {
    requests,
    answer: { httpStatus: 200 },
    send: async (request) => {
      requests.push(request);
      return receiver.answer;
    },
    take: () => requests.splice(0).map(({ body }) => JSON.parse(body)),
  };
  return receiver;
}

/** Which of the signatures are made with this secret, as the Standard Webhooks specification says; nothing of the server is asked. */
export function checkSignatures(
  { headers, body }: Pick<WebhookRequest, 'headers' | 'body'>,
  secret: string,
): boolean[] {
  const { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signatures = '' } = headers;
  const key = Buffer.from(secret.replace('whsec_', ''), 'base64');
  const expected = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64');
  return signatures.split(' ').map((signature) => signature === `v1,${expected}`);
}

import { beforeEach, describe, expect, it } from 'vitest';
import { createTestApi, type TestApi } from '../support/api.ts';
import { makeWebhook } from '../support/webhook-receiver.ts';

let api: TestApi;
beforeEach(async () => {
  api = await createTestApi();
});

describe('the audit trail', () => {
  it('tells where a webhook led at each change, but no path, which may be a secret', async () => {
    const { webhookId } = await makeWebhook(api, {
      url: 'https://hooks.example/first-secret',
      events: ['EMBED_REFUSED'],
    });
    const change = (name: string, input: object = {}) => {
      api.clock.now = new Date(api.clock.now.getTime() + 1);
      return api.mutate('admin', name, { webhookId, ...input }, 'userErrors { code }');
    };
    await change('updateWebhook', { url: 'https://other.example:8443/second-secret?key=1', description: 'New' });
    await change('updateWebhook', { isEnabled: false });
    await change('updateWebhook', { isEnabled: true });
    await change('deleteWebhook');
    const query = `{ auditEvents(first: 5) { nodes { action targetId details { name value } } } }`;
    type Found = { auditEvents: { nodes: { details: { name: string; value: string }[] }[] } };
    const { auditEvents } = await api.data<Found>('admin', query);
    const event = (action: string, ...details: [string, string][]) => ({
      action,
      targetId: webhookId,
      details: details.map(([name, value]) => ({ name, value })),
    });
    expect(auditEvents.nodes).toEqual([
      event('WEBHOOK_DELETED', ['origin', 'https://other.example:8443']),
      event('WEBHOOK_UPDATED', ['field', 'isEnabled'], ['isEnabled', 'true']),
      event('WEBHOOK_UPDATED', ['field', 'isEnabled'], ['isEnabled', 'false']),
      event('WEBHOOK_UPDATED', ['field', 'url'], ['field', 'description'], ['origin', 'https://other.example:8443']),
      event('WEBHOOK_CREATED', ['origin', 'https://hooks.example'], ['event', 'EMBED_REFUSED']),
    ]);
  });
});

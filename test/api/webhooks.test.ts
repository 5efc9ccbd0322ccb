import { beforeEach, describe, expect, it } from 'vitest';
import { createTestApi, type TestApi } from '../support/api.ts';
import { frozenNow, later } from '../support/builders.ts';
import { makeWebhook } from '../support/webhook-receiver.ts';

let api: TestApi;
beforeEach(async () => {
  api = await createTestApi();
});

const errors = 'userErrors { code field message }';
const facts = 'webhookId url description events isEnabled disabledAt disabledBy createdAt';

async function list(fields = facts): Promise<readonly Record<string, unknown>[]> {
  const query = `{ webhooks(first: 50) { totalCount nodes { ${fields} } } }`;
  const { webhooks } = await api.data<{ webhooks: { totalCount: number; nodes: Record<string, unknown>[] } }>(
    'admin',
    query,
  );
  expect(webhooks.totalCount).toBe(webhooks.nodes.length);
  return webhooks.nodes;
}

describe('a webhook', () => {
  it('[H1] [K1] is made by administrators, and its secret is shown then and never again', async () => {
    const input = {
      url: 'https://hooks.example/embed',
      events: ['WORKBOOK_PUBLISHED', 'EMBED_REFUSED', 'EMBED_REFUSED'],
      description: 'For the helpdesk',
    };
    const made = await api.mutate<{ webhook: object; secret: string; userErrors: object[] }>(
      'admin',
      'createWebhook',
      input,
      `webhook { ${facts} } secret ${errors}`,
    );
    expect(made.userErrors).toEqual([]);
    expect(made.secret).toMatch(/^whsec_/);
    const shown = {
      ...input,
      events: ['EMBED_REFUSED', 'WORKBOOK_PUBLISHED'],
      isEnabled: true,
      disabledAt: null,
      disabledBy: null,
      createdAt: frozenNow,
    };
    expect(made.webhook).toMatchObject(shown);
    expect(await list()).toMatchObject([shown]);
  });

  it.each([
    ['a target that is not public', { url: 'https://127.0.0.1/' }, 'url'],
    ['a target without TLS', { url: 'http://hooks.example/' }, 'url'],
    ['no events', { events: [] }, 'events'],
    ['a description that is too long', { description: 'x'.repeat(10_001) }, 'description'],
  ])('[H1] [H4] is refused with %s', async (_, change, field) => {
    const input = { url: 'https://hooks.example/', events: ['EMBED_REFUSED'], ...change };
    const made = await api.mutate('admin', 'createWebhook', input, `webhook { webhookId } secret ${errors}`);
    expect(made).toMatchObject({ webhook: null, secret: null, userErrors: [{ code: 'INVALID_INPUT', field }] });
    expect(await list()).toEqual([]);
  });

  it('[H1] is one of 20 at most', async () => {
    for (let count = 0; count < 20; count += 1) await makeWebhook(api);
    await expect(makeWebhook(api)).rejects.toThrow('at most 20 webhooks');
  });

  it('[H6] is changed, switched off and on, and deleted', async () => {
    const { webhookId } = await makeWebhook(api);
    const update = (input: object) =>
      api.mutate('admin', 'updateWebhook', { webhookId, ...input }, `webhook { ${facts} } ${errors}`);
    const changes = { url: 'https://other.example/', description: 'New', events: ['CREDENTIAL_EXPIRING'] };
    expect(await update(changes)).toMatchObject({ webhook: changes, userErrors: [] });
    api.clock.now = later(1);
    const off = { ...changes, isEnabled: false, disabledAt: later(1), disabledBy: 'ADMINISTRATOR' };
    expect(await update({ isEnabled: false })).toMatchObject({ webhook: off });
    api.clock.now = later(2);
    expect(await update({ isEnabled: false })).toMatchObject({ webhook: off });
    expect(await update({ isEnabled: true })).toMatchObject({ webhook: { isEnabled: true, disabledAt: null } });
    expect(await update({ url: 'https://10.0.0.1/' })).toMatchObject({ webhook: null, userErrors: [{ field: 'url' }] });
    const forget = () => api.mutate('admin', 'deleteWebhook', { webhookId }, `webhookId ${errors}`);
    expect(await forget()).toEqual({ webhookId, userErrors: [] });
    expect(await forget()).toMatchObject({ webhookId: null, userErrors: [{ code: 'WEBHOOK_NOT_FOUND' }] });
    expect(await list()).toEqual([]);
  });

  it('[K1] gets a new secret, which is shown then', async () => {
    const { webhookId, secret } = await makeWebhook(api);
    const rotate = (overlapHours?: number) =>
      api.mutate<{ secret: string }>(
        'admin',
        'rotateWebhookSecret',
        { webhookId, overlapHours },
        `webhook { webhookId } secret ${errors}`,
      );
    const rotated = await rotate();
    expect(rotated).toMatchObject({ webhook: { webhookId }, userErrors: [] });
    expect(rotated.secret).not.toBe(secret);
    expect(await rotate(721)).toMatchObject({ webhook: null, userErrors: [{ field: 'overlapHours' }] });
  });

  it('[A4] is unknown to administrators of another organization', async () => {
    const { webhookId } = await makeWebhook(api);
    const query = '{ webhooks(first: 9) { nodes { webhookId } } }';
    expect(await api.data('outsider', query)).toEqual({ webhooks: { nodes: [] } });
    for (const [name, fields] of [
      ['updateWebhook', 'webhook { webhookId }'],
      ['rotateWebhookSecret', 'secret'],
      ['deleteWebhook', 'webhookId'],
      ['sendTestWebhook', 'delivery { deliveryId }'],
      ['redeliverDeadWebhooks', 'count'],
    ] as const) {
      const refused = await api.mutate('outsider', name, { webhookId }, `${fields} ${errors}`);
      expect([name, refused]).toMatchObject([name, { userErrors: [{ code: 'WEBHOOK_NOT_FOUND' }] }]);
    }
  });
});

describe('a delivery', () => {
  it('is listed under its webhook as it is sent, newest first, and by how it stands', async () => {
    const { webhookId } = await makeWebhook(api);
    const send = () =>
      api.mutate<{ delivery: { deliveryId: string } }>(
        'admin',
        'sendTestWebhook',
        { webhookId },
        `delivery { deliveryId event status attempts } ${errors}`,
      );
    const first = await send();
    expect(first).toMatchObject({ delivery: { event: 'WEBHOOK_TEST', status: 'PENDING', attempts: 0 } });
    api.clock.now = later(1);
    const second = await send();
    const fields = `lastDelivery { deliveryId payload }
      all: deliveries(first: 1) { totalCount nodes { deliveryId nextAttemptAt } pageInfo { hasNextPage } }
      dead: deliveries(first: 9, filter: { status: DEAD }) { totalCount nodes { deliveryId } }`;
    const { deliveryId } = second.delivery;
    const payload = {
      id: deliveryId,
      type: 'webhook.test',
      version: 1,
      timestamp: later(1).toISOString(),
      organizationId: api.organizationId,
      data: { webhookId },
    };
    expect(await list(fields)).toEqual([
      {
        lastDelivery: { deliveryId, payload },
        all: {
          totalCount: 2,
          nodes: [{ deliveryId, nextAttemptAt: later(1) }],
          pageInfo: { hasNextPage: true },
        },
        dead: { totalCount: 0, nodes: [] },
      },
    ]);
  });

  it('is redelivered by its id alone, within its organization, while its webhook is enabled', async () => {
    const { webhookId } = await makeWebhook(api);
    const { delivery } = await api.mutate<{ delivery: { deliveryId: string } }>(
      'admin',
      'sendTestWebhook',
      { webhookId },
      'delivery { deliveryId }',
    );
    const { deliveryId } = delivery;
    const redeliver = (as: 'admin' | 'outsider' = 'admin') =>
      api.mutate(as, 'redeliverWebhook', { deliveryId }, `delivery { deliveryId status nextAttemptAt } ${errors}`);
    api.clock.now = later(60);
    const again = { deliveryId, status: 'PENDING', nextAttemptAt: later(60) };
    expect(await redeliver()).toEqual({ delivery: again, userErrors: [] });
    expect(await redeliver('outsider')).toMatchObject({ userErrors: [{ code: 'DELIVERY_NOT_FOUND' }] });
    await api.mutate('admin', 'updateWebhook', { webhookId, isEnabled: false }, errors);
    expect(await redeliver()).toMatchObject({ delivery: null, userErrors: [{ code: 'WEBHOOK_DISABLED' }] });
    const all = await api.mutate('admin', 'redeliverDeadWebhooks', { webhookId }, `count ${errors}`);
    expect(all).toMatchObject({ count: null, userErrors: [{ code: 'WEBHOOK_DISABLED' }] });
    const test = await api.mutate('admin', 'sendTestWebhook', { webhookId }, `delivery { deliveryId } ${errors}`);
    expect(test).toMatchObject({ delivery: null, userErrors: [{ code: 'WEBHOOK_DISABLED' }] });
  });
});

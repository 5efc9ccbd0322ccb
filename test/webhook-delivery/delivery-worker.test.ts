import { describe, expect, it } from 'vitest';
import { later } from '../support/builders.ts';
import { startDeliveries } from '../support/deliveries-at-work.ts';
import { checkSignatures, makeWebhook } from '../support/webhook-receiver.ts';

describe('the delivery of webhooks', () => {
  it('[H2] [H3] sends what is due, signed, under an id that stays the same at each try', async () => {
    const { api, importWorkbook, log, outcomes, receiver, webhookAndDelivery, worker } = await startDeliveries();
    const { webhookId, secret } = await makeWebhook(api, { events: ['WORKBOOK_PUBLISHED'] });
    const workbookId = await importWorkbook(['revenue']);
    receiver.answer = { httpStatus: 503 };
    await worker.poll();
    await worker.idle();
    receiver.answer = { httpStatus: 200 };
    api.clock.now = later(12);
    await worker.poll();
    await worker.idle();
    const [first, second] = receiver.requests;
    if (!first || !second) throw new Error('It was not sent twice.');
    expect(receiver.requests).toHaveLength(2);
    expect([first.url, first.body]).toEqual([second.url, second.body]);
    expect(checkSignatures(first, secret)).toEqual([true]);
    expect(checkSignatures(second, secret)).toEqual([true]);
    expect(Number(second.headers['webhook-timestamp']) - Number(first.headers['webhook-timestamp'])).toBe(12);
    const { memberId } = api.people.admin;
    expect(JSON.parse(first.body)).toEqual({
      id: first.headers['webhook-id'],
      type: 'workbook.published',
      version: 1,
      timestamp: later(0).toISOString(),
      organizationId: api.organizationId,
      data: { workbookId, name: 'Sales', version: 1, publishedById: memberId },
    });
    expect(await webhookAndDelivery()).toMatchObject({ lastDelivery: { status: 'DELIVERED', attempts: 2 } });
    expect(log.join('')).toContain(webhookId);
    expect(log.join('')).not.toContain('hooks.example');
    expect(outcomes).toEqual(['STATUS_NOT_SUCCESSFUL', null]);
  });

  it('[H3] signs with both secrets while a rotation goes on', async () => {
    const { api, receiver, sendTest, worker } = await startDeliveries();
    const { webhookId, secret } = await makeWebhook(api);
    const rotated = await api.mutate<{ secret: string }>(
      'admin',
      'rotateWebhookSecret',
      { webhookId, overlapHours: 1 },
      'secret',
    );
    await sendTest(webhookId);
    await worker.poll();
    await worker.idle();
    const [request] = receiver.requests.splice(0);
    if (!request) throw new Error('Nothing was sent.');
    expect(checkSignatures(request, rotated.secret)).toEqual([true, false]);
    expect(checkSignatures(request, secret)).toEqual([false, true]);
    api.clock.now = later(3600);
    await sendTest(webhookId);
    await worker.poll();
    await worker.idle();
    const [after] = receiver.requests;
    expect(after && checkSignatures(after, rotated.secret)).toEqual([true]);
  });

  it('[H2] gives up after 8 tries, [H6] ends a webhook that took nothing, and sends it once more when asked', async () => {
    const { api, deliverAt, importWorkbook, receiver, webhookAndDelivery } = await startDeliveries();
    const { webhookId } = await makeWebhook(api, { events: ['WORKBOOK_PUBLISHED'] });
    await importWorkbook(['revenue']);
    receiver.answer = { httpStatus: null, failure: 'TIMED_OUT' };
    let seconds = 0;
    for (let tries = 1; tries < 8; tries += 1) {
      expect(await deliverAt(seconds)).toHaveLength(1);
      expect(await webhookAndDelivery()).toMatchObject({ lastDelivery: { status: 'PENDING', attempts: tries } });
      seconds += 100_000;
    }
    expect(await deliverAt(seconds)).toHaveLength(1);
    const dead = { status: 'DEAD', attempts: 8, lastStatus: null, lastFailure: 'TIMED_OUT', nextAttemptAt: null };
    expect(await webhookAndDelivery()).toEqual({ isEnabled: false, disabledBy: 'FAILING', lastDelivery: dead });
    expect(await deliverAt(seconds + 100_000)).toEqual([]);

    receiver.answer = { httpStatus: 204 };
    await api.mutate('admin', 'updateWebhook', { webhookId, isEnabled: true }, 'userErrors { code }');
    const query =
      '{ webhooks(first: 1) { nodes { deliveries(first: 1, filter: { status: DEAD }) { nodes { deliveryId } } } } }';
    type Found = { webhooks: { nodes: [{ deliveries: { nodes: [{ deliveryId: string }] } }] } };
    const { deliveryId } = (await api.data<Found>('admin', query)).webhooks.nodes[0].deliveries.nodes[0];
    await api.mutate('admin', 'redeliverWebhook', { deliveryId }, 'userErrors { code }');
    expect(await deliverAt(seconds + 100_001)).toMatchObject([{ id: deliveryId }]);
    expect(await webhookAndDelivery()).toMatchObject({ isEnabled: true, lastDelivery: { status: 'DELIVERED' } });
  });

  it('[H2] waits for as long as the receiver asks', async () => {
    const { api, deliverAt, importWorkbook, receiver } = await startDeliveries();
    await makeWebhook(api, { events: ['WORKBOOK_PUBLISHED'] });
    await importWorkbook(['revenue']);
    receiver.answer = { httpStatus: 429, retryAfter: '120' };
    expect(await deliverAt(0)).toHaveLength(1);
    expect(await deliverAt(119)).toEqual([]);
    expect(await deliverAt(120)).toHaveLength(1);
  });

  it('[H2] is tried again soon by another server when a stop cuts it off, also at its last try', async () => {
    const { api, deliverAt, receiver, sendTest, webhookAndDelivery } = await startDeliveries();
    const { webhookId } = await makeWebhook(api);
    await sendTest(webhookId);
    receiver.answer = { httpStatus: null, failure: 'INTERRUPTED' };
    expect(await deliverAt(0)).toHaveLength(1);
    const waits = { status: 'PENDING', attempts: 1, lastFailure: 'INTERRUPTED', nextAttemptAt: later(1) };
    expect(await webhookAndDelivery()).toMatchObject({ isEnabled: true, lastDelivery: waits });
    receiver.answer = { httpStatus: 200 };
    expect(await deliverAt(1)).toHaveLength(1);
    expect(await webhookAndDelivery()).toMatchObject({ lastDelivery: { status: 'DELIVERED', attempts: 2 } });
  });

  it('[H6] ends a webhook whose receiver answers 410, at once', async () => {
    const { api, deliverAt, receiver, sendTest, webhookAndDelivery } = await startDeliveries();
    const { webhookId } = await makeWebhook(api);
    receiver.answer = { httpStatus: 410 };
    await sendTest(webhookId);
    await deliverAt(0);
    const dead = { status: 'DEAD', attempts: 1, lastStatus: 410, lastFailure: 'STATUS_NOT_SUCCESSFUL' };
    expect(await webhookAndDelivery()).toMatchObject({ isEnabled: false, disabledBy: 'GONE', lastDelivery: dead });
  });

  it('[H6] leaves an event of the server when a webhook is switched off, and none for each failure', async () => {
    const { api, deliverAt, receiver, sendTest } = await startDeliveries();
    const { webhookId } = await makeWebhook(api, { url: 'https://hooks.example/secret-path' });
    receiver.answer = { httpStatus: 500 };
    await sendTest(webhookId);
    await deliverAt(0);
    receiver.answer = { httpStatus: 410 };
    await sendTest(webhookId);
    await deliverAt(1);
    const query =
      '{ auditEvents(first: 9, filter: { actions: [WEBHOOK_DISABLED] }) { nodes { actorKind targetId details { name value } } } }';
    const details = Object.entries({
      disabledBy: 'GONE',
      origin: 'https://hooks.example',
      httpStatus: '410',
      failure: 'STATUS_NOT_SUCCESSFUL',
    }).map(([name, value]) => ({ name, value }));
    expect(await api.data('admin', query)).toEqual({
      auditEvents: { nodes: [{ actorKind: 'SERVER', targetId: webhookId, details }] },
    });
  });

  it('[H4] follows no redirect, and says so', async () => {
    const { api, deliverAt, receiver, sendTest, webhookAndDelivery } = await startDeliveries();
    const { webhookId } = await makeWebhook(api);
    receiver.answer = { httpStatus: 307 };
    await sendTest(webhookId);
    expect(await deliverAt(0)).toHaveLength(1);
    expect(await webhookAndDelivery()).toMatchObject({ lastDelivery: { lastStatus: 307, lastFailure: 'REDIRECTED' } });
  });

  it('[H2] takes over what a server had claimed that died, once the lease ends', async () => {
    const { api, deliverAt, sendTest, startWorker } = await startDeliveries();
    const { webhookId } = await makeWebhook(api);
    const dying = startWorker(() => new Promise(() => {}));
    const deliveryId = await sendTest(webhookId);
    await dying.poll();
    expect(await deliverAt(59)).toEqual([]);
    expect(await deliverAt(60)).toMatchObject([{ id: deliveryId }]);
  });

  it('lets a slow target wait alone, and a stop waits for what is under way', async () => {
    const { api, receiver, sendTest, startWorker } = await startDeliveries();
    const slow = await makeWebhook(api, { url: 'https://slow.example/' });
    const { webhookId } = await makeWebhook(api);
    const endSlow: (() => void)[] = [];
    const worker = startWorker((request) =>
      request.url.includes('slow')
        ? new Promise((resolve) => endSlow.push(() => resolve({ httpStatus: 200 })))
        : receiver.send(request),
    );
    for (let count = 0; count < 5; count += 1) {
      await sendTest(slow.webhookId);
      await sendTest(webhookId);
    }
    await worker.poll();
    await expect.poll(() => receiver.requests.length).toBe(5);
    expect(endSlow).toHaveLength(2);
    let isStopped = false;
    const stopped = worker.stop().then(() => {
      isStopped = true;
    });
    await worker.poll();
    expect([endSlow.length, isStopped]).toEqual([2, false]);
    for (const end of endSlow) end();
    await stopped;
  });

  it('[K1] waits for the master key of its secret, and says that it is missing', async () => {
    const { api, deliverAt, sendTest, webhookAndDelivery } = await startDeliveries();
    const { webhookId } = await makeWebhook(api);
    const [[known] = []] = await api.repository.webhookSecretsByIds(api.organizationId, [webhookId]);
    if (!known) throw new Error('There is no secret.');
    const other = { ...known, keyId: 'nobody-has-it' };
    await api.repository.replaceSealedWebhookSecret(api.organizationId, webhookId, known, other);
    await sendTest(webhookId);
    expect(await deliverAt(0)).toEqual([]);
    expect(await webhookAndDelivery()).toMatchObject({ lastDelivery: { lastFailure: 'SECRET_NOT_READABLE' } });
  });
});

import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { DeliveryId } from '../../src/domain/ids.ts';
import type { SeedableRepository } from '../../src/repository/seedable-repository.ts';
import { deliverWebhooks } from '../../src/webhook-delivery/deliver-webhooks.ts';
import { collectLog } from '../http/collect-log.ts';
import { createTestApi } from '../support/api.ts';
import { later, someSettings } from '../support/builders.ts';
import { makeWebhook } from '../support/webhook-receiver.ts';

/** A server that delivers to a target which takes what it is sent, and answers nothing. */
async function deliverToSilence(wrap?: (repository: SeedableRepository) => SeedableRepository) {
  const target = createServer();
  target.listen(0, '127.0.0.1');
  await once(target, 'listening');
  onTestFinished(() => {
    target.close();
  });
  const webhookTargets = { allowsPrivateTargets: true, allowsHttpToLoopback: true };
  const api = await createTestApi(wrap, { settings: { ...someSettings, webhookTargets } });
  const { webhookId } = await makeWebhook(api, {
    url: `http://127.0.0.1:${(target.address() as AddressInfo).port}/`,
  });
  const { delivery } = await api.mutate<{ delivery: { deliveryId: DeliveryId } }>(
    'admin',
    'sendTestWebhook',
    { webhookId },
    'delivery { deliveryId }',
  );
  const bounds = { intervalMs: 1, timeoutMs: 1_000_000, stopTimeoutMs: 1 };
  const { stop } = deliverWebhooks(api.deps, bounds, collectLog().logger);
  await once(target, 'request');
  const find = async () => (await api.repository.findDeliveriesByIds(api.organizationId, [delivery.deliveryId]))[0];
  return { stop, find };
}

describe('a stop while a webhook is being delivered', () => {
  it('[H2] waits no longer than it may for the target, and has another server try again', async () => {
    const { stop, find } = await deliverToSilence();
    await stop();
    const again = { status: 'PENDING', attempts: 1, lastFailure: 'INTERRUPTED', nextAttemptAt: later(1) };
    expect(await find()).toMatchObject(again);
  });

  it('[H2] waits no longer than a second more for a database, and leaves the try to who finds its lease ended', async () => {
    const silent = (): Promise<never> => new Promise(() => {});
    const { stop, find } = await deliverToSilence((repository) => ({ ...repository, finishDelivery: silent }));
    await stop();
    expect(await find()).toMatchObject({ status: 'PENDING', attempts: 1, lastAttemptAt: null });
  });
});

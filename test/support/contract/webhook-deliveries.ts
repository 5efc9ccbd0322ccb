import { describe, expect, it } from 'vitest';
import type { WebhookDelivery } from '../../../src/domain/webhooks/webhook-delivery.ts';
import type { Claim } from '../../../src/domain/webhooks/webhook-repository.ts';
import { aDelivery, aSealedSecret, aWebhook, frozenNow, later } from '../builders.ts';
import { aClaim, anEnding, delivered, failed, givenUp } from '../deliveries.ts';
import { anAuditEvent } from '../openings.ts';
import { addWebhook } from './webhooks.ts';
import { enter, everything, expectRefusal, type MakeRepository } from './world.ts';

async function prepare(make: MakeRepository) {
  const world = await enter(make);
  const { repository, ours } = world;
  const { organizationId } = ours;
  const secret = aSealedSecret();
  const webhook = await addWebhook(world, {}, secret);
  const { webhookId } = webhook;
  const add = async (overrides: Partial<WebhookDelivery> = {}) => {
    const delivery = aDelivery({ webhookId, ...overrides });
    await repository.createDelivery(organizationId, delivery);
    return delivery;
  };
  const claim = async (overrides: Partial<Claim> = {}) =>
    (await repository.claimDeliveries(organizationId, aClaim(overrides))).map(({ delivery }) => delivery.deliveryId);
  const find = async (deliveryId: WebhookDelivery['deliveryId']) =>
    (await repository.findDeliveriesByIds(organizationId, [deliveryId]))[0];
  const findWebhook = async () => (await repository.listWebhooks(organizationId))[0];
  const endings = async () =>
    (await repository.listAuditEvents(organizationId, { actions: ['WEBHOOK_DISABLED'] }, everything)).items;
  return { ...world, organizationId, webhook, webhookId, secret, add, claim, find, findWebhook, endings };
}

export function describeDeliveries(make: MakeRepository): void {
  describe('deliveries', () => {
    it('[H2] are claimed when they are due, with webhook and secrets, and by others once the lease ends', async () => {
      const { repository, organizationId, theirs, webhook, secret, add, claim } = await prepare(make);
      const due = await add();
      const waiting = await add({ nextAttemptAt: later(30) });
      expect(await repository.organizationsToDeliver(later(-1))).toEqual([]);
      expect(await repository.organizationsToDeliver(frozenNow)).toEqual([organizationId]);
      expect(await repository.claimDeliveries(theirs.organizationId, aClaim())).toEqual([]);
      expect(await repository.claimDeliveries(organizationId, aClaim())).toEqual([
        {
          delivery: { ...due, attempts: 1, nextAttemptAt: later(60) },
          webhook,
          secrets: [{ ...secret, createdAt: frozenNow, endsAt: null }],
        },
      ]);
      expect(await claim()).toEqual([]);
      expect(await claim({ now: later(59), leasedUntil: later(119) })).toEqual([waiting.deliveryId]);
      expect(await claim({ now: later(60), leasedUntil: later(120) })).toEqual([due.deliveryId]);
    });

    it('[H2] are claimed each by one of many servers at the same moment', async () => {
      const { add, claim } = await prepare(make);
      const made = await Promise.all(Array.from({ length: 20 }, () => add()));
      const claims = await Promise.all(Array.from({ length: 6 }, () => claim({ mostPerWebhook: 5 })));
      for (let more = await claim(); more.length > 0; more = await claim()) claims.push(more);
      expect(claims.flat().sort()).toEqual(made.map(({ deliveryId }) => deliveryId).sort());
    });

    it('are claimed few of a webhook, none of one that is busy, and few in all, whoever waits longest first', async () => {
      const { repository, organizationId, webhookId, add, claim } = await prepare(make);
      const [second, first] = [await add(), await add({ nextAttemptAt: later(-1) })];
      const other = aWebhook();
      await repository.createWebhook(organizationId, other, aSealedSecret());
      const elsewhere = await add({ webhookId: other.webhookId });
      expect(await claim({ mostPerWebhook: 1, exceptWebhookIds: [other.webhookId] })).toEqual([first.deliveryId]);
      expect(await claim({ exceptWebhookIds: [webhookId] })).toEqual([elsewhere.deliveryId]);
      expect(await claim({ most: 0 })).toEqual([]);
      expect(await claim({ most: 1 })).toEqual([second.deliveryId]);
    });

    it('[H6] wait while their webhook is disabled or has no secret', async () => {
      const { repository, organizationId, webhookId, add, claim } = await prepare(make);
      const { deliveryId } = await add();
      const off = { disabledAt: frozenNow, disabledBy: 'ADMINISTRATOR' } as const;
      await repository.updateWebhook(organizationId, webhookId, off);
      expect([await claim(), await repository.organizationsToDeliver(frozenNow)]).toEqual([[], []]);
      await repository.updateWebhook(organizationId, webhookId, { disabledAt: null, disabledBy: null });
      expect(await claim()).toEqual([deliveryId]);
    });

    it('[H2] end when they were taken', async () => {
      const { repository, organizationId, add, claim, find } = await prepare(make);
      const made = await add();
      await claim();
      expect(await repository.finishDelivery(organizationId, made.deliveryId, 1, delivered)).toBe(true);
      expect(await find(made.deliveryId)).toEqual({
        ...made,
        status: 'DELIVERED',
        attempts: 1,
        nextAttemptAt: later(60),
        lastAttemptAt: later(1),
        lastStatus: 204,
        endedAt: later(1),
      });
      expect(await repository.finishDelivery(organizationId, made.deliveryId, 1, failed)).toBe(false);
      expect(await claim({ now: later(999) })).toEqual([]);
    });

    it('[H2] are tried again after a failure, and then only by that attempt ended', async () => {
      const { repository, organizationId, add, claim, find } = await prepare(make);
      const { deliveryId } = await add();
      await claim();
      await repository.finishDelivery(organizationId, deliveryId, 1, failed);
      const lastFailure = 'STATUS_NOT_SUCCESSFUL';
      const waits = { status: 'PENDING', attempts: 1, nextAttemptAt: later(121), lastStatus: 500, lastFailure };
      expect(await find(deliveryId)).toMatchObject(waits);
      expect(await claim({ now: later(120) })).toEqual([]);
      expect(await claim({ now: later(121), leasedUntil: later(181) })).toEqual([deliveryId]);
      expect(await repository.finishDelivery(organizationId, deliveryId, 1, delivered)).toBe(false);
      expect(await repository.finishDelivery(organizationId, deliveryId, 2, delivered)).toBe(true);
    });

    it('[H6] end a webhook that has taken nothing since they were made, and no other', async () => {
      const { repository, organizationId, add, claim, find, findWebhook, endings } = await prepare(make);
      const [old, taken] = [await add(), await add()];
      await claim();
      await repository.finishDelivery(organizationId, taken.deliveryId, 1, delivered);
      await repository.finishDelivery(organizationId, old.deliveryId, 1, givenUp);
      expect(await find(old.deliveryId)).toMatchObject({ status: 'DEAD', endedAt: later(1) });
      expect(await findWebhook()).toMatchObject({ disabledAt: null });
      expect(await endings()).toEqual([]);
      const fresh = await add({ createdAt: later(2), nextAttemptAt: later(2) });
      await claim({ now: later(2) });
      await repository.finishDelivery(organizationId, fresh.deliveryId, 1, { ...givenUp, attemptedAt: later(3) });
      expect(await findWebhook()).toMatchObject({ disabledAt: later(3), disabledBy: 'FAILING' });
      expect(await endings()).toEqual([givenUp.ends?.event]);
    });

    it('[H6] end a webhook whose receiver is gone, whatever it took before', async () => {
      const { repository, organizationId, add, claim, findWebhook, endings } = await prepare(make);
      const [one, other, late] = [await add(), await add(), await add()];
      await claim();
      await repository.finishDelivery(organizationId, one.deliveryId, 1, delivered);
      const gone = { ...givenUp, httpStatus: 410, ends: anEnding('GONE') } as const;
      await repository.finishDelivery(organizationId, other.deliveryId, 1, gone);
      expect(await findWebhook()).toMatchObject({ disabledAt: later(1), disabledBy: 'GONE' });
      await repository.finishDelivery(organizationId, late.deliveryId, 1, { ...gone, ends: anEnding('GONE') });
      expect(await endings()).toEqual([gone.ends.event]);
    });

    it('[H2] are delivered once more when that is asked for, with as many tries as given', async () => {
      const { repository, organizationId, add, claim, find } = await prepare(make);
      const made = await add({ status: 'DEAD', attempts: 8, endedAt: later(1) });
      const again = await repository.redeliver(organizationId, made.deliveryId, { now: later(5), tries: 8 });
      const pending = { status: 'PENDING', mostAttempts: 16, nextAttemptAt: later(5), endedAt: null } as const;
      expect(again).toEqual({ ...made, ...pending });
      expect(await find(made.deliveryId)).toEqual(again);
      expect(await claim({ now: later(5) })).toEqual([made.deliveryId]);
      const { deliveryId } = aDelivery({ webhookId: made.webhookId });
      const unknown = repository.redeliver(organizationId, deliveryId, { now: later(5), tries: 8 });
      await expectRefusal(unknown, 'DELIVERY_NOT_FOUND');
    });

    it('[H2] are delivered once more all at once when they were given up, the oldest first', async () => {
      const { repository, organizationId, webhookId, add, find, claim } = await prepare(make);
      const dead = { status: 'DEAD', attempts: 8, endedAt: later(3) } as const;
      const younger = await add({ ...dead, createdAt: later(2) });
      const [old, older] = [await add({ ...dead, createdAt: later(1) }), await add(dead)];
      const taken = await add({ status: 'DELIVERED', attempts: 1, endedAt: later(3) });
      const again = { now: later(5), tries: 8, most: 2 };
      const redeliver = () => {
        const event = anAuditEvent({ action: 'WEBHOOK_REDELIVERED' });
        return repository.recording(event).redeliverDead(organizationId, webhookId, again);
      };
      expect(await redeliver()).toBe(2);
      const pending = { status: 'PENDING', mostAttempts: 16, nextAttemptAt: later(5), endedAt: null } as const;
      expect(await find(older.deliveryId)).toEqual({ ...older, ...pending });
      expect(await find(taken.deliveryId)).toEqual(taken);
      expect((await claim({ now: later(5) })).sort()).toEqual([old.deliveryId, older.deliveryId].sort());
      expect([await redeliver(), await redeliver()]).toEqual([1, 0]);
      expect(await find(younger.deliveryId)).toMatchObject(pending);
      const [page] = [
        await repository.listAuditEvents(organizationId, { actions: ['WEBHOOK_REDELIVERED'] }, everything),
      ];
      expect(page.items.map(({ details }) => details[0]?.value).sort()).toEqual(['1', '2']);
    });

    it('are forgotten by how long ago they ended, and those that wait by their age', async () => {
      const { repository, add, find } = await prepare(make);
      const taken = await add({ status: 'DELIVERED', endedAt: later(10) });
      const dead = await add({ status: 'DEAD', endedAt: later(20) });
      const waiting = await add();
      const left = async () =>
        (await Promise.all([taken, dead, waiting].map(({ deliveryId }) => find(deliveryId)))).map(Boolean);
      await repository.forgetDeliveries({ delivered: later(10), dead: frozenNow });
      expect(await left()).toEqual([true, true, true]);
      await repository.forgetDeliveries({ delivered: later(11), dead: later(20) });
      expect(await left()).toEqual([false, true, false]);
      await repository.forgetDeliveries({ delivered: later(11), dead: later(21) });
      expect(await left()).toEqual([false, false, false]);
    });
  });
}

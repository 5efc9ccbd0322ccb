import { describe, expect, it } from 'vitest';
import type { Webhook } from '../../../src/domain/webhooks/webhook.ts';
import { aDelivery, aSealedSecret, aUuid, aWebhook, frozenNow, later } from '../builders.ts';
import { anAuditEvent } from '../openings.ts';
import { enter, everything, expectRefusal, type MakeRepository, type World } from './world.ts';

export async function addWebhook(
  { repository, ours }: World,
  overrides: Partial<Webhook> = {},
  secret = aSealedSecret(),
): Promise<Webhook> {
  const webhook = aWebhook(overrides);
  await repository.createWebhook(ours.organizationId, webhook, secret);
  return webhook;
}

export function describeWebhooks(make: MakeRepository): void {
  describe('webhooks', () => {
    it('[H1] are listed oldest first, changed, and forgotten with all that is theirs', async () => {
      const world = await enter(make);
      const { repository, ours } = world;
      const { organizationId } = ours;
      const younger = await addWebhook(world, { createdAt: later(1) });
      const { webhookId, ...facts } = await addWebhook(world);
      expect(await repository.listWebhooks(organizationId)).toEqual([{ webhookId, ...facts }, younger]);

      const changes = { url: 'https://other.example/', disabledAt: later(2), disabledBy: 'ADMINISTRATOR' } as const;
      const changed = { webhookId, ...facts, ...changes };
      expect(await repository.updateWebhook(organizationId, webhookId, changes)).toEqual(changed);
      expect(await repository.updateWebhook(organizationId, webhookId, {})).toEqual(changed);
      expect(await repository.findWebhooksByIds(organizationId, [webhookId, aUuid()])).toEqual([changed, undefined]);

      const { deliveryId } = aDelivery({ webhookId });
      await repository.createDelivery(organizationId, aDelivery({ webhookId, deliveryId }));
      await repository.deleteWebhook(organizationId, webhookId);
      expect(await repository.listWebhooks(organizationId)).toEqual([younger]);
      expect(await repository.findDeliveriesByIds(organizationId, [deliveryId])).toEqual([undefined]);
      await expectRefusal(repository.deleteWebhook(organizationId, webhookId), 'WEBHOOK_NOT_FOUND');
    });

    it('[H1] are 20 at most, also when many are made at the same moment, and what is one too many is no event', async () => {
      const world = await enter(make);
      const { repository, ours } = world;
      const { organizationId } = ours;
      const events = Array.from({ length: 24 }, () => anAuditEvent({ action: 'WEBHOOK_CREATED' }));
      const make24 = events.map((event) =>
        repository.recording(event).createWebhook(organizationId, aWebhook(), aSealedSecret()),
      );
      const made = await Promise.all(make24);
      expect(made.filter(Boolean)).toHaveLength(20);
      expect(await repository.listWebhooks(organizationId)).toHaveLength(20);
      const criteria = { actions: ['WEBHOOK_CREATED'] } as const;
      expect(await repository.countAuditEvents(organizationId, criteria)).toBe(20);
    });

    it('[K1] keep the secret that was sealed, and after a rotation the one before it until it ends', async () => {
      const world = await enter(make);
      const { repository, ours } = world;
      const first = aSealedSecret();
      const { webhookId } = await addWebhook(world, {}, first);
      const secretsOf = async () => (await repository.webhookSecretsByIds(ours.organizationId, [webhookId]))[0];
      expect(await secretsOf()).toEqual([{ ...first, createdAt: frozenNow, endsAt: null }]);

      const second = aSealedSecret({ version: 2 });
      const rotation = { seal: () => second, rotatedAt: later(1), olderEndsAt: later(9) };
      const rotated = await repository.rotateWebhookSecret(ours.organizationId, webhookId, rotation);
      expect(rotated).toEqual([
        { ...second, createdAt: later(1), endsAt: null },
        { ...first, createdAt: frozenNow, endsAt: later(9) },
      ]);
      expect(await secretsOf()).toEqual(rotated);

      const third = aSealedSecret({ version: 3 });
      const atOnce = { seal: () => third, rotatedAt: later(2), olderEndsAt: later(2) };
      await repository.rotateWebhookSecret(ours.organizationId, webhookId, atOnce);
      expect(await secretsOf()).toEqual([{ ...third, createdAt: later(2), endsAt: null }]);
    });

    it('[K1] count among the secrets that a master key encrypts, and are encrypted anew like them', async () => {
      const world = await enter(make);
      const { repository, ours } = world;
      const known = aSealedSecret({ keyId: 'older' });
      const { webhookId } = await addWebhook(world, {}, known);
      await repository.saveKeyCanary({ keyId: 'older', sealed: new Uint8Array(28) });
      expect(await repository.findKeyCanaries()).toMatchObject([{ keyId: 'older', secrets: 1 }]);
      const left = () => repository.countSecretsUnderOtherKeys(ours.organizationId, 'newer');
      expect(await left()).toBe(1);
      const found = await repository.listWebhookSecretsUnderKeys(ours.organizationId, ['older'], 10);
      expect(found).toEqual([{ webhookId, secret: known }]);

      const anew = aSealedSecret({ keyId: 'newer' });
      const replace = () => repository.replaceSealedWebhookSecret(ours.organizationId, webhookId, known, anew);
      expect([await replace(), await replace()]).toEqual([true, false]);
      expect(await left()).toBe(0);
    });

    it('list their deliveries newest first, by how these stand, each webhook its own', async () => {
      const world = await enter(make);
      const { repository, ours } = world;
      const { organizationId } = ours;
      const [one, other] = [await addWebhook(world), await addWebhook(world)];
      const webhookIds = [one.webhookId, other.webhookId];
      const dead = { status: 'DEAD', endedAt: later(2) } as const;
      const made = [
        aDelivery({ webhookId: one.webhookId }),
        aDelivery({ webhookId: one.webhookId, createdAt: later(1), ...dead }),
        aDelivery({ webhookId: other.webhookId, ...dead }),
      ] as const;
      for (const delivery of made) await repository.createDelivery(organizationId, delivery);
      const [first, second, third] = made;
      const list = async (criteria: object) =>
        (await repository.listDeliveriesOfWebhooks(organizationId, webhookIds, criteria, everything)).map(
          ({ items }) => items,
        );
      expect(await list({})).toEqual([[second, first], [third]]);
      expect(await list({ status: 'DEAD' })).toEqual([[second], [third]]);
      const count = (criteria: object) => repository.countDeliveriesOfWebhooks(organizationId, webhookIds, criteria);
      expect(await count({})).toEqual([2, 1]);
      expect(await count({ status: 'PENDING' })).toEqual([1, 0]);
    });
  });
}

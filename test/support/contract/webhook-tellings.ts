import { describe, expect, it } from 'vitest';
import type { WorkbookId } from '../../../src/domain/ids.ts';
import type { WebhookDelivery } from '../../../src/domain/webhooks/webhook-delivery.ts';
import { aDelivery, aSealedSecret, aUuid, frozenNow, later, someContent } from '../builders.ts';
import { aClaim } from '../deliveries.ts';
import { anAuditEvent } from '../openings.ts';
import { furnishUnopened } from './furnished.ts';
import { addWebhook } from './webhooks.ts';
import { addWorkbook, enter, everything, type MakeRepository, type World } from './world.ts';

async function told(world: World, webhookId: WebhookDelivery['webhookId']): Promise<readonly WebhookDelivery[]> {
  const { repository, ours } = world;
  const [page] = await repository.listDeliveriesOfWebhooks(ours.organizationId, [webhookId], {}, everything);
  return page?.items ?? [];
}

const aChange = (workbookId: WorkbookId) => ({ workbookId, tagName: null, fromNumber: 1, toNumber: 2 });

const untried = { status: 'PENDING', attempts: 0, mostAttempts: 8, lastAttemptAt: null, endedAt: null };

export function describeTellings(make: MakeRepository): void {
  describe('what webhooks are told', () => {
    it('[H2] is written with the version that is published, whichever way', async () => {
      const world = await enter(make);
      const { repository, ours } = world;
      const { organizationId, admin } = ours;
      const { webhookId } = await addWebhook(world, { events: ['WORKBOOK_PUBLISHED'] });
      const { webhookId: deaf } = await addWebhook(world, { events: ['CREDENTIAL_EXPIRING'] });
      const off = { disabledAt: frozenNow, disabledBy: 'ADMINISTRATOR' } as const;
      const { webhookId: silent } = await addWebhook(world, off);
      const { workbookId, name } = await addWorkbook(world);
      const publishedById = admin.memberId;
      await repository.publishDraft(organizationId, workbookId, { publishedAt: later(1), publishedById });
      const edition = { draft: someContent(), publication: { publishedAt: later(2), publishedById } };
      const changes = { name: 'Renamed', updatedAt: later(2) };
      await repository.updateWorkbook(organizationId, workbookId, changes, edition);
      const deliveries = await told(world, webhookId);
      expect(deliveries.map(({ data }) => data)).toEqual([
        { workbookId, name: 'Renamed', version: 3, publishedById },
        { workbookId, name, version: 2, publishedById },
        { workbookId, name, version: 1, publishedById },
      ]);
      const facts = { event: 'WORKBOOK_PUBLISHED', createdAt: later(2), nextAttemptAt: later(2), ...untried };
      expect(deliveries[0]).toMatchObject(facts);
      expect(new Set(deliveries.map(({ deliveryId }) => deliveryId)).size).toBe(3);
      expect([await told(world, deaf), await told(world, silent)]).toEqual([[], []]);
    });

    it('[C5] is, of a version or tag that embeds show from now on, a change to be looked at', async () => {
      const world = await enter(make);
      const { repository, ours } = world;
      const { organizationId, admin } = ours;
      const { webhookId } = await addWebhook(world, { events: ['EMBED_SOURCE_MISSING'] });
      const { workbookId } = await addWorkbook(world);
      const tag = { workbookId, name: 'prod', colour: '#3366cc', versionNumber: 1 };
      await repository.saveTag(organizationId, tag, frozenNow);
      const publication = { publishedAt: later(1), publishedById: admin.memberId };
      await repository.publishDraft(organizationId, workbookId, publication);
      await repository.saveTag(organizationId, { ...tag, versionNumber: 2 }, later(2));
      await repository.saveTag(organizationId, { ...tag, versionNumber: 2 }, later(3));
      await repository.saveTag(organizationId, { ...tag, versionNumber: 1 });
      const claimed = await repository.claimDeliveries(organizationId, aClaim({ now: later(9) }));
      const change = { workbookId, fromNumber: 1, toNumber: 2 };
      const changes = claimed.map(({ delivery }) => delivery.change);
      expect(changes).toHaveLength(2);
      expect(changes).toEqual(expect.arrayContaining([null, 'prod'].map((tagName) => ({ ...change, tagName }))));
      expect(await told(world, webhookId)).toEqual([]);
      const [first, second] = claimed.map(({ delivery }) => delivery.deliveryId);
      if (!first || !second) throw new Error('Nothing was claimed.');
      await repository.settleDelivery(organizationId, first, { embeds: [] });
      await repository.settleDelivery(organizationId, second, null);
      expect(await told(world, webhookId)).toMatchObject([{ deliveryId: first, change: null, data: { embeds: [] } }]);
    });

    it('[H5] is one delivery for all refusals of one code and embed, until it is tried', async () => {
      const world = await enter(make);
      const { repository } = world;
      const { organizationId, embed, workbookId } = await furnishUnopened(world);
      const { webhookId } = await addWebhook(world, { events: ['EMBED_REFUSED'] });
      const facts = { outcome: 'REFUSED', code: 'INVALID_SIGNATURE', method: 'JWT', embedId: embed.embedId } as const;
      const refuse = async (seconds: number, overrides: object = {}) => {
        const event = anAuditEvent({ ...facts, workbookId, time: later(seconds), ...overrides });
        await repository.recordRefusal(organizationId, event);
        return event.referenceNumber;
      };
      const numbers = [];
      for (let seconds = 0; seconds < 12; seconds += 1) numbers.unshift(await refuse(seconds));
      await refuse(2, { code: 'NO_TEAM' });
      await refuse(3, { code: 'CREDENTIAL_NOT_FOUND', workbookId: null });
      await refuse(4, { embedId: 'stranger-1', workbookId: aUuid() });
      await refuse(5, { embedId: 'stranger-2', workbookId: null });
      const data = { code: 'INVALID_SIGNATURE', family: 'EACCES', method: 'JWT' };
      const known = { embedId: embed.embedId, workbookId };
      const collected = { count: 12, lastTime: later(11), referenceNumbers: numbers.slice(0, 10) };
      expect(await told(world, webhookId)).toMatchObject([
        { data: { ...data, embedId: null, workbookId: null }, collected: { count: 2 }, createdAt: later(4) },
        { data: { ...data, ...known, code: 'CREDENTIAL_NOT_FOUND' }, collected: { count: 1 } },
        { data: { ...data, ...known, code: 'NO_TEAM' }, collected: { count: 1 } },
        { ...untried, data: { ...data, ...known }, collected, createdAt: frozenNow, nextAttemptAt: later(60) },
      ]);
      expect(await repository.claimDeliveries(organizationId, aClaim({ now: later(59) }))).toHaveLength(1);
      await repository.claimDeliveries(organizationId, aClaim({ now: later(60) }));
      await refuse(61);
      expect(await told(world, webhookId)).toMatchObject([
        { collected: { count: 1 }, createdAt: later(61), nextAttemptAt: later(121) },
        { collected: { count: 2 } },
        { collected: { count: 1 } },
        { collected: { count: 1 } },
        { collected: { count: 12 }, attempts: 1 },
      ]);
    });

    it('[H5] is collected by code alone, for an hour, for a webhook that very many deliveries wait for', async () => {
      const world = await enter(make);
      const { repository } = world;
      const { organizationId, embed, workbookId } = await furnishUnopened(world);
      const { webhookId } = await addWebhook(world, { events: ['EMBED_REFUSED'] });
      for (let made = 0; made < 1000; made += 100) {
        const some = Array.from({ length: 100 }, () =>
          aDelivery({ webhookId, data: null, change: aChange(workbookId) }),
        );
        await Promise.all(some.map((delivery) => repository.createDelivery(organizationId, delivery)));
      }
      for (const embedId of [embed.embedId, null]) {
        const facts = { outcome: 'REFUSED', code: 'INVALID_SIGNATURE', message: 'No.', embedId, workbookId } as const;
        await repository.recordRefusal(organizationId, anAuditEvent(facts));
      }
      const data = { code: 'INVALID_SIGNATURE', embedId: null, workbookId: null };
      expect(await told(world, webhookId)).toMatchObject([
        { data, collected: { count: 2 }, nextAttemptAt: later(3600) },
      ]);
    }, 60_000);

    it('[H5] counts every one of many refusals at the same moment', async () => {
      const world = await enter(make);
      const { repository, ours } = world;
      const { webhookId } = await addWebhook(world);
      const event = () => anAuditEvent({ outcome: 'REFUSED', code: 'INVALID_SIGNATURE', message: 'No.' });
      await Promise.all(Array.from({ length: 20 }, () => repository.recordRefusal(ours.organizationId, event())));
      expect(await told(world, webhookId)).toMatchObject([{ collected: { count: 20 } }]);
    });

    it('[K3] is that a secret ends within 7 days, and again that it does within one, each once', async () => {
      const world = await enter(make);
      const { repository } = world;
      const { organizationId, credential } = await furnishUnopened(world);
      const { webhookId } = await addWebhook(world, { events: ['CREDENTIAL_EXPIRING'] });
      const day = 86_400;
      const rotation = { seal: (version: number) => aSealedSecret({ version }), rotatedAt: frozenNow };
      const endsAt = later(8 * day);
      await repository.rotateCredential(organizationId, credential.clientId, { ...rotation, olderEndAt: endsAt });
      const days = async (seconds: number) => {
        await repository.tellExpiringSecrets(later(seconds));
        await repository.tellExpiringSecrets(later(seconds));
        return (await told(world, webhookId)).map(({ data }) => data?.['daysBefore']);
      };
      expect(await days(day - 1)).toEqual([]);
      expect(await days(day)).toEqual([7]);
      expect(await days(7 * day)).toEqual([1, 7]);
      expect(await days(8 * day)).toEqual([1, 7]);
      const { clientId, name } = credential;
      expect((await told(world, webhookId))[1]).toMatchObject({
        createdAt: later(day),
        data: { clientId, name, secretVersion: 1, endsAt: endsAt.toISOString(), daysBefore: 7 },
      });
    });
  });
}

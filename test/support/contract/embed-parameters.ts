import { describe, expect, it } from 'vitest';
import { mostParameterNames } from '../../../src/domain/embeds/embed-parameters.ts';
import type { EmbedId } from '../../../src/domain/ids.ts';
import { anEmbed, frozenNow, later } from '../builders.ts';
import { anOpening, aSession } from '../openings.ts';
import { furnishUnopened } from './furnished.ts';
import { enter, everything, expectRefusal, type MakeRepository } from './world.ts';

const hour = 3600;

async function prepare(make: MakeRepository) {
  const world = await enter(make);
  const ours = await furnishUnopened(world);
  const { repository } = world;
  const { organizationId, embed, credential, workbookId, admin } = ours;
  const { embedId } = embed;
  const note = (names: readonly string[], seenAt: Date) =>
    repository.noteParameters(organizationId, embedId, names, seenAt);
  const seen = async (id = embedId) => (await repository.parametersByEmbedIds(organizationId, [id]))[0] ?? [];
  const openedBy = { embedId, workbookId, source: embed.source, tagName: null };
  const touch = (method: 'CLIENT_CREDENTIALS' | 'JWT', at: Date, clientId = credential.clientId) => {
    const use = { ...openedBy, method, ...(method === 'JWT' && { embedId: null }) };
    return repository.touchCredential(organizationId, clientId, 1, at, use);
  };
  const opening = (parameterNames: readonly string[], openedAt: Date) =>
    anOpening({
      session: aSession({
        memberId: admin.memberId,
        clientId: credential.clientId,
        accountTypeId: admin.accountTypeId,
        ...openedBy,
        method: 'CLIENT_CREDENTIALS',
        openedAt,
      }),
      user: { isEmbedUser: false, memberId: admin.memberId },
      parameterNames,
    });
  return { ...world, ours, organizationId, embedId, note, seen, touch, opening };
}

export function describeEmbedParameters(make: MakeRepository): void {
  describe('what opened embeds', () => {
    it('[X3] keeps the names of parameters by embed, by name', async () => {
      const { repository, organizationId, ours, note, seen, embedId } = await prepare(make);
      const another = anEmbed({
        workbookId: ours.workbookId,
        createdById: ours.admin.memberId,
        source: { sourceType: 'PAGE', pageId: 'page' },
      });
      await repository.saveEmbed(organizationId, another);
      await note(['region', ':theme', 'Größe'], frozenNow);
      await repository.noteParameters(organizationId, another.embedId, [':lng'], later(1));
      const found = await repository.parametersByEmbedIds(organizationId, [another.embedId, embedId]);
      expect(found).toEqual([
        [{ name: ':lng', lastSeenAt: later(1) }],
        [':theme', 'Größe', 'region'].map((name) => ({ name, lastSeenAt: frozenNow })),
      ]);
      expect(await seen('1-none' as EmbedId)).toEqual([]);
      await expectRefusal(
        repository.noteParameters(organizationId, '1-none' as EmbedId, [':lng'], frozenNow),
        'EMBED_NOT_FOUND',
      );
    });

    it('[X3] does not write again what was seen within the hour, nor go back', async () => {
      const { note, seen } = await prepare(make);
      await note([':theme'], frozenNow);
      await note([':theme', ':lng'], later(hour));
      expect(await seen()).toEqual([
        { name: ':lng', lastSeenAt: later(hour) },
        { name: ':theme', lastSeenAt: frozenNow },
      ]);
      await note([':theme', ':lng'], later(hour + 1));
      await note([':theme'], frozenNow);
      expect(await seen()).toEqual([
        { name: ':lng', lastSeenAt: later(hour) },
        { name: ':theme', lastSeenAt: later(hour + 1) },
      ]);
    });

    it('[X3] keeps a bounded number of names, and goes on noting those', async () => {
      const { note, seen } = await prepare(make);
      const names = Array.from({ length: mostParameterNames + 20 }, (_, index) => `control-${1000 + index}`);
      await note(names.slice(0, 60), frozenNow);
      await note(names, later(2 * hour));
      const found = await seen();
      expect(found.map(({ name }) => name)).toEqual(names.slice(0, mostParameterNames));
      expect(new Set(found.map(({ lastSeenAt }) => lastSeenAt.getTime()))).toEqual(
        new Set([later(2 * hour).getTime()]),
      );
    });

    it('[X3] notes parameters in the step that opens', async () => {
      const { repository, organizationId, seen, opening } = await prepare(make);
      await repository.openOnce(organizationId, opening([':theme', 'region'], frozenNow));
      const both = [opening([':theme', ':lng'], later(9)), opening([':lng', ':theme'], later(9))];
      await Promise.all(both.map((one) => repository.openOnce(organizationId, one)));
      expect(await seen()).toEqual([
        { name: ':lng', lastSeenAt: later(9) },
        { name: ':theme', lastSeenAt: frozenNow },
        { name: 'region', lastSeenAt: frozenNow },
      ]);
    });

    it('[X3] sums what unrevoked credentials opened of an embed, and of the same content by JWT', async () => {
      const { repository, organizationId, ours, touch } = await prepare(make);
      await touch('CLIENT_CREDENTIALS', later(1));
      await touch('CLIENT_CREDENTIALS', later(5));
      await touch('JWT', later(3));
      const unopened = { ...ours.embed, embedId: '1-none' as EmbedId, tagName: 'prod' };
      const found = await repository.methodUsesByEmbeds(organizationId, [unopened, ours.embed]);
      expect(found).toEqual([
        [],
        [
          { method: 'CLIENT_CREDENTIALS', lastUsedAt: later(5), uses: 2 },
          { method: 'JWT', lastUsedAt: later(3), uses: 1 },
        ],
      ]);
      await repository.revokeCredential(organizationId, ours.credential.clientId, later(9));
      expect(await repository.methodUsesByEmbeds(organizationId, [ours.embed])).toEqual([[]]);
    });

    it('[X3] lists the embeds that unrevoked client credentials opened since a time', async () => {
      const { repository, organizationId, embedId, ours, touch } = await prepare(make);
      await touch('CLIENT_CREDENTIALS', later(10));
      await touch('JWT', later(20));
      const since = async (time: Date) => {
        const criteria = { openedWithClientCredentialsSince: time };
        const { items } = await repository.listEmbeds(organizationId, criteria, everything);
        expect(await repository.countEmbeds(organizationId, criteria)).toBe(items.length);
        return items.map((embed) => embed.embedId);
      };
      expect(await since(later(10))).toEqual([embedId]);
      expect(await since(later(11))).toEqual([]);
      await repository.revokeCredential(organizationId, ours.credential.clientId, later(30));
      expect(await since(later(10))).toEqual([]);
    });

    it('[X3] lists how unrevoked credentials opened, the latest first, or those of one owner', async () => {
      const { repository, organizationId, ours, touch, embedId } = await prepare(make);
      const { clientId, ownerId } = ours.credential;
      await touch('CLIENT_CREDENTIALS', later(1));
      await touch('JWT', later(2));
      const list = (criteria = {}) => repository.listMethodUsesOfCredentials(organizationId, criteria);
      const uses = [
        { clientId, method: 'JWT', lastUsedAt: later(2), uses: 1 },
        { clientId, method: 'CLIENT_CREDENTIALS', lastUsedAt: later(1), uses: 1 },
      ];
      expect(await list()).toEqual(uses);
      expect(await list({ ownerId })).toEqual(uses);
      expect(await list({ ownerId: ours.admin.memberId })).toEqual([]);
      await repository.deleteEmbed(organizationId, embedId, later(3));
      expect(await list()).toEqual(uses.slice(0, 1));
      await repository.revokeCredential(organizationId, clientId, later(3));
      expect(await list()).toEqual([]);
    });
  });
}

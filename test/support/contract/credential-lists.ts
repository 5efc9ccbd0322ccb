import { describe, expect, it } from 'vitest';
import type { CredentialCriteria } from '../../../src/domain/credentials/credential-repository.ts';
import { type EmbedUse, mostCredentialUses } from '../../../src/domain/credentials/credential-use.ts';
import type { ClientId } from '../../../src/domain/ids.ts';
import { aCredential, anEmbed, aSealedSecret, later } from '../builders.ts';
import { addWorkbook, enter, everything, listed, type MakeRepository } from './world.ts';

export function describeCredentialLists(make: MakeRepository): void {
  describe('lists of credentials', () => {
    it('are cut by owner, privilege and whether they are revoked, and counted alike, the oldest first', async () => {
      const { repository, ours } = await enter(make);
      const { organizationId, admin, viewer } = ours;
      const mine = aCredential({ ownerId: admin.memberId, privileges: ['EMBED'], createdAt: later(2) });
      const theirs = aCredential({ ownerId: viewer.memberId, privileges: ['API'], createdAt: later(1) });
      const gone = aCredential({ ownerId: admin.memberId, createdAt: later(3), revokedAt: later(4) });
      for (const each of [mine, theirs, gone]) await repository.createCredential(organizationId, each, aSealedSecret());
      const select = (criteria: CredentialCriteria) =>
        listed(
          repository.listCredentials(organizationId, criteria, everything),
          repository.countCredentials(organizationId, criteria),
          'clientId',
        );
      expect(await select({})).toEqual([theirs.clientId, mine.clientId]);
      expect(await select({ includeRevoked: true })).toEqual([theirs.clientId, mine.clientId, gone.clientId]);
      expect(await select({ ownerId: admin.memberId })).toEqual([mine.clientId]);
      expect(await select({ privilege: 'API', includeRevoked: true })).toEqual([theirs.clientId, gone.clientId]);
      expect(await select({ ownerId: viewer.memberId, privilege: 'EMBED' })).toEqual([]);
    });
  });

  describe('uses of credentials', () => {
    it('[K4] are counted by what was opened and how, the latest first, in the order of the clients', async () => {
      const world = await enter(make);
      const { repository, ours } = world;
      const { organizationId, admin } = ours;
      const { workbookId } = await addWorkbook(world);
      const embed = anEmbed({ workbookId, createdById: admin.memberId });
      await repository.saveEmbed(organizationId, embed);
      const { embedId } = embed;
      const credential = aCredential({ ownerId: admin.memberId });
      const { clientId } = credential;
      await repository.createCredential(organizationId, credential, aSealedSecret());
      const page = { sourceType: 'PAGE', pageId: 'overview' } as const;
      const byPath: EmbedUse = { embedId, workbookId, source: page, tagName: null, method: 'CLIENT_CREDENTIALS' };
      const byToken: EmbedUse = { ...byPath, embedId: null, method: 'JWT' };
      const ofTag: EmbedUse = { ...byToken, tagName: 'prod' };
      const touch = (seconds: number, opened?: EmbedUse) =>
        repository.touchCredential(organizationId, clientId, 1, later(seconds), opened);
      await Promise.all([touch(7, byPath), touch(5, byPath), touch(6, byToken), touch(8, ofTag), touch(9)]);
      expect(await repository.credentialUsesByClientIds(organizationId, ['none' as ClientId, clientId])).toEqual([
        [],
        [
          { ...ofTag, lastUsedAt: later(8), uses: 1 },
          { ...byPath, lastUsedAt: later(7), uses: 2 },
          { ...byToken, lastUsedAt: later(6), uses: 1 },
        ],
      ]);
      const found = await repository.findCredential(clientId);
      expect(found).toMatchObject({ credential: { lastUsedAt: later(9) }, secrets: [{ uses: 5 }] });
    });

    it('[K4] tell when something was last opened by a credential that is not revoked, whichever', async () => {
      const world = await enter(make);
      const { repository, ours } = world;
      const { organizationId, admin } = ours;
      const { workbookId } = await addWorkbook(world);
      const use: EmbedUse = {
        embedId: null,
        workbookId,
        source: { sourceType: 'PAGE', pageId: 'a' },
        tagName: null,
        method: 'JWT',
      };
      const others: EmbedUse[] = [
        { ...use, tagName: 'prod' },
        { ...use, source: { sourceType: 'ELEMENT', elementId: 'a' } },
      ];
      const clientIds: ClientId[] = [];
      for (const seconds of [3, 5, 9]) {
        const credential = aCredential({ ownerId: admin.memberId });
        clientIds.push(credential.clientId);
        await repository.createCredential(organizationId, credential, aSealedSecret());
        await repository.touchCredential(organizationId, credential.clientId, 1, later(seconds), use);
        await repository.touchCredential(organizationId, credential.clientId, 1, later(seconds - 1), use);
      }
      await repository.revokeCredential(organizationId, clientIds[2] as ClientId, later(10));
      const uses = [...others, use, use];
      const found = await repository.findLastUses(organizationId, uses);
      expect(found).toEqual([undefined, undefined, later(5), later(5)]);
      expect(await repository.findLastUses(organizationId, [])).toEqual([]);
    });

    it('[K4] are given as far as they are the latest', async () => {
      const world = await enter(make);
      const { repository, ours } = world;
      const { organizationId, admin } = ours;
      const { workbookId } = await addWorkbook(world);
      const credential = aCredential({ ownerId: admin.memberId });
      await repository.createCredential(organizationId, credential, aSealedSecret());
      for (let second = 0; second <= mostCredentialUses; second += 1) {
        const source = { sourceType: 'PAGE', pageId: `page-${second}` } as const;
        const use: EmbedUse = { embedId: null, workbookId, source, tagName: null, method: 'JWT' };
        await repository.touchCredential(organizationId, credential.clientId, 1, later(second), use);
      }
      const [uses = []] = await repository.credentialUsesByClientIds(organizationId, [credential.clientId]);
      expect(uses).toHaveLength(mostCredentialUses);
      expect(uses.at(0)?.lastUsedAt).toEqual(later(mostCredentialUses));
      expect(uses.at(-1)?.lastUsedAt).toEqual(later(1));
    });
  });
}

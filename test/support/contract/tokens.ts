import { describe, expect, it } from 'vitest';
import type { ClientId, TokenId } from '../../../src/domain/ids.ts';
import type { AccessToken } from '../../../src/domain/tokens/access-token.ts';
import { aCredential, aSealedSecret, aToken, aUuid, later } from '../builders.ts';
import { enter, expectRefusal, type MakeRepository } from './world.ts';

export function describeTokens(make: MakeRepository): void {
  describe('tokens', () => {
    it('finds tokens in the order of the ids, twice where asked twice, undefined where unknown', async () => {
      const { repository, ours } = await enter(make);
      const [first, second] = [ours.admin, ours.viewer].map(({ memberId }) => aToken({ memberId }));
      for (const token of [first, second]) {
        if (token !== undefined) await repository.createToken(ours.organizationId, token);
      }
      const ids = [second, undefined, first, second].map((token) => token?.tokenId ?? aUuid<TokenId>());
      const found = await repository.findTokensByIds(ours.organizationId, ids);
      expect(found).toEqual([second, undefined, first, second]);
    });

    it('refuses a token for whom or what the organization does not have, and keeps nothing', async () => {
      const { repository, ours, theirs } = await enter(make);
      const stranger = aToken({ memberId: theirs.admin.memberId });
      await expectRefusal(repository.createToken(ours.organizationId, stranger), 'MEMBER_NOT_FOUND');
      const theirCredential = aCredential({ ownerId: theirs.admin.memberId });
      await repository.createCredential(theirs.organizationId, theirCredential, aSealedSecret());
      const borrowed = aToken({ memberId: ours.admin.memberId, clientId: theirCredential.clientId });
      await expectRefusal(repository.createToken(ours.organizationId, borrowed), 'CREDENTIAL_NOT_FOUND');
      for (const { hash } of [stranger, borrowed]) {
        expect(await repository.findCaller(hash, later(1))).toBeUndefined();
      }
    });

    it('lists the live personal tokens of a member, oldest first', async () => {
      const { repository, ours } = await enter(make);
      const { organizationId, viewer, admin } = ours;
      const { memberId } = viewer;
      const credential = aCredential({ ownerId: memberId });
      await repository.createCredential(organizationId, credential, aSealedSecret());
      const newest = aToken({ memberId, createdAt: later(9) });
      const oldest = aToken({ memberId, createdAt: later(1) });
      const revoked = aToken({ memberId, createdAt: later(2) });
      const others = [
        aToken({ memberId: admin.memberId }),
        aToken({ memberId, clientId: credential.clientId }),
        aToken({ memberId, createdAt: later(3), expiresAt: later(10) }),
      ];
      for (const token of [newest, oldest, revoked, ...others]) await repository.createToken(organizationId, token);
      await repository.revokeToken(organizationId, revoked.tokenId, later(9));
      expect(await repository.listPersonalTokens(organizationId, memberId, later(10))).toEqual([oldest, newest]);
      expect(await repository.listPersonalTokens(organizationId, aUuid(), later(10))).toEqual([]);
    });

    it('keeps no more than 100 live personal tokens of a member, also of those made at the same moment', async () => {
      const { repository, ours } = await enter(make);
      const { organizationId, viewer, admin } = ours;
      const { memberId } = viewer;
      const credential = aCredential({ ownerId: memberId });
      await repository.createCredential(organizationId, credential, aSealedSecret());
      const create = (overrides: Partial<AccessToken> = {}) =>
        repository.createToken(organizationId, aToken({ memberId, createdAt: later(10), ...overrides }));
      await create({ createdAt: later(0), expiresAt: later(10) });
      const made = await Promise.all(Array.from({ length: 105 }, () => create()));
      expect(made.filter(Boolean)).toHaveLength(100);
      const live = await repository.listPersonalTokens(organizationId, memberId, later(10));
      expect(live).toHaveLength(100);
      expect(await create({ clientId: credential.clientId })).toBe(true);
      expect(await create({ memberId: admin.memberId })).toBe(true);
      for (const { tokenId } of live.slice(0, 1)) await repository.revokeToken(organizationId, tokenId, later(10));
      expect([await create(), await create()]).toEqual([true, false]);
    });

    it('forgets, when one is made, the tokens of the organization that ended before', async () => {
      const { repository, ours, theirs } = await enter(make);
      const short = { createdAt: later(0), expiresAt: later(10) };
      const ended = aToken({ memberId: ours.viewer.memberId, ...short });
      const living = aToken({ memberId: ours.viewer.memberId, ...short, expiresAt: later(12) });
      for (const token of [ended, living]) await repository.createToken(ours.organizationId, token);
      const elsewhere = aToken({ memberId: theirs.viewer.memberId, ...short });
      await repository.createToken(theirs.organizationId, elsewhere);
      const newest = aToken({ memberId: ours.admin.memberId, createdAt: later(11) });
      await repository.createToken(ours.organizationId, newest);
      const ids = [ended, living, newest].map(({ tokenId }) => tokenId);
      expect(await repository.findTokensByIds(ours.organizationId, ids)).toEqual([undefined, living, newest]);
      expect(await repository.findCaller(ended.hash, later(5))).toBeUndefined();
      await repository.createToken(ours.organizationId, aToken({ memberId: ours.admin.memberId, hash: ended.hash }));
      expect(await repository.findTokensByIds(theirs.organizationId, [elsewhere.tokenId])).toEqual([elsewhere]);
    });

    it('revokes a token once and keeps the first time', async () => {
      const { repository, ours } = await enter(make);
      const { tokenId } = ours.token;
      for (const seconds of [3, 7]) await repository.revokeToken(ours.organizationId, tokenId, later(seconds));
      const found = await repository.findTokensByIds(ours.organizationId, [tokenId]);
      expect(found).toEqual([{ ...ours.token, revokedAt: later(3) }]);
      const unknown = repository.revokeToken(ours.organizationId, aUuid(), later(3));
      await expectRefusal(unknown, 'TOKEN_NOT_FOUND');
    });

    it('refuses a hash that is in use in any organization, since it would name two callers', async () => {
      const { repository, ours, theirs } = await enter(make);
      const copy = aToken({ memberId: theirs.viewer.memberId, hash: ours.token.hash });
      await expect(repository.createToken(theirs.organizationId, copy)).rejects.toThrow();
      expect(await repository.findTokensByIds(theirs.organizationId, [copy.tokenId])).toEqual([undefined]);
      expect(await repository.findCaller(ours.token.hash, later(1))).toMatchObject({ member: ours.admin });
    });

    it('refuses a credential that nobody has', async () => {
      const { repository, ours } = await enter(make);
      const token = aToken({ memberId: ours.admin.memberId, clientId: 'f'.repeat(32) as ClientId });
      await expectRefusal(repository.createToken(ours.organizationId, token), 'CREDENTIAL_NOT_FOUND');
    });
  });
}

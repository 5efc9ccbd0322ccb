import { describe, expect, it } from 'vitest';
import type { ClientId, MemberId } from '../../../src/domain/ids.ts';
import { aCredential, aSealedSecret, aSecret, aUuid, later } from '../builders.ts';
import { enter, expectOneWinner, expectRefusal, type MakeRepository } from './world.ts';

const unknownId = 'f'.repeat(32) as ClientId;

export function describeCredentials(make: MakeRepository): void {
  describe('credentials', () => {
    it('finds a credential with its organization and its sealed secrets by the client id alone', async () => {
      const { repository, ours, theirs } = await enter(make);
      for (const { organizationId, viewer } of [ours, theirs]) {
        const credential = aCredential({ ownerId: viewer.memberId, privileges: ['API'], description: 'For the host' });
        const secret = aSealedSecret();
        await repository.createCredential(organizationId, credential, secret);
        const found = await repository.findCredential(credential.clientId);
        expect(found).toEqual({ organizationId, credential, secrets: [aSecret(secret)] });
      }
      expect(await repository.findCredential(unknownId)).toBeUndefined();
    });

    it('finds credentials in the order of the ids, twice where asked twice, undefined where unknown', async () => {
      const { repository, ours } = await enter(make);
      const ownerId = ours.admin.memberId;
      const [first, second] = [aCredential({ ownerId }), aCredential({ ownerId })];
      for (const each of [first, second]) {
        await repository.createCredential(ours.organizationId, each, aSealedSecret());
      }
      const ids = [second.clientId, unknownId, first.clientId, second.clientId];
      const found = await repository.findCredentialsByIds(ours.organizationId, ids);
      expect(found).toEqual([second, undefined, first, second]);
    });

    it('gives the credentials of owners oldest first, revoked ones too, in the order of the owners', async () => {
      const { repository, ours } = await enter(make);
      const ownerId = ours.admin.memberId;
      const newest = aCredential({ ownerId, createdAt: later(9) });
      const oldest = aCredential({ ownerId, createdAt: later(1) });
      const elsewhere = aCredential({ ownerId: ours.viewer.memberId });
      for (const credential of [newest, oldest, elsewhere]) {
        await repository.createCredential(ours.organizationId, credential, aSealedSecret());
      }
      const revoked = await repository.revokeCredential(ours.organizationId, oldest.clientId, later(10));
      const ids = [ours.viewer.memberId, ownerId, aUuid<MemberId>(), ownerId];
      const found = await repository.credentialsByOwnerIds(ours.organizationId, ids);
      expect(found).toEqual([[elsewhere], [revoked, newest], [], [revoked, newest]]);
    });

    it('refuses the name of an unrevoked credential, and a client id of any organization, and keeps nothing', async () => {
      const { repository, ours, theirs } = await enter(make);
      const ownerId = ours.admin.memberId;
      const credential = aCredential({ ownerId, name: 'Portal' });
      const secret = aSealedSecret();
      await repository.createCredential(ours.organizationId, credential, secret);
      const sameName = aCredential({ ownerId, name: 'Portal' });
      const second = repository.createCredential(ours.organizationId, sameName, aSealedSecret());
      await expectRefusal(second, 'CREDENTIAL_EXISTS', 'name');
      expect(await repository.findCredential(sameName.clientId)).toBeUndefined();
      const sameId = aCredential({ ownerId: theirs.admin.memberId, clientId: credential.clientId });
      const third = repository.createCredential(theirs.organizationId, sameId, aSealedSecret());
      await expectRefusal(third, 'CREDENTIAL_EXISTS', 'name');
      const { organizationId } = ours;
      const found = await repository.findCredential(credential.clientId);
      expect(found).toEqual({ organizationId, credential, secrets: [aSecret(secret)] });
      const owned = await repository.credentialsByOwnerIds(theirs.organizationId, [theirs.admin.memberId]);
      expect(owned).toEqual([[]]);
    });

    it('makes one credential out of calls with one name at the same moment', async () => {
      const { repository, ours } = await enter(make);
      const create = () => {
        const credential = aCredential({ ownerId: ours.admin.memberId, name: 'Portal' });
        return repository.createCredential(ours.organizationId, credential, aSealedSecret());
      };
      await expectOneWinner(Array.from({ length: 20 }, create), 'CREDENTIAL_EXISTS');
    });

    it('refuses an owner whom the organization does not have', async () => {
      const { repository, ours, theirs } = await enter(make);
      const credential = aCredential({ ownerId: theirs.admin.memberId });
      const create = repository.createCredential(ours.organizationId, credential, aSealedSecret());
      await expectRefusal(create, 'MEMBER_NOT_FOUND');
      expect(await repository.findCredential(credential.clientId)).toBeUndefined();
    });

    it('[K2] revokes a credential once, keeps the first time, and frees its name', async () => {
      const { repository, ours } = await enter(make);
      const credential = aCredential({ ownerId: ours.admin.memberId, name: 'Portal' });
      const { clientId } = credential;
      await repository.createCredential(ours.organizationId, credential, aSealedSecret());
      const revoked = await repository.revokeCredential(ours.organizationId, clientId, later(1));
      expect(revoked).toEqual({ ...credential, revokedAt: later(1) });
      const successor = aCredential({ ownerId: ours.admin.memberId, name: 'Portal' });
      await repository.createCredential(ours.organizationId, successor, aSealedSecret());
      expect(await repository.revokeCredential(ours.organizationId, clientId, later(2))).toEqual(revoked);
      expect(await repository.findCredential(clientId)).toMatchObject({ credential: revoked });
      const third = aCredential({ ownerId: ours.admin.memberId, name: 'Portal' });
      const create = repository.createCredential(ours.organizationId, third, aSealedSecret());
      await expectRefusal(create, 'CREDENTIAL_EXISTS', 'name');
    });

    it('[K4] knows the latest use, in whatever order uses are told', async () => {
      const { repository, ours } = await enter(make);
      const credential = aCredential({ ownerId: ours.admin.memberId });
      await repository.createCredential(ours.organizationId, credential, aSealedSecret());
      for (const seconds of [5, 9, 7]) {
        await repository.touchCredential(ours.organizationId, credential.clientId, 1, later(seconds));
      }
      const found = await repository.findCredentialsByIds(ours.organizationId, [credential.clientId]);
      expect(found).toEqual([{ ...credential, lastUsedAt: later(9) }]);
    });

    it('refuses to revoke or touch an unknown credential', async () => {
      const { repository, ours } = await enter(make);
      const revoke = repository.revokeCredential(ours.organizationId, unknownId, later(1));
      await expectRefusal(revoke, 'CREDENTIAL_NOT_FOUND');
      const touch = repository.touchCredential(ours.organizationId, unknownId, 1, later(1));
      await expectRefusal(touch, 'CREDENTIAL_NOT_FOUND');
    });
  });
}

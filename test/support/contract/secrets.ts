import { describe, expect, it } from 'vitest';
import type { Rotation } from '../../../src/domain/credentials/credential-secrets.ts';
import type { ClientId } from '../../../src/domain/ids.ts';
import { aSealedSecret, aSecret, later } from '../builders.ts';
import { addCredential, enter, expectOneWinner, expectRefusal, type MakeRepository, type World } from './world.ts';

const unknownId = 'f'.repeat(32) as ClientId;

/** A rotation so many seconds after `frozenNow`; the older secrets end so many seconds later. */
function aRotation(seconds: number, overlap: number): Rotation {
  return {
    seal: (version) => aSealedSecret({ version }),
    rotatedAt: later(seconds),
    olderEndAt: later(seconds + overlap),
  };
}

const secretsOf = async ({ repository, ours }: World, clientId: ClientId) =>
  (await repository.secretsByClientIds(ours.organizationId, [clientId]))[0] ?? [];

export function describeSecrets(make: MakeRepository): void {
  describe('secrets of credentials', () => {
    it('[K3] are given newest first, in the order of the clients, and alike by the client id alone', async () => {
      const world = await enter(make);
      const { repository, ours } = world;
      const { clientId, sealed } = await addCredential(world);
      const other = await addCredential(world);
      const second = aSealedSecret({ version: 2 });
      const rotated = await repository.rotateCredential(ours.organizationId, clientId, {
        ...aRotation(10, 60),
        seal: () => second,
      });
      const expected = [aSecret({ ...second, createdAt: later(10) }), aSecret({ ...sealed, endsAt: later(70) })];
      expect(rotated).toEqual(expected);
      const ids = [other.clientId, unknownId, clientId];
      const found = await repository.secretsByClientIds(ours.organizationId, ids);
      expect(found).toEqual([[aSecret(other.sealed)], [], expected]);
      expect((await repository.findCredential(clientId))?.secrets).toEqual(expected);
    });

    it('[K3] are two while a rotation is under way: another one is refused until the older has ended, and changes nothing', async () => {
      const world = await enter(make);
      const { repository, ours } = world;
      const { clientId } = await addCredential(world);
      await repository.rotateCredential(ours.organizationId, clientId, aRotation(10, 60));
      const before = await secretsOf(world, clientId);
      const early = repository.rotateCredential(ours.organizationId, clientId, aRotation(69, 60));
      await expectRefusal(early, 'ROTATION_UNDER_WAY');
      await expect(early).rejects.toThrow(later(70).toISOString());
      expect(await secretsOf(world, clientId)).toEqual(before);
      await repository.rotateCredential(ours.organizationId, clientId, aRotation(70, 60));
      const ends = (await secretsOf(world, clientId)).map(({ version, endsAt }) => [version, endsAt]);
      expect(ends).toEqual([
        [3, null],
        [2, later(130)],
        [1, later(70)],
      ]);
    });

    it('[K3] end at once, all older ones, by a rotation without overlap', async () => {
      const world = await enter(make);
      const { repository, ours } = world;
      const { clientId } = await addCredential(world);
      await repository.rotateCredential(ours.organizationId, clientId, aRotation(10, 60));
      await repository.rotateCredential(ours.organizationId, clientId, aRotation(20, 0));
      const ends = (await secretsOf(world, clientId)).map(({ endsAt }) => endsAt);
      expect(ends).toEqual([null, later(20), later(20)]);
    });

    it('[K3] are not lost among rotations at the same moment, of which one wins', async () => {
      const world = await enter(make);
      const { clientId } = await addCredential(world);
      const rotate = () => world.repository.rotateCredential(world.ours.organizationId, clientId, aRotation(10, 60));
      await expectOneWinner(Array.from({ length: 20 }, rotate), 'ROTATION_UNDER_WAY');
      expect((await secretsOf(world, clientId)).map(({ version }) => version)).toEqual([2, 1]);
    });

    it('[K3] follow each other where rotations at the same moment end the older ones at once', async () => {
      const world = await enter(make);
      const { clientId } = await addCredential(world);
      const rotate = () => world.repository.rotateCredential(world.ours.organizationId, clientId, aRotation(10, 0));
      await Promise.all(Array.from({ length: 20 }, rotate));
      const secrets = await secretsOf(world, clientId);
      expect(secrets.map(({ version }) => version)).toEqual(Array.from({ length: 21 }, (_, index) => 21 - index));
      expect(secrets.filter(({ endsAt }) => endsAt === null).map(({ version }) => version)).toEqual([21]);
    });

    it('[K2] end with their credential, which gets no others', async () => {
      const world = await enter(make);
      const { repository, ours } = world;
      const { clientId } = await addCredential(world);
      await repository.rotateCredential(ours.organizationId, clientId, aRotation(10, 5));
      await repository.revokeCredential(ours.organizationId, clientId, later(20));
      const before = await secretsOf(world, clientId);
      expect(before.map(({ endsAt }) => endsAt)).toEqual([later(20), later(15)]);
      const rotate = repository.rotateCredential(ours.organizationId, clientId, aRotation(30, 0));
      await expectRefusal(rotate, 'CREDENTIAL_REVOKED');
      expect(await secretsOf(world, clientId)).toEqual(before);
    });

    it('[K3] are retired one by one, at the earliest time that was given, and never the newest', async () => {
      const world = await enter(make);
      const { repository, ours } = world;
      const { clientId } = await addCredential(world);
      await repository.rotateCredential(ours.organizationId, clientId, aRotation(10, 60));
      const retire = (version: number, seconds: number) =>
        repository.retireSecret(ours.organizationId, clientId, version, later(seconds));
      await retire(1, 20);
      await retire(1, 30);
      await expectRefusal(retire(2, 40), 'INVALID_INPUT', 'version');
      await expectRefusal(retire(3, 40), 'SECRET_NOT_FOUND', 'version');
      expect((await secretsOf(world, clientId)).map(({ endsAt }) => endsAt)).toEqual([null, later(20)]);
    });

    it('[K3] are destroyed when they ended by a time, and their versions are not given again', async () => {
      const world = await enter(make);
      const { repository, ours } = world;
      const { clientId } = await addCredential(world);
      const revoked = await addCredential(world);
      await repository.rotateCredential(ours.organizationId, clientId, aRotation(10, 0));
      await repository.rotateCredential(ours.organizationId, clientId, aRotation(20, 0));
      await repository.revokeCredential(ours.organizationId, revoked.clientId, later(10));
      await repository.destroyEndedSecrets(ours.organizationId, later(10));
      expect((await secretsOf(world, clientId)).map(({ version }) => version)).toEqual([3, 2]);
      expect(await secretsOf(world, revoked.clientId)).toEqual([]);
      await repository.destroyEndedSecrets(ours.organizationId, later(20));
      await repository.rotateCredential(ours.organizationId, clientId, aRotation(30, 60));
      expect((await secretsOf(world, clientId)).map(({ version }) => version)).toEqual([4, 3]);
    });

    it('[K4] count their uses, each its own', async () => {
      const world = await enter(make);
      const { repository, ours } = world;
      const { clientId } = await addCredential(world);
      await repository.rotateCredential(ours.organizationId, clientId, aRotation(10, 60));
      const touch = (version: number, seconds: number) =>
        repository.touchCredential(ours.organizationId, clientId, version, later(seconds));
      await Promise.all([touch(1, 30), touch(2, 20), ...Array.from({ length: 20 }, (_, index) => touch(1, index))]);
      await expectRefusal(touch(3, 40), 'SECRET_NOT_FOUND');
      expect(await repository.findCredential(clientId)).toMatchObject({
        credential: { lastUsedAt: later(30) },
        secrets: [
          { version: 2, lastUsedAt: later(20), uses: 1 },
          { version: 1, lastUsedAt: later(30), uses: 21 },
        ],
      });
    });

    it('of an unknown credential are neither rotated, retired nor replaced', async () => {
      const { repository, ours } = await enter(make);
      const { organizationId } = ours;
      const calls = [
        repository.rotateCredential(organizationId, unknownId, aRotation(10, 0)),
        repository.retireSecret(organizationId, unknownId, 1, later(1)),
        repository.replaceSealedSecret(organizationId, unknownId, aSealedSecret(), aSealedSecret()),
      ];
      await Promise.all(calls.map((call) => expectRefusal(call, 'CREDENTIAL_NOT_FOUND')));
    });
  });
}

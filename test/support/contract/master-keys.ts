import { describe, expect, it } from 'vitest';
import type { ClientId } from '../../../src/domain/ids.ts';
import { aCredential, aSealedSecret, aSecret, countedBytes, later } from '../builders.ts';
import { addCredential, enter, type MakeRepository, type World } from './world.ts';

const secretsOf = async ({ repository, ours }: World, clientId: ClientId) =>
  (await repository.secretsByClientIds(ours.organizationId, [clientId]))[0] ?? [];

export function describeMasterKeys(make: MakeRepository): void {
  describe('secrets under master keys', () => {
    it('[K1] are listed by key, client and version, as many as asked for, and counted', async () => {
      const world = await enter(make);
      const { repository, ours } = world;
      const { organizationId } = ours;
      const sealed = ['old', 'older', 'new'].map((keyId) => aSealedSecret({ keyId }));
      const clientIds: ClientId[] = [];
      for (const one of sealed) clientIds.push((await addCredential(world, one)).clientId);
      const list = (keyIds: string[], limit: number) => repository.listSecretsUnderKeys(organizationId, keyIds, limit);
      const [old, older] = sealed.map((secret, index) => ({ clientId: clientIds[index], secret }));
      expect(await list(['older', 'old'], 10)).toEqual([old, older]);
      expect(await list(['older', 'old'], 1)).toEqual([old]);
      expect(await list([], 10)).toEqual([]);
      expect(await repository.countSecretsUnderOtherKeys(organizationId, 'new')).toBe(2);
    });

    it('[K1] are replaced by another encryption, and nothing else of them', async () => {
      const world = await enter(make);
      const { repository, ours } = world;
      const { clientId, sealed } = await addCredential(world);
      await repository.touchCredential(ours.organizationId, clientId, 1, later(5));
      const anew = aSealedSecret({ keyId: 'new' });
      expect(await repository.replaceSealedSecret(ours.organizationId, clientId, sealed, anew)).toBe(true);
      expect(await secretsOf(world, clientId)).toEqual([aSecret({ ...anew, lastUsedAt: later(5), uses: 1 })]);
    });

    it('[K1] stay as they are when they are not what was read any more', async () => {
      const world = await enter(make);
      const { repository, ours } = world;
      const { clientId, sealed } = await addCredential(world);
      const replace = () =>
        repository.replaceSealedSecret(ours.organizationId, clientId, sealed, aSealedSecret({ keyId: 'new' }));
      const outcomes = await Promise.all(Array.from({ length: 20 }, replace));
      expect(outcomes.filter((replaced) => replaced)).toHaveLength(1);
      const before = await secretsOf(world, clientId);
      const otherVersion = { ...aSealedSecret(), ...before[0], version: 2 };
      const { organizationId } = ours;
      expect(await repository.replaceSealedSecret(organizationId, clientId, otherVersion, aSealedSecret())).toBe(false);
      expect(await secretsOf(world, clientId)).toEqual(before);
    });

    it('[K1] are told by canaries, of which the first under a key id stays, with the secrets of all organizations', async () => {
      const world = await enter(make);
      const { repository, theirs } = world;
      await addCredential(world, aSealedSecret({ keyId: 'ring' }));
      const credential = aCredential({ ownerId: theirs.admin.memberId });
      await repository.createCredential(theirs.organizationId, credential, aSealedSecret({ keyId: 'ring' }));
      expect(await repository.findKeyCanaries()).toEqual([]);
      const save = (index: number) => repository.saveKeyCanary({ keyId: 'ring', sealed: countedBytes(`${index}`)(37) });
      const saved = await Promise.all(Array.from({ length: 20 }, (_, index) => save(index)));
      const [kept] = saved;
      expect(saved).toEqual(Array(20).fill(kept));
      expect(await repository.findKeyCanaries()).toEqual([{ ...kept, secrets: 2 }]);
      const unused = await repository.saveKeyCanary({ keyId: 'unused', sealed: countedBytes()(37) });
      expect(await repository.findKeyCanaries()).toEqual([
        { ...kept, secrets: 2 },
        { ...unused, secrets: 0 },
      ]);
    });
  });
}

import { beforeEach, describe, expect, it } from 'vitest';
import { createApp } from '../../../src/app.ts';
import { readConfig } from '../../../src/config.ts';
import { inlineDocuments } from '../../../src/documents/documents.ts';
import { checkMasterKeys } from '../../../src/domain/credentials/check-master-keys.ts';
import { createSecretBox } from '../../../src/domain/credentials/secret-box.ts';
import type { SeedableRepository } from '../../../src/repository/seedable-repository.ts';
import { collectLog } from '../../http/collect-log.ts';
import { aCredential, countedBytes, frozenNow } from '../../support/builders.ts';
import { aFoundation } from '../../support/contract/world.ts';
import { makeTestRepository } from '../../support/test-repository.ts';

const key = (keyId: string, seed = keyId) => ({ keyId, key: countedBytes(seed)(32) });
const [first, second] = [key('2025'), key('2026')];
type Keys = Parameters<typeof createSecretBox>[0];

let repository: SeedableRepository;
const start = (...keys: Keys) =>
  checkMasterKeys({ repository, secretBox: createSecretBox(keys, countedBytes('start')) });

/** Keeps so many secrets under a key. */
async function keepSecrets(count: number, masterKey = first) {
  const founding = aFoundation();
  const { organizationId } = founding.organization;
  await repository.addOrganization(founding);
  const box = createSecretBox([masterKey], countedBytes('kept'));
  for (let made = 0; made < count; made += 1) {
    const credential = aCredential({ ownerId: founding.admin.memberId });
    const sealed = box.seal({ organizationId, clientId: credential.clientId, version: 1 }, 'a secret');
    await repository.createCredential(organizationId, credential, sealed);
  }
}

beforeEach(async () => {
  repository = await makeTestRepository();
});

describe('the master keys at the start of a server', () => {
  it('[K1] are taken as they are where nothing is kept, and again at the next start', async () => {
    await start(first);
    await keepSecrets(1);
    await start(first);
    expect(await repository.findKeyCanaries()).toMatchObject([{ keyId: '2025', secrets: 1 }]);
  });

  it('[K1] may be followed by others, whose canaries are kept one by one', async () => {
    await start(first);
    await keepSecrets(1);
    await start(second, first);
    await start(second, first);
    expect((await repository.findKeyCanaries()).map(({ keyId }) => keyId)).toEqual(['2025', '2026']);
  });

  it('[K1] are refused when another key has the id of the one that encrypted', async () => {
    await start(first);
    const wrong = key('2025', 'another');
    await expect(start(wrong)).rejects.toThrow(/"2025" is not the key of that id that encrypted the secrets/);
    await expect(start(second, wrong)).rejects.toThrow(/"2025" is not the key of that id/);
    expect((await repository.findKeyCanaries()).map(({ keyId }) => keyId)).toEqual(['2025']);
  });

  it('[K1] are refused without one under which secrets are, and only then', async () => {
    await start(first);
    await start(second);
    await keepSecrets(2);
    await expect(start(second)).rejects.toThrow(/"2025" is missing, and 2 secrets are encrypted under it/);
    await start(second, first);
  });

  it('[K1] are refused when another server started at the same moment, with another key of that id', async () => {
    const outcomes = await Promise.allSettled([start(first), start(key('2025', 'another'))]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('[K1] stop the server from starting, with every fault and no key in the message', async () => {
    await start(first);
    await start(second, first);
    await keepSecrets(1);
    const wrong = key('2026', 'another');
    const config = { ...readConfig({}), masterKeys: [wrong] as const };
    const parts = { repository, documents: inlineDocuments, now: () => frozenNow, randomBytes: countedBytes() };
    const refusal: Error = await createApp(config, {
      ...parts,
      embedPageAssets: { script: '', style: '' },
      logger: collectLog().logger,
    }).then(
      () => new Error('It started.'),
      (error) => error,
    );
    expect(refusal.name).toBe('MasterKeyFaults');
    expect(refusal.message).toContain('"2025" is missing');
    expect(refusal.message).toContain('"2026" is not the key of that id');
    expect(refusal.message).not.toContain(Buffer.from(wrong.key).toString('base64'));
  });
});

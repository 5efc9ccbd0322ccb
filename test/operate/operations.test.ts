import { describe, expect, it } from 'vitest';
import type { BackupOrder, RestoreOrder } from '../../src/cli/operations.ts';
import { createSecretBox, type MasterKey } from '../../src/domain/credentials/secret-box.ts';
import { createOperations } from '../../src/operate/operations.ts';
import type { SeedableRepository } from '../../src/repository/seedable-repository.ts';
import { aFullRepository, chunksOf, migrateDatabase, opening } from '../support/backups.ts';
import { aCredential, aWebhook, countedBytes, frozenNow } from '../support/builders.ts';
import { backupOf, streamOf } from '../support/rows.ts';
import { makeTestRepository } from '../support/test-repository.ts';

const databaseUrl = 'postgres://me:password@database.test/embedpath';
const now = () => frozenNow;

async function backUp(from: Awaited<ReturnType<typeof aFullRepository>>, overrides: Partial<BackupOrder> = {}) {
  const { openRepository, seen } = opening(from.repository);
  const lines: Buffer[] = [];
  const progress: (readonly [number, number | null])[] = [];
  const carried = createOperations({ migrateDatabase, openRepository, now }).backUp({
    databaseUrl,
    slug: from.organization.slug,
    includesSecrets: true,
    save: async (given) => {
      for await (const line of given) lines.push(Buffer.from(line));
    },
    onRows: (rows, total) => progress.push([rows, total]),
    ...overrides,
  });
  return { carried: await carried, bytes: Buffer.concat(lines), progress, seen };
}

async function restore(bytes: Buffer, overrides: Partial<RestoreOrder> = {}, into?: SeedableRepository) {
  const repository = into ?? (await makeTestRepository());
  const { openRepository, seen } = opening(repository);
  const order = { databaseUrl, chunks: chunksOf(bytes), onlyTries: false, masterKeys: null, onRows: () => undefined };
  const carried = createOperations({ migrateDatabase, openRepository, now }).restore({ ...order, ...overrides });
  return { carried, repository, seen };
}

describe('carrying an organization', () => {
  it('from one repository to another changes nothing of it', async () => {
    const full = await aFullRepository();
    const { organizationId } = full.organization;
    const { bytes, carried, progress, seen } = await backUp(full);
    const restored = await restore(bytes);
    const { keyIds, ...told } = await restored.carried;
    expect(told).toEqual(carried);
    expect(keyIds).toEqual(['older', 'test-key']);
    const rows = await backupOf(full.repository, organizationId);
    expect(await backupOf(restored.repository, organizationId)).toEqual(rows);
    const { slug, name } = full.organization;
    expect(carried).toMatchObject({ organizationId, slug, name, createdAt: frozenNow, includesSecrets: true });
    expect(carried.rows).toBe(rows.length);
    expect(carried.counts).toMatchObject({ ORGANIZATION: 1, TEAM: 2, WORKBOOK: 3, SECRET: 4 });
    expect(progress.map(([done]) => done)).toEqual(rows.map((_, index) => index + 1));
    expect(new Set(progress.map(([, total]) => total)).size).toBe(1);
    expect([seen, restored.seen]).toEqual(Array(2).fill([`opened ${databaseUrl}`, 'closed']));
  });

  it('[K1] leaves out its secrets unless they are asked for', async () => {
    const full = await aFullRepository();
    const { bytes, carried } = await backUp(full, { includesSecrets: false });
    expect(bytes.toString()).not.toContain('"sealed"');
    expect(carried).toMatchObject({ includesSecrets: false, counts: { CREDENTIAL: 3 } });
    expect(carried.counts).not.toHaveProperty('SECRET');
    expect(await (await restore(bytes)).carried).toMatchObject({ includesSecrets: false, keyIds: [] });
  });

  it('can be tried, which tells the same and keeps nothing', async () => {
    const full = await aFullRepository();
    const { bytes, carried } = await backUp(full);
    const tried = await restore(bytes, { onlyTries: true });
    expect(await tried.carried).toMatchObject(carried);
    expect(await tried.repository.findOrganization(full.organization.organizationId)).toBeUndefined();
  });

  it('is refused with a code and a remedy, and the repository is given back', async () => {
    const full = await aFullRepository();
    const { bytes } = await backUp(full);
    const there = await restore(bytes, {}, full.repository);
    await expect(there.carried).rejects.toMatchObject({
      name: 'Failure',
      code: 'ORGANIZATION_EXISTS',
      remedy: expect.stringContaining('that does not hold this organization'),
    });
    const cut = await restore(bytes.subarray(0, -1));
    await expect(cut.carried).rejects.toMatchObject({ name: 'Failure', code: 'INVALID_BACKUP' });
    const { openRepository, seen } = opening(full.repository);
    const unknown = createOperations({ migrateDatabase, openRepository, now }).backUp({
      databaseUrl,
      slug: 'nobody',
      includesSecrets: false,
      save: async () => undefined,
      onRows: () => undefined,
    });
    await expect(unknown).rejects.toMatchObject({ name: 'Failure', code: 'ORGANIZATION_NOT_FOUND' });
    for (const each of [there.seen, cut.seen, seen]) expect(each.at(-1)).toBe('closed');
  });
});

describe('[K1] the secrets of a backup', () => {
  const masterKey = (keyId: string, seed = keyId): MasterKey => ({ keyId, key: countedBytes(seed)(32) });
  const write = (...keys: MasterKey[]) =>
    keys.map(({ keyId, key }) => `${keyId}:${Buffer.from(key).toString('base64')}`).join(',');

  /** A backup whose one secret is under the key `ring`. */
  async function prepare() {
    const full = await aFullRepository();
    const { organizationId } = full.organization;
    const { repository, ours } = full;
    const rows = await backupOf(repository, organizationId, false);
    const bare = await makeTestRepository();
    await bare.restoreOrganization(streamOf(rows));
    const credential = aCredential({ ownerId: ours.admin.memberId });
    const box = createSecretBox([masterKey('ring')], countedBytes('sealing'));
    const sealed = box.seal({ organizationId, clientId: credential.clientId, version: 1 }, 'embedded secret');
    await bare.createCredential(organizationId, credential, sealed);
    const { bytes } = await backUp({ ...full, repository: bare });
    return { bytes, full, bare, box, organizationId, clientId: credential.clientId };
  }

  it('are tried with the master keys of the server, where these are given', async () => {
    const { bytes } = await prepare();
    const keys = write(masterKey('newer'), masterKey('ring'));
    expect(await (await restore(bytes, { masterKeys: keys })).carried).toMatchObject({ keyIds: ['ring'] });
  });

  it.each([
    { what: 'the key is missing', keys: write(masterKey('newer')) },
    { what: 'another key has its id', keys: write(masterKey('ring', 'another')) },
  ])('are refused, and all with them, when $what', async ({ keys }) => {
    const { bytes, organizationId, clientId } = await prepare();
    const { carried, repository } = await restore(bytes, { masterKeys: keys });
    await expect(carried).rejects.toMatchObject({
      code: 'WRONG_MASTER_KEYS',
      message: `Secret 1 of the client credential ${clientId} does not open with EMBEDPATH_MASTER_KEYS.`,
      remedy: 'It must hold the key with the id "ring" of the server that the backup is of.',
    });
    expect(await repository.findOrganization(organizationId)).toBeUndefined();
  });

  it('[H3] are also those of webhooks', async () => {
    const { full, bare, box, organizationId, clientId } = await prepare();
    const webhook = aWebhook();
    const { webhookId } = webhook;
    await bare.createWebhook(
      organizationId,
      webhook,
      box.seal({ organizationId, webhookId, version: 2 }, 'signing secret'),
    );
    const keys = write(masterKey('ring'));
    const { bytes } = await backUp({ ...full, repository: bare });
    expect(await (await restore(bytes, { masterKeys: keys })).carried).toMatchObject({ keyIds: ['ring'] });
    const other = write(masterKey('ring', 'another'));
    await bare.revokeCredential(organizationId, clientId, frozenNow);
    await bare.destroyEndedSecrets(organizationId, frozenNow);
    const { bytes: alone } = await backUp({ ...full, repository: bare });
    await expect((await restore(alone, { masterKeys: other })).carried).rejects.toMatchObject({
      code: 'WRONG_MASTER_KEYS',
      message: `Secret 2 of the webhook ${webhookId} does not open with EMBEDPATH_MASTER_KEYS.`,
    });
  });

  it('are not tried with what are no keys', async () => {
    const { bytes } = await prepare();
    await expect((await restore(bytes, { masterKeys: 'ring:short' })).carried).rejects.toMatchObject({
      code: 'WRONG_MASTER_KEYS',
      message: expect.stringContaining('EMBEDPATH_MASTER_KEYS must be id:key'),
    });
  });
});

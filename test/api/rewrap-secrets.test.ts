import { beforeEach, describe, expect, it } from 'vitest';
import { issueAccessToken } from '../../src/domain/credentials/issue-access-token.ts';
import { createSecretBox, type MasterKey } from '../../src/domain/credentials/secret-box.ts';
import type { ClientId } from '../../src/domain/ids.ts';
import { createTestApi, type TestApi } from '../support/api.ts';
import { countedBytes, later } from '../support/builders.ts';
import type { Principal } from '../support/inhabitants.ts';
import { makeWebhook } from '../support/webhook-receiver.ts';

const masterKey = (keyId: string): MasterKey => ({ keyId, key: countedBytes(keyId)(32) });
const [older, newer] = [masterKey('older'), masterKey('newer')];

let api: TestApi;
let box = createSecretBox([older], countedBytes('before'));
/** The box of the server changes with its configuration. */
const secretBox: typeof box = {
  get keyIds() {
    return box.keyIds;
  },
  seal: (place, secret) => box.seal(place, secret),
  open: (place, sealed) => box.open(place, sealed),
  sealCanary: () => box.sealCanary(),
  opensCanary: (canary) => box.opensCanary(canary),
};

interface Made {
  readonly credential: { readonly clientId: ClientId };
  readonly secret: string;
}

const create = (as: Principal, name: string) =>
  api.mutate<Made>(as, 'createClientCredential', { name, privileges: ['API'] }, 'credential { clientId } secret');
const rewrap = (as: Principal, dryRun = false) =>
  api.mutate(as, 'rewrapSecrets', { dryRun }, 'rewrapped remaining keyId userErrors { code }');
const keysOf = async (clientId: ClientId) =>
  (await api.repository.findCredential(clientId))?.secrets.map(({ keyId }) => keyId);

beforeEach(async () => {
  box = createSecretBox([older], countedBytes('before'));
  api = await createTestApi(undefined, { secretBox });
  // The secret of the credential with which tests begin is under a key that nobody has.
  const [[begun] = []] = await api.repository.credentialsByOwnerIds(api.organizationId, [api.people.holder.memberId]);
  await api.mutate('admin', 'revokeClientCredential', { clientId: begun?.clientId }, 'userErrors { code }');
  await api.repository.destroyEndedSecrets(api.organizationId, later(1));
});

describe('re-wrapping', () => {
  it('[K1] encrypts the secrets of the organization anew, ended ones too, and they work as before', async () => {
    const { credential, secret } = await create('admin', 'Portal');
    const { clientId } = credential;
    await api.mutate('admin', 'rotateClientCredential', { clientId }, 'userErrors { code }');
    const elsewhere = await create('outsider', 'Portal');
    box = createSecretBox([newer, older], countedBytes('after'));
    expect(await rewrap('admin', true)).toEqual({ rewrapped: 0, remaining: 2, keyId: 'newer', userErrors: [] });
    expect(await keysOf(clientId)).toEqual(['older', 'older']);
    expect(await rewrap('admin')).toEqual({ rewrapped: 2, remaining: 0, keyId: 'newer', userErrors: [] });
    expect(await keysOf(clientId)).toEqual(['newer', 'newer']);
    expect(await keysOf(elsewhere.credential.clientId)).toEqual(['older']);
    box = createSecretBox([newer], countedBytes('alone'));
    expect(await issueAccessToken(api.deps, clientId, secret)).toMatchObject({ expiresInSeconds: 3600 });
    expect(await rewrap('admin')).toEqual({ rewrapped: 0, remaining: 0, keyId: 'newer', userErrors: [] });
  });

  it('[K1] [H3] encrypts the secrets of webhooks anew, which sign as before', async () => {
    const { webhookId, secret } = await makeWebhook(api);
    box = createSecretBox([newer, older], countedBytes('after'));
    expect(await rewrap('admin', true)).toMatchObject({ rewrapped: 0, remaining: 1 });
    expect(await rewrap('admin')).toMatchObject({ rewrapped: 1, remaining: 0 });
    box = createSecretBox([newer], countedBytes('alone'));
    const { organizationId } = api;
    const [[kept] = []] = await api.repository.webhookSecretsByIds(organizationId, [webhookId]);
    expect(kept && box.open({ organizationId, webhookId, version: kept.version }, kept)).toBe(secret);
  });

  it('[K1] loses no rotation that goes on at the same time', async () => {
    const { credential, secret: first } = await create('admin', 'Portal');
    const { clientId } = credential;
    box = createSecretBox([newer, older], countedBytes('after'));
    const rotate = () => api.mutate<Made>('admin', 'rotateClientCredential', { clientId }, 'secret');
    const [, rotated] = await Promise.all([rewrap('admin'), rotate(), rewrap('admin')]);
    expect(await keysOf(clientId)).toEqual(['newer', 'newer']);
    for (const secret of [first, rotated.secret]) {
      expect(await issueAccessToken(api.deps, clientId, secret)).toMatchObject({ expiresInSeconds: 3600 });
    }
  });

  it('[K3] destroys what is past its time instead', async () => {
    const { credential } = await create('admin', 'Portal');
    const { clientId } = credential;
    await api.mutate('admin', 'rotateClientCredential', { clientId, overlapHours: 0 }, 'userErrors { code }');
    box = createSecretBox([newer, older], countedBytes('after'));
    api.clock.now = later(30 * 86_400);
    expect(await rewrap('admin', true)).toMatchObject({ remaining: 1 });
    expect(await keysOf(clientId)).toEqual(['older']);
  });
});

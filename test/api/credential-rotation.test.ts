import { beforeEach, describe, expect, it } from 'vitest';
import { issueAccessToken } from '../../src/domain/credentials/issue-access-token.ts';
import type { ClientId } from '../../src/domain/ids.ts';
import { createTestApi, type TestApi } from '../support/api.ts';
import { frozenNow, later } from '../support/builders.ts';
import { contentsOf } from '../support/contents.ts';

const hour = 3600;

interface Shown {
  readonly credential: { readonly clientId: string; readonly secrets: readonly object[] } | null;
  readonly secret: string | null;
  readonly userErrors: readonly object[];
}

const facts = 'version createdAt endsAt isLive lastUsedAt uses safeToRetire';
const fields = `credential { clientId secrets { ${facts} } } secret userErrors { code field message }`;

let api: TestApi;
let clientId: string;
let first: string;

const rotate = (more: object = {}) =>
  api.mutate<Shown>('admin', 'rotateClientCredential', { clientId, ...more }, fields);
const retire = (version: number) =>
  api.mutate<Shown>(
    'admin',
    'retireClientSecret',
    { clientId, version },
    fields.replace('secret userErrors', 'userErrors'),
  );
const verifies = (secret: string | null) =>
  issueAccessToken(api.deps, clientId, secret ?? '').then(
    () => true,
    () => false,
  );
const secrets = async () => {
  const query = `{ clientCredentials(first: 9, filter: { privilege: API, includeRevoked: true }) { nodes { name secrets { ${facts} } } } }`;
  const { clientCredentials } = await api.data<{
    clientCredentials: { nodes: { name: string; secrets: Record<string, unknown>[] }[] };
  }>('admin', query);
  return clientCredentials.nodes.find(({ name }) => name === 'Portal')?.secrets ?? [];
};
const contents = () => contentsOf(api.repository, api.organizationId, api.clock.now);

beforeEach(async () => {
  api = await createTestApi();
  const input = { name: 'Portal', privileges: ['API', 'EMBED'] };
  const made = await api.mutate<Shown>('admin', 'createClientCredential', input, fields);
  clientId = made.credential?.clientId ?? '';
  first = made.secret ?? '';
});

describe('rotating a client credential', () => {
  it('[K1] [K3] shows a new secret, and lets the one before it verify for a day', async () => {
    const { secret, credential, userErrors } = await rotate();
    expect(secret).toMatch(/^embedpath_sec_[\w-]{49}$/);
    expect(secret).not.toBe(first);
    expect(userErrors).toEqual([]);
    const unused = { createdAt: frozenNow, lastUsedAt: null, uses: 0, safeToRetire: false, isLive: true };
    expect(credential?.secrets).toEqual([
      { ...unused, version: 2, endsAt: null },
      { ...unused, version: 1, endsAt: later(24 * hour) },
    ]);
    api.clock.now = later(24 * hour - 1);
    expect([await verifies(first), await verifies(secret)]).toEqual([true, true]);
    api.clock.now = later(24 * hour);
    expect([await verifies(first), await verifies(secret)]).toEqual([false, true]);
  });

  it('[K3] ends the older secrets at once without an overlap, also in the middle of a rotation', async () => {
    const { secret: second } = await rotate();
    const { secret: third } = await rotate({ overlapHours: 0 });
    expect([await verifies(first), await verifies(second), await verifies(third)]).toEqual([false, false, true]);
  });

  it('[K3] is refused while two secrets are live, and says when the older one ends', async () => {
    await rotate({ overlapHours: 48 });
    const before = await contents();
    expect(await rotate({ overlapHours: 1 })).toEqual({
      credential: null,
      secret: null,
      userErrors: [
        {
          code: 'ROTATION_UNDER_WAY',
          field: null,
          message: `Secret 1 of the credential is still live beside the newest one: it ends at ${later(48 * hour).toISOString()}.`,
        },
      ],
    });
    expect(await contents()).toEqual(before);
    api.clock.now = later(48 * hour);
    expect((await rotate({ overlapHours: 720 })).userErrors).toEqual([]);
  });

  it.each([-1, 721])('[K3] takes no overlap of %i hours', async (overlapHours) => {
    expect((await rotate({ overlapHours })).userErrors).toMatchObject([
      { code: 'INVALID_INPUT', field: 'overlapHours' },
    ]);
  });

  it('[K2] is refused for a revoked credential, an unknown one, and one of another organization', async () => {
    const inputs = [{ clientId: 'unknown' }, { clientId }];
    expect((await rotate(inputs[0])).userErrors).toMatchObject([{ code: 'CREDENTIAL_NOT_FOUND', field: 'clientId' }]);
    const elsewhere = await api.mutate<Shown>('outsider', 'rotateClientCredential', { clientId }, fields);
    expect(elsewhere.userErrors).toMatchObject([{ code: 'CREDENTIAL_NOT_FOUND' }]);
    await api.mutate('admin', 'revokeClientCredential', { clientId }, 'userErrors { code }');
    expect((await rotate()).userErrors).toMatchObject([{ code: 'CREDENTIAL_REVOKED', field: 'clientId' }]);
  });

  it('[K2] is refused to a token of a credential, which would give itself a longer life', async () => {
    const { token } = await issueAccessToken(api.deps, clientId, first);
    const source = `mutation { rotateClientCredential(input: { clientId: "${clientId}" }) { secret } }`;
    const { errors } = await api.askWith(token, source);
    expect(errors?.map(({ originalError }) => originalError)).toEqual([expect.objectContaining({ code: 'FORBIDDEN' })]);
  });

  it('[K3] has one winner among 20 at the same moment, whose secret is not lost', async () => {
    const shown = await Promise.all(Array.from({ length: 20 }, () => rotate()));
    const winners = shown.filter(({ secret }) => secret !== null);
    expect(winners).toHaveLength(1);
    expect(await verifies(winners[0]?.secret ?? null)).toBe(true);
    expect(await secrets()).toHaveLength(2);
  });
});

describe('a secret', () => {
  it('[K4] knows when it was used and how often, and when it is safe to retire', async () => {
    const { secret: second } = await rotate({ overlapHours: 100 });
    api.clock.now = later(hour);
    await verifies(first);
    api.clock.now = later(2 * hour);
    await verifies(second);
    await verifies(second);
    expect(await secrets()).toMatchObject([
      { version: 2, lastUsedAt: later(2 * hour), uses: 2, safeToRetire: false },
      { version: 1, lastUsedAt: later(hour), uses: 1, safeToRetire: false },
    ]);
    api.clock.now = later(25 * hour);
    expect(await secrets()).toMatchObject([{ safeToRetire: false }, { safeToRetire: true }]);
  });

  it('[K3] ends at once when it is retired, and once', async () => {
    const { secret: second } = await rotate({ overlapHours: 100 });
    api.clock.now = later(hour);
    expect(await retire(1)).toMatchObject({ credential: { secrets: [{ isLive: true }, { isLive: false }] } });
    expect([await verifies(first), await verifies(second)]).toEqual([false, true]);
    api.clock.now = later(2 * hour);
    expect(await retire(1)).toMatchObject({ userErrors: [], credential: { secrets: [{}, { endsAt: later(hour) }] } });
  });

  it('[K3] is not retired when it is the newest, unknown, or of an unknown credential', async () => {
    const before = await contents();
    expect(await retire(1)).toMatchObject({
      credential: null,
      userErrors: [{ code: 'INVALID_INPUT', field: 'version' }],
    });
    expect((await retire(2)).userErrors).toMatchObject([{ code: 'SECRET_NOT_FOUND', field: 'version' }]);
    const elsewhere = await api.mutate<Shown>(
      'outsider',
      'retireClientSecret',
      { clientId, version: 1 },
      'userErrors { code }',
    );
    expect(elsewhere.userErrors).toEqual([{ code: 'CREDENTIAL_NOT_FOUND' }]);
    expect(await contents()).toEqual(before);
  });

  it('[K3] is shown for 30 days after its end, and then destroyed by the next write', async () => {
    await rotate({ overlapHours: 0 });
    api.clock.now = later(30 * 24 * hour - 1);
    expect(await secrets()).toMatchObject([{ version: 2 }, { version: 1, isLive: false, safeToRetire: true }]);
    api.clock.now = later(30 * 24 * hour);
    expect(await secrets()).toMatchObject([{ version: 2 }]);
    const kept = async () => (await api.repository.findCredential(clientId as ClientId))?.secrets.length;
    expect(await kept()).toBe(2);
    await api.mutate('admin', 'createClientCredential', { name: 'Another' }, 'userErrors { code }');
    expect(await kept()).toBe(1);
  });

  it('[K2] [K3] ends with its credential, and is kept as long', async () => {
    await api.mutate('admin', 'revokeClientCredential', { clientId }, 'userErrors { code }');
    expect(await secrets()).toMatchObject([{ version: 1, isLive: false, endsAt: frozenNow }]);
    api.clock.now = later(30 * 24 * hour);
    expect(await secrets()).toEqual([]);
  });
});

describe('secrets that are not kept after their end', () => {
  it('[K3] are destroyed with it: by rotating, retiring and revoking', async () => {
    const settings = { ...api.deps.settings, endedSecretDays: 0 };
    api = await createTestApi(undefined, { settings });
    const made = await api.mutate<Shown>('admin', 'createClientCredential', { name: 'Portal' }, fields);
    clientId = made.credential?.clientId ?? '';
    const kept = async () =>
      (await api.repository.findCredential(clientId as ClientId))?.secrets.map(({ version }) => version);
    await rotate({ overlapHours: 0 });
    expect(await kept()).toEqual([2]);
    await rotate();
    await retire(2);
    expect(await kept()).toEqual([3]);
    await api.mutate('admin', 'revokeClientCredential', { clientId }, 'userErrors { code }');
    expect(await kept()).toEqual([]);
  });
});

import { beforeEach, describe, expect, it } from 'vitest';
import { createTestApi, type TestApi } from '../support/api.ts';
import { frozenNow, later } from '../support/builders.ts';
import { contentsOf } from '../support/contents.ts';
import { createPortal, type Portal } from '../support/portal-credential.ts';

const hour = 3600;

let api: TestApi;
let portal: Portal;
const contents = () => contentsOf(api.repository, api.organizationId, api.clock.now);

beforeEach(async () => {
  api = await createTestApi();
  portal = await createPortal(api);
});

describe('a secret', () => {
  it('[K4] knows when it was used and how often, and when it is safe to retire', async () => {
    const { secret: second } = await portal.rotate({ overlapHours: 100 });
    api.clock.now = later(hour);
    await portal.verifies(portal.first);
    api.clock.now = later(2 * hour);
    await portal.verifies(second);
    await portal.verifies(second);
    expect(await portal.secrets()).toMatchObject([
      { version: 2, lastUsedAt: later(2 * hour), uses: 2, safeToRetire: false },
      { version: 1, lastUsedAt: later(hour), uses: 1, safeToRetire: false },
    ]);
    api.clock.now = later(25 * hour);
    expect(await portal.secrets()).toMatchObject([{ safeToRetire: false }, { safeToRetire: true }]);
  });

  it('[K3] ends at once when it is retired, and once', async () => {
    const { secret: second } = await portal.rotate({ overlapHours: 100 });
    api.clock.now = later(hour);
    expect(await portal.retire(1)).toMatchObject({ credential: { secrets: [{ isLive: true }, { isLive: false }] } });
    expect([await portal.verifies(portal.first), await portal.verifies(second)]).toEqual([false, true]);
    api.clock.now = later(2 * hour);
    expect(await portal.retire(1)).toMatchObject({
      userErrors: [],
      credential: { secrets: [{}, { endsAt: later(hour) }] },
    });
  });

  it('[K3] is not retired when it is the newest, unknown, or of an unknown credential', async () => {
    const before = await contents();
    expect(await portal.retire(1)).toMatchObject({
      credential: null,
      userErrors: [{ code: 'INVALID_INPUT', field: 'version' }],
    });
    expect((await portal.retire(2)).userErrors).toMatchObject([{ code: 'SECRET_NOT_FOUND', field: 'version' }]);
    expect((await portal.retire(1, 'outsider')).userErrors).toMatchObject([{ code: 'CREDENTIAL_NOT_FOUND' }]);
    expect(await contents()).toEqual(before);
  });

  it('[K3] is shown for 30 days after its end, and then destroyed by the next write', async () => {
    await portal.rotate({ overlapHours: 0 });
    api.clock.now = later(30 * 24 * hour - 1);
    expect(await portal.secrets()).toMatchObject([{ version: 2 }, { version: 1, isLive: false, safeToRetire: true }]);
    api.clock.now = later(30 * 24 * hour);
    expect(await portal.secrets()).toMatchObject([{ version: 2 }]);
    expect(await portal.kept()).toEqual([2, 1]);
    await api.mutate('admin', 'createClientCredential', { name: 'Another' }, 'userErrors { code }');
    expect(await portal.kept()).toEqual([2]);
  });

  it('[K2] [K3] ends with its credential, and is kept as long', async () => {
    await portal.revoke();
    expect(await portal.secrets()).toMatchObject([{ version: 1, isLive: false, endsAt: frozenNow }]);
    api.clock.now = later(30 * 24 * hour);
    expect(await portal.secrets()).toEqual([]);
  });
});

describe('secrets that are not kept after their end', () => {
  it('[K3] are destroyed with it: by rotating, retiring and revoking', async () => {
    const settings = { ...api.deps.settings, endedSecretDays: 0 };
    api = await createTestApi(undefined, { settings });
    portal = await createPortal(api);
    await portal.rotate({ overlapHours: 0 });
    expect(await portal.kept()).toEqual([2]);
    await portal.rotate();
    await portal.retire(2);
    expect(await portal.kept()).toEqual([3]);
    await portal.revoke();
    expect(await portal.kept()).toEqual([]);
  });
});

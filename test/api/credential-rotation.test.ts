import { beforeEach, describe, expect, it } from 'vitest';
import { issueAccessToken } from '../../src/domain/credentials/issue-access-token.ts';
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

describe('rotating a client credential', () => {
  it('[K1] [K3] shows a new secret, and lets the one before it verify for a day', async () => {
    const { secret, credential, userErrors } = await portal.rotate();
    expect(secret).toMatch(/^embedpath_sec_[\w-]{49}$/);
    expect(secret).not.toBe(portal.first);
    expect(userErrors).toEqual([]);
    const unused = { createdAt: frozenNow, lastUsedAt: null, uses: 0, safeToRetire: false, isLive: true };
    expect(credential?.secrets).toEqual([
      { ...unused, version: 2, endsAt: null },
      { ...unused, version: 1, endsAt: later(24 * hour) },
    ]);
    api.clock.now = later(24 * hour - 1);
    expect([await portal.verifies(portal.first), await portal.verifies(secret)]).toEqual([true, true]);
    api.clock.now = later(24 * hour);
    expect([await portal.verifies(portal.first), await portal.verifies(secret)]).toEqual([false, true]);
  });

  it('[K3] ends the older secrets at once without an overlap, also in the middle of a rotation', async () => {
    const { secret: second } = await portal.rotate();
    const { secret: third } = await portal.rotate({ overlapHours: 0 });
    expect([await portal.verifies(portal.first), await portal.verifies(second), await portal.verifies(third)]).toEqual([
      false,
      false,
      true,
    ]);
  });

  it('[K3] is refused while two secrets are live, and says when the older one ends', async () => {
    await portal.rotate({ overlapHours: 48 });
    const before = await contents();
    expect(await portal.rotate({ overlapHours: 1 })).toEqual({
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
    expect((await portal.rotate({ overlapHours: 720 })).userErrors).toEqual([]);
  });

  it.each([-1, 721])('[K3] takes no overlap of %i hours', async (overlapHours) => {
    expect((await portal.rotate({ overlapHours })).userErrors).toMatchObject([
      { code: 'INVALID_INPUT', field: 'overlapHours' },
    ]);
  });

  it('[K2] is refused for a revoked credential, an unknown one, and one of another organization', async () => {
    expect((await portal.rotate({ clientId: 'unknown' })).userErrors).toMatchObject([
      { code: 'CREDENTIAL_NOT_FOUND', field: 'clientId' },
    ]);
    expect((await portal.rotate({}, 'outsider')).userErrors).toMatchObject([{ code: 'CREDENTIAL_NOT_FOUND' }]);
    await portal.revoke();
    expect((await portal.rotate()).userErrors).toMatchObject([{ code: 'CREDENTIAL_REVOKED', field: 'clientId' }]);
  });

  it('[K2] is refused to a token of a credential, which would give itself a longer life', async () => {
    const { token } = await issueAccessToken(api.deps, portal.clientId, portal.first);
    const source = `mutation { rotateClientCredential(input: { clientId: "${portal.clientId}" }) { secret } }`;
    const { errors } = await api.askWith(token, source);
    expect(errors?.map(({ originalError }) => originalError)).toEqual([expect.objectContaining({ code: 'FORBIDDEN' })]);
  });

  it('[K3] has one winner among 20 at the same moment, whose secret is not lost', async () => {
    const shown = await Promise.all(Array.from({ length: 20 }, () => portal.rotate()));
    const winners = shown.filter(({ secret }) => secret !== null);
    expect(winners).toHaveLength(1);
    expect(await portal.verifies(winners[0]?.secret ?? null)).toBe(true);
    expect(await portal.secrets()).toHaveLength(2);
  });
});

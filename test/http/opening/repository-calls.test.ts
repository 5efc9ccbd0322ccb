import { afterAll, describe, expect, it } from 'vitest';
import { createOpeningServer } from './opening-server.ts';
import { methods, settleWorld } from './opening-world.ts';

const server = await createOpeningServer();
afterAll(() => server.expectQuietLog());

describe('the repository', () => {
  it.each(methods)(
    '[O3] is asked for signer, content and user once, and written to once, for an opening by %s',
    async (method) => {
      const world = await settleWorld(server);
      const url = world.sign(method, { teams: ['Embed Team', 'Second Team'] });
      server.takeCalls();
      await server.open(url);
      expect(server.takeCalls()).toEqual({ findSigner: 1, findOpeningContent: 1, findOpeningUser: 1, openOnce: 1 });
    },
  );

  it.each(methods)('[O8] is asked no more for an unknown client than for a wrong signature: %s', async (method) => {
    const world = await settleWorld(server);
    const urls = [world.sign(method, { clientId: 'f'.repeat(32) }), world.sign(method, { secret: 'another' })];
    server.takeCalls();
    for (const url of urls) {
      await server.open(url);
      expect(server.takeCalls()).toEqual({ findSigner: 1, findOrganizationAt: 1, recordRefusal: 1 });
    }
  });

  it('[O3] is not written to by what cannot be read, but for the trail', async () => {
    const world = await settleWorld(server);
    server.takeCalls();
    await server.open(`${world.whole.embedPath}?nothing`);
    expect(server.takeCalls()).toEqual({ findOrganizationAt: 1, recordRefusal: 1 });
    await server.open(`${server.base}/embed/`);
    expect(server.takeCalls()).toEqual({});
  });

  it.each(methods)('[O7] is asked for each thing once at the next click by %s, and not written to', async (method) => {
    const world = await settleWorld(server);
    const { state } = await server.open(world.sign(method));
    server.takeCalls();
    await server.click(state?.token, 'overview');
    expect(server.takeCalls()).toEqual({
      findSession: 1,
      findSigner: 1,
      findOpeningContent: 1,
      findMembersByIds: 1,
      findAccountTypesByIds: 1,
      findTeamsByIds: 1,
      findTeamsByMemberIds: 1,
    });
  });
});

describe('the log of openings', () => {
  it('[K1] [O9] holds the code and the numbers of a refusal, so that it is found, and none of what was signed', async () => {
    const world = await settleWorld(server);
    const before = server.log.length;
    const shown = await server.open(world.sign('JWT', { teams: ['Second Team'], attributes: { plan: 'gold-plan' } }));
    const lines = server.log.slice(before).map((line) => JSON.parse(line));
    expect(lines).toEqual([
      expect.objectContaining({
        msg: 'an embed was not opened',
        requestId: shown.requestId,
        code: 'NOT_SHARED_WITH_USER',
        referenceNumber: shown.referenceNumber,
      }),
      expect.objectContaining({ msg: 'request', requestId: shown.requestId, status: 403 }),
    ]);
    expect(/Second Team|gold-plan|noor|jwt|\?/.test(server.log.slice(before).join(''))).toBe(false);
  });
});
